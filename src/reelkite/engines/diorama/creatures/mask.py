"""The head of an animal alone, to be worn by another body: an animal that acts as a person."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.creatures.animal import Animal
from reelkite.engines.diorama.creatures.moment import PICTURES, Moment, picture_of
from reelkite.engines.diorama.creatures.parts import piece_of
from reelkite.engines.diorama.modelling.pieces import assemble
from reelkite.engines.diorama.modelling.rig import Bent, Binding, Skeleton
from reelkite.engines.diorama.scene.acting import Act, Performance
from reelkite.engines.diorama.scene.looks import Item, Placement, Posed, Skin, Solid
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, scaling, translation

_HEADS: Final = ("head", "jaw", "ear", "lid", "trunk", "beak")
"""How the bones of a head begin."""

_FULL: Final = 1.22
"""Radius of an animal's head against that of the person whose body it wears."""

_ON_FACE: Final = ("head", "top", "left eye", "right eye")
"""Places that what is worn on the head needs."""

_TOP: Final = 0.95
"""Share of a head's radius at which its ``top`` lies."""


@dataclass(frozen=True, slots=True)
class Mask:
    """An animal's head that can be put on a body.

    Attributes:
        casting: Gives the animal that plays an act.
    """

    casting: Callable[[Act], Animal]

    def fur(self, act: Act) -> Vec3:
        """Return the colour of its limbs, linear RGB."""
        return self.casting(act).fur()

    def perform(self, act: Act, wearer: Placement, radius: float) -> Performance:
        """Mould the head and put it where the wearer's is.

        Args:
            act: What the animal is told; it blinks and moves its ears as if it stood still.
            wearer: Frame of the wearer's head over time: its middle, y up, z to the front.
            radius: Of the wearer's head, metres.
        """
        animal = self.casting(replace(act, action=None, travel=0.0))
        detail = act.appearance.detail
        pieces = [piece_of(part, detail) for part in animal.parts()]
        solid, binding = head_of(*assemble(pieces, animal.skeleton, detail), animal.skeleton)
        worn = _Worn(animal, binding, act, wearer, radius)
        item = Item(Skin(solid, worn.posed), worn.place, act.subject)
        anchors = {name: worn.spot(name) for name in _ON_FACE if name in animal.spots()}
        return Performance(items=(item,), focus=worn.middle, anchors=anchors)


@dataclass(frozen=True, slots=True, eq=False)
class _Worn:
    """A head on its wearer."""

    animal: Animal
    binding: Binding
    act: Act
    wearer: Placement
    radius: float

    def place(self, second: float) -> Mat4:
        """Return where the head is: its middle in the wearer's, as big as it looks well."""
        spots = self.animal.spots()
        middle = np.array(spots["head"].at)
        size = float(np.linalg.norm(np.array(spots["top"].at) - middle)) / _TOP
        scale = scaling(_FULL * self.radius / size)
        moved = self.wearer(second) @ scale @ translation(*(-middle).tolist())
        return moved.astype(np.float32)

    def spot(self, name: str) -> Placement:
        """Return a place on the head in the world, without scale."""
        step = translation(*self.animal.spots()[name].at)

        def placed(second: float) -> Mat4:
            frame = self.place(second) @ step
            frame[:3, :3] /= np.maximum(np.linalg.norm(frame[:3, :3], axis=0), 1e-6)
            return frame.astype(np.float32)

        return placed

    def posed(self, second: float) -> Posed:
        """Return the skin with the head at rest, its jaw, ears and lids as the animal has them."""
        return self.binding.posed(self._upright(self.animal.bend(self._moment(second))))

    def middle(self, second: float) -> Vec3:
        """Return the middle of the face."""
        x, y, z = self.wearer(second)[:3, 3].tolist()
        return x, y, z

    def _moment(self, second: float) -> Moment:
        held = picture_of(second) / PICTURES
        return Moment(held, self.act.seconds, self.act.appearance.seed * 7 % 24 / PICTURES)

    def _upright(self, bent: Bent) -> Bent:
        """Return the bones turned back so that the head is as it was built."""
        skeleton = self.animal.skeleton
        head = skeleton.index["head"]
        back = bent.turns[head].T
        origins = (bent.origins - bent.origins[head]) @ back.T + skeleton.rest[head]
        return Bent(back @ bent.turns, origins, bent.sizes)


def head_of(solid: Solid, binding: Binding, skeleton: Skeleton) -> tuple[Solid, Binding]:
    """Return what of an animal hangs on the bones of its head."""
    return _cut(solid, binding, np.isin(binding.main, _bones(skeleton)))


def without_head(solid: Solid, binding: Binding, skeleton: Skeleton) -> tuple[Solid, Binding]:
    """Return an animal without what hangs on the bones of its head."""
    return _cut(solid, binding, ~np.isin(binding.main, _bones(skeleton)))


def _bones(skeleton: Skeleton) -> list[int]:
    return [number for name, number in skeleton.index.items() if name.startswith(_HEADS)]


def _cut(solid: Solid, binding: Binding, kept: npt.NDArray[np.bool_]) -> tuple[Solid, Binding]:
    """Return the corners that are kept, and the triangles between them."""
    number = np.cumsum(kept, dtype=np.int32) - 1
    triangles = solid.mesh.triangles
    whole = kept[triangles].all(axis=1)
    mesh = replace(
        solid.mesh,
        positions=solid.mesh.positions[kept],
        normals=solid.mesh.normals[kept],
        triangles=number[triangles[whole]],
    )
    soft = kept[binding.soft]
    bound = replace(
        binding,
        mesh=mesh,
        main=binding.main[kept],
        soft=number[binding.soft[soft]],
        bones=np.ascontiguousarray(binding.bones[:, soft]),
        shares=np.ascontiguousarray(binding.shares[:, soft]),
    )
    cut = replace(
        solid,
        mesh=mesh,
        colours=solid.colours[kept],
        emission=solid.emission[kept],
        roughness=solid.roughness[kept],
        felt=solid.felt[kept],
        sway=solid.sway[kept],
        extra=solid.extra[kept],
    )
    return cut, bound
