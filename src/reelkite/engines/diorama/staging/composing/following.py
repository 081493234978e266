"""The camera over the time of a shot: its moves, and whom it follows."""

from collections.abc import Sequence

import numpy as np

from reelkite.domain.storyboard import Move, Shot
from reelkite.engines.diorama.camera.framing import inside
from reelkite.engines.diorama.camera.moves import camera_path, followed
from reelkite.engines.diorama.scene.clock import Clock
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.scene import CameraPath, View
from reelkite.engines.diorama.staging.placing import Role, Site


def path_of(view: View, site: Site, roles: Sequence[Role]) -> CameraPath:
    """Return the camera over time: as the moves say, after whom it tracks, and within walls."""
    shot = site.shot
    seconds = float(shot.seconds)
    path = camera_path(view, shot.moves, shot.angle, seconds, site.aspect)
    if _tracks(shot):
        path = followed(path, _lead(roles, site.clock))
    if site.layout.room is None:
        return path
    room = site.layout.room

    def walled(t: float) -> View:
        return inside(path(t), room)

    return walled


def _tracks(shot: Shot) -> bool:
    return any(move.move is Move.TRACK for move in shot.moves)


class _Lead:
    """How far the first traveller is from its mid-shot place, over the shot's time."""

    def __init__(self, role: Role | None, clock: Clock) -> None:
        self.role, self.clock = role, clock

    def __call__(self, t: float) -> Vec3:
        if self.role is None:
            return 0.0, 0.0, 0.0
        gone = self.role.act.travel * (self.clock.world(t) / self.role.act.seconds - 0.5)
        yaw = self.role.act.yaw
        return gone * float(np.sin(yaw)), 0.0, gone * float(np.cos(yaw))


def _lead(roles: Sequence[Role], clock: Clock) -> _Lead:
    return _Lead(next((role for role in roles if role.act.travel), None), clock)
