import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reelkite.domain.errors import ServeError
from reelkite.domain.policy import Verdict
from reelkite.jobs.guard.guardroom import stand_guard
from reelkite.jobs.guard.wire import (
    Answer,
    Check,
    Question,
    Ready,
    Trouble,
    Wire,
    read_answer,
    write_question,
)
from reelkite.production.ports import Screen
from tests.unit.jobs.guard.fake_guardroom import BAD, FakeScreen


@contextmanager
def _guard() -> Iterator[Wire]:
    """Lend a wire to a guard in a thread."""
    ours, theirs = socket.socketpair()
    with theirs:
        guard = threading.Thread(target=stand_guard, args=(lambda: (FakeScreen(), "v"), theirs))
        guard.start()
        with ours:
            yield Wire(ours)
        guard.join(10)
        assert not guard.is_alive()


def _said(wire: Wire) -> Answer:
    return read_answer(wire.receive(10))


def _asked(wire: Wire, message: bytes) -> Answer:
    wire.send(message)
    return _said(wire)


def test_it_answers_until_nobody_asks() -> None:
    """It says that it is ready, judges one thing after the other, and leaves with its caller."""
    with _guard() as wire:
        assert _said(wire) == Ready("v")
        prompt = _asked(wire, write_question(Question.about("bad")))
        picture = _asked(wire, write_question(Question(Check.IMAGE, b"picture")))
        video = _asked(wire, write_question(Question.about_part(Path("a.mp4"), 3)))

    assert isinstance(prompt, Verdict)
    assert prompt.findings == (BAD,)
    assert isinstance(picture, Verdict)
    assert picture.policy == "fake 7"
    assert isinstance(video, Verdict)
    assert video.policy == "fake a.mp4 3"


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        (write_question(Question.about("fail")), "ScreeningUnavailable"),
        (write_question(Question.about("bug")), "Unforeseen"),
        (write_question(Question(Check.IMAGE, b"pdf")), "InvalidImage"),
        (write_question(Question.about_part(Path("a.png"), 0)), "InvalidVideo"),
        (b"v", "Unforeseen"),
        (b"nonsense", "Unforeseen"),
        (b"p\xff", "Unforeseen"),
        (b"", "Unforeseen"),
    ],
)
def test_whatever_goes_wrong_is_told(message: bytes, kind: str) -> None:
    """A check that fails is told as what it is, and the next question is answered."""
    with _guard() as wire:
        _said(wire)
        trouble = _asked(wire, message)
        after = _asked(wire, write_question(Question.about("kite")))

    assert isinstance(trouble, Trouble)
    assert trouble.kind == kind
    assert isinstance(after, Verdict)


def test_checks_that_cannot_be_opened_answer_nothing() -> None:
    """A guard without its checks says so and leaves."""

    def fail() -> tuple[Screen, str]:
        raise ServeError("no weights in /secret/place")

    ours, theirs = socket.socketpair()
    with ours, theirs:
        stand_guard(fail, theirs)
        assert _said(Wire(ours)) == Trouble("Unforeseen", "ServeError")


def test_a_caller_who_left_is_no_error() -> None:
    """Nobody waits for the guard to be ready: it leaves."""
    ours, theirs = socket.socketpair()
    with theirs:
        ours.close()
        stand_guard(lambda: (FakeScreen(), "v"), theirs)
        assert theirs.fileno() >= 0
