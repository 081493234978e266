"""A track under a train where the place has none: no train runs over a meadow."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Item, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3
from reelkite.engines.diorama.shapes import repeated, rounded_box, sheet, tube
from reelkite.engines.diorama.staging.placing import Role

_TRAINS: Final = frozenset({"train", "bullet-train", "railway-carriage", "subway-train"})
_RAILED: Final = frozenset({"railway", "railway station", "bridge"})
"""Places that lay a track across the stage for a steam train; others than that get ours."""
_REACH: Final = 46.0
"""Metres that the track goes to each side: out of any frame."""
_STEP: Final = 1.0
_STEEPEST: Final = 0.45
"""Rise of the ground a metre at which the track ends: it goes behind a hill, not up it."""
_GAUGE: Final = 0.7
"""Metres from the middle to a wheel of a train at scale 1."""
_FREE: Final = 15.0
"""Metres of it to each side that are kept in sight."""
_SLEEPERS: Final = 0.78
_BED: Final = ((-1.75, -0.12), (-1.2, 0.05), (1.2, 0.05), (1.75, -0.12))
_GRAVEL: Final = linear("#8d8478")
_WOOD: Final = linear("#5b4432")
_STEEL: Final = linear("#9a9ea3")


@dataclass(frozen=True, slots=True)
class Track:
    """A straight track over the ground.

    Attributes:
        at: Its middle.
        yaw: Which way it goes, as of an act.
        scale: Of the train.
        ground: What it lies on.
    """

    at: Vec3
    yaw: float
    scale: float
    ground: Ground

    def ends(self) -> tuple[float, float]:
        """Return metres from the middle to both ends, the first below 0."""
        back, ahead = (self._end(sign) for sign in (-1.0, 1.0))
        return -back, ahead

    def _end(self, sign: float) -> float:
        along = np.arange(0.0, _REACH, _STEP, dtype=np.float32)
        heights = self._heights(sign * along)
        steep = np.flatnonzero(np.abs(np.diff(heights)) > _STEEPEST * _STEP)
        return float(along[steep[0]]) if len(steep) else _REACH

    def _heights(self, along: Array, aside: float = 0.0) -> Array:
        x, z = self._where(along, aside)
        return self.ground(x, z)

    def _where(self, along: Array, aside: float = 0.0) -> tuple[Array, Array]:
        sine, cosine = math.sin(self.yaw), math.cos(self.yaw)
        x = self.at[0] + along * sine + aside * cosine
        z = self.at[2] + along * cosine - aside * sine
        return x.astype(np.float32), z.astype(np.float32)

    def line(self, aside: float, up: float) -> Array:
        """Return ``(n, 3)`` points beside the middle and over the ground; at scale 1."""
        low, high = self.ends()
        along = np.linspace(low, high, max(2, round((high - low) / _STEP)), dtype=np.float32)
        x, z = self._where(along, self.scale * aside)
        points: Array = np.stack([x, self._heights(along) + self.scale * up, z], axis=1)
        return points

    def items(self) -> Iterator[Item]:
        """Yield bed, sleepers and rails."""
        bed = sheet(np.array([self.line(aside, up) for aside, up in _BED]))
        yield Item(paint(_upright(bed), _GRAVEL, Finish(felt=0.5, two_sided=True, casts=False)))
        yield Item(paint(self._sleepers(), _WOOD))
        for side in (-_GAUGE, _GAUGE):
            rail = tube(self.line(side, 0.13), 0.05 * self.scale, 6)
            yield Item(paint(rail, _STEEL, Finish(roughness=0.35)))

    def _sleepers(self) -> Mesh:
        low, high = self.ends()
        size = self.scale
        along = np.arange(low, high, _SLEEPERS * size, dtype=np.float32)
        x, z = self._where(along)
        at = np.stack([x, self._heights(along) + 0.04 * size, z], axis=1)
        beam = rounded_box(2.1 * size, 0.09 * size, 0.26 * size, 0.03 * size)
        return repeated(beam, at, np.full(len(at), self.yaw))

    def tread(self) -> tuple[float, float, float, float, float]:
        """Return the ground that nothing grows on, as of ``Sightline.treads``."""
        low, high = self.ends()
        x, z = self._where(np.array([low, high], dtype=np.float32))
        return float(x[0]), float(z[0]), float(x[1]), float(z[1]), 1.5 * self.scale

    def clearings(self) -> list[tuple[float, float, float]]:
        """Return x, z and radius of places on the track that stay free of trees."""
        low, high = self.ends()
        along = np.arange(max(low, -_FREE), min(high, _FREE) + 0.1, _FREE / 3, dtype=np.float32)
        x, z = self._where(along)
        return [(float(a), float(b), 1.2 * self.scale) for a, b in zip(x, z, strict=True)]


def _upright(mesh: Mesh) -> Mesh:
    """Return a sheet whose normals look up."""
    turned = np.where(mesh.normals[:, 1:2] < 0, -mesh.normals, mesh.normals)
    return Mesh(mesh.positions, turned.astype(np.float32), mesh.triangles)


def on_rails(roles: Sequence[Role], setting: str) -> tuple[Role, ...]:
    """Return the roles with trains along the rails of a place that has some: across the stage."""
    if setting not in _RAILED:
        return tuple(roles)
    return tuple(_along(role) if _is_train(role) else role for role in roles)


def _along(role: Role) -> Role:
    yaw = math.copysign(math.pi / 2, role.act.yaw)
    return replace(role, act=replace(role.act, yaw=yaw))


def tracks(roles: Sequence[Role], setting: str) -> tuple[Track, ...]:
    """Return the tracks of all trains on the ground; trains in one line share theirs."""
    laid: list[Track] = []
    for role in roles:
        if setting in _RAILED and role.part.subject.asset == "prop/train":
            continue
        if _is_train(role) and not any(_runs_on(role, track) for track in laid):
            act = role.act
            laid.append(Track(act.at, act.yaw, act.scale, act.ground))
    return tuple(laid)


def _is_train(role: Role) -> bool:
    subject = role.part.subject
    kind, _, word = subject.asset.partition("/")
    on_ground = role.tie is None and abs(_above(role)) < 0.3 * role.part.height
    likeness = _LIKENESSES & {*subject.attributes, *subject.noun.split()}
    large = role.act.scale > _TOY and not likeness
    return kind == "prop" and word in _TRAINS and on_ground and large


_LIKENESSES: Final = frozenset({"toy", "model", "miniature", "tiny"})
_TOY: Final = 0.3
"""Scale below which a train is a toy on a table or a carpet."""


def _above(role: Role) -> float:
    x, y, z = role.act.at
    there = np.array([x], np.float32), np.array([z], np.float32)
    return y - float(role.act.ground(*there)[0])


def _runs_on(role: Role, track: Track) -> bool:
    dx, dz = role.act.at[0] - track.at[0], role.act.at[2] - track.at[2]
    aside = dx * math.cos(track.yaw) - dz * math.sin(track.yaw)
    return abs(aside) < track.scale and math.isclose(role.act.yaw, track.yaw, abs_tol=0.1)
