"""Many trees: which kind, how detailed, what colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.sets.flora.bare import bare, bare_birch, bare_trunk
from reelkite.engines.diorama.sets.flora.crowns import Foliage
from reelkite.engines.diorama.sets.flora.deepwood import tall_tree
from reelkite.engines.diorama.sets.flora.palms import palm
from reelkite.engines.diorama.sets.flora.trees import (
    LEAVES,
    NEEDLES,
    Grower,
    broadleaf,
    conifer,
    poplar,
    slender,
    spreading,
)
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.sets.nature.planting import copies, settled, tints
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import Share, whitened

NEAR: Final = 13.5  # metres; nearer trees have all their leaves
MIDDLE: Final = 32.0
VARIANTS: Final = 5

PARKLAND: Final[tuple[Grower, ...]] = (broadleaf, spreading, slender, broadleaf, conifer)
WOODLAND: Final[tuple[Grower, ...]] = (broadleaf, conifer, slender, poplar, spreading)
FIRS: Final[tuple[Grower, ...]] = (conifer,)

LEAFLESS: Final[dict[Grower, Grower]] = {
    broadleaf: bare,
    spreading: bare,
    slender: bare_birch,
    poplar: bare_birch,
    tall_tree: bare_trunk,
}
"""What stands under snow in place of a tree that loses its leaves."""


_CROWNS: Final[dict[Grower, float]] = {palm: 0.72, spreading: 0.5}
"""Radius of crowns that reach far aside, as a share of the height: they hang into the view."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A tree where the composition wants one.

    Attributes:
        share: Place across the frame, -1..1 and beyond.
        away: Metres from the camera.
        height: Metres.
        kind: Which tree.
    """

    share: float
    away: float
    height: float
    kind: Grower


def framing(
    site: Site,
    frames: Sequence[Frame],
    name: str,
    spread: float = 0.30,
    keep: Share | None = None,
) -> Pieces:
    """Return the trees of a composition, each moved aside to where it is free.

    ``spread`` is the radius that a tree takes at least, as a share of its height; ``keep`` says
    where trees can stand.
    """
    pieces: list[Solid] = []
    for number, frame in enumerate(frames):
        crown = max(spread, _CROWNS.get(frame.kind, 0.0)) * frame.height
        at = settled(site, frame.share, frame.away, crown, keep)
        heights = np.full(len(at), frame.height)
        pieces += planted(site, at, heights, (frame.kind,), f"{name} {number}")
    return tuple(pieces)


def planted(site: Site, at: Array, heights: Array, kinds: Sequence[Grower], name: str) -> Pieces:
    """Return trees at ``at`` ``(n, 3)`` of ``heights`` metres, their kinds drawn from ``kinds``.

    Trees near the camera are modelled in full, far ones in outline.
    """
    if not site.allows("tree"):
        return ()
    if site.snowy:
        kinds = [LEAFLESS.get(kind, kind) for kind in kinds]
    dice = site.dice(f"trees {name}")
    far = site.distance(at[:, 0], at[:, 2])
    detail = np.where(far < NEAR, 2, np.where(far < MIDDLE, 1, 0))
    kind, variant = dice.integers(0, len(kinds), len(at)), dice.integers(0, VARIANTS, len(at))
    yaw, tint = dice.uniform(0, 6.28, len(at)), tints(dice, len(at))
    pieces: list[Solid] = []
    for key in sorted(set(zip(detail.tolist(), kind.tolist(), variant.tolist(), strict=True))):
        here = (detail == key[0]) & (kind == key[1]) & (variant == key[2])
        model = _model(site, kinds[key[1]], key[2], key[0], name)
        pieces += copies(model, at[here], yaw=yaw[here], size=heights[here], tint=tint[here])
    return tuple(pieces)


def _model(site: Site, grow: Grower, variant: int, detail: int, name: str) -> Pieces:
    """Return one tree, a metre tall, snowed in where snow lies."""
    dice = site.dice(f"{grow.__name__} {variant} {detail} {name}")
    pieces = grow(dice, _leaves(site, grow, variant), detail)
    return tuple(map(whitened, pieces)) if site.snowy else pieces


def _leaves(site: Site, grow: Grower, variant: int) -> Foliage:
    palette = NEEDLES if grow is conifer else LEAVES[site.season]
    return palette[variant % len(palette)]
