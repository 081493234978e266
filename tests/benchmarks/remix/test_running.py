"""One clip with all that is asked of it."""

from benchmarks.remix.asking import Base
from benchmarks.remix.running import Task, verdicts
from reelkite.domain.geometry import Size


def test_a_clip_is_judged_by_every_wish() -> None:
    """Each wish has its verdict; nothing is drawn where nothing is to be measured."""
    base = Base(
        "A dog sits beside a red ball in a park", Size(640, 360), "ball", "dog", "barks",
        ("dog", "cat"), "ball", "a bench", "", "",
    )  # fmt: skip
    prompt, found = verdicts(Task(base, 1, 0))

    assert prompt == base.prompt
    assert all(one.passes for one in found), [one.why for one in found if not one.passes]
    assert {one.shown for one in found} == {None}
