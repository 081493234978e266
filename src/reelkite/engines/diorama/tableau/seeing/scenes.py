"""All that is seen in a picture, put together."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.parts import Kind, Mask, Nature, Plane, Wishes
from reelkite.engines.diorama.tableau.seeing.horizons import Horizon, horizon_of
from reelkite.engines.diorama.tableau.seeing.kinds import kind_of
from reelkite.engines.diorama.tableau.seeing.sight import Sight, seen
from reelkite.engines.diorama.tableau.seeing.skies import sky_of
from reelkite.engines.diorama.tableau.seeing.stuff import stuff_of
from reelkite.engines.diorama.tableau.seeing.subjects import Figure, figures_of

_CLOTHS = "flag curtain sail dress banner scarf cape cloth sheet kite"
CLOTHS: Final = frozenset(_CLOTHS.split())
"""Subjects that hang or blow, rather than act."""

_FLYERS = "kite bird balloon plane airplane helicopter butterfly bee dragon gull seagull moon sun"
FLYERS: Final = frozenset(_FLYERS.split())
"""Subjects that are rather in the air than on the ground."""

ALONE: Final = 0.33  # share of all that stands before a backdrop


@dataclass(frozen=True, slots=True)
class Piece:
    """Something to be made a layer of.

    Attributes:
        mask: Where it is, in the small picture.
        nature: What it is made of.
        name: As of a layer.
        trust: How far it may stand out from what is behind it, 0..1.
    """

    mask: Mask
    nature: Nature
    name: str
    trust: float = 1.0


@dataclass(frozen=True, slots=True)
class View:
    """What is seen.

    Attributes:
        sight: The small picture.
        kind: What sort of picture it is.
        sky: How much each pixel is sky, or None.
        sky_nature: What the sky is made of.
        horizon: Where the ground ends.
        figures: Subjects, near to far.
        stuff: Water and the like.
    """

    sight: Sight
    kind: Kind
    sky: Plane | None
    sky_nature: Nature
    horizon: Horizon
    figures: tuple[Piece, ...] = ()
    stuff: tuple[Piece, ...] = ()


def view_of(picture: RGBFrame, words: Wishes) -> View:
    """Return what is seen in a picture, with the prompt's help."""
    sight = seen(picture)
    kind = kind_of(picture, sight)
    if kind is Kind.FLAT:
        return View(sight, kind, None, Nature.THING, Horizon(0.5, sure=False))
    sky = sky_of(sight)
    horizon = horizon_of(sight, sky)
    figures = _figures(sight, sky, horizon.y, words)
    taken = np.zeros(sight.shape, bool)
    for figure in figures:
        taken |= figure.mask
    stuff = stuff_of(sight, sky, horizon.y, taken, words)
    pieces = tuple(Piece(mask, nature, str(nature)) for nature, mask in stuff.items())
    return View(sight, kind, sky, _sky_nature(sight, sky), horizon, figures, pieces)


def _figures(sight: Sight, sky: Plane | None, horizon: float, words: Wishes) -> tuple[Piece, ...]:
    """Return subjects, near to far, each under the prompt's noun for it."""
    found = _alone(figures_of(sight, sky, len(words.subjects)), sky)
    left = list(words.subjects)
    pieces: list[Piece] = []
    for number, figure in enumerate(found, 1):
        noun = _noun(left, flying=_foot(figure.mask) < horizon * sight.shape[0])
        taken = {piece.name for piece in pieces}
        name = noun if noun and noun not in taken else f"{noun or 'subject'} {number}"
        pieces.append(_piece(figure, noun, name))
    return tuple(sorted(pieces, key=lambda piece: -_foot(piece.mask)))


def _noun(left: list[str], *, flying: bool) -> str:
    """Take the noun for the surest figure left: what was named first, and flies if it does."""
    if not left:
        return ""
    fitting = [noun for noun in left if (noun in FLYERS) == flying]
    noun = (fitting or left)[0]
    left.remove(noun)
    return noun


def _piece(figure: Figure, noun: str, name: str) -> Piece:
    nature = Nature.CLOTH if noun in CLOTHS else Nature.SUBJECT
    trust = min(1.0, max(0.3, 2 * figure.surety - 0.8)) * (1.0 if noun else 0.5)
    return Piece(figure.mask, nature, name, trust)


def _alone(found: tuple[Figure, ...], sky: Plane | None) -> tuple[Figure, ...]:
    """Return figures; if they are most of what stands before a backdrop, all of it is one."""
    if sky is None or not found:
        return found
    land = sky < 0.5
    together = np.any([one.mask for one in found], axis=0)
    if (together & land).sum() < ALONE * land.sum():
        return found
    surest = max(one.surety for one in found)
    return (Figure(np.asarray(ndimage.binary_opening(land), bool), surest),)


def _foot(mask: Mask) -> int:
    """Return the lowest row of a mask."""
    return int(np.nonzero(mask.any(1))[0].max())


def _sky_nature(sight: Sight, sky: Plane | None) -> Nature:
    """Return whether a sky is full of clouds."""
    if sky is None or not (sky > 0.5).any():
        return Nature.SKY
    return Nature.CLOUD if float(np.median(sight.texture[sky > 0.5])) > 0.009 else Nature.SKY
