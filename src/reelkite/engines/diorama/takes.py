"""Takes: staged shots in the order of the clip, those that run on as one, and who draws them."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

import numpy as np

from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import RGBFrame
from reelkite.domain.request import FRAME_RATE
from reelkite.domain.speech import Utterance
from reelkite.domain.storyboard import Shot
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.crew import Painter
from reelkite.engines.diorama.scene.clock import Clock
from reelkite.engines.diorama.scene.scene import Scene
from reelkite.engines.diorama.staging import (
    Staged,
    build_scene,
    can_run_on,
    located,
    run_on,
    voiced,
)

SOFTLY: Final = Fraction(1)
"""Seconds in which a new view comes where the old one cannot run on."""


@dataclass(frozen=True, slots=True)
class Run:
    """One or more shots that are played as one.

    Attributes:
        staged: The first, with what follows in the others.
        shots: Their numbers in the storyboard.
        fading: Seconds from the start in which the run before is still seen.
    """

    staged: Staged
    shots: tuple[int, ...]
    fading: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Take:
    """A run, built.

    Attributes:
        clock: How its time goes.
        first: Number of its first frame.
        fading: Frames from there in which the take before is still seen.
    """

    scene: Scene
    clock: Clock
    first: int
    fading: int = 0


def runs_of(shots: Sequence[Shot], stage: Callable[[Shot], Staged]) -> list[Run]:
    """Return the runs of a clip; a view that fades away goes on while it does."""
    runs: list[Run] = []
    for number, shot in enumerate(shots):
        if shot.runs_on and runs and can_run_on(runs[-1].staged, shot):
            last = runs[-1]
            runs[-1] = replace(last, staged=run_on(last.staged, shot), shots=(*last.shots, number))
            continue
        fading = min(SOFTLY, shot.seconds / 4) if shot.runs_on else shot.dissolve
        if fading and runs:
            last = runs[-1]
            longer = replace(last.staged, goes_on=last.staged.goes_on + float(fading))
            runs[-1] = replace(last, staged=longer)
        runs.append(Run(stage(shot), (number,), fading))
    return runs


def spoken_in(runs: Sequence[Run], spoken: Sequence[Utterance]) -> list[Run]:
    """Return the runs with the mouths of their speakers moved."""
    return [
        replace(run, staged=voiced(run.staged, [one for one in spoken if one.shot in run.shots]))
        for run in runs
    ]


def heard_in(runs: Sequence[Run], spoken: Sequence[Utterance]) -> list[Utterance]:
    """Return the lines as heard from where their speakers stand."""
    by_shot = {number: run.staged for run in runs for number in run.shots}
    return [located(by_shot[each.shot], each) for each in spoken]


def take_of(run: Run) -> Take:
    """Build a run."""
    staged = run.staged
    first = int(staged.shot.start * FRAME_RATE)
    return Take(build_scene(staged), staged.clock, first, round(run.fading * FRAME_RATE))


def painter_of(
    size: Size, grid: FrameGrid, takes: Sequence[Take], quality: raster.Quality
) -> Generator[Painter, None, None]:
    """Yield a painter that keeps open the renderer of the take it drew last.

    Args:
        size: Of the frames.
        grid: Of the whole clip.
        takes: In order.
        quality: How finely they are drawn.
    """
    opened: dict[int, raster.Renderer] = {}

    def drawn(number: int, frame: int) -> RGBFrame:
        take = takes[number]
        if number not in opened:
            opened[number] = raster.Renderer(size, take.scene, quality)
        return opened[number].draw(take.clock.world(float(grid.time_of(frame - take.first))))

    def paint(frame: int) -> RGBFrame:
        number = max(k for k, take in enumerate(takes) if take.first <= frame)
        since = frame - takes[number].first
        needed = {number, number - 1} if since < takes[number].fading else {number}
        for gone in [k for k in opened if k not in needed]:
            opened.pop(gone).close()
        picture = drawn(number, frame)
        if since >= takes[number].fading:
            return picture
        return mixed(drawn(number - 1, frame), picture, (since + 1) / (takes[number].fading + 1))

    try:
        yield paint
    finally:
        for renderer in opened.values():
            renderer.close()


def mixed(old: RGBFrame, new: RGBFrame, share: float) -> RGBFrame:
    """Return two pictures over each other; ``share`` of the way, 0..1, begun and ended softly."""
    weight = share * share * (3 - 2 * share)
    both = old.astype(np.float32) * (1 - weight) + new.astype(np.float32) * weight
    return np.rint(both).astype(np.uint8)
