"""A picture is taken apart, from what is nearest to what is farthest.

Each layer is lifted off what is left of the picture: its matte is found, what lies behind it is
filled in, and both colours of its soft edge are told apart. So the layers mix to the picture again.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.depths import (
    Space,
    drawn_near,
    figure_nearness,
    land_depth,
    space_of,
)
from reelkite.engines.diorama.tableau.fills import filled_behind
from reelkite.engines.diorama.tableau.filters import continued, grown, shrunk, spread_into
from reelkite.engines.diorama.tableau.lights import light_of
from reelkite.engines.diorama.tableau.mattes import matte_of, unmixed
from reelkite.engines.diorama.tableau.parts import (
    FARTHEST,
    Colours,
    Kind,
    Layer,
    Mask,
    Matte,
    Nature,
    Plane,
    Tableau,
    Wishes,
)
from reelkite.engines.diorama.tableau.seeing.outlines import outlined
from reelkite.engines.diorama.tableau.seeing.scenes import Piece, View, view_of

ROOM: Final = 12.0
"""How far away a picture is that has no room in it."""


FAINT: Final = 24  # alpha of a haze around a layer that is none of it


@dataclass(slots=True)
class _Rest:
    """What is left of the picture while layers are lifted off."""

    picture: Colours
    gone: Mask
    layers: list[Layer]


def take_apart(picture: RGBFrame, words: Wishes) -> Tableau:
    """Return the layers of a picture, far to near, and what is guessed of its space and light.

    Args:
        picture: Of any size from 32 pixels a side.
        words: What the prompt says of it.
    """
    height, width = picture.shape[:2]
    view = view_of(picture, words)
    space = space_of((height, width), view)
    layers = [_whole(picture)] if view.kind is Kind.FLAT else _lifted(picture, view, space)
    return Tableau(
        Size(width, height),
        view.horizon.y,
        space.fov,
        tuple(layers),
        light_of(view.sight, view.sky),
        view.kind,
    )


def _whole(picture: RGBFrame) -> Layer:
    """Return a picture as one sheet."""
    shape = picture.shape[:2]
    opaque = np.full(shape, 255, np.uint8)
    return Layer(picture, opaque, np.full(shape, ROOM, np.float32), Nature.THING, "picture")


def _lifted(picture: RGBFrame, view: View, space: Space) -> list[Layer]:
    """Return layers far to near."""
    rest = _Rest(np.asarray(picture / np.float32(255)), np.zeros(view.sight.shape, bool), [])
    land = land_depth(view, space)
    near = tuple((piece, figure_nearness(piece, land, space)) for piece in view.figures)
    for piece, nearness in sorted(near, key=lambda pair: -pair[1]):
        _lift_figure(rest, piece, view, nearness)
    land = drawn_near(land, near)
    for piece in view.stuff:
        _lift(rest, piece, land, reach=6)
    _lay_ground(rest, view, land)
    return rest.layers[::-1]


def _lift_figure(rest: _Rest, piece: Piece, view: View, nearness: float) -> None:
    fine = outlined(piece.mask, rest.picture)
    alpha = _generous(matte_of(fine, rest.picture, reach=6))
    shown = shrunk(fine, view.sight.shape) > 0.1 if fine.shape > piece.mask.shape else piece.mask
    gone = ndimage.binary_dilation(piece.mask | shown, iterations=3)
    sky = np.zeros(view.sight.shape, np.float32) if view.sky is None else view.sky
    behind = filled_behind(rest.picture, _widened(alpha), continued(sky, ~gone))
    front, back = unmixed(rest.picture, alpha, behind)
    depth = np.full(alpha.shape, 1 / nearness, np.float32)
    rest.layers.append(_layer(front, alpha, depth, piece))
    rest.picture, rest.gone = back, rest.gone | gone


def _generous(alpha: Matte) -> Matte:
    """Return a matte that takes along a rim of what is behind: left behind it would be a ghost."""
    spare = max(1, round(max(alpha.shape) / 600))
    wide = ndimage.uniform_filter(ndimage.maximum_filter(alpha, 2 * spare + 1), 3)
    clear = (wide.astype(np.float32) - FAINT) * (255 / (255 - 2 * FAINT))
    return np.asarray(np.clip(clear, 0, 255), np.uint8)


def _widened(alpha: Matte) -> Mask:
    """Return where a layer is, and a little more: its edge colours the pixels around it."""
    spare = max(2, max(alpha.shape) // 300)
    return np.asarray(ndimage.maximum_filter(alpha, 2 * spare + 1) > 8)


def _lift(rest: _Rest, piece: Piece, depth: Plane, reach: int) -> None:
    mask = continued(piece.mask.astype(np.float32), ~rest.gone)
    alpha = matte_of(mask, rest.picture, reach)
    clear = alpha < 6
    behind = rest.picture if clear.all() or not clear.any() else _beneath(rest.picture, clear)
    front, back = unmixed(rest.picture, alpha, behind)
    rest.layers.append(_layer(front, alpha, depth, piece))
    rest.picture = back


def _beneath(picture: Colours, clear: Mask) -> Colours:
    """Return a picture that goes on smoothly where it is not clear."""
    small = picture[::4, ::4]
    far = grown(spread_into(small, clear[::4, ::4]), (picture.shape[0], picture.shape[1]))
    return np.asarray(np.where(clear[..., None], picture, far), np.float32)


def _lay_ground(rest: _Rest, view: View, land: Plane) -> None:
    """Lay the land and, behind it, the sky."""
    opaque = np.full(land.shape, 255, np.uint8)
    if view.sky is None:
        piece = Piece(np.ones(view.sight.shape, bool), Nature.GROUND, "ground")
        rest.layers.append(_layer(rest.picture, opaque, land, piece))
        return
    _lift(rest, Piece(view.sky < 0.5, Nature.GROUND, "ground"), land, reach=12)
    piece = Piece(view.sky > 0.5, view.sky_nature, str(view.sky_nature))
    far = np.full(land.shape, FARTHEST, np.float32)
    rest.layers.append(_layer(rest.picture, opaque, far, piece))


def _layer(colour: Colours, alpha: Matte, depth: Plane, piece: Piece) -> Layer:
    bytes_ = np.rint(np.clip(colour, 0, 1) * 255).astype(np.uint8)
    return Layer(bytes_, alpha, depth, piece.nature, piece.name)
