"""Clay animals on stage: acts into performances."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.animal import Animal, Beat, Spot
from reelkite.engines.diorama.creatures.changes import Stretch, bent_between, gone, stretches
from reelkite.engines.diorama.creatures.mask import without_head
from reelkite.engines.diorama.creatures.moment import PICTURES, Moment, picture_of
from reelkite.engines.diorama.creatures.parts import hull, piece_of
from reelkite.engines.diorama.modelling.pieces import assemble
from reelkite.engines.diorama.modelling.rig import Bent, Binding
from reelkite.engines.diorama.modelling.turning import Vector, vector
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance, WorldCue
from reelkite.engines.diorama.scene.looks import Item, Placement, Posed, Skin
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, rotation, scaling
from reelkite.engines.diorama.scene.paths import height_at, route

_MEASURED: Final = 12
"""Pictures of a shot at which the room is measured."""

_SIDES: Final = (1.0, -1.0)

_SLACK: Final = 0.03
"""Share of its size that an animal is given around its clay."""

Casting = Callable[[Act], Animal]
"""Gives the animal that plays an act."""


@dataclass(slots=True, eq=False)
class _Part:
    """An animal in its act; the picture that is held is solved once."""

    act: Act
    course: tuple[Stretch, ...]
    _held: tuple[int, Bent] | None = field(default=None, repr=False)
    _way: Placement | None = field(default=None, repr=False)

    @classmethod
    def of(cls, act: Act, casting: Casting) -> "_Part":
        """Cast an act."""
        return cls(act, stretches(act, casting))

    @property
    def animal(self) -> Animal:
        """As it begins."""
        return self.course[0].animal

    @property
    def phase(self) -> float:
        """Seconds ahead of the clock; whole pictures."""
        return (self.act.appearance.seed * 7 % 24) / PICTURES

    @property
    def speed(self) -> float:
        """Metres a second at scale 1: what the act asks for, or its own on the spot."""
        if self.act.travel > 0:
            return self.act.travel / max(self.act.seconds, 1e-6) / self.act.scale
        return self.animal.speed()

    def place(self, second: float) -> Mat4:
        """Return where the body is, on twos."""
        if self._way is None:
            self._way = self.act.carrier or self._route()
        root = self._way(picture_of(second) / PICTURES)
        return (root @ rotation(yaw=self.turn) @ scaling(self.act.scale)).astype(np.float32)

    def _route(self) -> Placement:
        """Return the way over the ground; with several actions it stands in those that stay."""
        way, act = route(self.act), self.act
        if len(self.course) == 1 or act.travel <= 0:
            return way
        pace = act.travel / act.seconds
        middle = gone(self.course, pace, act.seconds / 2)

        def staged(second: float) -> Mat4:
            ahead = gone(self.course, pace, second) - middle
            return way(act.seconds * (0.5 + ahead / act.travel))

        return staged

    @property
    def turn(self) -> float:
        """Radians that it adds to the way it is told to face: its best side to the audience."""
        act = self.act
        if act.carrier is not None or act.travel > 0 or abs(act.yaw) > 0.4:
            return 0.0
        side = (
            math.copysign(1.0, act.yaw) if abs(act.yaw) > 0.01 else _SIDES[act.appearance.seed % 2]
        )
        return side * self.animal.turn()

    def moment(self, second: float) -> Moment:
        """Return what the animal is told."""
        act = self.act
        towards: Vec3 | None = None
        if act.towards is not None:
            inverse = np.linalg.inv(self.place(second).astype(np.float64))
            x, y, z, _ = (inverse @ vector(*act.towards(second), 1.0)).tolist()
            towards = x, y, z
        mark = act.at
        return Moment(
            second=picture_of(second) / PICTURES,
            seconds=act.seconds,
            phase=self.phase,
            towards=towards,
            facing=act.yaw + self.turn,
            speed=self.speed,
            aloft=(mark[1] - height_at(act.ground, mark[0], mark[2])) / act.scale,
            seated=act.carrier is not None,
        )

    def bent(self, second: float) -> Bent:
        """Return the bones at a time."""
        picture = picture_of(second)
        if self._held is None or self._held[0] != picture:
            moment = self.moment(second)
            self._held = (
                picture,
                bent_between(self.course, second, lambda animal: animal.bend(moment)),
            )
        return self._held[1]

    def spot(self, spot: Spot, second: float) -> Mat4:
        """Return the frame of a place on the body in world space, without scale."""
        bent, skeleton = self.bent(second), self.animal.skeleton
        bone = skeleton.index[spot.bone]
        turned = bent.turns[bone]
        local = np.eye(4)
        local[:3, 3] = bent.origins[bone] + turned @ (np.array(spot.at) - skeleton.rest[bone])
        local[:3, :3] = np.eye(3) if spot.upright else turned
        world = (self.place(second).astype(np.float64) @ local).astype(np.float32)
        world[:3, :3] /= np.maximum(np.linalg.norm(world[:3, :3], axis=0), 1e-6)
        return world


@dataclass(frozen=True, slots=True)
class Creature:
    """A clay animal of one kind, which can be put on stage.

    Attributes:
        casting: Gives the animal that plays an act.
        headless: It is built without its head, which another's takes the place of.
    """

    casting: Casting
    headless: bool = False

    def extent(self, act: Act) -> Extent:
        """Return the room that it takes: points around its clay, posed at a dozen pictures."""
        part = _Part.of(act, self.casting)
        around = hull(part.animal.parts(), part.animal.skeleton)
        seconds = np.linspace(0, max(act.seconds - 1 / PICTURES, 0), _MEASURED)
        boxes = np.array([_box(part, around, float(second)) for second in seconds])
        slack = _SLACK * float(np.ptp(boxes, axis=(0, 1)).max())
        left, bottom, far = (slack - boxes[:, 0].min(axis=0)).tolist()
        right, height, near = (slack + boxes[:, 1].max(axis=0)).tolist()
        hangs = act.carrier is not None or bottom > 5 * slack
        bottom = -max(bottom, 0.0) if hangs else 0.0
        return Extent(
            max(left, 0.0), max(right, 0.0), height, max(near, 0.0), max(far, 0.0), bottom
        )

    def face(self, act: Act) -> tuple[Vec3, float] | None:
        """Return the middle of the head at mid-shot and its radius, in the world, in metres.

        None for who has no face to come close to.
        """
        part = _Part.of(act, self.casting)
        spots = part.animal.spots()
        if not {"head", "top", "mouth"} <= spots.keys():
            return None
        second = act.seconds / 2
        head, top = (part.spot(spots[name], second)[:3, 3] for name in ("head", "top"))
        x, y, z = head.tolist()
        return (x, y, z), float(np.linalg.norm(top - head))

    def perform(self, act: Act) -> Performance:
        """Mould the animal and set it in motion."""
        part = _Part.of(act, self.casting)
        animal = part.animal
        detail = act.appearance.detail
        pieces = [piece_of(each, detail) for each in animal.parts()]
        solid, binding = assemble(pieces, animal.skeleton, detail)
        if self.headless:
            solid, binding = without_head(solid, binding, animal.skeleton)
        skin = Skin(solid, _posing(part, binding))
        spots = animal.spots()
        return Performance(
            items=(Item(skin, part.place, act.subject),),
            focus=_focus(part, spots["head"]),
            anchors={name: _anchor(part, spot) for name, spot in spots.items()},
            cues=_cues(part),
        )


def _posing(part: _Part, binding: Binding) -> Callable[[float], Posed]:
    """Return the skin over time; a held picture is not skinned again."""
    held: dict[int, Posed] = {}

    def pose(second: float) -> Posed:
        picture = picture_of(second)
        if picture not in held:
            held.clear()
            held[picture] = binding.posed(part.bent(second))
        return held[picture]

    return pose


def _anchor(part: _Part, spot: Spot) -> Placement:
    return lambda second: part.spot(spot, second)


def _focus(part: _Part, spot: Spot) -> Callable[[float], Vec3]:
    def face(second: float) -> Vec3:
        x, y, z = part.spot(spot, second)[:3, 3].tolist()
        return x, y, z

    return face


def _cues(part: _Part) -> tuple[WorldCue, ...]:
    """Return what is heard of the animal."""
    act, index = part.act, part.animal.skeleton.index
    cues = []
    for beat in _beats(part):
        spot = part.bent(beat.second).origins[index[beat.bone]]
        x, y, z, _ = (part.place(beat.second) @ np.array([*spot, 1.0])).tolist()
        detail = act.surface if beat.name in {"step", "hoof"} else ""
        size = min(1.0, 0.5 + 0.5 * math.sqrt(act.scale))
        cues.append(WorldCue(beat.name, beat.second, (x, y, z), beat.strength * size, 0.0, detail))
    return tuple(cues)


def _beats(part: _Part) -> Iterator[Beat]:
    """Yield what is heard in each stretch."""
    ends = [*(each.begins for each in part.course[1:]), part.act.seconds]
    for each, end in zip(part.course, ends, strict=True):
        for beat in each.animal.beats(part.moment(0.0)):
            if each.begins <= beat.second < end or len(part.course) == 1:
                yield beat


def _box(part: _Part, around: Binding, second: float) -> tuple[Vector, Vector]:
    """Return the corners of the body's room around its mark at scale 1."""
    act = part.act
    points = around.posed(part.bent(second))[0].astype(np.float64)
    if act.carrier is None:
        # Only the turn counts: the way that it goes is staging's.
        turn = part.place(act.seconds / 2)[:3, :3].astype(np.float64) / act.scale
        points = points @ turn.T
    return points.min(axis=0), points.max(axis=0)
