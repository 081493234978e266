"""Where a figure may be: what moves before a still scene, differs from the border, is in focus.

None of these is sure. All give a *leaning*: how much more likely a pixel is figure than not, as
a logarithm.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.engines.diorama.puppetry.cutting.mixtures import Mixture, mixture_of
from reelkite.engines.diorama.tableau.parts import Colours, Mask, Plane

_RING: Final = 0.07
"""Width of the border as a share of the shorter side: hardly any figure is there."""

_STILL: Final = 0.05
"""Change of colour of the border, as of ``filters.lab``, up to which the camera stands still."""

_MOVED: Final = 0.06
"""Change of colour that tells that something was there that is no noise."""

_SHAKE: Final = 5
"""Pixels within which a camera trembles and grass sways."""

_CENTRED: Final = (0.33, 0.27)
"""Spread of figures about the middle, as shares of height and width."""

_CALM: Final = 2.0
"""Leanings of one kind of hint are at most this."""


def ring(shape: tuple[int, ...]) -> Mask:
    """Return the border of a picture ``(height, width)`` at left, right and top.

    The lower border is left out: feet, and the ground that hides them, may be there.
    """
    height, width = shape[-2:]
    wide = max(2, round(_RING * min(height, width)))
    mask = np.zeros((height, width), dtype=bool)
    mask[:wide] = mask[:, :wide] = mask[:, -wide:] = True
    return mask


@dataclass(frozen=True, slots=True, eq=False)
class Hints:
    """What is guessed before anything is cut.

    Attributes:
        leaning: ``(k, h, w)``.
        moved: ``(k, h, w)`` 0..1 where something is that comes and goes; 0 where nothing can be
            told, for the camera moves.
        follows: Whether the camera moves.
    """

    leaning: Plane
    moved: Plane
    follows: bool


def hinted(looks: Colours, chosen: list[int]) -> Hints:
    """Return hints for the chosen of all frames."""
    border = ring(looks.shape[1:3])
    around = mixture_of(looks[:, border].reshape(-1, 3))
    some = looks[chosen]
    leaning = _strange(some, around, border) + _sharp(some, border) + _central(looks.shape[1:3])
    change = _change(looks)
    follows = not _is_still(change, border)
    if not follows:
        moved = _moved(some, np.median(looks, axis=0), change[chosen])
    else:
        moved = np.zeros(some.shape[:3], np.float32)
        leaning -= _fleeting(looks)
    return Hints(np.asarray(leaning + 1.5 * _CALM * moved - 0.5, np.float32), moved, follows)


def _change(looks: Colours) -> Plane:
    """Return by how much each pixel is beyond all that the still scene shows close by.

    So neither grass in the wind nor a camera that trembles counts as motion.
    """
    scene = np.median(looks, axis=0)
    low = ndimage.minimum_filter(scene, (_SHAKE, _SHAKE, 1))
    high = ndimage.maximum_filter(scene, (_SHAKE, _SHAKE, 1))
    beyond = np.maximum(np.maximum(low - looks, looks - high), 0)
    return np.asarray(np.sqrt((beyond**2).sum(-1)), np.float32)


def _is_still(change: Plane, border: Mask) -> bool:
    """Whether the camera stands still, by what is at the border."""
    return bool(np.percentile(change[:, border], 93) < _STILL)


def _strange(looks: Colours, around: Mixture, border: Mask) -> Plane:
    """Return how little a pixel's colour is one of the border's; 0 at the border's rarer ones."""
    fits = around.likelihood(looks)
    usual = np.percentile(fits[:, border], 8)
    return np.asarray(np.clip(0.35 * (usual - fits), -1.0, _CALM), np.float32)


def _moved(looks: Colours, scene: Colours, away: Plane) -> Plane:
    """Return where something is that comes and goes; shadows on the scene hardly count."""
    change = looks - scene
    darker = np.clip(-change[..., 0] / 0.02, 0, 1)
    same_hue = np.exp(-((change[..., 1:] ** 2).sum(-1)) / 0.0018)
    shadowed = darker * same_hue * (looks[..., 0] > 0.35 * scene[..., 0])
    moved = np.clip(away / _MOVED, 0, 1) * (1 - 0.8 * shadowed)
    spread = ndimage.gaussian_filter(moved, (0, 1, 1))
    return np.asarray(np.clip(1.6 * spread - 0.2, 0, 1), np.float32)


def _fleeting(looks: Colours) -> Plane:
    """Return how much a place changes while the camera follows the figure: scenery passes by."""
    usual = np.median(looks, axis=0)
    change = np.median(np.sqrt(((looks - usual) ** 2).sum(-1)), axis=0)
    return np.asarray(np.clip(ndimage.gaussian_filter(change, 1) / 0.05, 0, 1.5), np.float32)


def _sharp(looks: Colours, border: Mask) -> Plane:
    """Return how much more detail there is than at the border: lenses are sharp on figures."""
    light = looks[..., 0]
    detail = np.abs(light - ndimage.gaussian_filter(light, (0, 1.5, 1.5)))
    local = ndimage.gaussian_filter(detail, (0, 3, 3))
    usual = float(np.percentile(local[:, border], 75)) + 0.004
    return np.asarray(np.clip(0.5 * np.log2((local + 0.004) / usual), -0.6, 0.8), np.float32)


def _central(shape: tuple[int, ...]) -> Plane:
    """Return how much a place is one for figures: the middle, rather than corners."""
    height, width = shape
    down = (np.arange(height) / height - 0.53) / _CENTRED[0]
    across = (np.arange(width) / width - 0.5) / _CENTRED[1]
    off = down[:, None] ** 2 + across[None] ** 2
    return np.asarray(np.clip(1.0 - off, -2.5, 1.0), np.float32)
