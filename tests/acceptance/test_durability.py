"""What was promised is kept: real processes are killed and frozen at moments left to chance."""

import os
import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.acceptance.footage import look_at
from tests.acceptance.rehearsal.rehearsal import attempts, painters
from tests.acceptance.servers import Maker, Server, serving, until
from tests.acceptance.storm import Storm, metric, published, taken

pytestmark = pytest.mark.slow

KILLS = 10


@pytest.fixture(name="pair")
def _pair(tmp_path: Path) -> Iterator[Server]:
    # Long enough that a busy machine does not silence a worker that is well.
    with serving(tmp_path, workers=2, settings={"REELKITE_LEASE_SECONDS": "4"}) as server:
        yield server


def test_nothing_is_lost_doubled_or_torn_in_a_storm(tmp_path: Path) -> None:
    """Each process is killed twice: every video ends, once, whole, and without going backwards."""
    with serving(tmp_path) as server:
        storm = Storm(server, random.Random(3), pauses=(0.3, 3.0))
        storm.rage(KILLS)
        storm.settle(60)

        assert storm.reckon() == []
        assert storm.lost_attempts <= storm.deadly
        assert storm.completed >= 1
        assert sum(storm.killed.values()) == KILLS
    assert server.processes() == ()


def test_a_frozen_worker_does_not_come_back_to_harm(pair: Server) -> None:
    """A worker that slept past its lease loses its task, and when it wakes it changes nothing."""
    with pair.client() as client:
        maker = Maker(client)
        video = maker.create("a rising kite waits", seconds="8")
        maker.drawing(video)
        painter = pair.process_of(painters(pair.diary)[-1])
        os.kill(painter.parent, signal.SIGSTOP)
        # It is woken before the other one draws: by then it may have been killed for its silence.
        until(lambda: taken(pair) == [2], 30, "the task to be taken over")
        os.kill(painter.parent, signal.SIGCONT)
        until(lambda: len(attempts(pair.diary)) == 2, 30, "the second attempt")
        assert maker.get(video)["status"] == "in_progress"
        until(lambda: not painter.lives, 20, "the end of the first attempt's render")
        pair.open_gate()
        maker.when(video, "completed", 60)

        assert metric(client, "reelkite_tasks_ended_total", 'status="completed"') == 1
        assert look_at(maker.download(video)).frames == 8 * 24
    assert {len(keys) for keys in published(pair).values()} == {1}
    assert attempts(pair.diary) == ["a rising kite waits"] * 2


def test_a_worker_frozen_with_the_last_task_is_not_waited_for(tmp_path: Path) -> None:
    """Where a frozen worker was the only one, its task goes on once it wakes, and ends once."""
    settings = {"REELKITE_LEASE_SECONDS": "1"}
    with serving(tmp_path, settings=settings) as server, server.client() as client:
        maker = Maker(client)
        video = maker.create("a slowly rising kite")
        maker.drawing(video)
        server.signal("worker", signal.SIGSTOP)
        time.sleep(3)
        server.signal("worker", signal.SIGCONT)
        maker.when(video, "completed", 60)

        assert metric(client, "reelkite_tasks_ended_total", 'status="completed"') == 1
