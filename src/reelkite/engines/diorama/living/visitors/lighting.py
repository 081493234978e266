"""The light on who comes: as the photograph has it where they stand."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.raster.tableau.direction import Colour, Tone, Window
from reelkite.engines.diorama.scene.atmosphere import Atmosphere, Fog, Grade, Sky
from reelkite.engines.diorama.scene.mesh import Array, Vec3
from reelkite.engines.diorama.tableau.parts import Kind, Mask, Nature, Tableau, recomposed

_PLAIN: Final = Atmosphere(
    sun=(0.0, 0.8, 0.6),
    sun_colour=(5.0, 4.85, 4.6),
    bounce=(0.26, 0.26, 0.25),
    sky=Sky(top=(0.85, 0.95, 1.08), horizon=(1.08, 1.12, 1.16), visible=False),
    fog=Fog(0.0, 0.0, (1.0, 1.0, 1.0)),
    grade=Grade(exposure=0.66, contrast=1.28, saturation=1.12, grain=0.0, bloom=0.0, rays=0.0),
    fill=(0.34, 0.34, 0.34),
)
"""Plain daylight; the rest is a matter of tone. Set by eye."""

_LUMA: Final = np.array([0.30, 0.59, 0.11], np.float32)
_STEP: Final = 3
_FLATTENED: Final = 0.45
"""Sunlight in drawings, and where all is soft, as a share of what it is in hard light."""

_GAINS: Final = (0.25, 1.02)
_USUAL: Final = 0.94
_MIDDLING: Final = 0.45
_FOLLOWS: Final = 0.62
"""In a place of middling brightness a figure is as bright as usual, and in darker ones darker, but
less so: what is dark there is not all in the shade."""

_TINTED: Final = 0.5
"""How much of the picture's own tint the figure takes."""

_TINTS: Final = (0.72, 1.28)
_DEEPEST: Final = 0.14
_HEAVEN: Final = frozenset({Nature.SKY, Nature.CLOUD})
_DRAWN: Final = 0.6
"""Dark colours in drawings are as often paint as shade: power of the gain there."""
_GRAINIEST: Final = 0.05
_FEWEST: Final = 200


@dataclass(frozen=True, slots=True)
class Lit:
    """What the light of a place makes of a figure.

    Attributes:
        air: In which it is drawn.
        tone: What is done to its colours then.
        cast: Darkness of the shadow that it throws, 0..1.
        contact: Darkness where it stands, 0..1.
    """

    air: Atmosphere
    tone: Tone
    cast: float
    contact: float


def lit_at(tableau: Tableau, window: Window) -> Lit:
    """Return the light of a picture around a window in it."""
    picture = recomposed(tableau.layers)[::_STEP, ::_STEP].astype(np.float32) / 255
    near = _around(picture, _earth(tableau), window)
    hard = _hardness(picture, near)
    sun = _sun(tableau.light.direction)
    drawn = tableau.kind is Kind.DRAWING
    strength = _FLATTENED + (1 - _FLATTENED) * (0.3 if drawn else hard)
    warm = 0.14 * tableau.light.warmth
    colour = tuple(
        part * strength * (1 + warm * way)
        for part, way in zip(_PLAIN.sun_colour, (1, 0.2, -1), strict=True)
    )
    softer = 1 + 0.55 * (1 - strength)
    sky = replace(
        _PLAIN.sky, top=_times(_PLAIN.sky.top, softer), horizon=_times(_PLAIN.sky.horizon, softer)
    )
    air = replace(_PLAIN, sun=sun, sun_colour=(colour[0], colour[1], colour[2]), sky=sky)
    return Lit(air, _tone(tableau, picture, near), 0.22 + 0.30 * hard, 0.55)


def _tone(tableau: Tableau, picture: Array, near: Array) -> Tone:
    """Return how colours are brought into the picture's range."""
    pixels = picture.reshape(-1, 3)
    lit = pixels[_earth(tableau).reshape(-1)] if _earth(tableau).any() else pixels
    everywhere = float(np.percentile(lit @ _LUMA, 60))
    white = float(np.percentile(lit @ _LUMA, 98))
    here = 0.6 * float((near @ _LUMA).mean()) + 0.4 * everywhere
    gain = _USUAL * (here / _MIDDLING) ** _FOLLOWS * (0.7 + 0.3 * min(1.0, white / 0.85))
    gain = float(np.clip(gain, *_GAINS))
    if tableau.kind is Kind.DRAWING:
        gain = gain**_DRAWN
        return Tone(_colour(gain * _tint(near, picture)), saturation=_saturation(picture))
    dark = pixels[(pixels @ _LUMA) <= np.percentile(pixels @ _LUMA, 2)].mean(axis=0)
    black = np.clip(0.7 * dark, 0, _DEEPEST)
    return Tone(
        gain=_colour(gain * _tint(near, picture)),
        black=_colour(black),
        saturation=_saturation(picture),
        soft=_softness(tableau),
        grain=_grain(tableau),
    )


def _tint(near: Array, picture: Array) -> Array:
    """Return the colour of the light, of luma 1: that of what is bright, and of what is near."""
    pixels = picture.reshape(-1, 3)
    luma = pixels @ _LUMA
    bright = pixels[luma >= np.percentile(luma, 80)].mean(axis=0)
    mean = 0.7 * bright + 0.3 * near.mean(axis=0)
    tint = mean / max(float(mean @ _LUMA), 0.02)
    tint = np.clip(1 + _TINTED * (tint - 1), *_TINTS)
    return np.asarray(tint / float(tint @ _LUMA))


def _saturation(picture: Array) -> float:
    """Return how colourful the picture is, about 1: in a grey one nothing is."""
    spread = picture.max(axis=-1) - picture.min(axis=-1)
    most = float(np.percentile(spread, 90))
    return float(np.clip(most / 0.38, 0.0, 1.0)) if most < 0.38 else 1.0


def _hardness(picture: Array, near: Array) -> float:
    """Return how hard the light is: by the spread of light and shade, 0..1."""
    spreads = [
        float(np.subtract(*np.percentile(part @ _LUMA, (95, 5)))) for part in (picture, near)
    ]
    return float(np.clip((0.5 * sum(spreads) - 0.30) / 0.45, 0, 1))


def _softness(tableau: Tableau) -> float:
    """Return pixels of blur by which the picture is less sharp than a drawing of its size."""
    light = _luma(tableau)
    fine = np.abs(light[:, 2:] - light[:, :-2])[:, 1:-1]
    coarse = np.abs(light[:, 4:] - light[:, :-4])
    edges = coarse > max(0.06, float(np.percentile(coarse, 97)))
    if not edges.any():
        return 1.0
    # Of a sharp edge two pixels hold nearly all of the step, of a soft one half of it.
    share = float(np.median(fine[edges] / np.maximum(coarse[edges], 1e-3)))
    return float(np.clip((0.95 - share) * 3.2, 0.0, 1.6))


def _grain(tableau: Tableau) -> float:
    """Return the noise of the picture's calm parts, as a standard deviation."""
    light = _luma(tableau)
    height, width = (side - side % 8 for side in light.shape)
    squares = light[:height, :width].reshape(height // 8, 8, width // 8, 8)
    fine = squares[:, 1:] - squares[:, :-1] if height < 16 else np.diff(squares, axis=3)
    noise = fine.std(axis=(1, 3)) / np.sqrt(2)
    return float(np.clip(np.percentile(noise, 20), 0, _GRAINIEST))


def _luma(tableau: Tableau) -> Array:
    light: Array = (recomposed(tableau.layers).astype(np.float32) / 255) @ _LUMA
    return light


def _earth(tableau: Tableau) -> Mask:
    """Return where no sky is seen: what stands before a bright sky is not lit by that."""
    shape = tableau.layers[0].alpha[::_STEP, ::_STEP].shape
    heaven = np.zeros(shape, np.bool_)
    for layer in tableau.layers:
        there = layer.alpha[::_STEP, ::_STEP] > 127
        heaven = (heaven | there) if layer.nature in _HEAVEN else (heaven & ~there)
    return np.asarray(~heaven)


def _around(picture: Array, earth: Mask, window: Window) -> Array:
    """Return the pixels around a window that are no sky, ``(n, 3)``; never none."""
    height, width = picture.shape[:2]
    rows = _span(window.y, 1.3 * window.tall, height)
    columns = _span(window.x, 1.6 * window.wide, width)
    found = picture[rows, columns][earth[rows, columns]]
    if len(found) < _FEWEST:
        found = picture[earth] if earth.sum() >= _FEWEST else picture.reshape(-1, 3)
    return found


def _span(middle: float, half: float, length: int) -> slice:
    first = int(np.clip((middle - half) * length, 0, length - 1))
    return slice(first, max(first + 1, int(np.clip((middle + half) * length, 0, length))))


def _sun(direction: Vec3) -> Vec3:
    """Return a light that is never so low that shadows run out of the picture."""
    x, y, z = direction
    way = np.array([1.15 * x, max(y, 0.62), z])
    x, y, z = (float(part) for part in way / np.linalg.norm(way))
    return x, y, z


def _times(colour: Vec3, factor: float) -> Vec3:
    red, green, blue = (part * factor for part in colour)
    return red, green, blue


def _colour(values: Array) -> Colour:
    red, green, blue = (float(value) for value in values)
    return red, green, blue
