# ruff: noqa: TC004 - what is heavy is brought in late

from typing import TYPE_CHECKING

from reelkite.domain.geometry import Size
from reelkite.engines.diffusion.weights import looked_at
from tests.checkpoints.late import late
from tests.checkpoints.tiny import Tiny

if TYPE_CHECKING:
    from benchmarks.diffusion.overhead import Taken, Trial, measure, plan_of, shown

brought = late(globals(), "benchmarks.diffusion.overhead:Taken,Trial,measure,plan_of,shown")


def test_ours_and_the_bare_call_make_the_same_plan(tiny: Tiny) -> None:
    """A clip of the trial's steps is made in both ways, as often as was said."""
    trial = Trial(tiny("wan22-ti2v-5b"), "fine", Size(64, 64), 4, 1, 1)

    plan = plan_of(trial, looked_at(trial.folder))
    bare, ours = measure(trial)

    assert [stage.steps for stage in plan.stages] == [1]
    assert len(plan.chunks) == len(bare) == len(ours) == 1


def test_pairs_are_compared_not_means() -> None:
    """What is told is the median of how much longer ours took in each pair."""
    bare = [Taken(1.0, 2.0), Taken(10.0, 2.0), Taken(1.0, 2.0)]
    ours = [Taken(1.1, 2.0), Taken(11.0, 2.0), Taken(1.1, 2.0)]

    line = shown("tiny", bare, ours)

    assert "+10.0% (+10.0% to +10.0%)" in line
    assert "+0.0% (+0.0% to +0.0%)" in line
