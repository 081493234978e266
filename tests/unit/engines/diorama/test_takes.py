"""Takes: shots that run on, and views that fade into each other."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import RGBFrame
from reelkite.domain.request import FRAME_RATE
from reelkite.domain.storyboard import Shot, Subject
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.staging import Staged, Tier, stage
from reelkite.engines.diorama.takes import mixed, painter_of, runs_of, take_of
from tests.unit.engines.diorama.staging.boards import KITE

SMALL = Size(160, 90)
DOG = replace(
    KITE,
    seconds=Fraction(1),
    subjects=(Subject("dog", "animal/dog", action="sit"),),
    moves=KITE.moves,
)
BARKING = replace(
    DOG,
    start=Fraction(1),
    subjects=(replace(DOG.subjects[0], action="bark"),),
    runs_on=True,
)
AT_NIGHT = replace(DOG, start=Fraction(1), time_of_day="night", light=(), dissolve=Fraction(1, 2))


@pytest.fixture(name="staging")
def _staging(tmp_path: Path) -> "Stager":
    return Stager(tmp_path)


class Stager:
    """Stages small shots."""

    def __init__(self, cache: Path) -> None:
        """Keep what is worth keeping in ``cache``."""
        self.cache = cache

    def __call__(self, shot: Shot) -> Staged:
        """Stage ``shot``."""
        return stage(shot, SMALL, 3, Tier(detail=1.6), self.cache)


def _drawn(shots: list[Shot], staging: Stager, numbers: list[int]) -> list[RGBFrame]:
    takes = [take_of(run) for run in runs_of(shots, staging)]
    grid = FrameGrid.covering(Fraction(len(shots)), FRAME_RATE)
    painters = painter_of(SMALL, grid, takes, raster.FAST)
    paint = next(painters)
    frames = [paint(number) for number in numbers]
    painters.close()
    return frames


def test_a_shot_that_runs_on_is_one_take_with_the_shot_before(staging: Stager) -> None:
    """Nothing is staged anew, and the deed follows at the end of what was."""
    (run,) = runs_of([DOG, BARKING], staging)

    assert run.shots == (0, 1)
    assert run.staged.goes_on == 1
    assert run.staged.roles[0].act.then == (("bark", 1.0),)


def test_who_is_to_go_is_staged_anew_and_comes_softly(staging: Stager) -> None:
    """A dog that sat has no way to run laid out: another view fades in."""
    running = replace(BARKING, subjects=(replace(DOG.subjects[0], action="run"),))
    first, second = runs_of([DOG, running], staging)

    assert second.fading == Fraction(1, 4)
    assert first.staged.goes_on == 0.25


def test_what_follows_changes_no_picture_before(staging: Stager) -> None:
    """The last frames are the same whether the shot ends, runs on, or gives way to another."""
    alone = _drawn([DOG], staging, [22, 23])

    for follows in (BARKING, AT_NIGHT):
        assert np.array_equal(_drawn([DOG, follows], staging, [22, 23]), alone)


def test_a_view_that_gives_way_goes_on_while_it_fades(staging: Stager) -> None:
    """Each frame of a dissolve is a little more of the new view: no step is a cut."""
    frames = np.asarray(_drawn([DOG, AT_NIGHT], staging, list(range(22, 38))), dtype=np.float32)
    steps = np.abs(np.diff(frames, axis=0)).mean(axis=(1, 2, 3))
    whole = np.abs(frames[-1] - frames[0]).mean()

    assert whole > 20
    assert steps.max() < whole / 3


def test_a_mixture_begins_with_the_old_and_ends_with_the_new() -> None:
    """Nothing of the new is seen at 0, nothing of the old at 1, half of each between."""
    old, new = np.zeros((2, 2, 3), np.uint8), np.full((2, 2, 3), 200, np.uint8)

    assert [int(mixed(old, new, share).max()) for share in (0.0, 0.5, 1.0)] == [0, 100, 200]
