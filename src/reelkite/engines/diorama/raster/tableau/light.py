"""The light of a moment: a mood that comes by and by, as values of its shader."""

import math
from dataclasses import fields, replace
from typing import Any, Final

import numpy as np

from reelkite.engines.diorama.raster.gl.programs import Value
from reelkite.engines.diorama.raster.tableau.direction import Colour, Mood, Motion, Stir
from reelkite.engines.diorama.tableau.parts import Layer, Nature, Tableau

_HEAVEN: Final = frozenset({Nature.SKY, Nature.CLOUD})
_FOG_LIGHT: Final = 0.86
_BARE: Final[Colour] = (0.72, 0.75, 0.79)
"""Fog where the picture shows no sky."""

_FLASH: Final = 1.6
_SHINES: Final = 1.6
"""How far a fire lights what is around it, as a multiple of its own size."""


def between(before: Mood, after: Mood, share: float) -> Mood:
    """Return what has come of ``after``: 0 is ``before``, 1 all of it."""
    if share >= 1 or before == after:
        return after
    mixed = {
        field.name: _mixed(getattr(before, field.name), getattr(after, field.name), share)
        for field in fields(Mood)
    }
    # A colour that nothing was seen of yet need not come by and by.
    sky = {name: getattr(after, name) for name in ("top", "rim") if before.sky == 0}
    haze = {"lift": after.lift} if before.haze == 0 else {}
    return replace(after, **{**mixed, **sky, **haze})


def _mixed(before: float | Colour, after: float | Colour, share: float) -> Any:  # noqa: ANN401  as its arguments
    if isinstance(before, tuple) and isinstance(after, tuple):
        return tuple(a + (b - a) * share for a, b in zip(before, after, strict=True))
    assert isinstance(before, float), "one field has one type"  # noqa: S101  contract
    assert isinstance(after, float), "one field has one type"  # noqa: S101  contract
    return before + (after - before) * share


class Lighting:
    """What the moods of a tableau have in common."""

    def __init__(self, tableau: Tableau, stirs: tuple[Stir, ...]) -> None:
        """Look at its sky, its light and its fires."""
        heaven = [layer for layer in tableau.layers if layer.nature in _HEAVEN]
        self._has_sky = bool(heaven)
        self._sky = _mean(heaven[0]) if heaven else _BARE
        self._horizon = min(1.0, max(0.0, tableau.horizon))
        self._fire = _fire(tableau, stirs)
        x, y, z = tableau.light.direction
        ahead = max(0.35, abs(z))
        self._from = (0.5 + 0.5 * x / ahead, min(-0.02, 0.5 - 0.6 * y / ahead))

    @property
    def burns(self) -> bool:
        """Whether there is a fire that lights what is around it."""
        return self._fire is not None

    def values(self, mood: Mood, shown: float, world: float, set_in: float) -> dict[str, Value]:
        """Return what ``mood.frag`` reads.

        Args:
            mood: As it is by now.
            shown: Seconds of the clip.
            world: Seconds of the world.
            set_in: How far motions have set in, 0..1.
        """
        light = tuple(0.45 * c + 0.55 * _FOG_LIGHT for c in self._sky)
        fog = _times((light[0], light[1], light[2]), mood.gain)
        return {
            "gain": mood.gain,
            "lift": (*mood.lift, mood.haze),
            "top": (*mood.top, mood.sky if self._has_sky else 0.0),
            "rim": (*mood.rim, mood.stars),
            "ground": (mood.saturation, mood.lamps, mood.glow, mood.fog),
            "sky": (*self._sky, self._horizon),
            "sparks": (flash(mood.lightning, shown), mood.shafts, *self._from),
            "fire": self._flicker(world, set_in),
            "fog_colour": (*fog, 1.0),
        }

    def _flicker(self, world: float, set_in: float) -> tuple[float, float, float, float]:
        if self._fire is None:
            return 0.0, 0.0, 1.0, 0.0
        waves = math.sin(world * 9.1) + 0.7 * math.sin(world * 14.3 + 1.0) + math.sin(world * 3.7)
        x, y, far = self._fire
        return x, y, far, set_in * 0.09 * waves


def flash(strength: float, t: float) -> float:
    """Return by how much lightning brightens the picture at ``t`` seconds; never at once."""
    beat = max(0.0, math.sin(t * 2.1 - 1.4)) ** 60 + 0.6 * max(0.0, math.sin(t * 2.1 - 1.05)) ** 200
    return _FLASH * strength * beat


def light_of(mood: Mood, tableau: Tableau) -> Colour:
    """Return the light in which things in the air are seen."""
    bright = min(1.0, 0.30 + 1.1 * tableau.light.brightness)
    return _times((bright, bright, bright), mood.gain)


def _times(colour: Colour, gain: Colour) -> Colour:
    red, green, blue = (a * min(1.0, b) for a, b in zip(colour, gain, strict=True))
    return red, green, blue


def _mean(layer: Layer) -> Colour:
    shown = layer.alpha > 127
    pixels = layer.colour[shown] if shown.any() else layer.colour.reshape(-1, 3)
    red, green, blue = (float(c) / 255 for c in pixels.mean(axis=0))
    return red, green, blue


def _fire(tableau: Tableau, stirs: tuple[Stir, ...]) -> tuple[float, float, float] | None:
    """Return where the largest fire is, and how far it shines (shares of the height)."""
    burning = [
        layer
        for layer, stir in zip(tableau.layers, stirs, strict=True)
        if stir.motion is Motion.FLAME
    ]
    if not burning:
        return None
    largest = max(burning, key=lambda layer: int(layer.alpha.astype(np.int64).sum()))
    rows, columns = np.nonzero(largest.alpha > 127)
    if not len(rows):
        return None
    height, width = largest.alpha.shape
    tall = float(np.ptp(rows) + 1) / height
    return float(columns.mean()) / width, float(rows.mean()) / height, 0.15 + _SHINES * tall
