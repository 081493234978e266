"""What the guardrails do to whoever asks a server: refusals, a guard that is away, a slow one."""

import signal
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import httpx
import openai
import pytest

from reelkite.server.limits import SLOW_THREADS
from tests.acceptance.described import answering
from tests.acceptance.servers import KEY, Maker, Server, serving, until
from tests.unit.production.screens import Gate, WordScreen
from tests.unit.server.office import open_office

pytestmark = pytest.mark.slow

MOUSE = "Mickey Mouse waves from a boat."
"""Everybody who keeps a list of characters refuses it."""

VENDOR = "/vendors/openai/v1/sora-2/generation"
CREATES = 4 * SLOW_THREADS


@pytest.fixture(name="server", scope="module")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("guarded")
    with serving(folder, settings={"REELKITE_KEEP_PROMPTS": "0"}) as server:
        until(lambda: _is_ready(server), 60, "a server that is ready")
        yield server


def _is_ready(server: Server) -> bool:
    return httpx.get(f"{server.url}/readyz", trust_env=False).status_code == 200


def _rows(server: Server) -> list[tuple[str, ...]]:
    """Return all that the table of tasks holds."""
    with closing(sqlite3.connect(server.data / "reelkite.db")) as database:
        return database.execute("SELECT * FROM tasks ORDER BY created_at").fetchall()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_official_client_is_told_why(server: Server) -> None:
    """A refusal is an error with the code and field of the contract, and is not tried again."""
    before = _rows(server)
    official = openai.OpenAI(base_url=f"{server.url}/v1", api_key=KEY, max_retries=3)
    with official as client, pytest.raises(openai.BadRequestError) as caught:
        client.videos.create(prompt=MOUSE)

    error = caught.value
    assert (error.code, error.param) == ("moderation_blocked", "prompt")
    assert error.type == "invalid_request_error"
    assert "copyrighted_character" in str(error)
    assert error.response.request.headers["x-stainless-retry-count"] == "0"
    assert _rows(server) == before


def test_a_vendor_client_polls_a_task_that_failed(server: Server) -> None:
    """Taken with 202, failed from the start with 3001, and no worker ever begins it."""
    with server.client() as client:
        made = client.post(VENDOR, json={"prompt": MOUSE})
        task_id = made.json()["task_info"]["id"]
        polled = client.get(f"{VENDOR}/{task_id}").json()

    assert made.status_code == 202
    assert polled["task_info"]["status"] == "failed"
    assert polled["task_info"]["error"]["code"] == 3001
    assert "copyrighted_character" in polled["task_info"]["error"]["detail"]
    assert "boat" not in str(_rows(server))


def test_refusals_are_counted(server: Server) -> None:
    """Metrics tell which category, on which surface, and how long the looks took."""
    with server.client() as client:
        client.post("/v1/videos", json={"prompt": MOUSE})
        client.post(VENDOR, json={"prompt": MOUSE})
        text = client.get("/metrics").text
    counts = {
        line.split(" ")[0]: float(line.split(" ")[1])
        for line in text.splitlines()[:-1]
        if line.startswith("reelkite_")
    }

    for surface in ("videos", "mulerun"):
        labels = f'category="copyrighted_character",surface="{surface}"'
        assert counts[f"reelkite_refusals_total{{{labels}}}"] >= 1
    assert counts['reelkite_screenings_seconds_count{kind="prompt"}'] >= 2


def test_a_harmless_prompt_becomes_a_clip_and_is_forgotten(server: Server) -> None:
    """What passes is drawn; where prompts are not kept nothing of it is left at the end."""
    with server.client() as client:
        maker = Maker(client)
        video = maker.create("a purple kite over a park")
        done = maker.when(video, "completed")

    assert done["prompt"] is None
    assert "purple" not in str(_rows(server))


def test_the_policy_in_force_can_be_read(server: Server) -> None:
    """Every category has its rule; only one of them cannot be switched off."""
    with server.client() as client:
        policy = client.get("/v1/policy").json()

    assert len(policy["categories"]) == 12
    assert all(rule["rule"] and rule["on"] for rule in policy["categories"])
    fixed = [rule["category"] for rule in policy["categories"] if not rule["can_be_switched_off"]]
    assert fixed == ["sexual_minors"]


@pytest.mark.parametrize("path", ["/v1/videos", VENDOR])
def test_a_guard_that_hangs_lets_nothing_pass(server: Server, path: str) -> None:
    """503 on both surfaces and nothing in the database; when it is back, all goes on."""
    before = _rows(server)
    server.signal("guard", signal.SIGSTOP)
    with server.client() as client:
        answer = client.post(path, json={"prompt": "a kite over a frozen lake"})
        assert answer.status_code == 503, answer.text
        assert 1 <= int(answer.headers["retry-after"]) <= 120
        assert path == VENDOR or answer.json()["error"]["code"] == "moderation_unavailable"
        assert _rows(server) == before

        until(lambda: _is_ready(server), 60, "a guard that is back")
        maker = Maker(client)
        maker.when(maker.create("a kite over a thawed lake", seconds="1"), "completed")


def test_a_slow_look_holds_nobody_else_up(tmp_path: Path) -> None:
    """While more requests wait for their verdicts than there are threads, all else answers."""
    gate = Gate()
    office = open_office(tmp_path)
    known = office.create()
    desk = office.screened(WordScreen(meanwhile=gate)).desk
    with answering(desk) as address, ThreadPoolExecutor(CREATES) as callers:
        ask = _asker(address, office.secret)
        replies = [callers.submit(ask, "POST", "/v1/videos") for _ in range(CREATES)]
        for _ in range(SLOW_THREADS):
            assert gate.waiting.acquire(timeout=30)

        assert ask("GET", "/healthz").status_code == 200
        assert ask("GET", f"/v1/videos/{known}").status_code == 200
        assert ask("GET", "/v1/videos").status_code == 200
        until(lambda: ask("GET", "/readyz").status_code == 200, 30, "readiness")
        assert not any(reply.done() for reply in replies)
        gate.opened.set()
        assert {reply.result(60).status_code for reply in replies} == {200}


def _asker(address: str, secret: str) -> Callable[[str, str], httpx.Response]:
    headers = {"Authorization": f"Bearer {secret}"}

    def ask(method: str, path: str) -> httpx.Response:
        body = {"prompt": f"kite {threading.get_ident()}"} if method == "POST" else None
        return httpx.request(
            method, f"{address}{path}", json=body, headers=headers, timeout=60, trust_env=False
        )

    return ask
