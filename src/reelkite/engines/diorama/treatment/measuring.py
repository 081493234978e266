"""What a clip shows, measured once before anything is drawn: its light, its sky, how it moves.

Measured on small pictures. The sky is told apart on a few of them; for those between, what tells
it is mixed from both sides, so that no border jumps.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.tableau.direction import Colour
from reelkite.engines.diorama.raster.treatment import NO_SKY
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.tableau.filters import guided, shrunk
from reelkite.engines.diorama.tableau.parts import Colours, Mask
from reelkite.engines.diorama.tableau.seeing.sight import seen, small_shape
from reelkite.engines.diorama.tableau.seeing.skies import sky_of
from reelkite.engines.diorama.treatment.colours import linear, luma
from reelkite.engines.diorama.treatment.sliding import Slide

LONGEST: Final = 160
"""Longer side of the small pictures, in pixels."""

_EVERY: Final = 16
"""Frames from one look at the sky to the next; more in long clips."""

_LOOKS: Final = 14
_MOST: Final = 40
_CUT: Final = 0.16
"""Mean difference of two small pictures (0..1) above which the clip was cut between them."""

_LEAST: Final = 0.03


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """One look at the sky.

    Attributes:
        number: Of the frame.
        told: By which colours tell the sky, see ``View``; all 0 where there is none.
    """

    number: int
    told: Array


@dataclass(frozen=True, slots=True, eq=False)
class Measures:
    """What a clip shows.

    Attributes:
        count: Frames.
        mean: Mean display colour.
        light: Mean light, 0..1.
        sky: Mean display colour of the sky.
        has_sky: Whether there is one.
        horizon: 0 top .. 1 below.
        slides: ``(count, 2)``: how far the view has slid, see ``View``.
        cuts: Numbers of the frames that begin a shot; 0 is the first.
        looks: At the sky, in order.
    """

    count: int
    mean: Colour = (0.4, 0.4, 0.4)
    light: float = 0.18
    sky: Colour = (0.72, 0.75, 0.79)
    has_sky: bool = False
    horizon: float = 0.5
    slides: Array = field(default_factory=lambda: np.zeros((1, 2), np.float32))
    cuts: tuple[int, ...] = (0,)
    looks: tuple[Look, ...] = ()

    def slid(self, number: int) -> tuple[float, float]:
        """Return how far the view has slid by a frame."""
        right, up = self.slides[min(number, len(self.slides) - 1)]
        return float(right), float(up)

    def told(self, number: int) -> Array:
        """Return by which colours tell the sky in a frame."""
        shot = max(cut for cut in self.cuts if cut <= number)
        end = min((cut for cut in self.cuts if cut > number), default=self.count)
        own = [look for look in self.looks if shot <= look.number < end]
        before = [look for look in own if look.number <= number][-1:]
        after = [look for look in own if look.number > number][:1]
        return _mixed(before, after, number)

    def together(self, first: int, second: int) -> bool:
        """Whether two frames are of one shot."""
        return not any(min(first, second) < cut <= max(first, second) for cut in self.cuts)


def measured(frames: Iterable[RGBFrame], count: int, *, skies: bool = True) -> Measures:
    """Return what ``frames`` show, in one pass.

    Args:
        frames: Of the clip, in order.
        count: How many are expected, about.
        skies: Whether to look for the sky; else there is none.
    """
    every = max(_EVERY, count // _LOOKS)
    tally = _Tally()
    for number, frame in enumerate(frames):
        small = _small(frame)
        cut = tally.is_cut(small)
        tally.count(number, small, cut=cut)
        if skies and tally.wants_look(number, every, cut=cut):
            tally.look(number, small)
    return tally.measures()


class _Tally:
    """Adds up what frames show, one after another."""

    def __init__(self) -> None:
        self._before: Colours | None = None
        self._slide: Slide | None = None
        self._slides: list[tuple[float, float]] = []
        self._means: list[Array] = []
        self._lights: list[float] = []
        self._cuts: list[int] = []
        self._looks: list[Look] = []
        self._skies: list[Array] = []
        self._horizons: list[float] = []
        self.looked = 0

    def is_cut(self, small: Colours) -> bool:
        before = self._before
        return before is None or float(np.abs(small - before).mean()) > _CUT

    def count(self, number: int, small: Colours, *, cut: bool) -> None:
        grey = luma(small)[..., 0]
        if cut or self._slide is None:
            self._cuts.append(number)
            self._slide = Slide(grey)
        self._slides.append(self._slide.to(grey))
        self._means.append(small.reshape(-1, 3).mean(axis=0))
        self._lights.append(float(luma(linear(small)).mean()))
        self._before = small

    def wants_look(self, number: int, every: int, *, cut: bool) -> bool:
        """Whether to look for the sky: at each cut, and after a while; not in flashing lights."""
        return (cut or number - self.looked >= every) and len(self._looks) < _MOST

    def look(self, number: int, small: Colours) -> None:
        """Look for the sky."""
        self.looked = number
        sight = seen(np.rint(small * 255).astype(np.uint8))
        sky = sky_of(sight)
        told = np.zeros((*sight.shape, 4), np.float32)
        if sky is not None and float(sky.mean()) > _LEAST:
            told = guided(sky, sight.colours, 3, 4e-4)
            there = sky > 0.5
            self._skies.append(sight.colours[there].mean(axis=0))
            self._horizons.append(_foot(there))
        self._looks.append(Look(number, told))

    def measures(self) -> Measures:
        """Return what was found."""
        mean = np.mean(self._means, axis=0) if self._means else np.full(3, 0.4)
        found = len(self._skies) * 2 > len(self._looks) > 0
        base = Measures(
            count=len(self._slides),
            mean=_colour(mean),
            light=float(np.mean(self._lights)) if self._lights else 0.18,
            slides=np.asarray(self._slides or [(0.0, 0.0)], np.float32),
            cuts=tuple(self._cuts) or (0,),
        )
        if not found:
            return base
        return Measures(
            count=base.count,
            mean=base.mean,
            light=base.light,
            sky=_colour(np.mean(self._skies, axis=0)),
            has_sky=True,
            horizon=float(np.median(self._horizons)),
            slides=base.slides,
            cuts=base.cuts,
            looks=tuple(self._looks),
        )


def _small(frame: RGBFrame) -> Colours:
    shape = small_shape((frame.shape[0], frame.shape[1]), LONGEST)
    # Every second pixel is enough of large frames, and takes a quarter of the time.
    step = max(1, min(frame.shape[0] // shape[0], frame.shape[1] // shape[1]) // 3)
    return shrunk(frame[::step, ::step].astype(np.float32) / np.float32(255), shape)


def _foot(sky: Mask) -> float:
    """Return down to where a sky reaches in its lowest columns, 0 top .. 1 below."""
    rows = int(sky.shape[0])
    lowest = np.where(sky, np.arange(rows)[:, None] + 1, 0).max(axis=0)
    return float(np.percentile(lowest[lowest > 0], 85)) / rows


def _mixed(before: Sequence[Look], after: Sequence[Look], number: int) -> Array:
    """Return what tells the sky between two looks; a sky that only one of them saw fades."""
    ends = [*before, *after]
    if not ends:
        return NO_SKY
    one, other = ends[0], ends[-1]
    share = (number - one.number) / max(other.number - one.number, 1)
    mixed = one.told + (other.told - one.told) * min(max(share, 0.0), 1.0)
    return np.asarray(mixed, np.float32)


def _colour(values: Array) -> Colour:
    red, green, blue = (float(c) for c in values)
    return red, green, blue
