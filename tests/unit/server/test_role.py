import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from reelkite.config import Serving
from reelkite.domain.geometry import Size
from reelkite.domain.request import Model
from reelkite.server.role import LONGEST_PROMPT, house_rules
from reelkite.server.wire.mulerun import ROUTES

PROGRAM = """
import socket, sys
from pathlib import Path
from reelkite.bootstrap.roles import open_office
from reelkite.config import Settings
from reelkite.server.role import answer

data = Path(sys.argv[1])
settings = Settings(cache=data, clips=data, cores=1, data=data)
with open_office(settings):
    answer(settings, socket.socket(fileno=int(sys.argv[2])))
"""


def test_the_rules_are_those_of_the_operator() -> None:
    """Each setting of the server reaches the routes."""
    serving = Serving(
        public_url="https://films.example",
        strict=True,
        seconds=(20,),
        sizes=(Size(1920, 1080),),
        requests_a_minute=7,
        free_megabytes=5,
        link_hours=0.5,
    )
    rules = house_rules(serving)

    assert (rules.public_url, rules.strict, rules.requests_a_minute) == (
        "https://films.example",
        True,
        7,
    )
    assert (rules.free_floor, rules.link_hours) == (5_000_000, 0.5)
    assert (rules.videos.seconds, rules.videos.sizes) == ((20,), (Size(1920, 1080),))
    assert rules.videos.longest_prompt == LONGEST_PROMPT


def test_dated_models_are_on_offer() -> None:
    """The Videos API knows the names with dates."""
    assert house_rules(Serving()).videos.models["sora-2-pro-2025-10-06"] is Model.SORA_2_PRO


def test_only_what_is_made_is_on_offer() -> None:
    """A model without an engine has no name here, dated or not; vendor routes refuse it too."""
    rules = house_rules(Serving(), {Model.SORA_2})
    pro = next(route for route in ROUTES if route.model == "sora-2-pro")

    assert set(rules.videos.models) == {"sora-2", "sora-2-2025-10-06", "sora-2-2025-12-08"}
    assert set(pro.within(rules.videos).offer.models) == {"sora-2"}


@pytest.mark.slow
def test_the_process_answers_until_it_is_asked_to_stop(tmp_path: Path) -> None:
    """A real process opens the house, answers at the socket, and leaves on SIGTERM with 0."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        process = subprocess.Popen(  # noqa: S603 - our own words
            [sys.executable, "-c", PROGRAM, str(tmp_path), str(listening.fileno())],
            pass_fds=(listening.fileno(),),
        )
        try:
            assert _status(f"http://127.0.0.1:{port}/healthz") == 200
            assert _status(f"http://127.0.0.1:{port}/v1/videos") == 401
            process.send_signal(signal.SIGTERM)
            assert process.wait(30) == 0
        finally:
            process.kill()
            process.wait()


def _status(url: str) -> int:
    end = time.monotonic() + 60
    while True:
        try:
            return httpx.get(url, timeout=60).status_code
        except httpx.TransportError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
