"""Several servers, one clip after the other and at once."""

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.upstream.course import Course
from reelkite.engines.upstream.farm import Farm, Order, opened_farm
from reelkite.engines.upstream.wires import Question
from reelkite.testing import MemoryWatch
from tests.unit.engines.upstream.pretend import Answer, Pretend, complains, running
from tests.unit.engines.upstream.stage import in_haste, options_for

ORDER = Order(
    Question("/v1/videos", {"width": 96, "height": 96, "num_frames": 9}, form=True), "k", "m", 1.0
)


@pytest.fixture
def two() -> Iterator[tuple[Pretend, Pretend]]:
    """Lend two servers."""
    with running(Pretend()) as first, running(Pretend()) as second:
        yield first, second


def _farm(folder: Path, *servers: Pretend, concurrency: int = 1, clip: float = 20) -> Farm:
    options = in_haste(options_for(*(server.url for server in servers)), {"clip": clip})
    return opened_farm(replace(options, concurrency=concurrency), folder, 0.1)


def _make(farm: Farm, into: Path) -> bytes:
    farm.make(ORDER, Course(MemoryWatch()), into)
    return into.read_bytes()


def test_clips_at_once_are_shared_out(two: tuple[Pretend, Pretend], tmp_path: Path) -> None:
    """Four clips at two servers with one place each: both work, and neither has two at a time."""
    threads = [
        threading.Thread(target=_make, args=(_farm(tmp_path, *two), tmp_path / f"{number}"))
        for number in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [server.most for server in two] == [1, 1]
    assert sum(len(server.deleted) for server in two) == 4
    assert all(len((tmp_path / f"{number}").read_bytes()) > 0 for number in range(4))


def test_the_pace_is_learnt(two: tuple[Pretend, Pretend], tmp_path: Path) -> None:
    """After a clip it is known how long one takes."""
    farm = _farm(tmp_path, *two)
    _make(farm, tmp_path / "a")

    assert 0 < farm.pace.expected("m", 1.0) != 0.1


def test_what_a_dead_owner_began_is_ended(two: tuple[Pretend, Pretend], tmp_path: Path) -> None:
    """Its task is deleted at the server before the next one is begun in its place."""
    first = two[0]
    first.tasks["lost"] = {}
    farm = _farm(tmp_path, first)
    slot = farm.slots.take(1.0)
    assert slot is not None
    slot.note("lost", 0.0)
    os.close(slot.descriptor)
    _make(farm, tmp_path / "a")

    assert first.deleted[0] == "lost"
    assert [each.method for each in first.heard][:2] == ["DELETE", "POST"]


def test_when_all_refuse_the_first_reason_is_told(
    two: tuple[Pretend, Pretend], tmp_path: Path
) -> None:
    """Each is asked once."""
    two[0].creates = [complains(401, "no")]
    two[1].creates = [complains(404, "no")]

    with pytest.raises(EngineUnavailable, match="'key'"):
        _make(_farm(tmp_path, *two), tmp_path / "a")
    assert [len(server.paths("POST")) for server in two] == [1, 1]


def test_when_all_are_busy_the_first_that_has_time_is_waited_for(
    two: tuple[Pretend, Pretend], tmp_path: Path
) -> None:
    """A wait that is longer than the time for a clip is not begun."""
    for server in two:
        server.creates = [complains(429, "later", Retry_After="0")] * 2
    _make(_farm(tmp_path, *two), tmp_path / "a")
    two[0].creates = [complains(429, "later", Retry_After="60")]
    with pytest.raises(EngineUnavailable, match="no time"):
        _make(_farm(tmp_path, two[0], clip=5), tmp_path / "b")


def test_places_that_never_get_free_are_not_waited_for_for_ever(
    two: tuple[Pretend, Pretend], tmp_path: Path
) -> None:
    """The time for a clip begins with the wait for a place."""
    farm = _farm(tmp_path, two[0], clip=0.2)
    slot = farm.slots.take(1.0)
    assert slot is not None
    with pytest.raises(EngineUnavailable, match="are busy"):
        _make(farm, tmp_path / "a")
    slot.free()


def test_a_place_is_given_back_whatever_happens(
    two: tuple[Pretend, Pretend], tmp_path: Path
) -> None:
    """After an error the next clip is made at once."""
    farm = _farm(tmp_path, two[0])
    two[0].creates = [Answer(500)]
    with pytest.raises(EngineUnavailable):
        _make(farm, tmp_path / "a")

    assert _make(farm, tmp_path / "a")


def test_a_cache_that_cannot_be_used_is_told(two: tuple[Pretend, Pretend], tmp_path: Path) -> None:
    """Neither a folder that cannot be made nor one that vanished ends in anything else."""
    (tmp_path / "file").touch()
    with pytest.raises(EngineUnavailable, match="cache"):
        _farm(tmp_path / "file" / "x", two[0])
    farm = _farm(tmp_path / "gone", two[0])
    (tmp_path / "gone").rmdir()
    with pytest.raises(EngineUnavailable, match="cache"):
        _make(farm, tmp_path / "a")


def test_a_server_that_was_away_is_asked_last_for_a_while(
    two: tuple[Pretend, Pretend], tmp_path: Path
) -> None:
    """The next clip does not knock there again first; one that was only busy is no stranger."""
    with running(Pretend()) as gone:
        pass
    two[0].creates = [complains(429, "later")]
    farm = _farm(tmp_path, gone, *two)
    _make(farm, tmp_path / "a")
    asked: list[str] = []
    while (slot := farm.slots.take(1.0, without=asked)) is not None:
        asked.append(slot.server)
        slot.free()

    assert asked[-1] == gone.url
    assert len(list(tmp_path.glob("*.down"))) == 1
