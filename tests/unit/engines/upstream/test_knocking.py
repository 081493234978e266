"""A knock at the door."""

from dataclasses import replace

import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.upstream.knocking import knock
from reelkite.engines.upstream.options import Wire
from tests.unit.engines.upstream.pretend import Answer, Pretend, complains, in_json, running
from tests.unit.engines.upstream.stage import options_for


@pytest.mark.parametrize("wire", list(Wire))
def test_a_server_that_lets_us_in_is_asked_for_nothing(wire: Wire) -> None:
    """Over each wire it is found open, and no clip is begun."""
    polls = [] if wire is Wire.MULERUN else [in_json(200, {"object": "list", "data": []})]
    with running(Pretend(wire, polls=polls)) as server:
        knock(replace(options_for(server.url, wire=wire), key="sk-1"), server.url)

    (heard,) = server.heard
    assert (heard.method, heard.headers["Authorization"]) == ("GET", "Bearer sk-1")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (complains(401, "no"), "'key'"),
        (complains(403, "no"), "'key'"),
        (Answer(404), "'protocol'"),
        (Answer(302), "answered 302"),
        (Answer(500), "answered 500"),
        (Answer(0), "broke off"),
    ],
)
def test_a_closed_door_is_told_with_the_setting(
    pretend: Pretend, answer: Answer, words: str
) -> None:
    """Wrong key, wrong kind of server, or one that is ill."""
    pretend.polls = [answer]

    with pytest.raises(EngineUnavailable, match=words):
        knock(options_for(pretend.url), pretend.url)


def test_a_busy_server_is_open(pretend: Pretend) -> None:
    """It has no time now; that is no fault of the settings."""
    pretend.polls = [complains(429, "later")]

    knock(options_for(pretend.url), pretend.url)


def test_nobody_at_home_is_told() -> None:
    """Where nobody listens the reason is the same as for a clip."""
    with pytest.raises(EngineUnavailable, match="nobody listens"):
        knock(options_for("http://127.0.0.1:9"), "http://127.0.0.1:9")
