"""How tasks stand, whatever servers call it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.task import Plain
from reelkite.engines.upstream.faults import Complaint
from reelkite.engines.upstream.wires import DIALECTS, Standing, Status
from reelkite.engines.upstream.wires.dialect import standing_in
from tests.unit.engines.upstream.test_faults import JSON


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("queued", Status.WAITING),
        ("pending", Status.WAITING),
        ("IN_PROGRESS", Status.RUNNING),
        ("reticulating", Status.RUNNING),
        ("succeeded", Status.DONE),
        ("completed", Status.DONE),
        ("cancelled", Status.FAILED),
        ("failed", Status.FAILED),
    ],
)
def test_words_of_all_servers_are_known(word: str, status: Status) -> None:
    """A word that nobody knows means that something is being done."""
    assert standing_in({"id": "a", "status": word}).status is status


@pytest.mark.parametrize(
    ("progress", "told"),
    [(0, None), (100, None), (37, 0.37), (12.5, 0.125), ("50%", None), (True, None), (None, None)],
)
def test_a_progress_counts_only_between_the_ends(progress: Plain, told: float | None) -> None:
    """Most servers tell 0 until they tell 100, which says nothing."""
    assert standing_in({"id": "a", "status": "running", "progress": progress}).progress == told


def test_failures_say_why() -> None:
    """Code and sentence are kept, and the model's name."""
    said: dict[str, Plain] = {
        "id": "a",
        "status": "failed",
        "model": "M",
        "error": {"code": 500, "message": "oom"},
    }

    assert standing_in(said) == Standing(
        "a", Status.FAILED, complaint=Complaint("500", "oom"), model="M"
    )


@given(JSON | st.dictionaries(st.sampled_from(["id", "status", "task_info", "videos"]), JSON))
def test_anything_else_is_no_task(said: Plain) -> None:
    """Whatever comes, it is read as a task or refused with the setting to look at."""
    for dialect in DIALECTS.values():
        try:
            standing = dialect.standing(said)
        except EngineUnavailable as error:
            assert "'protocol'" in str(error)  # noqa: PT017 - both ways are right
        else:
            assert standing.id
