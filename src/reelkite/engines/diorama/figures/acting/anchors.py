"""Named places on the body, in the world: where others hang what is held, worn or carried."""

from collections.abc import Callable, Mapping

import numpy as np

from reelkite.engines.diorama.figures.acting.role import Role
from reelkite.engines.diorama.figures.holding.things import THINGS
from reelkite.engines.diorama.figures.poses import Pose
from reelkite.engines.diorama.figures.puppet import Puppet
from reelkite.engines.diorama.modelling.rig import Bent
from reelkite.engines.diorama.modelling.turning import Vector, unit, vector
from reelkite.engines.diorama.scene.looks import Placement
from reelkite.engines.diorama.scene.mesh import Mat4, translation

_Local = Callable[[Pose, Bent], Vector]


def anchors_of(role: Role) -> Mapping[str, Placement]:
    """Return all anchors; rigid frames without the act's scale, z to the front.

    ``hand`` and ``other hand`` have y along what is gripped and z away from the forearm; ``head``
    is the head's middle; ``held`` is where something carried stands: its bottom centre, y up it.
    """
    puppet = role.puppet
    body = puppet.body
    deep = body.chest * 0.72
    fixed: dict[str, tuple[str, Vector]] = {
        "head": ("head", vector(0, 0, 0)),
        "chin": ("head", vector(0, -0.78, 0.72) * body.head),
        "mouth": ("head", vector(0, -0.44, 1.02) * body.head),
        "chest": ("chest", vector(0, -0.32 * body.trunk, deep)),
        "shoulder": ("chest", vector(-float(body.shoulder[0]), 0.02 - 0.1 * body.trunk, 0)),
        "lap": ("pelvis", vector(0, body.leg_radius * 1.1, body.leg * 0.24)),
    }
    table: dict[str, _Local] = {
        name: _fixed(puppet, part, at) for name, (part, at) in fixed.items()
    }
    table["back"] = _back(puppet)
    table["hand"] = lambda _, bent: puppet.frame(bent, "right")
    table["other hand"] = lambda _, bent: puppet.frame(bent, "left")
    table["both hands"] = _between(puppet)
    if any(hold.thing not in THINGS for pose in role.poses() for hold in pose.holds):
        table["held"] = _held(puppet)
    return {name: _anchored(role, local) for name, local in table.items()}


def _fixed(puppet: Puppet, part: str, at: Vector) -> _Local:
    """Return the frame of a part, moved to a point in it."""
    step = translation(*at).astype(np.float64)
    return lambda _, bent: np.asarray(puppet.frame(bent, part) @ step)


def _back(puppet: Puppet) -> _Local:
    """Return where a backpack's bottom is: on the back, looking backwards."""
    body = puppet.body
    step = translation(0, -0.92 * body.trunk, -0.82 * body.chest).astype(np.float64)
    step[:3, :3] = np.diag([-1.0, 1.0, -1.0])
    return lambda _, bent: np.asarray(puppet.frame(bent, "chest") @ step)


def _between(puppet: Puppet) -> _Local:
    """Return the middle between the hands, upright, looking where the chest looks."""

    def frame(_: Pose, bent: Bent) -> Vector:
        right, left = (puppet.frame(bent, side)[:3, 3] for side in ("right", "left"))
        chest = puppet.frame(bent, "chest")[:3, 2]
        return _upright((right + left) / 2, chest)

    return frame


def _held(puppet: Puppet) -> _Local:
    """Return where the thing is that nobody here draws."""

    def frame(pose: Pose, bent: Bent) -> Vector:
        for hold in pose.holds:
            if hold.thing not in THINGS:
                return puppet.thing(bent, hold)
        return puppet.frame(bent, "right")

    return frame


def _upright(spot: Vector, ahead: Vector) -> Vector:
    """Return an upright frame at a spot that looks ahead."""
    z = unit(vector(ahead[0], 0, ahead[2]))
    frame = np.eye(4)
    frame[:3, :3] = np.stack([vector(z[2], 0, -z[0]), vector(0, 1, 0), z], axis=1)
    frame[:3, 3] = spot
    return frame


def _anchored(role: Role, local: _Local) -> Placement:
    """Return the world frame of a part of the body over time, without scale."""

    def frame(second: float) -> Mat4:
        world = (role.place(second) @ local(*role.solved(second))).astype(np.float32)
        world[:3, :3] /= np.maximum(np.linalg.norm(world[:3, :3], axis=0), 1e-6)
        return world

    return frame
