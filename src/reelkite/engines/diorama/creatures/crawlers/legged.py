"""An animal on many legs with its part to play."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.animal import Beat, Spot
from reelkite.engines.diorama.creatures.crawlers.kinds import LEGGED, Legged
from reelkite.engines.diorama.creatures.crawlers.moulding import clay_of, colours_of
from reelkite.engines.diorama.creatures.eyes import SIDES
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.creatures.parts import Part
from reelkite.engines.diorama.modelling.limbs import curve, frames, reach
from reelkite.engines.diorama.modelling.rig import Bent, Chain, Skeleton
from reelkite.engines.diorama.modelling.turning import Vector, turn, vector
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.mesh import Vec3

BONES: Final = 5
"""Bones of a leg."""

_HIDDEN: Final = 1e-4
_RATE: Final = 2.6
"""Steps a second of a leg."""

_AIRY: Final = frozenset({"fly", "hover", "float", "soar", "glide", "take off"})
_GOING: Final = frozenset({"walk", "run", "crawl", "march", "chase", "climb", "scuttle"})


@dataclass(frozen=True, slots=True, eq=False)
class ManyLegged:
    """One insect, spider or crab."""

    kind: Legged
    skeleton: Skeleton
    appearance: Appearance
    action: str
    travels: bool

    @property
    def airborne(self) -> bool:
        """Whether it is on the wing."""
        return self.kind.wings is not None and (
            self.action in _AIRY or (self.kind.floats and not self.action)
        )

    def parts(self) -> Sequence[Part]:
        """Return its clay."""
        return clay_of(self.kind, self.appearance)

    def fur(self) -> Vec3:
        """Return the colour of its body."""
        return colours_of(self.kind, self.appearance)[0]

    def speed(self) -> float:
        """Return metres a second that its legs cover."""
        return 0.6 * self.kind.leg[0] * _RATE if self.action in _GOING else 0.0

    def turn(self) -> float:
        """Return its three-quarter view; who walks sideways faces the audience."""
        wide = self.kind.wings is not None and self.kind.wings[0] == "butterfly"
        return 0.25 if self.kind.sideways or wide else 0.75

    def beats(self, moment: Moment) -> Sequence[Beat]:
        """Return nothing: they are silent."""
        del moment
        return ()

    def spots(self) -> Mapping[str, Spot]:
        """Return head, mouth, top and saddle."""
        kind = self.kind
        y, z, r = kind.head[0] + kind.rise, kind.head[1], kind.head[2]
        high = max(kind.rise + s[1] + s[3] for s in kind.segments)
        return {
            "head": Spot("body", (0.0, y, z)),
            "mouth": Spot("body", (0.0, y - 0.4 * r, z + r)),
            "hand": Spot("body", (0.0, y - 0.4 * r, z + r)),
            "top": Spot("body", (0.0, y + 0.95 * r, z)),
            "saddle": Spot("body", (0.0, high, kind.segments[0][0])),
        }

    def bend(self, moment: Moment) -> Bent:
        """Return the bones at a moment."""
        bent = Bent.at_rest(self.skeleton)
        going = (self.travels or self.action in _GOING) and not self.airborne
        self._body(bent, moment, going=going)
        for pair in range(self.kind.pairs):
            for side, sign in SIDES:
                self._leg(bent, (pair, side, sign), moment, going=going)
        self._small(bent, moment)
        return bent

    def _body(self, bent: Bent, moment: Moment, *, going: bool) -> None:
        """Set the body: it hovers, bobs at its steps, or breathes."""
        index = self.skeleton.index
        lift = 0.0
        if self.airborne:
            lift = 0.0 if moment.aloft > 0.1 or moment.seated else 0.3
            lift += 0.03 * moment.wave(1.1)
        elif going:
            lift = 0.06 * self.kind.rise * moment.wave(2 * _RATE)
        else:
            lift = 0.03 * self.kind.rise * moment.wave(0.5)
        jump = self.action in {"jump", "hop", "dance", "play"}
        lift += 0.5 * self.kind.leg[0] * moment.now_and_then(0.8, 0.4) if jump else 0.0
        pitch = self._upwards() + 0.05 * moment.wave(0.3)
        turned = turn((pitch, 0.08 * moment.wave(0.21), 0.04 * moment.wave(0.4)))
        bent.turns[:] = turned
        rest = self.skeleton.rest
        middle = rest[index["body"]]
        bent.origins[:] = middle + (rest - middle) @ turned.T + vector(0, lift, 0)

    def _upwards(self) -> float:
        """Return the body's pitch: a butterfly on the wing shows its back, as painters have it."""
        wide = self.kind.wings is not None and self.kind.wings[0] == "butterfly"
        return -0.95 if wide and self.airborne else 0.0

    def _leg(
        self, bent: Bent, which: tuple[int, str, float], moment: Moment, *, going: bool
    ) -> None:
        """Bend one leg: neighbours step in turn, as insects do (the alternating tripod)."""
        pair, side, sign = which
        run = self.skeleton.run(f"leg{side}{pair}")
        chain = self.skeleton.chains[f"leg{side}{pair}"]
        hip = bent.origins[run.start]
        foot = chain.end.copy()
        if self.airborne:
            foot = hip + vector(sign * 0.35, -0.55, -0.25) * self.kind.leg[0]
        elif going:
            foot = foot + self._step(moment, (pair + (sign > 0)) % 2)
        length = float(np.linalg.norm(chain.end - chain.start)) * 1.25
        pole = vector(sign * 0.55, 1.0, 0.0)
        knee, end = reach(hip, foot, length, pole)
        points, tangents = curve(hip, knee, end, BONES, 0.3)
        rest = chain.end - chain.start
        bent.origins[run] = points
        bent.turns[run] = frames(np.eye(3), rest / np.linalg.norm(rest), tangents)

    def _step(self, moment: Moment, late: int) -> Vector:
        """Return where a foot is in its cycle, seen from where it stands at rest."""
        cycle = (moment.own * _RATE + 0.5 * late) % 1.0
        stride = 0.45 * self.kind.leg[0]
        planted = cycle < 0.5
        share = cycle / 0.5 if planted else (cycle - 0.5) / 0.5
        along = stride * (0.5 - share) if planted else stride * (share - 0.5)
        lift = 0.0 if planted else 0.35 * self.kind.leg[0] * math.sin(math.pi * share)
        return vector(along, lift, 0) if self.kind.sideways else vector(0, lift, along)

    def _small(self, bent: Bent, moment: Moment) -> None:
        """Move lids, claws, feelers and wings."""
        index = self.skeleton.index
        body = bent.turns[index["body"]]
        for side, sign in SIDES:
            bent.sizes[index[f"lid{side}"]] = 1.0 if moment.blink else _HIDDEN
            if f"claw{side}" in index:
                wave = 0.25 * moment.wave(0.6, 0.25 * sign) + 0.3 * (self.action == "wave")
                bent.turns[index[f"claw{side}"]] = body @ turn((-wave, 0.1 * sign, 0))
            if f"feeler{side}" in index:
                bent.turns[index[f"feeler{side}"]] = body @ turn((0.2 * moment.wave(0.8), 0, 0))
            if f"wing{side}" in index:
                bent.turns[index[f"wing{side}"]] = body @ turn((0, 0, sign * self._flap(moment)))

    def _flap(self, moment: Moment) -> float:
        """Return radians of a wing over the horizon: it beats in the air, and opens at rest."""
        slow = self.kind.wings is not None and self.kind.wings[0] == "butterfly"
        if self.airborne or self.action in _AIRY:
            return 0.45 + 0.5 * moment.wave(2.0 if slow else 5.0)
        return 0.9 + 0.35 * moment.wave(0.35) if slow else 0.25


def skeleton_of(kind: Legged) -> Skeleton:
    """Return the bones: one for the body, and a chain for each leg."""
    y, z, r = kind.head[0] + kind.rise, kind.head[1], kind.head[2]
    bones: list[tuple[str, Vector] | Chain] = [("body", vector(0, kind.rise, 0))]
    width = max(s[2] for s in kind.segments)
    for side, sign in SIDES:
        for pair in range(kind.pairs):
            share = (pair + 0.5) / kind.pairs - 0.5
            root = vector(sign * 0.6 * width, kind.rise, -share * 1.1 * width * 1.6)
            out = vector(sign * kind.spread, 0.0, -share * 1.9 * kind.spread)
            bones.append(Chain(f"leg{side}{pair}", root, out, BONES))
        bones.append((f"lid{side}", vector(sign * 0.55 * r, y + 0.35 * r, z + 0.7 * r)))
        if kind.claws:
            bones.append((f"claw{side}", vector(sign * 0.7 * width, kind.rise + 0.02, z)))
        if kind.feelers:
            bones.append((f"feeler{side}", vector(sign * 0.4 * r, y + 0.6 * r, z + 0.5 * r)))
        if kind.wings:
            high = kind.rise + kind.segments[0][1] + 0.8 * kind.segments[0][3]
            bones.append((f"wing{side}", vector(sign * 0.2 * width, high, kind.segments[0][0])))
    return Skeleton.of(bones)


def cast(name: str, act: Act) -> ManyLegged:
    """Return the animal that plays ``animal/<name>`` in an act."""
    kind = LEGGED[name]
    first = (act.action or "").split(" ", maxsplit=1)[0]
    going = act.travel > 0 and first not in _AIRY
    return ManyLegged(kind, skeleton_of(kind), act.appearance, first, going)
