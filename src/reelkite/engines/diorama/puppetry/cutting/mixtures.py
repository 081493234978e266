"""Mixtures of Gaussians over colours: what a figure is made of, and what is around it.

Fitted by expectation and maximisation (Dempster, Laird and Rubin 1977) from seeds that lie far
apart; without chance, so that the same clip gives the same figure.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.tableau.parts import Colours, Plane

_PARTS: Final = 6
_ROUNDS: Final = 8
_MOST_SAMPLES: Final = 6000
_SHADES: Final = 64
"""Steps from black to white in which colours are told apart."""

_LEAST_SPREAD: Final = 4e-4
"""Variance added to each Gaussian: colours that differ less look the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Mixture:
    """Gaussians with weights.

    Attributes:
        weights: ``(p,)``, 1 together.
        means: ``(p, 3)``.
        precisions: ``(p, 3, 3)`` inverses of the covariances.
        scales: ``(p,)`` logarithms of weight and norm of each.
    """

    weights: Plane
    means: Plane
    precisions: Plane
    scales: Plane

    def likelihood(self, colours: Colours) -> Plane:
        """Return the logarithm of the density at colours ``(..., 3)``."""
        distinct, place = _distinct(colours.reshape(-1, 3))
        parts = _log_parts(self, distinct)
        high = parts.max(1)
        total = high + np.log(np.exp(parts - high[:, None]).sum(1))
        return np.asarray(total[place].reshape(colours.shape[:-1]), np.float32)


def mixture_of(colours: Colours) -> Mixture:
    """Return the mixture that tells ``colours`` ``(n, 3)`` best; n is at least 1."""
    samples = colours[:: max(1, len(colours) // _MOST_SAMPLES)].astype(np.float32)
    means = _far_apart(samples)
    shares = _nearest(samples, means)
    for _ in range(_ROUNDS):
        mixture = _fitted(samples, shares)
        parts = _log_parts(mixture, samples)
        parts -= parts.max(1, keepdims=True)
        shares = np.exp(parts)
        shares /= shares.sum(1, keepdims=True)
    return _fitted(samples, shares)


def _distinct(colours: Colours) -> tuple[Colours, npt.NDArray[np.intp]]:
    """Return the colours that differ visibly, and for each of ``colours`` which of them it is."""
    steps = np.clip(np.round(colours * _SHADES) + _SHADES, 0, 4 * _SHADES).astype(np.int64)
    keys = steps @ np.array([1 << 20, 1 << 10, 1], dtype=np.int64)
    found, place = np.unique(keys, return_inverse=True)
    parts = np.stack([found >> 20, (found >> 10) & 1023, found & 1023], axis=1)
    return ((parts - _SHADES) / _SHADES).astype(np.float32), place.ravel()


def _far_apart(samples: Colours) -> Colours:
    """Return seeds: the mean's nearest, then again and again what is farthest from all.

    The farthest twentieth is left out, for it is noise and edges.
    """
    first = samples[np.argmin(((samples - samples.mean(0)) ** 2).sum(1))]
    seeds = [first]
    away = ((samples - first) ** 2).sum(1)
    for _ in range(_PARTS - 1):
        order = np.argsort(away)
        seeds.append(samples[order[int(0.95 * (len(order) - 1))]])
        away = np.minimum(away, ((samples - seeds[-1]) ** 2).sum(1))
    return np.stack(seeds)


def _nearest(samples: Colours, means: Colours) -> Plane:
    away = ((samples[:, None] - means[None]) ** 2).sum(-1)
    return np.asarray(np.eye(len(means), dtype=np.float32)[away.argmin(1)])


def _fitted(samples: Colours, shares: Plane) -> Mixture:
    """Return the mixture whose parts have these shares of the samples."""
    amount = shares.sum(0) + 1e-3
    means = shares.T @ samples / amount[:, None]
    apart = samples[:, None] - means[None]
    spread = np.einsum("np,npi,npj->pij", shares, apart, apart) / amount[:, None, None]
    spread += _LEAST_SPREAD * np.eye(3)
    weights = amount / amount.sum()
    scales = np.log(weights) - 0.5 * np.linalg.slogdet(spread)[1]
    return Mixture(weights, means, np.linalg.inv(spread).astype(np.float32), scales)


def _log_parts(mixture: Mixture, colours: Colours) -> Plane:
    """Return the logarithm of each part's density ``(n, p)``, up to the same constant."""
    apart = colours[:, None] - mixture.means[None]
    bent = np.einsum("npi,pij->npj", apart, mixture.precisions)
    return np.asarray(mixture.scales - 0.5 * (bent * apart).sum(-1), np.float32)
