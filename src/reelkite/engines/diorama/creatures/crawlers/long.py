"""A snake, a worm or a snail with its part to play."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.animal import Beat, Spot
from reelkite.engines.diorama.creatures.crawlers.kinds import LONG, Long
from reelkite.engines.diorama.creatures.eyes import SIDES, eye
from reelkite.engines.diorama.creatures.inlay import Inlay, Marking
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.creatures.parts import Part, pelt
from reelkite.engines.diorama.modelling.clay import ball, dents, rod
from reelkite.engines.diorama.modelling.limbs import frames
from reelkite.engines.diorama.modelling.pieces import Laid, Surface
from reelkite.engines.diorama.modelling.rig import Bent, Chain, Skeleton
from reelkite.engines.diorama.modelling.turning import Vector, vector
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.colour import linear, named
from reelkite.engines.diorama.scene.mesh import Array, Vec3, translation
from reelkite.engines.diorama.shapes import ball as bead
from reelkite.engines.diorama.shapes import tube

BONES: Final = 16
_HIDDEN: Final = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class LongBodied:
    """One animal that is all body."""

    kind: Long
    skeleton: Skeleton
    appearance: Appearance
    action: str

    def fur(self) -> Vec3:
        """Return the colour of its back."""
        asked = self.appearance.colour
        return linear(self.kind.colours[0]) if asked is None else named(asked)

    def parts(self) -> Sequence[Part]:
        """Return its clay."""
        kind = self.kind
        chain = self.skeleton.chains["body"]
        nose = chain.start
        lumps = [
            rod(
                chain.start,
                chain.start + (chain.end - chain.start) * 0.6,
                (0.8 * kind.radius, kind.radius),
                "body",
            ),
            rod(
                chain.start + (chain.end - chain.start) * 0.6,
                chain.end,
                (kind.radius, 0.25 * kind.radius),
                "body",
            ),
            ball(nose, vector(1.0, 0.8, 1.25) * kind.head, "head", blend=0.4 * kind.head),
        ]
        inlays = [Inlay(_belly(kind), linear(kind.colours[1]))]
        if kind.mark == "bands":
            inlays.append(Inlay(_bands(kind), linear(kind.colours[2])))
        skin = Surface(self.fur(), 0.5, 0.1)
        body = pelt(
            lumps, 0.35 * kind.radius, skin, inlays, dents(0.02 * kind.radius, 0.4 / kind.radius)
        )
        return [body, *self._face(nose), *(self._shell() if kind.coil else [])]

    def _face(self, nose: Vector) -> list[Part]:
        r = self.kind.head
        parts: list[Part] = []
        for side, sign in SIDES:
            spot = nose + vector(sign * 0.62, 0.45, 0.55) * r
            if self.kind.coil:
                top = spot + vector(0.2 * sign, 1.2, 0.3) * r
                stalk = tube(np.stack([spot, top]), np.array([0.16, 0.12]) * r, 6)
                parts.append(Laid(stalk, "head", Surface(self.fur(), 0.6)))
                spot = top
            out = vector(sign * 0.7, 0.3, 0.65)
            parts += eye(
                spot, out / np.linalg.norm(out), 0.3 * r, ("head", f"lid{side}"), (self.fur(), None)
            )
        return parts

    def _shell(self) -> list[Part]:
        """Return a coil: a spiral of clay beads that grow outwards."""
        size, chain = self.kind.coil, self.skeleton.chains["body"]
        middle = chain.start + (chain.end - chain.start) * 0.55 + vector(0, 0.95 * size, 0)
        turns = np.linspace(0.4, 4.4 * np.pi, 30)
        radius = size * (turns / turns[-1]) ** 0.8 * 0.72
        way = middle + np.stack(
            [np.zeros(30), radius * np.cos(turns), radius * np.sin(turns)], axis=1
        )
        coil = tube(way, 0.12 * size + 0.24 * size * turns / turns[-1], 10)
        hub = bead(0.3 * size, 2).moved(translation(*middle.tolist()))
        shade = Surface(linear(self.kind.colours[2]), 0.45)
        return [Laid(coil, "body8", shade), Laid(hub, "body8", shade)]

    def speed(self) -> float:
        """Return metres a second that it crawls."""
        going = self.action in {"crawl", "walk", "slither", "run", "chase"}
        return (0.05 if self.kind.coil else 0.3) if going else 0.0

    def turn(self) -> float:
        """Return its side view."""
        return 0.7

    def beats(self, moment: Moment) -> Sequence[Beat]:
        """Return nothing."""
        del moment
        return ()

    def spots(self) -> Mapping[str, Spot]:
        """Return head, mouth, top and back."""
        x, y, z = self.skeleton.chains["body"].start.tolist()
        r = self.kind.head
        return {
            "head": Spot("head", (x, y, z)),
            "mouth": Spot("head", (x, y - 0.3 * r, z + 1.2 * r)),
            "hand": Spot("head", (x, y - 0.3 * r, z + 1.2 * r)),
            "top": Spot("head", (x, y + 0.95 * r, z)),
            "saddle": Spot("body6", (x, y + r, 0.1 * z)),
        }

    def bend(self, moment: Moment) -> Bent:
        """Return the bones: waves run down the body, the neck is raised."""
        bent = Bent.at_rest(self.skeleton)
        kind, run = self.kind, self.skeleton.run("body")
        going = self.action in {"crawl", "walk", "slither", "run", "chase", "swim"}
        swing = 0.0 if kind.coil else 0.75
        step = kind.length / (BONES - 1)
        points, tangents = np.empty((BONES, 3)), np.empty((BONES, 3))
        x, z = 0.0, 0.0
        for k in range(BONES):
            share = k / (BONES - 1)
            beat = moment.own * (0.9 if going else 0.18)
            yaw = swing * math.sin(math.tau * (2.1 * share - beat)) * min(1.0, 3 * share)
            height = kind.raised * kind.length * max(0.0, 1 - 3.2 * share) ** 1.4
            breath = 0.02 * kind.length * moment.wave(0.35) * max(0.0, 1 - 3.2 * share)
            points[k] = (x, kind.radius + height + breath, z)
            x, z = x - math.sin(yaw) * step, z - math.cos(yaw) * step
        points += vector(-points[:, 0].mean(), 0, -points[:, 2].mean())
        tangents[:-1] = np.diff(points, axis=0)
        tangents[-1] = tangents[-2]
        tangents /= np.linalg.norm(tangents, axis=1)[:, None]
        bent.origins[run] = points
        bent.turns[run] = frames(np.eye(3), vector(0, 0, -1), tangents)
        self._raise_head(bent, moment)
        return bent

    def _raise_head(self, bent: Bent, moment: Moment) -> None:
        """Set the head at the front end, level, with its lids."""
        index, rest = self.skeleton.index, self.skeleton.rest
        first, head = self.skeleton.run("body").start, index["head"]
        angle = 0.25 * moment.wave(0.23)
        level = np.array(
            [
                [math.cos(angle), 0, math.sin(angle)],
                [0, 1, 0],
                [-math.sin(angle), 0, math.cos(angle)],
            ]
        )
        bent.turns[head], bent.origins[head] = level, bent.origins[first]
        for side, _ in SIDES:
            bone = index[f"lid{side}"]
            bent.turns[bone] = level
            bent.origins[bone] = bent.origins[head] + level @ (rest[bone] - rest[head])
            bent.sizes[bone] = 1.0 if moment.blink else _HIDDEN


def _belly(kind: Long) -> Marking:
    def marking(points: Array) -> Array:
        inside: Array = (kind.radius - 0.45 * kind.radius) - points[:, 1]
        return inside

    return marking


def _bands(kind: Long) -> Marking:
    def marking(points: Array) -> Array:
        ring = np.sin(points[:, 2] * 34.0) - 0.35
        high = points[:, 1] - 0.75 * kind.radius
        inside: Array = np.minimum(0.02 * ring, high)
        return inside

    return marking


def skeleton_of(kind: Long) -> Skeleton:
    """Return the bones: a chain from head to tail along -z, the head, and its lids."""
    front = vector(0, kind.radius, kind.length / 2)
    bones: list[tuple[str, Vector] | Chain] = [
        Chain("body", front, vector(0, kind.radius, -kind.length / 2), BONES),
        ("head", front),
    ]
    for side, sign in SIDES:
        lifted = 1.2 if kind.coil else 0.0
        bones.append((f"lid{side}", front + vector(sign * 0.62, 0.45 + lifted, 0.55) * kind.head))
    return Skeleton.of(bones)


def cast(name: str, act: Act) -> LongBodied:
    """Return the animal that plays ``animal/<name>`` in an act."""
    kind = LONG[name]
    first = (act.action or "").split(" ", maxsplit=1)[0]
    action = first or ("crawl" if act.travel > 0 else "")
    return LongBodied(kind, skeleton_of(kind), act.appearance, action)
