"""What may lie behind something that is taken away.

Smooth parts go on as a push-pull pyramid makes them; grain is copied from elsewhere in the picture,
found by the random search and propagation of Barnes et al., *PatchMatch* (2009), and brought into
harmony by votes as in Wexler, Shechtman and Irani, *Space-Time Completion of Video* (2007). The
search is done small; what is copied is copied at full size.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from reelkite.engines.diorama.tableau.filters import grown, lab, shrunk, softened, spread_into
from reelkite.engines.diorama.tableau.parts import Colours, Mask, Plane
from reelkite.engines.diorama.tableau.seeing.sight import small_shape

SIZES: Final = (96, 176)
"""Longer sides of the pictures that are searched, coarse to fine."""

RADIUS: Final = 2  # of patches
TURNS: Final = 3  # of search and vote at each size
SEEN: Final = 0.09  # of the longer side: what lies deeper behind is never seen
APART: Final = 0.5  # distance in Lab at which another kind of ground stands
NEAREST: Final = ((0, 1), (0, -1), (1, 0), (-1, 0))
SHRINKING: Final = (1.0, 0.35, 0.12, 0.04)

Points = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Search:
    """What is searched at one size.

    Attributes:
        patches: Every patch, ``(height, width, values)``; of unknown pixels as guessed so far.
        good: Centres of patches that may be copied.
        targets: Pixels to fill, ``(n, 2)``.
        number: For each pixel its row in ``targets``, or -1.
    """

    patches: Colours
    good: Mask
    targets: Points
    number: Points


def filled_behind(picture: Colours, hole: Mask, ground: Plane) -> Colours:
    """Return a picture without what was in the hole.

    Args:
        picture: sRGB, 0..1.
        hole: What to fill; a little larger than what is taken away.
        ground: Small plane that tells kinds of ground apart (sky 1, land 0): each is filled from
            its own kind.
    """
    smooth = _smooth(picture, hole)
    seen = (
        hole
        & (ndimage.distance_transform_edt(_thin(hole)) < SEEN * max(_thin(hole).shape))[
            np.ix_(
                *(np.arange(n) * m // n for n, m in zip(hole.shape, _thin(hole).shape, strict=True))
            )
        ]
    )
    found = _found(smooth, hole, seen, ground)
    if found is None:
        return smooth
    return _copied(picture, smooth, seen, *found)


def _thin(hole: Mask) -> Mask:
    """Return every fourth pixel."""
    return hole[::4, ::4]


def _smooth(picture: Colours, hole: Mask) -> Colours:
    height, width = hole.shape
    half = ((height + 1) // 2, (width + 1) // 2)
    known = (~hole).astype(np.float32)
    weight = shrunk(known, half)
    total = shrunk(picture * known[..., None], half) / np.maximum(weight, 1e-6)[..., None]
    far = grown(spread_into(np.asarray(total, np.float32), weight > 0), (height, width))
    return np.asarray(np.where(hole[..., None], far, picture), np.float32)


def _found(smooth: Colours, hole: Mask, seen: Mask, ground: Plane) -> tuple[Points, Points] | None:
    """Return the pixels of the finest search and where each is to be copied from."""
    places: Points | None = None
    targets: Points | None = None
    chance = np.random.default_rng(7)
    guess: Colours | None = None
    for longest in SIZES:
        shape = small_shape((hole.shape[0], hole.shape[1]), longest)
        missing = shrunk(hole.astype(np.float32), shape) > 0.02
        wanted = missing & (shrunk(seen.astype(np.float32), shape) > 0)
        kinds = grown(shrunk(ground, shape) if ground.shape[0] > shape[0] else ground, shape)
        small = shrunk(smooth, shape)
        if guess is not None:
            small = np.where(wanted[..., None], grown(guess, shape), small)
        good = _copyable(missing)
        if not wanted.any() or good.sum() < 40:
            return None
        targets = np.argwhere(wanted)
        places = _first(targets, good, places, chance)
        for _ in range(TURNS):
            search = _prepared(small, kinds, good, targets)
            places = _improved(search, places, chance)
            small = _voted(small, targets, places, search.number)
        guess = small
    return None if targets is None or places is None else (targets, places)


def _copyable(missing: Mask) -> Mask:
    good = ~ndimage.binary_dilation(missing, np.ones((3, 3), bool), iterations=RADIUS)
    good[:RADIUS], good[-RADIUS:], good[:, :RADIUS], good[:, -RADIUS:] = False, False, False, False
    return np.asarray(good, bool)


def _first(
    targets: Points, good: Mask, places: Points | None, chance: np.random.Generator
) -> Points:
    """Return a good place for each target: near by at first, by chance."""
    nearest = ndimage.distance_transform_edt(~good, return_distances=False, return_indices=True)
    del places
    jitter = chance.integers(-6, 7, targets.shape)
    at = np.clip(targets + jitter, 0, np.array(good.shape) - 1)
    return np.asarray(nearest[:, at[:, 0], at[:, 1]].T, np.int64)


def _prepared(small: Colours, kinds: Plane, good: Mask, targets: Points) -> _Search:
    features = np.concatenate([lab(small), APART * kinds[..., None]], -1)
    padded = np.pad(features, ((RADIUS, RADIUS), (RADIUS, RADIUS), (0, 0)), mode="edge")
    side = 2 * RADIUS + 1
    windows = np.lib.stride_tricks.sliding_window_view(padded, (side, side), axis=(0, 1))
    patches = np.ascontiguousarray(windows).reshape(*good.shape, -1)
    number = np.full(good.shape, -1, np.int64)
    number[targets[:, 0], targets[:, 1]] = np.arange(len(targets))
    return _Search(patches, good, targets, number)


def _improved(search: _Search, places: Points, chance: np.random.Generator) -> Points:
    """Return better places: those of neighbours, and some by chance around the best so far."""
    own = search.patches[search.targets[:, 0], search.targets[:, 1]]
    best, cost = places, _cost(search, own, places)
    reach = max(search.good.shape)
    for _ in range(2):
        for step in NEAREST:
            best, cost = _better(search, own, (best, cost), _passed_on(search, best, step))
        for share in SHRINKING:
            jump = chance.uniform(-1, 1, best.shape) * reach * share
            best, cost = _better(search, own, (best, cost), best + np.rint(jump).astype(int))
    return best


def _passed_on(search: _Search, best: Points, step: tuple[int, int]) -> Points:
    """Return what each target would copy if it did as its neighbour does."""
    there = np.clip(search.targets + step, 0, np.array(search.good.shape) - 1)
    number = search.number[there[:, 0], there[:, 1]]
    return np.asarray(np.where((number >= 0)[:, None], best[number] - step, best), np.int64)


def _better(
    search: _Search, own: Colours, so_far: tuple[Points, Plane], candidate: Points
) -> tuple[Points, Plane]:
    best, cost = so_far
    candidate = np.clip(candidate, 0, np.array(search.good.shape) - 1)
    allowed = search.good[candidate[:, 0], candidate[:, 1]]
    price = np.where(allowed, _cost(search, own, candidate), np.inf)
    wins = price < cost
    return np.where(wins[:, None], candidate, best), np.where(wins, price, cost)


def _cost(search: _Search, own: Colours, places: Points) -> Plane:
    away = search.patches[places[:, 0], places[:, 1]] - own
    return np.asarray(np.einsum("nv,nv->n", away, away))


def _voted(small: Colours, targets: Points, places: Points, number: Points) -> Colours:
    """Return the small picture with each target the mean of what its neighbours would copy."""
    limit = np.array(number.shape) - 1
    total, count = np.zeros((len(targets), 3), np.float32), np.zeros(len(targets), np.float32)
    for step in (*NEAREST, (0, 0), (1, 1), (1, -1), (-1, 1), (-1, -1)):
        there = np.clip(targets + step, 0, limit)
        at = number[there[:, 0], there[:, 1]]
        source = np.clip(places[at] - step, 0, limit)
        votes = at >= 0
        total[votes] += small[source[votes, 0], source[votes, 1]]
        count += votes
    small = small.copy()
    small[targets[:, 0], targets[:, 1]] = total / count[:, None]
    return small


def _copied(
    picture: Colours, smooth: Colours, seen: Mask, targets: Points, places: Points
) -> Colours:
    """Return the picture with what is seen of the hole copied at full size, blended."""
    shape = small_shape((seen.shape[0], seen.shape[1]), SIZES[-1])
    shift = np.zeros((*shape, 2), np.float32)
    weight = np.zeros(shape, np.float32)
    shift[targets[:, 0], targets[:, 1]] = places - targets
    weight[targets[:, 0], targets[:, 1]] = 1
    scale = np.array(seen.shape) / shape
    at = np.argwhere(seen)
    fine = (at + 0.5) / scale - 0.5
    total, count = np.zeros((len(at), 3), np.float32), np.full(len(at), 1e-6, np.float32)
    low = np.floor(fine).astype(int)
    for step in ((0, 0), (0, 1), (1, 0), (1, 1)):
        corner = np.clip(low + step, 0, np.array(shape) - 1)
        near = np.abs(1 - np.abs(fine - low - step)).prod(1).astype(np.float32)
        near *= weight[corner[:, 0], corner[:, 1]]
        jump = np.rint(shift[corner[:, 0], corner[:, 1]] * scale).astype(int)
        source = np.clip(at + jump, 0, np.array(seen.shape) - 1)
        total += near[:, None] * picture[source[:, 0], source[:, 1]]
        count += near
    out = smooth.copy()
    known = count > 0.5
    out[at[known, 0], at[known, 1]] = total[known] / count[known, None]
    return _toned(out, smooth, seen)


def _toned(copied: Colours, smooth: Colours, seen: Mask) -> Colours:
    """Return copies in the tone of what they meet: near the rim that of the smooth filling."""
    shape = small_shape((seen.shape[0], seen.shape[1]), SIZES[-1])
    inside = ndimage.distance_transform_edt(shrunk(seen.astype(np.float32), shape) > 0.5)
    rim = np.exp(-inside / (SIZES[-1] / 60)).astype(np.float32)[..., None]
    tone = softened((shrunk(smooth, shape) - shrunk(copied, shape)) * rim, 1.0)
    return np.clip(
        np.where(seen[..., None], copied + grown(tone, (seen.shape[0], seen.shape[1])), copied),
        0,
        1,
    )
