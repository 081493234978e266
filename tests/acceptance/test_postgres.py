"""The same promises with PostgreSQL, which is stopped the hard way in the middle."""

import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.acceptance.footage import SMALL_2_S, look_at
from tests.acceptance.servers import Maker, Server, serving, until
from tests.acceptance.storm import Storm
from tests.databases import PostgresServer, running_postgres

pytestmark = pytest.mark.slow

MORTALS = ("worker", "render", "api", "caretaker")


@pytest.fixture(name="postgres", scope="module")
def _postgres() -> Iterator[PostgresServer]:
    """Lend a server of our own: this one is stopped."""
    with running_postgres() as server:
        yield server


@pytest.fixture(name="settings")
def _settings(postgres: PostgresServer) -> dict[str, str]:
    return {"REELKITE_DATABASE_URL": postgres.new_database()}


def test_the_database_is_one_setting(tmp_path: Path, settings: dict[str, str]) -> None:
    """With an address of PostgreSQL everything works as before, and no file is made."""
    with serving(tmp_path, settings=settings) as server:
        with server.client() as client:
            maker = Maker(client)
            video, trouble = maker.create("a kite"), maker.create("a kite, fail")
            maker.when(video, "completed")
            assert look_at(maker.download(video)) == SMALL_2_S
            assert maker.when(trouble, "failed")["error"]["code"] == "processing_error"
            assert [each["id"] for each in client.get("/v1/videos").json()["data"]] == [
                trouble,
                video,
            ]
        assert server.stop() == 0
        server.start()
        with server.client() as client:
            assert Maker(client).get(video)["status"] == "completed"
    assert list(server.data.rglob("*.db")) == []


def test_a_restart_of_postgres_loses_nothing(
    tmp_path: Path, settings: dict[str, str], postgres: PostgresServer
) -> None:
    """While the database is away creates are refused with a time to come back; then all goes on."""
    with serving(tmp_path, settings=settings) as server, server.client() as client:
        maker = Maker(client)
        videos = [maker.create(f"a slowly rising kite, number {number}") for number in range(2)]
        maker.drawing(videos[0])
        postgres.stop()
        refused = until(lambda: _refusal(maker), 30, "a refusal")
        postgres.start()
        until(lambda: maker.post("a late kite", once="late").status_code == 200, 60, "a create")
        videos.append(str(maker.post("a late kite", once="late").json()["id"]))
        for video in videos:
            until(lambda each=video: _done(server, each), 120, f"the end of {video}")  # type: ignore[misc] # bound now

        assert refused.status_code == 503
        assert int(refused.headers["retry-after"]) >= 1
        assert all(look_at(maker.download(video)) == SMALL_2_S for video in videos)


def test_a_storm_with_restarts_of_postgres(
    tmp_path: Path, settings: dict[str, str], postgres: PostgresServer
) -> None:
    """Each process is killed, with two workers, while the database falls over three times.

    The supervisor is killed last, when the database stands again. Clients keep asking all the
    while: nothing is lost, doubled or torn.
    """
    with serving(tmp_path, workers=2, settings=settings) as server:
        storm = Storm(server, random.Random(7), pauses=(0.3, 3.0), roles=MORTALS)
        weather = threading.Thread(target=storm.rage, args=(len(MORTALS),))
        weather.start()
        for _ in range(3):
            time.sleep(2)
            postgres.restart(seconds_away=0.5)
        weather.join()
        storm.roles = ("serve",)
        storm.rage(1)
        storm.settle(120)

        assert storm.reckon() == []
        assert storm.completed >= 1
        assert sum(storm.killed.values()) == len(MORTALS) + 1


def _refusal(maker: Maker) -> httpx.Response | None:
    answer = maker.post("a kite in the dark")
    return None if answer.status_code == 200 else answer


def _done(server: Server, video: str) -> bool:
    with server.client() as client:
        answer = client.get(f"/v1/videos/{video}")
    assert answer.status_code in {200, 503}
    if answer.status_code == 503:
        return False
    assert answer.json()["status"] != "failed", answer.text
    return bool(answer.json()["status"] == "completed")
