import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from reelkite.jobs.processes.logs import QUIET, set_up_logs


@pytest.fixture(autouse=True)
def loggers() -> Iterator[None]:
    """Put all loggers back."""
    watched = [logging.getLogger(name) for name in ("", *QUIET)]
    before = [(logger, logger.handlers[:], logger.level, logger.propagate) for logger in watched]
    yield
    for logger, handlers, level, propagate in before:
        logger.handlers, logger.propagate = handlers, propagate
        logger.setLevel(level)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        """Claim that a person reads."""
        return True


def test_an_entry_is_one_object() -> None:
    """Machines get time, level, logger, role, message, and what was given besides."""
    stream = io.StringIO()
    set_up_logs("local-0", stream=stream)
    logging.getLogger("reelkite.jobs").info("began %s", "it", extra={"task": "abc", "odd": {1}})

    entry = json.loads(stream.getvalue())
    assert list(entry)[:5] == ["time", "level", "logger", "role", "message"]
    assert entry.pop("time").endswith("Z")
    assert entry == {
        "message": "began it",
        "level": "info",
        "logger": "reelkite.jobs",
        "role": "local-0",
        "task": "abc",
        "odd": "{1}",
    }


def test_what_is_said_is_not_lost() -> None:
    """Something given besides that is called ``event``, too, does not stand for the message."""
    stream = io.StringIO()
    set_up_logs("caretaker", stream=stream)
    logging.getLogger("reelkite").info("told %s", "it", extra={"event": "evt_1"})

    assert json.loads(stream.getvalue())["message"] == "told it"


def test_a_trace_stays_in_its_entry() -> None:
    """An exception is part of the object, on the same line."""
    stream = io.StringIO()
    set_up_logs("api", stream=stream)
    try:
        int("oh")
    except ValueError:
        logging.getLogger("reelkite").exception("failed")

    assert len(stream.getvalue().splitlines()) == 1
    assert "ValueError: invalid literal" in json.loads(stream.getvalue())["exception"]


def test_the_request_is_known_everywhere() -> None:
    """What is bound to the context stands in every entry."""
    stream = io.StringIO()
    set_up_logs("api", stream=stream)
    with structlog.contextvars.bound_contextvars(request="req-1"):
        logging.getLogger("reelkite").warning("slow")

    assert json.loads(stream.getvalue())["request"] == "req-1"


def test_people_read_lines() -> None:
    """On a terminal an entry is a line of words."""
    stream = _Terminal()
    set_up_logs("serve", stream=stream)
    logging.getLogger("reelkite").info("began", extra={"task": "abc"})

    assert "began" in stream.getvalue()
    assert not stream.getvalue().startswith("{")


@pytest.mark.parametrize("name", QUIET)
def test_others_only_warn(name: str) -> None:
    """Libraries are heard when they warn, once, and in our form."""
    stream = io.StringIO()
    logging.getLogger(name).propagate = False
    set_up_logs("api", stream=stream)
    logging.getLogger(name).info("chatter")
    logging.getLogger(name).warning("trouble")

    assert [json.loads(line)["message"] for line in stream.getvalue().splitlines()] == ["trouble"]


@pytest.mark.parametrize(("debug", "said"), [(False, []), (True, ["detail"])])
def test_details_are_said_on_request(*, debug: bool, said: list[str]) -> None:
    """Only with debug we are told everything."""
    stream = io.StringIO()
    set_up_logs("api", debug=debug, stream=stream)
    logging.getLogger("reelkite").debug("detail")

    assert [json.loads(line)["message"] for line in stream.getvalue().splitlines()] == said
