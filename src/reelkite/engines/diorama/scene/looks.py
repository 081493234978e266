"""Things that can be drawn: solids, skins that bend, and reliefs with a texture."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import Array, Mat4, Mesh, Vec3

Placement: TypeAlias = Callable[[float], Mat4]
"""Where something is at a time (seconds): model space to world space."""

Posed: TypeAlias = tuple[Array, Array]
"""Positions and normals of a skin at a time, ``(n, 3)`` each."""


class Layer(StrEnum):
    """The family of surface; each is one shader program."""

    CLAY = "clay"  #: Modelling clay, or felt where the finish says so; all bodies and props.
    GROUND = "ground"  #: Felted ground: fibres, sheen, no gloss; terrain, carpets.
    WOOD = "wood"  #: Planks with grain along x; tables, floors, decks.
    WET = "wet"  #: Ground under a film of water that mirrors the scene; rainy streets.
    WATER = "water"  #: Sea, lake, pool; ``extra`` is the water's depth in metres.
    BLADES = (
        "blades"  #: Grass and leaves, lit per vertex; ``extra`` is 0 at the root, 1 at the tip.
    )
    LIQUID = "liquid"  #: Coffee, tea, milk in a vessel: swirl and a bright rim.
    GLOW = "glow"  #: Unlit: colour times emission; panes, screens, bulbs.


@dataclass(frozen=True, slots=True, eq=False)
class Solid:
    """A painted mesh.

    Attributes:
        mesh: In the space of its placement; in world space when it has none.
        layer: Which shader draws it.
        colours: ``(n, 3)`` linear RGB.
        emission: ``(n,)`` radiance as a multiple of the colour; 0 for what does not shine.
        roughness: ``(n,)`` 0.1 (glazed) to 1 (chalk).
        felt: ``(n,)`` 0 clay to 1 felt.
        sway: ``(n,)`` metres that the wind moves the corner to and fro at wind 1.
        extra: ``(n,)`` what the layer says it is.
        casts: Throws a shadow.
        two_sided: Seen from both sides (leaves, cloth).
    """

    mesh: Mesh
    layer: Layer
    colours: Array
    emission: Array
    roughness: Array
    felt: Array
    sway: Array
    extra: Array
    casts: bool = True
    two_sided: bool = False


@dataclass(frozen=True, slots=True)
class Finish:
    """How a surface takes light; see ``Solid`` for the ranges."""

    roughness: float = 0.75
    felt: float = 0.0
    emission: float = 0.0
    sway: float = 0.0
    casts: bool = True
    two_sided: bool = False


def paint(
    mesh: Mesh,
    colour: Vec3 | Array,
    finish: Finish | None = None,
    *,
    layer: Layer = Layer.CLAY,
    sway: Array | None = None,
    extra: Array | None = None,
) -> Solid:
    """Return ``mesh`` in one colour ``(3,)``, or one a corner ``(n, 3)``, with one finish all over.

    ``sway`` and ``extra``, ``(n,)``, are given where they differ from corner to corner.
    """
    finish = finish or Finish()
    count = len(mesh.positions)

    def everywhere(value: float) -> Array:
        return np.full(count, value, dtype=np.float32)

    colours = np.broadcast_to(np.asarray(colour, dtype=np.float32), (count, 3))
    return Solid(
        mesh=mesh,
        layer=layer,
        colours=np.ascontiguousarray(colours),
        emission=everywhere(finish.emission),
        roughness=everywhere(finish.roughness),
        felt=everywhere(finish.felt),
        sway=everywhere(finish.sway) if sway is None else sway.astype(np.float32),
        extra=everywhere(0.0) if extra is None else extra.astype(np.float32),
        casts=finish.casts,
        two_sided=finish.two_sided,
    )


@dataclass(frozen=True, slots=True, eq=False)
class Skin:
    """A solid that bends: its mesh is the rest pose, ``pose`` gives the corners at a time."""

    solid: Solid
    pose: Callable[[float], Posed]


@dataclass(frozen=True, slots=True, eq=False)
class Relief:
    """A clay relief inflated from a drawing: thin, closed, seen best from the front.

    Attributes:
        mesh: One unit tall at most, feet at y = 0, front towards +z.
        uv: ``(n, 2)`` texture coordinates, origin top left.
        front: ``(n,)`` 1 on the front half, 0 on the back.
        texture: ``(s, s, 4)`` sRGB colour, and ambient occlusion of the creases in alpha.
        normals: ``(s, s, 3)`` normal map of the front, 128 is 0.
        tint: Linear RGB that the colour is multiplied by.
        translucency: 0..1, light that comes through from behind.
        sway: Metres that the wind moves the top to and fro at wind 1.
    """

    mesh: Mesh
    uv: Array
    front: Array
    texture: npt.NDArray[np.uint8]
    normals: npt.NDArray[np.uint8]
    tint: Vec3 = (1.0, 1.0, 1.0)
    translucency: float = 0.0
    sway: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One thing in the scene.

    Attributes:
        look: What is drawn.
        placement: Where it is at a time; None for a solid in world space that never moves.
        subject: Index in ``Shot.subjects``, or None when it belongs to the set.
    """

    look: Solid | Skin | Relief
    placement: Placement | None = None
    subject: int | None = None
