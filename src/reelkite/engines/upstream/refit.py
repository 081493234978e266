"""What a server made, measured and brought into the form of the clip that was asked for.

Generate up, cut down: the middle of its pictures, the first of its frames. What is too small or
too short is an error, for it would have to be stretched.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.domain.artifact import ClipFacts
from reelkite.domain.engine import AnyClips, Sound
from reelkite.domain.errors import EngineUnavailable, RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import SAMPLE_RATE, FrameStream, RGBFrame, Soundtrack
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.upstream.course import Course
from reelkite.engines.upstream.film import Film

SLACK: Final = 0.005
"""Share by which a clip may be slower or shorter than it should: time bases are rounded."""

DARK: Final = 8
"""Of 255; no pixel of a black clip is lighter."""

STILL: Final = 2
"""Of 255; no pixel of a clip in which nothing moves differs more from its first picture."""

FADE: Final = SAMPLE_RATE // 50
"""Samples over which sound ends that would be cut off: 20 ms make no click."""


@dataclass(frozen=True, slots=True)
class Made:
    """A clip in form.

    Attributes:
        footage: Its pictures and its sound.
        facts: What it was when it came.
        own_sound: It is heard with the sound that it came with.
    """

    footage: FrameStream
    facts: ClipFacts
    own_sound: bool


@dataclass(frozen=True, slots=True)
class Fitter:
    """Brings clips into form.

    Attributes:
        clips: Reads them.
        sound: Makes the soundtrack where theirs is not wanted, or is not there.
        own_sound: Theirs is wanted.
    """

    clips: AnyClips
    sound: Sound
    own_sound: bool

    def fitted(self, clip: Path, film: Film, storyboard: Storyboard) -> Made:
        """Return the footage of ``clip``.

        Raises:
            EngineUnavailable: It came damaged.
            RenderError: It is smaller, shorter or slower than the clip that was asked for.
        """
        facts = self._facts(clip)
        _refuse_shortfall(facts, film)
        footage = self._cut(clip, facts, film)
        if facts.channels and self.own_sound:
            heard = faded(footage.soundtrack, facts)
            return Made(replace(footage, soundtrack=heard), facts, own_sound=True)
        spoken = self.sound.speak(storyboard, film.seed)
        scored = self.sound.score(storyboard, [], film.seed, spoken)
        return Made(replace(footage, soundtrack=scored), facts, own_sound=False)

    def _cut(self, clip: Path, facts: ClipFacts, film: Film) -> FrameStream:
        """Return the middle of what was asked for; what came larger is scaled to cover first."""
        rate = Fraction(film.rate)
        if facts.size != film.generated:
            return self.clips.conformed(clip, film.delivered, film.seconds, rate)
        whole = self.clips.conformed(clip, film.generated, film.seconds, rate)
        frames = (middle(frame, film.delivered) for frame in whole.frames)
        return replace(whole, size=film.delivered, frames=frames)

    def _facts(self, clip: Path) -> ClipFacts:
        try:
            return self.clips.facts(clip)
        except RenderError as error:
            raise EngineUnavailable(f"the upstream server's clip is damaged: {error}") from error


def watched(footage: FrameStream, course: Course, clip: Path) -> Iterator[RGBFrame]:
    """Yield the frames, tell how far they are, and remove the file ``clip`` in the end.

    Raises:
        EngineUnavailable: It turns out to be damaged.
        RenderError: It is black, or nothing in it moves.
        RenderCancelled: Somebody asked for the render to stop.
    """
    try:
        for number, frame in enumerate(_living(_undamaged(footage.frames))):
            course.read(number / footage.grid.count)
            yield frame
    finally:
        clip.unlink(missing_ok=True)


def _undamaged(frames: Iterator[RGBFrame]) -> Iterator[RGBFrame]:
    try:
        yield from frames
    except RenderError as error:
        raise EngineUnavailable(f"the upstream server's clip is damaged: {error}") from error


def _living(frames: Iterator[RGBFrame]) -> Iterator[RGBFrame]:
    """Yield the frames; refuse behind the last one what a model makes of broken weights."""
    first: RGBFrame | None = None
    lit = moved = False
    for frame in frames:
        first = frame if first is None else first
        lit = lit or int(frame.max()) > DARK
        moved = moved or int(np.abs(frame.astype(np.int16) - first).max()) > STILL
        yield frame
    if not lit:
        raise RenderError("The server that makes the clips made a black one.")
    if not moved:
        raise RenderError("The server that makes the clips made one in which nothing moves.")


def middle(frame: RGBFrame, size: Size) -> RGBFrame:
    """Return the middle of ``frame``."""
    top, left = (frame.shape[0] - size.height) // 2, (frame.shape[1] - size.width) // 2
    return np.ascontiguousarray(frame[top : top + size.height, left : left + size.width])


def faded(soundtrack: Soundtrack, facts: ClipFacts) -> Soundtrack:
    """Return ``soundtrack`` with a short fade where the clip's own sound ends or is cut off."""
    samples = soundtrack.samples.copy()
    end = min(samples.shape[1], round(facts.sound_seconds * SAMPLE_RATE))
    start = max(end - FADE, 0)
    samples[:, start:end] *= np.linspace(1.0, 0.0, end - start, dtype=np.float32)
    return Soundtrack(samples)


def _refuse_shortfall(facts: ClipFacts, film: Film) -> None:
    """Refuse a clip that would have to be stretched.

    Raises:
        RenderError: It is too small, has too few frames a second, or is too short.
    """
    size, wanted = facts.size, film.delivered
    if size.width < wanted.width or size.height < wanted.height:
        raise RenderError(
            f"The server that makes the clips made {size} where {film.generated} was asked for."
        )
    rate = facts.frames / facts.seconds if facts.seconds > 0 else 0.0
    if rate < film.rate * (1 - SLACK):
        raise RenderError(
            f"The server that makes the clips made {rate:.4g} frames a second where {film.rate} "
            "were asked for."
        )
    shortest = film.seconds * (1 - SLACK) - 1 / film.rate  # some do not say how long the last lasts
    if facts.seconds < shortest or facts.frames < film.rate * film.seconds:
        raise RenderError(
            f"The server that makes the clips made {facts.seconds:.2f} s where {film.seconds} s "
            "were asked for."
        )
