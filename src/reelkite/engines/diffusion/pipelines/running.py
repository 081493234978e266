"""Runs plans on loaded weights: one clip at a time, and everything in order afterwards."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import Final

from reelkite.domain.engine import RenderWatch
from reelkite.domain.media import AudioBlock, RGBFrame
from reelkite.engines.diffusion.films.plan import Chunk, FilmPlan
from reelkite.engines.diffusion.pipelines.memory import (
    is_out_of_memory,
    memory_returned,
    out_of_memory,
)
from reelkite.engines.diffusion.pipelines.road import Asked, Raw, WeightSet
from reelkite.engines.diffusion.pipelines.rushes.cutting import delivered
from reelkite.engines.diffusion.pipelines.rushes.faults import sound_frames

ENCODE: Final = "encode"
DENOISE: Final = "denoise"
DECODE: Final = "decode"


@dataclass(frozen=True, slots=True)
class Footage:
    """What a plan became.

    Attributes:
        frames: The clip's pictures, cut to its size; each is let go as it is taken.
        sound: Of the first pass, uncut, at ``rate``; None if the model is silent.
        rate: In Hz.
        details: What was really used.
    """

    frames: Iterator[RGBFrame]
    sound: AudioBlock | None
    rate: int
    details: tuple[tuple[str, str], ...]


class Studio:
    """One set of weights, and the order in which it is worked with."""

    def __init__(self, weights: WeightSet) -> None:
        """Take over loaded weights."""
        self._weights = weights
        self._lock = Lock()

    def make(self, plan: FilmPlan, asked: Asked, watch: RenderWatch) -> Footage:
        """Make the clip; the pictures lie in the processor's memory when it returns.

        That is 3 bytes a pixel and frame: 1.6 GB for 12 s of 1792x1024. While a pass is decoded
        its numbers are there as well, 6 bytes a pixel and frame on a GPU, 12 on a processor.

        Raises:
            RenderCancelled: ``watch`` said so; the pass ended with the step that was running.
            OutOfMemory: Memory did not suffice.
            RenderError: What came out is no clip.
        """
        with self._lock, in_order(self._weights):
            return self._made(plan, asked, watch)

    def _made(self, plan: FilmPlan, asked: Asked, watch: RenderWatch) -> Footage:
        """Make the clip; a frame of its own, so that ``in_order`` can empty it."""
        details = (*self._weights.details, *self._weights.prepare(plan))
        frames: list[RGBFrame] = []
        first: Raw | None = None
        for number, chunk in enumerate(plan.chunks):
            last = number == len(plan.chunks) - 1
            raw = self._weights.run(plan, chunk, asked, Progress(plan, number, watch))
            first = raw if first is None else first
            kept, end = self._kept(raw.frames, chunk, plan, watch if last else None)
            frames += kept
            asked = Asked(asked.prompt, (end,))
        sound, rate = (None, 0) if first is None else (first.sound, first.rate)
        return Footage(_let_go(list(sound_frames(frames))), sound, rate, details)

    def _kept(
        self, frames: Iterator[RGBFrame], chunk: Chunk, plan: FilmPlan, watch: RenderWatch | None
    ) -> tuple[list[RGBFrame], RGBFrame]:
        """Return the cut pictures of a pass that are kept, and the last of them uncut.

        Frames behind the last that is kept are not asked for.
        """
        kept: list[RGBFrame] = []
        last = chunk.drop + chunk.keep
        for number, frame in enumerate(islice(frames, last), start=1):
            if number > chunk.drop:
                kept.append(delivered(frame, plan))
            if watch is not None:
                watch.advance(DECODE, number / last)
        return kept, frame


class Progress:
    """Turns the steps of a pass into the share of the whole plan that is done."""

    def __init__(self, plan: FilmPlan, chunk: int, watch: RenderWatch) -> None:
        """Listen to pass number ``chunk``."""
        self._weights = [stage.weight for stage in plan.stages]
        self._chunk, self._chunks, self._watch = chunk, len(plan.chunks), watch

    def __call__(self, stage: int, done: int, of: int) -> None:
        """Hear a step; see ``road.OnStep``."""
        if self._chunk == stage == done == 0:
            self._watch.advance(ENCODE, 1.0)
        before = sum(self._weights[:stage])
        share = (before + self._weights[stage] * done / max(of, 1)) / sum(self._weights)
        self._watch.advance(DENOISE, (self._chunk + share) / self._chunks)


@contextmanager
def in_order(weights: WeightSet) -> Iterator[None]:
    """Put the weights in order after what happens inside, and give memory back, however it ends.

    Frames of the failed call would keep its tensors alive for as long as anybody keeps the
    error, so they are emptied.

    Raises:
        OutOfMemory: Memory did not suffice.
    """
    failure: BaseException | None = None
    try:
        yield
    except BaseException as error:  # noqa: BLE001 - raised again below, without what it holds
        traceback.clear_frames(error.__traceback__)
        failure = error.with_traceback(None)
    finally:
        weights.settle()
        memory_returned()
    if failure is not None:
        raise out_of_memory() if is_out_of_memory(failure) else failure


def _let_go(frames: list[RGBFrame]) -> Iterator[RGBFrame]:
    """Yield the frames and forget each."""
    frames.reverse()
    while frames:
        yield frames.pop()
