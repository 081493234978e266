"""The cheapest cut between a figure and what is around it.

Each pixel is tied to its eight neighbours, more strongly the more alike they are, and to one of
two poles; the cut through the least ties is the minimum of the energy of Boykov and Jolly,
*Interactive graph cuts* (2001), found as a maximum flow.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import breadth_first_order, maximum_flow

from reelkite.engines.diorama.tableau.parts import Colours, Mask, Plane

_SMOOTHNESS: Final = 2.2
"""Strength of a tie between neighbours of one colour, in units of log-likelihood."""

_HARDLY: Final = -1.0
"""What leans less to the figure than this, all around it, is not looked at."""

_STEPS: Final = ((0, 1), (1, 0), (1, 1), (1, -1))
_UNITS: Final = 100
"""Flows are whole numbers of hundredths."""


def severed(leaning: Plane, look: Colours) -> Mask:
    """Return what is on the figure's side of the cheapest cut.

    Args:
        leaning: ``(h, w)`` how much more likely each pixel is figure than not, as a logarithm.
        look: ``(h, w, 3)`` colours; ties are weak where they change.
    """
    rows, columns = _window(leaning)
    whole = np.zeros(leaning.shape, dtype=bool)
    if rows.stop > rows.start:
        whole[rows, columns] = _cut(leaning[rows, columns], look[rows, columns])
    return whole


def _window(leaning: Plane) -> tuple[slice, slice]:
    """Return rows and columns of what leans to the figure, with some room around it."""
    if not (leaning > 0).any():
        return slice(0, 0), slice(0, 0)
    likely = leaning > _HARDLY
    rows, columns = np.flatnonzero(likely.any(1)), np.flatnonzero(likely.any(0))
    return (
        slice(max(0, int(rows[0]) - 2), int(rows[-1]) + 3),
        slice(max(0, int(columns[0]) - 2), int(columns[-1]) + 3),
    )


def _cut(leaning: Plane, look: Colours) -> Mask:
    count = leaning.size
    source, sink = count, count + 1
    pixels = np.arange(count)
    flat = leaning.ravel()
    heads = [np.full(count, source), pixels]
    tails = [pixels, np.full(count, sink)]
    strengths = [np.maximum(flat, 0), np.maximum(-flat, 0)]
    for one, other, tie in _ties(look):
        heads += [one, other]
        tails += [other, one]
        strengths += [tie, tie]
    capacity = np.round(_UNITS * np.concatenate(strengths)).astype(np.int32)
    where = (np.concatenate(heads), np.concatenate(tails))
    graph = coo_array((capacity, where), shape=(count + 2, count + 2)).tocsr()
    left = graph - maximum_flow(graph, source, sink).flow
    left.data = (left.data > 0).astype(np.int32)
    left.eliminate_zeros()
    side = np.zeros(count + 2, dtype=bool)
    side[breadth_first_order(left, source, return_predecessors=False)] = True
    return side[:count].reshape(leaning.shape)


_Ends = npt.NDArray[np.intp]


def _ties(look: Colours) -> list[tuple[_Ends, _Ends, Plane]]:
    """Return pairs of neighbours, as numbers of pixels, and the strength of each tie."""
    height, width = look.shape[:2]
    index = np.arange(height * width).reshape(height, width)
    pairs = [_pair(index, step) for step in _STEPS]
    flat = look.reshape(-1, 3)
    apart = [((flat[one] - flat[other]) ** 2).sum(1) for one, other in pairs]
    usual = max(float(np.concatenate(apart).mean()), 1e-7)
    return [
        (one, other, _SMOOTHNESS / float(np.hypot(*step)) * (0.04 + np.exp(-away / (2 * usual))))
        for (one, other), away, step in zip(pairs, apart, _STEPS, strict=True)
    ]


def _pair(index: _Ends, step: tuple[int, int]) -> tuple[_Ends, _Ends]:
    """Return each pixel's number and that of its neighbour one ``step`` (rows, columns) on."""
    down, across = step
    rows = slice(0, index.shape[0] - down)
    low, high = max(0, -across), index.shape[1] - max(0, across)
    one = index[rows, low:high]
    other = index[down:, low + across : high + across]
    return one.ravel(), other.ravel()
