from dataclasses import replace
from pathlib import Path
from typing import cast

from starlette.testclient import TestClient

from reelkite.domain.errors import DatabaseUnavailable
from reelkite.server.desk import HouseRules
from reelkite.storage import Archive, Tallies, TaskLedger, WorkerRoll
from reelkite.storage.tasks import Load
from tests.unit.server.office import Office, client_of, open_office


class _AwayLedger:
    """A database that does not answer."""

    def load(self, _: str) -> Load:
        """Fail as an absent database does."""
        raise DatabaseUnavailable("postgresql://user:secret@host is away.", retry_after=1)


class _BrokenDisk:
    """A disk that cannot be asked."""

    def free_bytes(self) -> int:
        """Fail as a lost disk does."""
        raise OSError("/data is gone")


def _at_work(office: Office) -> None:
    WorkerRoll(office.desk.tasks.database).beat("local-0", "here", 1)


def test_who_lives_says_so(office: Office) -> None:
    """Health asks for nothing: no key, no database."""
    desk = replace(office.desk, tasks=cast("TaskLedger", _AwayLedger()))
    client = TestClient(client_of(desk, "").app)

    assert client.get("/healthz").json() == {"status": "ok"}


def test_who_can_work_is_ready(office: Office) -> None:
    """With a database, a worker and room: 200, without a key."""
    _at_work(office)
    reply = office.nobody().get("/readyz")

    assert reply.status_code == 200
    assert reply.json() == {
        "status": "ok",
        "checks": {"database": "ok", "workers": "ok", "disk": "ok", "guardrails": "ok"},
    }


def test_without_a_worker_nobody_is_ready(office: Office) -> None:
    """When no worker beats: 503, and which check says so."""
    reply = office.nobody().get("/readyz")

    assert reply.status_code == 503
    assert reply.json()["status"] == "not ready"
    assert reply.json()["checks"] == {
        "database": "ok",
        "workers": "no render worker is alive",
        "disk": "ok",
        "guardrails": "ok",
    }


def test_without_room_nobody_is_ready(tmp_path: Path) -> None:
    """When less is free than the operator wants: 503."""
    office = open_office(tmp_path, HouseRules(free_floor=10**18))
    _at_work(office)
    reply = office.nobody().get("/readyz")

    assert reply.status_code == 503
    assert reply.json()["checks"]["disk"] == "too little space is free"


def test_without_guardrails_nobody_is_ready(office: Office) -> None:
    """A server that cannot judge takes nothing: 503, and which check says so."""
    _at_work(office)
    desk = replace(office.desk, guardrails=lambda: "the process that judges is starting")
    reply = client_of(desk, "").get("/readyz")

    assert reply.status_code == 503
    assert reply.json()["checks"]["guardrails"] == "the process that judges is starting"


def test_reasons_tell_nothing_private(office: Office) -> None:
    """A database and a disk that fail are told without their addresses."""
    desk = replace(
        office.desk,
        tasks=cast("TaskLedger", _AwayLedger()),
        archive=cast("Archive", _BrokenDisk()),
    )
    reply = client_of(desk, "").get("/readyz")

    assert reply.status_code == 503
    assert reply.json()["checks"] == {
        "database": "does not answer",
        "workers": "unknown",
        "disk": "cannot be read",
        "guardrails": "ok",
    }


def test_metrics_need_a_key(office: Office) -> None:
    """Counts are for those with a key, in Prometheus' format."""
    reply = office.client.get("/metrics")

    assert office.nobody().get("/metrics").status_code == 401
    assert reply.status_code == 200
    assert reply.headers["content-type"].startswith("text/plain; version=")
    assert "reelkite_tasks{" in reply.text


def test_metrics_need_the_database(office: Office) -> None:
    """When the tallies cannot be read: 503 in the envelope."""
    desk = replace(office.desk, tallies=cast("Tallies", _AwayTallies()))
    reply = client_of(desk, office.secret).get("/metrics")

    assert reply.status_code == 503
    assert reply.json()["error"]["code"] == "database_unavailable"


class _AwayTallies:
    """Tallies in a database that does not answer."""

    def read(self) -> None:
        """Fail as an absent database does."""
        raise DatabaseUnavailable("It is away.", retry_after=1)
