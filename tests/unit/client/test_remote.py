import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.client.remote import RemoteError, parse_task, printable
from reelkite.domain.errors import ClientError
from reelkite.domain.task import Plain
from tests.unit.client.pretend import video

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def test_a_task_is_read() -> None:
    """Every field has its value, and the whole object is kept."""
    sent = video(7, status="completed", progress=100, expires_at=1_790_086_400)
    task = parse_task(sent)

    assert task.id == f"video_{7:032x}"
    assert (task.status, task.progress, task.has_ended) == ("completed", 100, True)
    assert (task.prompt, task.model, task.size, task.seconds) == (
        "kite 7",
        "sora-2",
        "1280x720",
        "4",
    )
    assert (task.created_at, task.expires_at, task.error) == (1_790_000_007, 1_790_086_400, None)
    assert task.sent == sent


def test_a_failure_is_read() -> None:
    """A failed task has ended, and tells why."""
    task = parse_task(video(1, status="failed", error={"code": "timeout", "message": "Too long."}))

    assert task.has_ended
    assert task.error == RemoteError("timeout", "Too long.")


def test_a_pending_task_has_not_ended() -> None:
    """Waiting and running tasks may still change."""
    assert not parse_task(video(1)).has_ended
    assert not parse_task(video(1, status="in_progress")).has_ended


@pytest.mark.parametrize("sent", [None, [], "video", {}, {"id": "video_1"}, {"status": "queued"}])
def test_what_is_no_task_is_told(sent: Plain) -> None:
    """An answer without id or status is no task."""
    with pytest.raises(ClientError, match="describes no task"):
        parse_task(sent)


@given(st.dictionaries(st.sampled_from(sorted(video(1))), PLAIN))
def test_any_field_may_be_anything(fields: dict[str, Plain]) -> None:
    """Fields of a wrong kind are blank, not a crash."""
    task = parse_task({**fields, "id": "video_1", "status": "queued"})

    assert task.prompt.isprintable()
    assert task.error is None or task.error.message.isprintable()


@pytest.mark.parametrize("number", [-1, 10**12, 10**30])
def test_a_moment_that_no_calendar_has_is_left_out(number: int) -> None:
    """A number that cannot be shown as a date counts as missing."""
    assert parse_task(video(1, expires_at=number)).expires_at is None


def test_nothing_steers_the_terminal() -> None:
    """Control characters become spaces; other scripts stay."""
    assert printable("a\x1b[31m\nb\x9b 凧") == "a [31m b  凧"
