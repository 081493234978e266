"""Clay people on stage: acts into performances."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.build import pieces_of
from reelkite.engines.diorama.figures.casting import KINDS, Character, cast
from reelkite.engines.diorama.figures.clothes.garments import CUTS
from reelkite.engines.diorama.figures.motions import Moment, Motion, motion_of
from reelkite.engines.diorama.figures.motions.locomotion import Gait, footfalls, gait_of
from reelkite.engines.diorama.figures.poses import Pose
from reelkite.engines.diorama.figures.puppet import Puppet
from reelkite.engines.diorama.figures.stature import SIDES
from reelkite.engines.diorama.modelling.pieces import assemble
from reelkite.engines.diorama.modelling.rig import Bent, Binding
from reelkite.engines.diorama.modelling.turning import Vector, vector
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance, WorldCue
from reelkite.engines.diorama.scene.looks import Item, Placement, Posed, Skin
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, placed, scaling

PICTURES: Final = 12
"""Poses a second: animated on twos."""

_THRIFT: Final = 1.6
"""How cells grow with the detail asked for: people's clay bears coarser ones than its marks."""

_RAISED: Final = 0.12
"""Metres over the ground from which on a mark is a seat."""

_STEP_DICE: Final = 5
"""Tells the dice of steps from those of looks: no two steps are equally loud."""

_LEAD: Final = 2
"""Pictures by which attention knows where its point will be."""


def on_twos(second: float) -> float:
    """Return the time of the picture that is held at ``second``."""
    return math.floor(second * PICTURES + 1e-6) / PICTURES


@dataclass(slots=True, eq=False)
class Role:
    """One person in one act: motion, bones and place at a time, each picture solved once.

    Attributes:
        act: What is asked.
        character: Who plays.
        puppet: Their bones.
    """

    act: Act
    character: Character
    puppet: Puppet
    motion: Motion
    gait: Gait | None
    _held: tuple[float, Pose, Bent] | None = field(default=None, repr=False)

    @classmethod
    def of(cls, kind: str, act: Act) -> "Role":
        """Cast ``person/<kind>`` for an act."""
        character = cast(kind, act.appearance)
        puppet = Puppet.of(character.body)
        gait = gait_of(act.action)
        return cls(act, character, puppet, motion_of(act.action), gait)

    @property
    def phase(self) -> float:
        """Seconds by which this person is ahead of the clock; steps keep whole pictures."""
        return (self.act.appearance.seed * 7 % 24) / PICTURES

    def place(self, second: float) -> Mat4:
        """Return where the body is: model space to world space, on twos."""
        time = on_twos(second)
        if self.act.carrier is not None:
            return self.act.carrier(time) @ scaling(self.act.scale)
        return placed(self._mark(time), yaw=self.act.yaw, scale=self.act.scale)

    def _mark(self, second: float) -> Vec3:
        """Return the spot on the ground under the body."""
        act = self.act
        if act.travel == 0 or self.gait is None:
            return act.at
        way = self.travelled(second) - self.travelled(act.seconds / 2)
        x = act.at[0] + math.sin(act.yaw) * way
        z = act.at[2] + math.cos(act.yaw) * way
        return x, self._ground(x, z), z

    def _ground(self, x: float, z: float) -> float:
        """Return the height of the ground."""
        return float(self.act.ground(np.array([x]), np.array([z]))[0])

    def travelled(self, second: float) -> float:
        """Return world metres gone since the shot began."""
        gait = self.gait
        speed = 0.0 if gait is None else gait.paced(self.pace).speed(self.character.body)
        return speed * self.act.scale * second

    @property
    def pace(self) -> float:
        """Speed that the act's travel asks for, as a share of the gait's own."""
        if self.gait is None or self.act.travel <= 0:
            return 1.0
        own = self.gait.speed(self.character.body) * self.act.scale
        return self.act.travel / max(self.act.seconds, 1e-6) / own

    def moment(self, second: float) -> Moment:
        """Return what the motion is told at a picture's time."""
        act = self.act
        point, ahead = None, None
        if act.towards is not None:
            inverse = np.linalg.inv(self.place(second).astype(np.float64))
            point = _through(inverse, act.towards(second))
            ahead = _through(inverse, act.towards(second + _LEAD / PICTURES))
        return Moment(
            second=second,
            body=self.character.body,
            phase=self.phase,
            towards=point,
            ahead=ahead,
            mood=self.character.mood,
            wind=act.wind,
            facing=act.yaw,
            pace=self.pace,
            seat=0.0 if self.raised else None,
            floor=-self.drop,
        )

    @property
    def raised(self) -> bool:
        """Whether the mark is on something: a seat, a bed, a saddle."""
        return self.act.carrier is not None or self.drop > _RAISED

    @property
    def drop(self) -> float:
        """Metres from the mark down to the ground, at scale 1, at mid-shot."""
        x, y, z = self.place(self.act.seconds / 2)[:3, 3].tolist()
        return float(y - self._ground(x, z)) / self.act.scale

    def mouths(self) -> frozenset[str]:
        """Return the replacement mouths that the act needs."""
        count = math.ceil(self.act.seconds * PICTURES) + 1
        times = (picture / PICTURES for picture in range(count))
        return frozenset(self.motion(self.moment(time)).face.mouth for time in times)

    def solved(self, second: float) -> tuple[Pose, Bent]:
        """Return pose and bones at a time, on twos."""
        time = on_twos(second)
        if self._held is None or self._held[0] != time:
            pose = self._grounded(self.motion(self.moment(time)), time)
            self._held = time, pose, self.puppet.bend(pose)
        return self._held[1], self._held[2]

    def _grounded(self, pose: Pose, second: float) -> Pose:
        """Return ``pose`` with each foot as high over the ground as it is over the mark."""
        if self.raised:
            return pose
        legs = (pose.right_leg, pose.left_leg)
        stand = self.character.body.stance
        spots = [
            vector(sign * (stand + leg.foot[0]), 0, leg.foot[2], 1)
            for leg, (_, sign) in zip(legs, SIDES, strict=True)
        ]
        world = np.array(spots) @ self.place(second).astype(np.float64).T
        heights = self.act.ground(world[:, 0], world[:, 2])
        lifts = [float(rise) for rise in (heights - self._mark(second)[1]) / self.act.scale]
        right, left = (
            replace(leg, foot=(leg.foot[0], leg.foot[1] + lift, leg.foot[2]))
            for leg, lift in zip(legs, lifts, strict=True)
        )
        return replace(pose, right_leg=right, left_leg=left)


def _through(matrix: Vector, point: Vec3) -> Vec3:
    """Return a point under a matrix."""
    x, y, z, _ = (matrix @ vector(*point, 1.0)).tolist()
    return x, y, z


@dataclass(frozen=True, slots=True)
class Person:
    """A clay person of one kind, who can be put on stage.

    Attributes:
        kind: Last word of the asset: ``child``, ``woman``, ...
    """

    kind: str

    def extent(self, act: Act) -> Extent:
        """Return the room that the body takes at scale 1, around the mark, along the stage's axes.

        Bones alone are solved, at a dozen pictures spread over the shot.
        """
        role = Role.of(self.kind, act)
        return role_extent(role)

    def perform(self, act: Act) -> Performance:
        """Build the person and their motion.

        Anchors are rigid frames in world space, without the act's scale: ``hand`` and ``other
        hand`` have y along what is gripped and z away from the forearm; ``head`` is the head's
        middle.
        """
        role = Role.of(self.kind, act)
        solid, binding = assemble(
            pieces_of(role.character, role.mouths()),
            role.puppet.skeleton,
            act.appearance.detail**_THRIFT,
        )
        skin = Skin(solid, _posing(role, binding))
        return Performance(
            items=(Item(skin, role.place, act.subject),),
            focus=_focus(role),
            anchors={
                "hand": _anchored(role, lambda bent: role.puppet.grip(bent, "R")),
                "other hand": _anchored(role, lambda bent: role.puppet.grip(bent, "L")),
                "head": _anchored(role, role.puppet.crown),
            },
            cues=_steps(role),
        )


def _posing(role: Role, binding: Binding) -> Callable[[float], Posed]:
    """Return the skin over time; a picture that is held is not skinned again."""
    held: list[tuple[float, Posed]] = []

    def pose(second: float) -> Posed:
        time = on_twos(second)
        if not held or held[0][0] != time:
            held[:] = [(time, binding.posed(role.solved(time)[1]))]
        return held[0][1]

    return pose


def _anchored(role: Role, local: Callable[[Bent], Mat4]) -> Placement:
    """Return the world frame of a part of the body over time, without scale."""

    def frame(second: float) -> Mat4:
        world = (role.place(second) @ local(role.solved(second)[1])).astype(np.float32)
        world[:3, :3] /= np.maximum(np.linalg.norm(world[:3, :3], axis=0), 1e-6)
        return world

    return frame


def _focus(role: Role) -> Callable[[float], Vec3]:
    """Return the middle of the face over time."""
    ahead = vector(0, 0, 0.8 * role.character.body.head, 1)

    def face(second: float) -> Vec3:
        local = role.puppet.crown(role.solved(second)[1])
        x, y, z, _ = (role.place(second) @ local @ ahead).tolist()
        return x, y, z

    return face


def _steps(role: Role) -> tuple[WorldCue, ...]:
    """Return a step at each foot that strikes the ground."""
    gait, act = role.gait, role.act
    if gait is None or act.carrier is not None:
        return ()
    strength = 0.75 if gait.planted < 0.5 else 0.45
    dice = np.random.default_rng([act.appearance.seed, _STEP_DICE])
    cues = []
    for second, side in footfalls(gait.paced(role.pace), role.phase, act.seconds):
        bone = role.puppet.skeleton.index[f"foot{side}"]
        spot = vector(*role.solved(second)[1].origins[bone], 1.0)
        x, y, z, _ = (role.place(second) @ spot).tolist()
        weight = strength + float(dice.uniform(-0.1, 0.1))
        cues.append(WorldCue("step", second, (x, y - 0.05, z), weight, detail=act.surface))
    return tuple(cues)


def role_extent(role: Role) -> Extent:
    """Return the room that a role takes."""
    carried = role.act.carrier is not None
    seconds = np.linspace(0, max(role.act.seconds - 1 / PICTURES, 0), 14).tolist()
    boxes = [_box(role, second, carried=carried) for second in seconds]
    low = np.min([box[0] for box in boxes], axis=0)
    high = np.max([box[1] for box in boxes], axis=0)
    return Extent(
        left=float(max(-low[0], 0.0)),
        right=float(max(high[0], 0.0)),
        height=float(high[1]),
        near=float(max(high[2], 0.0)),
        far=float(max(-low[2], 0.0)),
        bottom=float(min(low[1], 0.0)) if carried else 0.0,
    )


def _box(role: Role, second: float, *, carried: bool) -> tuple[Vector, Vector]:
    """Return low and high corner of the body at a time, around the mark at scale 1."""
    bent = role.solved(second)[1]
    crown = role.puppet.crown(bent)
    hat = _HAT_ROOM.get(role.character.outfit.hat or "", 0.0)
    room = max(hat, _HAT_ROOM.get(role.character.hair, 0.15))
    head = role.character.body.head
    top = crown[:3, 3] + crown[:3, 1] * room * head
    spots = np.vstack([bent.origins, crown[:3, 3], top])
    wide = head * (1.8 if role.character.outfit.hat in _BRIMS else _SPREAD)
    reach = np.append(_reaches(role), [wide, head * 1.15])[:, None]
    if not carried:
        matrix = role.place(second).astype(np.float64)
        spots = (spots @ matrix[:3, :3].T + matrix[:3, 3] - role.act.at) / role.act.scale
    return (spots - reach).min(axis=0), (spots + reach).max(axis=0)


_HAT_ROOM: Final = {"toque": 1.1, "top": 0.75, "crown": 0.5, "afro": 0.5, "space": 0.4, "bun": 0.5}
"""Height of hats and hair over the skull, as shares of the head's radius."""

_BRIMS: Final = {"sun", "cowboy", "space"}
_SPREAD: Final = 1.45
"""Hair and ears around the middle of the head, as shares of its radius."""


def _reaches(role: Role) -> Vector:
    """Return how far the clay stands off each bone, ``(b,)``."""
    body, style = role.character.body, CUTS[role.character.outfit.top]
    leg = body.chest * style.flare * 0.95 if style.skirt else body.leg_radius * 1.4
    table = {
        "foot": body.foot * 1.6, "hand": body.palm * 1.1, "fingers": body.palm * 0.7, "leg": leg,
        "arm": body.arm_radius * 1.7, "spine": body.chest * 1.15, "pelvis": body.chest * 1.15,
    }  # fmt: skip
    return np.array(
        [
            next((size for part, size in table.items() if name.startswith(part)), 0.0)
            for name in role.puppet.skeleton.index
        ]
    )


def performer(asset: str) -> Person | None:
    """Return who can play an asset such as ``person/child``, or None when it is no person."""
    family, _, kind = asset.partition("/")
    return Person(kind) if family == "person" and kind in KINDS else None
