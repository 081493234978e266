"""An octopus, a squid or a jellyfish with its part to play."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.animal import Beat, Spot
from reelkite.engines.diorama.creatures.crawlers.kinds import ARMED, Armed
from reelkite.engines.diorama.creatures.eyes import SIDES, eye
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.creatures.parts import Part
from reelkite.engines.diorama.modelling.clay import Lump, ball, dents
from reelkite.engines.diorama.modelling.limbs import frames
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Surface
from reelkite.engines.diorama.modelling.rig import Bent, Chain, Skeleton
from reelkite.engines.diorama.modelling.turning import Vector, turn, vector
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.colour import linear, named
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.shapes import tube

BONES: Final = 8
"""Bones of an arm."""

_HIDDEN: Final = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class ManyArmed:
    """One animal with arms."""

    kind: Armed
    skeleton: Skeleton
    appearance: Appearance
    action: str

    @property
    def height(self) -> float:
        """Height of the body's middle over the ground."""
        _, length, _ = self.kind.arms
        return 0.9 * length if self.kind.bell else 0.42 * length + 0.6 * self.kind.mantle[1]

    def fur(self) -> Vec3:
        """Return the colour of its skin."""
        asked = self.appearance.colour
        return linear(self.kind.colours[0]) if asked is None else named(asked)

    def parts(self) -> Sequence[Part]:
        """Return its clay."""
        kind, skin = self.kind, Surface(self.fur(), 0.5, 0.1)
        middle = vector(0, self.height, 0)
        back = -0.25 if not kind.bell else 0.0
        lumps: list[Lump] = [
            ball(middle + vector(0, 0.15, back) * kind.mantle[1], kind.mantle, "body"),
        ]
        if not kind.bell:
            lumps.append(
                ball(
                    middle - vector(0, 0.55, -0.1) * kind.mantle[1],
                    np.array(kind.mantle) * 0.72,
                    "body",
                    blend=0.08,
                )
            )
        cell = 0.16 * min(kind.mantle)
        parts: list[Part] = [Moulded(lumps, cell, skin, dents(0.008, 12))]
        parts += [self._arm(k, skin) for k in range(kind.arms[0])]
        return [*parts, *(self._eyes() if kind.eye else [])]

    def _arm(self, number: int, skin: Surface) -> Part:
        chain = self.skeleton.chains[f"arm{number}"]
        thick = np.linspace(1.0, 0.18, 12) * self.kind.arms[2]
        return Laid(tube(np.linspace(chain.start, chain.end, 12), thick, 8), f"arm{number}", skin)

    def _eyes(self) -> list[Part]:
        parts: list[Part] = []
        for side, sign in SIDES:
            out = vector(sign * 0.55, 0.1, 0.83)
            out = out / np.linalg.norm(out)
            spot = self.skeleton.rest[self.skeleton.index[f"lid{side}"]]
            parts += eye(
                spot, out, self.kind.eye, ("body", f"lid{side}"), (self.fur(), linear("#f0c94a"))
            )
        return parts

    def speed(self) -> float:
        """Return 0: it drifts or reaches."""
        return 0.0

    def turn(self) -> float:
        """Return its view: it faces the audience."""
        return 0.35

    def beats(self, moment: Moment) -> Sequence[Beat]:
        """Return nothing."""
        del moment
        return ()

    def spots(self) -> Mapping[str, Spot]:
        """Return head, top, and the tip of an arm that holds things."""
        y, high = self.height, self.kind.mantle[1]
        chain = self.skeleton.chains["arm0"]
        x, yy, z = chain.end.tolist()
        return {
            "head": Spot("body", (0.0, y, 0.2 * high)),
            "top": Spot("body", (0.0, y + 1.1 * high, 0.0)),
            "saddle": Spot("body", (0.0, y + 1.1 * high, 0.0)),
            "mouth": Spot("body", (0.0, y - 0.6 * high, 0.4 * high)),
            "hand": Spot(f"arm0{BONES - 1}", (x, yy, z), upright=True),
        }

    def bend(self, moment: Moment) -> Bent:
        """Return the bones at a moment: the body bobs or pulses, the arms curl in turn."""
        bent = Bent.at_rest(self.skeleton)
        afloat = moment.aloft > 0.2 or self.kind.bell or self.action in {"swim", "float", "fly"}
        pulse = moment.wave(0.55)
        rise = (0.10 if afloat else 0.02) * self.kind.mantle[1] * pulse
        lift = vector(0, rise + (0.3 if afloat and moment.aloft <= 0.2 else 0.0), 0)
        body = turn((0.06 * moment.wave(0.27), 0.12 * moment.wave(0.19), 0.05 * moment.wave(0.33)))
        index, rest = self.skeleton.index, self.skeleton.rest
        middle = rest[index["body"]]
        bent.turns[:] = body
        bent.origins[:] = middle + (rest - middle) @ body.T + lift
        swell = 1 + 0.05 * pulse
        bent.sizes[index["body"]] = (swell, 2 - swell, swell)
        for number in range(self.kind.arms[0]):
            self._curl(bent, number, moment, afloat=afloat)
        for side, _ in SIDES:
            if f"lid{side}" in index:
                bent.sizes[index[f"lid{side}"]] = 1.0 if moment.blink else _HIDDEN
        return bent

    def _curl(self, bent: Bent, number: int, moment: Moment, *, afloat: bool) -> None:
        """Bend one arm: from its root outwards and down, its tip curled up."""
        run, chain = self.skeleton.run(f"arm{number}"), self.skeleton.chains[f"arm{number}"]
        rest = chain.end - chain.start
        length = float(np.linalg.norm(rest)) / (BONES - 1)
        way = rest / np.linalg.norm(rest)
        out = vector(way[0], 0, way[2])
        out = out / max(float(np.linalg.norm(out)), 1e-6)
        spot = bent.origins[run.start]
        tangents = np.empty((BONES, 3))
        lively = 0.55 if afloat or self.action in {"dance", "play", "wave"} else 0.3
        for k in range(BONES):
            share = k / (BONES - 1)
            sway = lively * math.sin(math.tau * (moment.own * 0.45 - 0.5 * share + 0.37 * number))
            if afloat:
                angle = 1.15 + 0.25 * sway - 0.35 * share
            else:
                angle = 0.75 - 1.5 * share**1.3 + 0.6 * sway * share
            side = vector(-out[2], 0, out[0]) * 0.6 * sway * share
            tangent = out * math.cos(angle) - vector(0, math.sin(angle), 0) + side
            tangents[k] = tangent / np.linalg.norm(tangent)
            bent.origins[run.start + k] = spot
            spot = spot + tangents[k] * length
            if not afloat:
                spot[1] = max(spot[1], 0.5 * self.kind.arms[2])
        bent.turns[run] = frames(np.eye(3), way, tangents)


def skeleton_of(kind: Armed) -> Skeleton:
    """Return the bones: the body, its lids, and a chain for each arm."""
    count, length, thick = kind.arms
    y = 0.9 * length if kind.bell else 0.42 * length + 0.6 * kind.mantle[1]
    bones: list[tuple[str, Vector] | Chain] = [("body", vector(0, y, 0))]
    if kind.eye:
        for side, sign in SIDES:
            spot = vector(
                sign * 0.5 * kind.mantle[0], y - 0.18 * kind.mantle[1], 0.72 * kind.mantle[2]
            )
            bones.append((f"lid{side}", spot))
    down = 0.05 if kind.bell else 0.75
    for number in range(count):
        angle = math.tau * (number + 0.5) / count
        out = vector(math.sin(angle), 0, math.cos(angle))
        root = vector(0, y - down * kind.mantle[1], 0) + out * (0.45 * kind.mantle[0])
        fall = vector(0, -1, 0) if kind.bell else out * 0.8 - vector(0, 0.6, 0)
        bones.append(
            Chain(f"arm{number}", root, root + fall * length + vector(0, 0, 1e-3 * thick), BONES)
        )
    return Skeleton.of(bones)


def cast(name: str, act: Act) -> ManyArmed:
    """Return the animal that plays ``animal/<name>`` in an act."""
    kind = ARMED[name]
    first = (act.action or "").split(" ", maxsplit=1)[0]
    return ManyArmed(kind, skeleton_of(kind), act.appearance, first)
