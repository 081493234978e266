"""Cutting a picture in two: models of colour, and the smoothest border that fits them.

Colours are Gaussian mixtures as in Rother, Kolmogorov and Blake, *GrabCut* (2004). The cut is the
convex relaxation of Chan, Esedoglu and Nikolova (2006), solved by the primal-dual steps of
Chambolle and Pock (2011): like a graph cut, but whole arrays at a time. Distances along a picture
are the geodesic saliency of Wei et al. (2012).
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from reelkite.engines.diorama.tableau.parts import Mask, Plane

Samples: TypeAlias = npt.NDArray[np.float64]
"""Features of points: ``(points, features)``."""

PARTS: Final = 5
FLOOR: Final = 2e-4  # variance of a colour in Lab/100 below which two tones are one
MOST: Final = 1500  # points that a model is learnt from; every n-th is taken
STEPS: Final = 60


@dataclass(frozen=True, slots=True)
class Mixture:
    """A mixture of Gaussians.

    Attributes:
        weights: ``(parts,)``, summing to 1.
        means: ``(parts, features)``.
        roots: Lower Cholesky factors of the inverse covariances, ``(parts, features, features)``.
        norms: Logarithm of each part's density at its mean, with its weight.
    """

    weights: Samples
    means: Samples
    roots: Samples
    norms: Samples

    def likelihood(self, points: Samples) -> Samples:
        """Return the logarithm of the density at each point."""
        return np.asarray(np.logaddexp.reduce(self._terms(points), axis=1))

    def _terms(self, points: Samples) -> Samples:
        return np.stack(
            [
                norm - 0.5 * (((points - mean) @ root) ** 2).sum(1)
                for norm, mean, root in zip(self.norms, self.means, self.roots, strict=True)
            ],
            axis=1,
        )


def learnt(points: Samples, parts: int = PARTS, rounds: int = 2) -> Mixture:
    """Return the mixture of some points; deterministic.

    Args:
        points: At least one.
        parts: Gaussians at most.
        rounds: Of expectation and maximisation after the first grouping.
    """
    points = points[:: max(1, len(points) // MOST)]
    parts = max(1, min(parts, len(points) // 8))
    order = np.argsort(points[:, 0], kind="stable")
    means = points[order[np.linspace(0, len(points) - 1, parts).astype(int)]]
    for _ in range(4):
        near = ((points[:, None] - means) ** 2).sum(-1).argmin(1)
        share = np.eye(parts)[near]
        count = share.sum(0)
        means = np.where(
            count[:, None] > 0, share.T @ points / np.maximum(count, 1)[:, None], means
        )
    mixture = _fitted(points, share)
    for _ in range(rounds):
        terms = mixture._terms(points)  # noqa: SLF001 - of the same module
        share = np.exp(terms - np.logaddexp.reduce(terms, axis=1, keepdims=True))
        mixture = _fitted(points, share)
    return mixture


def _fitted(points: Samples, share: Samples) -> Mixture:
    count = share.sum(0) + 1e-6
    means = share.T @ points / count[:, None]
    away = points[:, None, :] - means[None]
    spread = np.einsum("np,npi,npj->pij", share, away, away, optimize=True) / count[:, None, None]
    spread += FLOOR * np.eye(points.shape[1])
    weights = count / count.sum()
    _, size = np.linalg.slogdet(spread)
    norms = np.log(weights) - 0.5 * (size + points.shape[1] * np.log(2 * np.pi))
    return Mixture(weights, means, np.linalg.cholesky(np.linalg.inv(spread)), norms)


def cut(favour: Plane, edges: Plane, smooth: float) -> Plane:
    """Return how much each pixel is inside (0..1, mostly 0 or 1).

    Args:
        favour: Above 0 where a pixel is rather inside; clipped to -4..4.
        edges: Strength of edges; the border likes to run along them.
        smooth: Cost of a pixel's length of border where there is no edge.
    """
    favour = np.clip(favour, -4, 4)
    soft = smooth * np.exp(-edges / max(float(edges.mean()) * 1.5, 1e-4)).astype(np.float32)
    inside = (favour > 0).astype(np.float32)
    ahead, across, down = inside, np.zeros_like(inside), np.zeros_like(inside)
    step = 0.35
    for _ in range(STEPS):
        across[:, :-1] += step * np.diff(ahead, axis=1)
        down[:-1] += step * np.diff(ahead, axis=0)
        across, down = np.clip(across, -soft, soft), np.clip(down, -soft, soft)
        across[:, -1], down[-1] = 0, 0
        flow = across + down
        flow[:, 1:] -= across[:, :-1]
        flow[1:] -= down[:-1]
        before = inside
        inside = np.clip(inside + step * (flow + favour), 0, 1)
        ahead = 2 * inside - before
    return inside


def distances(cost: Plane, start: Mask) -> Plane:
    """Return the length of the cheapest way from ``start``, where a step costs as its pixels do."""
    height, width = cost.shape
    index = np.arange(height * width).reshape(height, width)
    pairs = [
        (index[:, :-1], index[:, 1:], np.maximum(cost[:, :-1], cost[:, 1:])),
        (index[:-1], index[1:], np.maximum(cost[:-1], cost[1:])),
    ]
    here = np.concatenate([a.ravel() for a, _, _ in pairs])
    there = np.concatenate([b.ravel() for _, b, _ in pairs])
    price = np.concatenate([c.ravel() for _, _, c in pairs]).astype(float) + 1e-6
    graph = csr_array((price, (here, there)), shape=(index.size, index.size))
    far = dijkstra(graph, directed=False, indices=index[start], min_only=True)
    return np.asarray(far, np.float32).reshape(height, width)
