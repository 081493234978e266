from dataclasses import replace

import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.task import ENDED, TRANSITIONS, Task, TaskStatus

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(1280, 720), 4, 0)
TASK = Task("0" * 32, "key", "videos", "sora-2", "a kite", REQUEST, 0, 0)


@pytest.mark.parametrize("status", list(TaskStatus))
def test_a_task_has_ended_exactly_when_nothing_may_follow(status: TaskStatus) -> None:
    """``has_ended`` and the table of transitions say the same."""
    assert replace(TASK, status=status).has_ended == (not TRANSITIONS[status])
    assert (status in ENDED) == (not TRANSITIONS[status])


def test_every_end_can_be_reached_from_the_start() -> None:
    """From QUEUED the table leads to each other status."""
    reached = {TaskStatus.QUEUED}
    for _ in TaskStatus:
        reached |= {after for status in reached for after in TRANSITIONS[status]}

    assert reached == set(TaskStatus)
