"""Film stocks and paint boxes: what a style does to colours alone, display values 0..1."""

from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.mesh import Array

Stock: TypeAlias = Callable[[Array], Array]
"""Takes a picture ``(..., 3)`` and gives it back in other colours."""

_LUMA: Final = np.array([0.30, 0.59, 0.11])


def printed(picture: Array, style: str | None) -> Array:
    """Return ``picture``, ``(..., 3)`` in 0..1, in the colours of a canonical style."""
    stock = _STOCKS.get(style or "")
    return picture if stock is None else np.clip(stock(picture), 0, 1)


def _light(picture: Array) -> Array:
    light: Array = np.clip(picture @ _LUMA, 0, 1)[..., None]
    return light


def _saturated(picture: Array, amount: float) -> Array:
    light = _light(picture)
    saturated: Array = np.maximum(light + amount * (picture - light), 0)
    return saturated


def _eased(tone: Array) -> Array:
    return tone * tone * (3 - 2 * tone)


def _plus(picture: Array, colour: tuple[float, float, float], share: Array | float = 1.0) -> Array:
    """Return ``picture`` with ``share`` of a colour added."""
    mixed: Array = picture + np.array(colour) * share
    return mixed


def _times(picture: Array, colour: tuple[float, float, float]) -> Array:
    """Return ``picture`` seen through a filter."""
    product: Array = picture * np.array(colour)
    return product


def _toned(tone: Array, *stops: tuple[float, tuple[float, float, float]]) -> Array:
    """Return colours for ``tone`` (..., 1) between ``stops`` of tone and colour."""
    places = [place for place, _ in stops]
    bands = [np.interp(tone[..., 0], places, [c[k] for _, c in stops]) for k in range(3)]
    colours: Array = np.stack(bands, axis=-1)
    return colours


def _silver(picture: Array) -> Array:
    tone = np.clip(picture @ np.array([0.34, 0.55, 0.11]), 0, 1)[..., None] ** 1.08
    return _times(0.7 * tone + 0.3 * _eased(tone), (1.0, 0.995, 0.98))


def _noir(picture: Array) -> Array:
    """Deep blacks and few greys: a red filter darkens the sky and lights faces."""
    tone = np.clip(picture @ np.array([0.58, 0.34, 0.08]), 0, 1)[..., None] ** 1.18
    tone = _eased(np.clip((tone - 0.07) / 0.78, 0, 1))
    return _toned(tone, (0, (0.010, 0.012, 0.018)), (1, (0.97, 0.98, 1.0)))


def _sepia(picture: Array) -> Array:
    tone = _light(picture) ** 0.95
    return _toned(
        tone, (0, (0.13, 0.075, 0.04)), (0.45, (0.52, 0.37, 0.23)), (1, (1.0, 0.925, 0.77))
    )


def _old_film(picture: Array) -> Array:
    """Film that is blind to red, printed hard and warm."""
    tone = np.clip(picture @ np.array([0.12, 0.52, 0.36]), 0, 1)[..., None]
    tone = 0.2 * tone**0.8 + 0.8 * _eased(tone**0.8)
    return _toned(
        tone, (0, (0.045, 0.038, 0.03)), (0.5, (0.50, 0.465, 0.40)), (1, (0.97, 0.93, 0.83))
    )


def _vintage(picture: Array) -> Array:
    """A colour print that has lain in the light: blacks lifted and green, whites yellow."""
    faded = _saturated(picture, 0.72) ** np.array([0.94, 0.98, 1.10])
    low, high = np.array([0.115, 0.105, 0.125]), np.array([0.985, 0.925, 0.79])
    warm = low + (high - low) * faded
    return _plus(warm, (0.035, 0.005, -0.035), _eased(_light(picture)))


def _pastel(picture: Array) -> Array:
    lifted = 0.16 + 0.82 * _saturated(picture, 1.12) ** 0.86
    return _plus(_times(lifted, (1.0, 0.985, 1.0)), (0.012, 0.0, 0.012))


def _watercolour(picture: Array) -> Array:
    return 0.10 + 0.90 * _saturated(picture, 1.05) ** 0.80


def _oil(picture: Array) -> Array:
    """Glazes: warm lights, brown shadows, deep colour."""
    tone = _light(picture)
    warm = np.array([1.05, 1.0, 0.90]) * tone + np.array([1.06, 0.97, 0.88]) * (1 - tone)
    return _saturated(picture, 1.15) ** 0.90 * warm


def _van_gogh(picture: Array) -> Array:
    """Cobalt in the shadows, chrome yellow in the lights."""
    tone = _eased(_light(picture))
    tint = np.array([0.80, 0.93, 1.34]) * (1 - tone) + np.array([1.07, 1.02, 0.84]) * tone
    return _saturated(picture * tint, 1.38) ** 0.80


def _impressionist(picture: Array) -> Array:
    """Light all over, and violet where others put black."""
    tone = _light(picture)
    return _plus(_saturated(picture, 1.15) ** 0.84, (0.085, 0.055, 0.14), (1 - tone) ** 2)


def _ukiyo_e(picture: Array) -> Array:
    """Vegetable colours: indigo, ochre, vermilion, moss."""
    box = np.array([[0.86, 0.12, 0.02], [0.10, 0.78, 0.12], [0.06, 0.22, 0.72]])
    muted = _saturated(picture, 1.10) @ box.T
    return _plus(_times(muted**0.80, (1.0, 0.965, 0.88)), (0.02, 0.025, 0.035))


def _comic(picture: Array) -> Array:
    return _saturated(picture, 1.25) ** 0.90


def _anime(picture: Array) -> Array:
    return _saturated(picture, 1.16) ** 0.84


def _paper(picture: Array) -> Array:
    return _saturated(picture, 1.10) ** 0.85


def _cyberpunk(picture: Array) -> Array:
    """Blue-green night with magenta lights; yellow and green are turned out of it."""
    tone = _light(picture)
    mixed = picture @ np.array([[0.92, 0.10, 0.10], [0.02, 0.70, 0.20], [0.12, 0.30, 0.95]]).T
    tint = np.array([0.62, 0.92, 1.30]) * (1 - tone) + np.array([1.16, 0.90, 1.12]) * tone
    return _plus(_saturated(mixed * tint, 1.18) ** 1.08, (0.018, 0.0, 0.04))


def _vaporwave(picture: Array) -> Array:
    duotone = _toned(
        _light(picture) ** 0.95,
        (0, (0.16, 0.06, 0.34)),
        (0.35, (0.52, 0.20, 0.66)),
        (0.62, (0.98, 0.45, 0.74)),
        (0.82, (0.62, 0.86, 0.97)),
        (1, (0.94, 1.0, 1.0)),
    )
    return 0.62 * duotone + 0.38 * _times(_saturated(picture, 1.2), (1.08, 0.90, 1.16))


def _surreal(picture: Array) -> Array:
    """Greens turn towards teal and rose, as in a dream."""
    turned = picture @ np.array([[0.80, 0.34, -0.10], [0.08, 0.74, 0.16], [0.02, 0.34, 0.72]]).T
    tone = _light(picture)
    tint = np.array([0.86, 0.98, 1.16]) * (1 - tone) + np.array([1.10, 0.99, 0.92]) * tone
    return 0.04 + 0.96 * _saturated(turned * tint, 1.28) ** 0.90


_STOCKS: Final[dict[str, Stock]] = {
    "anime": _anime,
    "black and white": _silver,
    "comic": _comic,
    "cyberpunk": _cyberpunk,
    "film noir": _noir,
    "impressionist": _impressionist,
    "monochrome": _silver,
    "noir": _noir,
    "oil painting": _oil,
    "old film": _old_film,
    "paper cut": _paper,
    "pastel": _pastel,
    "sepia": _sepia,
    "surreal": _surreal,
    "ukiyo-e": _ukiyo_e,
    "van gogh": _van_gogh,
    "vaporwave": _vaporwave,
    "vintage": _vintage,
    "watercolour": _watercolour,
}
"""Colours by canonical style; what is missing keeps its own."""
