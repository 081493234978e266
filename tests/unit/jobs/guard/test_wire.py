import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import InvalidImage, InvalidVideo, ScreeningUnavailable
from reelkite.domain.policy import Category, Finding, Layer, Verdict
from reelkite.jobs.guard.wire import (
    LONGEST,
    Answer,
    Check,
    Question,
    Ready,
    Trouble,
    Wire,
    error_of,
    read_answer,
    read_question,
    trouble_of,
    write_answer,
    write_question,
)

REFUSED = Verdict((Finding(Category.HATE, "terms: x", Layer.TERMS, (0, 4)),), "1-abc", 7.5)


@pytest.fixture
def ends() -> Iterator[tuple[Wire, Wire]]:
    """Lend both ends of a wire."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield Wire(ours), Wire(theirs)


@given(st.text(st.characters()))
def test_any_prompt_goes_through(prompt: str) -> None:
    """A question says what was asked, to the letter, halves of surrogate pairs included."""
    asked = read_question(write_question(Question.about(prompt)))

    assert (asked.check, asked.prompt) == (Check.PROMPT, prompt)


@given(st.binary(min_size=1).filter(lambda name: b"\0" not in name), st.integers(0, 255))
def test_any_path_goes_through(name: bytes, part: int) -> None:
    """Paths are bytes to this system, whatever they spell."""
    video = Path(os.fsdecode(name))

    asked = read_question(write_question(Question.about_part(video, part)))

    assert (asked.check, asked.part) == (Check.VIDEO, (video, part))


def test_half_a_pair_goes_through() -> None:
    """What JSON can smuggle in as text does not break the wire."""
    assert read_question(write_question(Question.about("\ud83d kite"))).prompt == "\ud83d kite"


@given(st.binary())
def test_any_picture_goes_through(content: bytes) -> None:
    """A picture is carried byte for byte."""
    question = Question(Check.IMAGE, content)

    assert read_question(write_question(question)) == question


@pytest.mark.parametrize(
    "answer", [Ready("1-abc"), REFUSED, Trouble("InvalidImage", "no image", "input_reference")]
)
def test_answers_are_read_as_they_were_meant(answer: Answer) -> None:
    """Each kind of answer goes through."""
    assert read_answer(write_answer(answer)) == answer


@given(st.binary() | st.sampled_from([b"[" * 100_000, b'{"ready": 1}', b'{"verdict": {}}']))
def test_nonsense_is_no_answer(message: bytes) -> None:
    """Whatever a broken guard may say is an answer or a ValueError; never a pass."""
    try:
        answer = read_answer(message)
    except ValueError:
        return

    assert isinstance(answer, Ready | Verdict | Trouble)


def test_a_verdict_that_contradicts_itself_is_no_answer() -> None:
    """Allowed with findings, and refused without, are both refused."""
    allowed = write_answer(REFUSED).replace(b'"allowed":false', b'"allowed":true')

    with pytest.raises(ValueError, match="no verdict"):
        read_answer(allowed)
    with pytest.raises(ValueError, match="valid"):
        read_question(b"x?")


def test_troubles_are_told_by_kind() -> None:
    """The caller's fault comes back as it was; of a bug only the type is told."""
    picture = trouble_of(InvalidImage("no image", field="image"))
    error = error_of(picture)

    assert isinstance(error, InvalidImage)
    assert (str(error), error.field) == ("no image", "image")
    assert isinstance(error_of(trouble_of(InvalidVideo("no film"))), InvalidVideo)
    assert error_of(trouble_of(ScreeningUnavailable("busy", retry_after=1))) is None
    assert trouble_of(OSError("/secret/place")) == Trouble("Unforeseen", "OSError")


def test_messages_keep_their_borders(ends: tuple[Wire, Wire]) -> None:
    """Long, short and empty messages come out as they went in."""
    here, there = ends
    messages = [b"kite" * 500_000, b"", b"x"]

    def send() -> None:
        for message in messages:
            here.send(message)

    sender = threading.Thread(target=send)
    sender.start()

    assert [there.receive(10) for _ in messages] == messages
    sender.join()


def test_silence_has_an_end(ends: tuple[Wire, Wire]) -> None:
    """Who waits for a message gives up in time, in the middle of one too."""
    here, there = ends
    with pytest.raises(TimeoutError):
        there.receive(0.05)
    here.end.sendall(b"\0\0\0\x05ki")
    with pytest.raises(TimeoutError):
        there.receive(0.05)
    with pytest.raises(TimeoutError):
        there.receive(0.0)


def test_a_reader_that_does_not_read_is_noticed(ends: tuple[Wire, Wire]) -> None:
    """Who sends to somebody frozen gives up in time."""
    with pytest.raises(TimeoutError):
        ends[0].send(b"x" * 10_000_000, 0.05)


def test_an_end_is_noticed(ends: tuple[Wire, Wire]) -> None:
    """That the other side is gone, or talks nonsense, is an error of the connection."""
    here, there = ends
    here.end.sendall((LONGEST + 1).to_bytes(4, "big"))
    with pytest.raises(ConnectionError, match="none of ours"):
        there.receive(1)
    here.end.close()
    with pytest.raises(ConnectionError, match="gone"):
        there.receive(1)
