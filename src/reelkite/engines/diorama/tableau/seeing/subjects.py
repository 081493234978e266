"""Subjects: what stands out from the picture's edges, hangs together, and has a clear outline.

Saliency is the distance from the picture's edges along its colours (Wei et al., 2012), times how
unlike the edges' colours a pixel is, times how central it lies. Each blob of it is then cut out
by mixtures of colours, and kept only if its outline runs along edges.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.engines.diorama.tableau.filters import boxed, softened
from reelkite.engines.diorama.tableau.parts import Mask, Plane
from reelkite.engines.diorama.tableau.seeing.cuts import Samples, cut, distances, learnt
from reelkite.engines.diorama.tableau.seeing.sight import Sight
from reelkite.engines.diorama.tableau.seeing.skies import features

SMALLEST: Final = 0.004  # share of the picture
LARGEST: Final = 0.5
MOST: Final = 3
FLAT: Final = 6  # pixels: what is not taller is a shadow or a stripe of the ground
WHOLE: Final = 0.65  # of the surety of a part, that makes a whole sure enough


@dataclass(frozen=True, slots=True)
class Figure:
    """Something that stands out.

    Attributes:
        mask: Where it is, in the small picture.
        surety: How clear its outline is, 0..1.
    """

    mask: Mask
    surety: float


@dataclass(frozen=True, slots=True)
class _Field:
    """Where subjects are looked for.

    Attributes:
        sight: The small picture.
        points: Features of its pixels.
        strength: How much each stands out.
    """

    sight: Sight
    points: Samples
    strength: Plane


def figures_of(sight: Sight, sky: Plane | None, wanted: int) -> tuple[Figure, ...]:
    """Return what stands out, surest first.

    Args:
        sight: The small picture.
        sky: How much each pixel is sky.
        wanted: How many subjects the prompt names: fewer proofs are asked for when it names one.
    """
    strength = saliency(sight, sky)
    field = _Field(sight, features(sight), strength)
    least, most = (0.5, min(wanted + 1, MOST)) if wanted else (0.8, 2)
    found: list[Figure] = []
    taken = np.zeros(sight.shape, bool) if sky is None else sky > 0.5
    for seed in _seeds(strength):
        for one in _of_seed(field, seed, taken, lambda one: not _landscape(one, sky, wanted)):
            if one.surety >= least and not (one.mask & taken).any():
                found.append(one)
                taken = taken | ndimage.binary_dilation(one.mask, iterations=2)
    return tuple(sorted(found, key=_worth, reverse=True)[:most])


def _of_seed(
    field: _Field, seed: Mask, taken: Mask, fits: Callable[[Figure], bool]
) -> list[Figure]:
    """Return the figures that a seed grows into, in the manner in which they are wholest."""
    tries = [_pieces(field, _cut_out(field, seed, taken, manner)) for manner in (0, 1)]
    tries = [[one for one in pieces if fits(one)] for pieces in tries]
    best = _wholest([pieces[0] for pieces in tries if pieces])
    return next((pieces for pieces in tries if pieces and pieces[0] is best), [])


def _pieces(field: _Field, mask: Mask) -> list[Figure]:
    """Return what is left of a mask, largest first, without the flat shadows between."""
    label, count = ndimage.label(ndimage.binary_opening(mask, np.ones((FLAT, 1), bool)))
    found = [np.asarray(label == number, bool) for number in range(1, count + 1)]
    found = [one for one in found if SMALLEST < one.mean() < LARGEST]
    found.sort(key=lambda one: -int(one.sum()))
    return [Figure(one, _surety(field.sight, one)) for one in found]


def _wholest(figures: list[Figure]) -> Figure | None:
    """Return the better of figures; one that holds another is better if nearly as sure.

    Something left behind tears a subject apart; something taken along does not.
    """
    best = max(figures, key=_worth, default=None)
    for one in figures:
        if best is None or one.surety < WHOLE * best.surety:
            continue
        held = (one.mask & best.mask).sum() / best.mask.sum()
        if held > 0.9 and best.mask.sum() < one.mask.sum() < 2.5 * best.mask.sum():
            best = one
    return best


def _worth(figure: Figure) -> float:
    """Return how much it matters: the surer and larger the more; a highlight is no subject."""
    return figure.surety + 0.5 * min(1.0, float(figure.mask.mean()) / 0.05)


def _landscape(figure: Figure, sky: Plane | None, wanted: int) -> bool:
    """Return whether something is wide, or against the sky and wide: hills and rows of houses."""
    wide = float(figure.mask.any(0).mean())
    cut_off = figure.mask[-1].any() or figure.mask[:, 0].any() or figure.mask[:, -1].any()
    if wide > 0.9 or (not wanted and (cut_off or wide > 0.45)):
        return True
    if sky is None:
        return False
    ring = ndimage.binary_dilation(figure.mask, iterations=4) & ~figure.mask
    return bool(wide > 0.55 and (sky[ring] > 0.5).mean() > 0.15)


def saliency(sight: Sight, sky: Plane | None) -> Plane:
    """Return how much each pixel stands out, 0..1."""
    height, width = sight.shape
    start = np.zeros(sight.shape, bool)
    start[0], start[:, 0], start[:, -1] = True, True, True
    start[-1, : width // 6] = start[-1, -(width // 6) :] = True
    if sky is not None:
        start |= sky > 0.5
    step = np.maximum(sight.edges - np.percentile(sight.edges, 30), 0) + 1e-4
    far = distances(np.asarray(step, np.float32), start)
    rim = ndimage.binary_dilation(start, iterations=3)
    points = features(sight)
    strange = -learnt(points[rim.ravel()]).likelihood(points).reshape(sight.shape)
    alien = _scaled(np.asarray(strange, np.float32))
    return _scaled(far) * (0.35 + alien) * _central(height, width)


def _scaled(plane: Plane) -> Plane:
    low, high = np.percentile(plane, (5, 98))
    return np.asarray(np.clip((plane - low) / max(high - low, 1e-6), 0, 1), np.float32)


def _central(height: int, width: int) -> Plane:
    down, across = np.mgrid[:height, :width]
    x, y = across / width - 0.5, down / height - 0.55
    return np.asarray(np.exp(-((x / 0.38) ** 2) - (y / 0.42) ** 2), np.float32)


def _seeds(strength: Plane) -> list[Mask]:
    """Return blobs of what stands out most, largest first."""
    smooth = softened(strength, 1.5)
    label, count = ndimage.label(smooth > max(0.3 * float(smooth.max()), 0.08))
    if not count:
        return []
    size = np.bincount(label.ravel(), minlength=count + 1)
    weight = ndimage.sum(smooth, label, np.arange(count + 1))
    order = [k for k in np.argsort(-weight, kind="stable") if k and size[k] >= 12]
    return [label == k for k in order[:MOST]]


def _cut_out(field: _Field, seed: Mask, taken: Mask, manner: int) -> Mask:
    """Return what hangs together with a seed and is unlike its surroundings.

    Args:
        field: Where it is looked for.
        seed: What stands out most of it.
        taken: What cannot belong to it.
        manner: 0 if it is told from what lies around by its own colours; 1 if whatever is strange
            around here belongs to it.
    """
    room = _room(seed)
    ring = ndimage.binary_dilation(room, iterations=24) & ~room
    inside = seed
    for _ in range(2):
        rest = ring if manner else ring | (room & ~ndimage.binary_dilation(inside, iterations=4))
        rest = rest & ~inside
        if rest.sum() < 100 or inside.sum() < 12:
            return np.zeros_like(seed)
        favour = _favour(field.points, inside, rest, room)
        pull = np.full(room.shape, -4, np.float32)
        pull[room] = 0.5 * np.clip(favour[manner], -4, 4) + 1.5 * (field.strength[room] - 0.2)
        pull[taken] = -4
        inside = _main(_cut_in(field, room, pull), seed)
    return np.asarray(ndimage.binary_fill_holes(inside), bool)


def _cut_in(field: _Field, room: Mask, pull: Plane) -> Mask:
    """Return the smoothest piece within a room."""
    rows, columns = np.nonzero(room)
    box = np.s_[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    whole = np.zeros_like(room)
    whole[box] = cut(pull[box], field.sight.edges[box], 1.5) > 0.5
    return whole


def _favour(points: Samples, inside: Mask, rest: Mask, room: Mask) -> tuple[Samples, Samples]:
    """Return how much each pixel of a room is like the inside; and the same or a stranger."""
    around = learnt(points[rest.ravel()], 7)
    strange = -around.likelihood(points[room.ravel()])
    alike = learnt(points[inside.ravel()]).likelihood(points[room.ravel()]) + strange
    usual = np.percentile(-around.likelihood(points[rest.ravel()]), 97)
    return alike, np.maximum(alike, 0.7 * (strange - usual))


def _room(seed: Mask) -> Mask:
    """Return a box around a seed with room for what was not yet seen of it."""
    rows, columns = np.nonzero(seed)
    tall, wide = np.ptp(rows) + 1, np.ptp(columns) + 1
    spare = 0.22 * (tall + wide) + 4
    box = np.zeros_like(seed)
    top, left = int(max(rows.min() - spare, 0)), int(max(columns.min() - spare, 0))
    box[top : int(rows.max() + spare) + 1, left : int(columns.max() + spare) + 1] = True
    return box


def _main(mask: Mask, seed: Mask) -> Mask:
    """Return the piece of a mask that shares most with a seed."""
    label, count = ndimage.label(ndimage.binary_opening(mask, border_value=0))
    share = np.bincount(label[seed], minlength=count + 1)
    share[0] = 0
    return np.asarray(label == share.argmax(), bool) if share.any() else np.zeros_like(mask)


def _surety(sight: Sight, mask: Mask) -> float:
    """Return how clear an outline is: on edges, closed, compact, not cut by the picture."""
    padded = np.pad(mask, 1)
    rim = mask & ~ndimage.binary_erosion(padded)[1:-1, 1:-1]
    inner = rim.copy()
    inner[0], inner[-1], inner[:, 0], inner[:, -1] = False, False, False, False
    if not inner.any():
        return 0.0
    crest = ndimage.maximum_filter(sight.edges, 3)
    strong = max(float(np.percentile(sight.edges, 80)), 0.02)
    on_edge = float(np.clip(crest[inner] / strong, 0, 1).mean())
    length = float(inner.sum())
    compact = min(1.0, 8 * np.pi * float(mask.sum()) / length**2)
    cut_off = float((mask[0].sum() + mask[:, 0].sum() + mask[:, -1].sum()) / rim.sum())
    own, around = sight.lab[mask].mean(0), _ring(sight, mask)
    unlike = min(1.0, float(np.abs(own - around).sum()) / 0.25)
    return on_edge * (0.4 + 0.6 * compact) * (0.5 + 0.5 * unlike) * max(0.0, 1 - 2 * cut_off)


def _ring(sight: Sight, mask: Mask) -> Plane:
    ring = ndimage.binary_dilation(mask, iterations=6) & ~mask
    return np.asarray(boxed(sight.lab, 1)[ring].mean(0), np.float32)
