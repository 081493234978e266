"""Reliefs on stage: where they go, which way they look, and what is heard of them."""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.reliefs.bodies import Body
from reelkite.engines.diorama.reliefs.kinds import Kind
from reelkite.engines.diorama.reliefs.motion import Motion, landings, motion_for, pose
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance, WorldCue
from reelkite.engines.diorama.scene.looks import Item, Placement, Relief
from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, Vec3, placed, scaling, translation
from reelkite.engines.diorama.scene.paths import height_at, point_on, route

LARGEST_TURN: Final = math.radians(40)
"""Beyond it a relief looks flat."""

_LOUD: Final = {Kind.VEHICLE: "engine", Kind.AIRCRAFT: "engine", Kind.FLYER: "flap"}


@dataclass(frozen=True, slots=True)
class ReliefActor:
    """One body as a performer.

    Attributes:
        picture: Who is played.
    """

    picture: Body

    def extent(self, act: Act) -> Extent:
        """Return the room that it takes at scale 1; the picture alone is measured."""
        left, right, bottom, top = self.picture.bounds
        height = self.picture.height
        motion = self._motion(act)
        half = 0.5 * (right - left) / (top - bottom) * height
        play = height * (abs(motion.lean) + 0.9 * motion.tilt + 0.3 * motion.squash)
        if motion.spin:
            half = max(half, math.hypot(half, height / 2))
        bottom = -height * (motion.tilt + 0.5 * bool(motion.spin))
        return Extent(
            left=half + play,
            right=half + play,
            height=height * (1 + motion.reach) - bottom,
            near=0.30 * height + 0.5 * half,
            far=0.20 * height + 0.5 * half,
            bottom=bottom,
        )

    def perform(self, act: Act) -> Performance:
        """Inflate the picture and set it in motion."""
        motion = self._motion(act)
        forward = self._forward(act)
        relief = self._relief(act, flipped=forward * self.picture.looks_to < 0)
        body = self._body(act, motion, forward)
        item = Item(look=relief, placement=body, subject=act.subject)
        return Performance(
            items=(item,),
            focus=point_on(body, (0.0, 0.6, 0.08)),
            anchors={
                name: _anchor(body, at)
                for name, at in {
                    "top": (0.0, 1.0, 0.0),
                    "head": (0.28 * forward, 1.0, 0.0),
                    "saddle": (0.0, 0.72, 0.0),
                    "hand": (0.3 * (forward or 1), 0.45, 0.1),
                    "rim": (0.0, 0.95, 0.0),
                }.items()
            },
            cues=self._cues(act, motion, body),
        )

    def _motion(self, act: Act) -> Motion:
        return motion_for(
            self.picture.kind,
            act.action,
            going=self._under_way(act),
            voice=self.picture.voice,
        )

    def _under_way(self, act: Act) -> bool:
        """Whether it travels, or hangs in the air; small insects are always on the wing."""
        x, y, z = act.at
        airborne = act.carrier is None and y - height_at(act.ground, x, z) > 0.25
        insect = self.picture.kind is Kind.FLYER and self.picture.height < 0.17
        return abs(act.travel) > 0.01 or airborne or insect

    def _forward(self, act: Act) -> float:
        """Return which way it looks on stage: -1 left, 1 right, 0 at the audience."""
        side = math.sin(act.yaw)
        if self.picture.looks_to == 0 or abs(side) < 0.15:
            return self.picture.looks_to
        return math.copysign(1.0, side)

    def _relief(self, act: Act, *, flipped: bool) -> Relief:
        relief = self.picture.relief(act.appearance, hero=act.subject is not None)
        return mirrored(relief) if flipped else relief

    def _body(self, act: Act, motion: Motion, forward: float) -> Placement:
        size = self.picture.height * act.scale
        phase = (act.appearance.seed * 0.37) % 1.0
        turn = _turn(act.yaw, forward) - (0 if act.carrier else act.yaw)
        root = act.carrier or route(act)

        def body(t: float) -> Mat4:
            still = pose(motion, t, phase=phase, forward=forward)
            matrix = root(t) @ placed((0, 0, 0), yaw=turn) @ scaling(size) @ still
            return matrix.astype(np.float32)

        return body

    def _cues(self, act: Act, motion: Motion, body: Placement) -> tuple[WorldCue, ...]:
        size = min(1.0, 0.25 + 0.3 * self.picture.height * act.scale)
        where = point_on(body, (0.0, 0.0, 0.0))
        kind = self.picture.kind
        if kind in _LOUD and self._under_way(act):
            middle = where(act.seconds / 2)
            return (WorldCue(_LOUD[kind], 0.0, middle, 0.5 * size, act.seconds),)
        voice = self.picture.voice
        if voice is not None and act.action == voice:
            times = [t for t in (0.35, 0.8, 2.1, 2.6) if t < act.seconds - 0.3]
            return tuple(WorldCue(voice, t, where(t), 0.7) for t in times)
        phase = (act.appearance.seed * 0.37) % 1.0
        return tuple(
            WorldCue(self.picture.step, t, where(t), 0.5 * size, detail=act.surface)
            for t in landings(motion, act.seconds, phase)
        )


def mirrored(relief: Relief) -> Relief:
    """Return a relief that looks the other way."""
    flip = np.array([-1, 1, 1], dtype=np.float32)
    mesh = Mesh(relief.mesh.positions * flip, relief.mesh.normals * flip, relief.mesh.triangles)
    normals = relief.normals.copy()
    normals[..., 0] = np.clip(256 - normals[..., 0].astype(np.int16), 0, 255).astype(np.uint8)
    return replace(relief, mesh=mesh, normals=normals)


def _turn(yaw: float, forward: float) -> float:
    """Return the turn that is left when the drawing already looks to its side, within bounds."""
    wanted = math.remainder(yaw - forward * math.pi / 2, 2 * math.pi)
    if forward:
        wanted *= 0.4  # facing the audience becomes a three-quarter view
    return max(-LARGEST_TURN, min(LARGEST_TURN, wanted))


def _anchor(body: Placement, at: Vec3) -> Placement:
    """Return the placement of a point of the body, upright and at natural scale."""
    point = point_on(body, at)
    return lambda t: translation(*point(t))
