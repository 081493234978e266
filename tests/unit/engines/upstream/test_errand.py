"""One clip at one server, step by step."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reelkite.domain.errors import EngineUnavailable, RenderTimeout
from reelkite.engines.upstream.connection import Connection
from reelkite.engines.upstream.course import Course
from reelkite.engines.upstream.errand import Errand
from reelkite.engines.upstream.faults import NotTaken, ReplyLost
from reelkite.engines.upstream.options import Wire
from reelkite.engines.upstream.wires import DIALECTS, Question, Standing, Status
from reelkite.testing import MemoryWatch
from tests.unit.engines.upstream.pretend import Answer, Pretend, complains, running
from tests.unit.engines.upstream.stage import BRIEF, StoppingWatch, options_for

QUESTION = Question("/v1/videos", {"width": 96, "height": 96, "num_frames": 9}, form=True)


pytestmark = pytest.mark.usefixtures("haste")


@contextmanager
def _errand(
    pretend: Pretend, watch: MemoryWatch | StoppingWatch | None = None, seconds: float = 9
) -> Iterator[Errand]:
    course = Course(watch or MemoryWatch())
    dialect = DIALECTS[pretend.wire]
    with closing(Connection(pretend.url, options_for(pretend.url))) as connection:
        yield Errand(connection, dialect, "m", BRIEF, course, course.clock() + seconds)


def test_a_clip_is_begun_followed_fetched_and_forgotten(pretend: Pretend, tmp_path: Path) -> None:
    """All steps in a row leave a file here, and nothing there."""
    with _errand(pretend) as errand:
        standing, seconds = errand.follow(errand.begin(QUESTION, "k"), expected=1)
        errand.fetch(standing, tmp_path / "a")
        errand.forget(standing.id)

    assert standing.status is Status.DONE
    assert seconds > 0
    assert (tmp_path / "a").stat().st_size > 0
    assert pretend.deleted == [standing.id]


def test_waiting_in_their_queue_is_no_progress(pretend: Pretend) -> None:
    """While a server has not begun, nothing is claimed, and the time does not count as work."""
    pretend.states = [{"status": "queued"}] * 20 + [{"status": "completed"}]
    watch = StoppingWatch()
    with _errand(pretend, watch) as errand:
        errand.follow(errand.begin(QUESTION, "k"), expected=0.001)

    assert set(watch.drawn) == {0.0}


def test_an_answer_that_is_no_answer_is_asked_again_only_with_a_key() -> None:
    """A wire without idempotency keys would make a second clip."""
    for wire, posts in ((Wire.OPENAI, 3), (Wire.VLLM_OMNI, 1)):
        with running(Pretend(wire, creates=[Answer(500)] * 3)) as server, _errand(server) as errand:
            with pytest.raises(ReplyLost):
                errand.begin(QUESTION, "k")
            assert len(server.paths("POST")) == posts


def test_a_refusal_is_not_asked_again(pretend: Pretend) -> None:
    """What the server said plainly it would say again."""
    pretend.creates = [complains(404, "no such model")] * 2
    with _errand(pretend) as errand, pytest.raises(NotTaken):
        errand.begin(QUESTION, "k")

    assert len(pretend.paths("POST")) == 1


def test_a_server_that_is_gone_for_long_is_given_up(pretend: Pretend) -> None:
    """It is waited for as long as for a reply, then the attempt ends."""
    with _errand(pretend) as errand:
        standing = errand.begin(QUESTION, "k")
        errand.patience = BRIEF.__class__(connect=1, reply=0.1, poll=0.01, clip=9)
        pretend.polls = [Answer(502)] * 999
        with pytest.raises(EngineUnavailable, match=r"\(502\)"):
            errand.follow(standing, expected=1)


def test_no_time_is_no_time(pretend: Pretend) -> None:
    """When the time is over, nobody is asked any more."""
    with _errand(pretend, seconds=0) as errand, pytest.raises(RenderTimeout):
        errand.follow(Standing("a", Status.RUNNING), expected=1)

    assert pretend.heard == []


def test_a_clip_without_a_place_is_told(tmp_path: Path) -> None:
    """A wire whose tasks name their clips' addresses needs one."""
    with (
        running(Pretend(Wire.MULERUN)) as server,
        _errand(server) as errand,
        pytest.raises(EngineUnavailable, match="does not say where"),
    ):
        errand.fetch(Standing("a", Status.DONE), tmp_path / "a")


def test_a_download_from_nobody_is_not_asked_of_another_server(
    pretend: Pretend, tmp_path: Path
) -> None:
    """The clip was made already: whoever holds it is away, and nobody else has it."""
    with _errand(pretend) as errand, pytest.raises(ReplyLost, match="nobody listens"):
        errand.fetch(Standing("a", Status.DONE, clip="http://127.0.0.1:9/a.mp4"), tmp_path / "a")


def test_forgetting_never_fails() -> None:
    """A server that is gone, and one that knows nothing of it, are no harm."""
    with running(Pretend()) as server, _errand(server) as errand:
        errand.forget("unknown")
    with _errand(server) as errand:
        errand.forget("a")
    with running(Pretend(Wire.MULERUN)) as server, _errand(server) as errand:
        errand.forget("a")
        assert server.heard == []
