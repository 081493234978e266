"""A treated film: its frames by number, and its sound."""

import math
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reelkite.domain.engine import Clips, Score
from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame, Soundtrack
from reelkite.domain.request import FRAME_RATE, GenerationRequest
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.diorama.crew import Painter
from reelkite.engines.diorama.raster.treatment import Look, TreatmentRenderer, View
from reelkite.engines.diorama.treatment.flowing import flow
from reelkite.engines.diorama.treatment.hearing import heard
from reelkite.engines.diorama.treatment.looks import look_of
from reelkite.engines.diorama.treatment.measuring import Measures, measured
from reelkite.engines.diorama.treatment.reel import Reel
from reelkite.engines.diorama.treatment.timing import Moments, Timing
from reelkite.engines.diorama.treatment.wishing import Wishes, wished

_GRAIN = 0.02
"""Frames by which a moment may miss a frame and still be it."""


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """A clip, and what is to be done to it.

    Attributes:
        clip: Of our own form.
        clips: Reads it.
        size: Of its frames.
        storyboard: What was said.
        wishes: The same, understood.
        measures: What it shows.
        look: How it is to look.
        timing: How it is played.
    """

    clip: Path
    clips: Clips
    size: Size
    storyboard: Storyboard
    wishes: Wishes
    measures: Measures
    look: Look
    timing: Timing

    def painters(self) -> Generator[Painter, None, None]:
        """Yield one painter of frames by number, for ``crew``; it reads the clip by itself."""
        reel = Reel(self.clips, self.clip, backward=self.timing.pace == "reverse")
        with TreatmentRenderer(self.size, self.look) as renderer:

            def paint(number: int) -> RGBFrame:
                seconds = number / float(FRAME_RATE)
                return renderer.draw(self._view(reel, self.timing.moments(number), seconds))

            yield paint

    def soundtrack(self, score: Score, seed: int) -> Soundtrack:
        """Return the sound: the clip's own at its pace, and what the edit adds."""
        own = self.clips.soundtrack(self.clip)
        return heard(own, self.timing, self.wishes, self.storyboard, score, seed)

    def _view(self, reel: Reel, moments: Moments, seconds: float) -> View:
        place = moments[-1][0]
        number = math.floor(place + _GRAIN)
        share = max(place - number, 0.0)
        sky, slid = self.measures.told(number), self.measures.slid(number)
        if len(moments) > 1:
            frame = _laid([(reel.frame(round(at)), weight) for at, weight in moments])
            return View(frame, seconds, sky=sky, slid=slid)
        frame = reel.frame(number)
        between = share > _GRAIN and number + 1 < self.measures.count
        if not between or not self.measures.together(number, number + 1):
            return View(frame, seconds, sky=sky, slid=slid)
        after = reel.frame(number + 1)
        return View(frame, seconds, after, share, flow(frame, after), sky, slid)


def treated(
    request: GenerationRequest, storyboard: Storyboard, clip: Path | None, clips: Clips | None
) -> Film:
    """Return the film of an edit of a clip that was not made here; decodes the clip once.

    Opens no OpenGL.

    Raises:
        RenderError: The edit asks for nothing that can be done to a whole picture, or the clip
            cannot be decoded.
    """
    wishes = wished(storyboard)
    if clip is None or clips is None:
        raise RenderError("The clip that is to be changed is missing.")
    measures = measured(clips.frames(clip), request.grid.count, skies=wishes.pictured)
    if not measures.count:
        raise RenderError("The clip that is to be changed has no pictures.")
    look = look_of(wishes, measures)
    timing = Timing(measures.count, wishes.pace)
    return Film(clip, clips, request.size, storyboard, wishes, measures, look, timing)


def _laid(pictures: list[tuple[RGBFrame, float]]) -> RGBFrame:
    """Return pictures over each other, each with its share."""
    total = np.zeros(pictures[0][0].shape, np.float32)
    for frame, share in pictures:
        total += frame * np.float32(share)
    return np.rint(total).astype(np.uint8)
