from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import ServeError
from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import FrameStream, RGBFrame, Soundtrack
from reelkite.media.mark import LONGEST, MarkingEncoder, stamp
from tests.unit.media.clips import plain

HD = Size(1280, 720)
WORDS = "procedurally generated · reelkite"


@dataclass
class Collector:
    """Keeps the frames that it is to encode."""

    frames: list[RGBFrame] = field(default_factory=list)

    def encode(self, footage: FrameStream, into: Path, _after: Path | None = None, /) -> None:
        """Consume the footage."""
        assert into.name == "a.mp4"
        self.frames += footage.frames


def _footage(frames: Iterator[RGBFrame]) -> FrameStream:
    silence = Soundtrack(np.zeros((2, 0), dtype=np.float32))
    return FrameStream(HD, FrameGrid(2, Fraction(24)), frames, silence)


@pytest.mark.parametrize("size", [HD, Size(720, 1280), Size(64, 48)])
def test_a_mark_stands_in_the_lower_right_corner(size: Size) -> None:
    """It changes nothing outside a small box there, and leaves a margin."""
    before = plain((90, 120, 60), size)
    changed = np.argwhere((stamp(WORDS, size).upon(before) != before).any(axis=2))
    (top, left), (bottom, right) = changed.min(axis=0), changed.max(axis=0)

    assert top > size.height * 0.85
    assert left > size.width * 0.35
    assert bottom < size.height - 1
    assert right < size.width - 1


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_words_are_read_on_any_ground(grey: int) -> None:
    """Letters are near white and what is around them clearly darker, on black and on white."""
    drawn = stamp(WORDS, HD)
    frame = drawn.upon(plain((grey, grey, grey), HD))
    height, width, _ = drawn.keeps.shape
    box = frame[drawn.top : drawn.top + height, drawn.left : drawn.left + width, 0].astype(int)

    assert box.max() >= 225
    assert box.max() - np.median(box) >= 75


def test_the_same_words_are_the_same_pixels() -> None:
    """A mark depends on its words and the size alone."""
    one, two = stamp(WORDS, HD), stamp(WORDS, HD)

    assert np.array_equal(one.keeps, two.keeps)
    assert np.array_equal(one.adds, two.adds)


@given(
    words=st.text("abc XYZ", min_size=1, max_size=LONGEST).filter(str.strip),
    width=st.integers(32, 400),
    height=st.integers(32, 400),
)
def test_any_words_fit_into_any_frame(words: str, width: int, height: int) -> None:
    """Long words are drawn smaller, then cut; a frame keeps its shape, and no value overflows."""
    size = Size(width * 2, height * 2)
    frame = stamp(words, size).upon(plain((255, 255, 255), size))

    assert frame.shape == (size.height, size.width, 3)
    assert frame.min() >= 100


def test_every_frame_is_marked_and_none_is_touched() -> None:
    """The encoder gets marked copies; what the engine drew stays as it was."""
    drawn = [plain((9, 9, 9), HD), plain((200, 9, 9), HD)]
    collector = Collector()
    MarkingEncoder(collector, WORDS).encode(_footage(iter(drawn)), Path("a.mp4"))

    assert len(collector.frames) == 2
    assert all((frame[-40:, -200:] > 220).any() for frame in collector.frames)
    assert [int(frame[-40:].max()) for frame in drawn] == [9, 200]


def test_odd_frames_pass() -> None:
    """A frame of another size is left to the encoder, which refuses it."""
    collector = Collector()
    odd = plain((9, 9, 9), Size(64, 48))
    MarkingEncoder(collector, WORDS).encode(_footage(iter([odd])), Path("a.mp4"))

    assert collector.frames[0] is odd


def test_the_engine_is_told_when_nobody_looks() -> None:
    """Closing the marked frames closes the engine's, so that it frees what it holds."""
    ended: list[bool] = []

    def frames() -> Iterator[RGBFrame]:
        try:
            yield plain((9, 9, 9), HD)
        finally:
            ended.append(True)

    class Impatient:
        def encode(self, footage: FrameStream, into: Path, _after: Path | None = None, /) -> None:
            next(footage.frames)
            getattr(footage.frames, "close")()  # noqa: B009 - iterators need not have it
            assert into.name == "a.mp4"

    MarkingEncoder(Impatient(), WORDS).encode(_footage(frames()), Path("a.mp4"))

    assert ended == [True]


@pytest.mark.parametrize(
    ("words", "told"),
    [("你好", "lacks"), ("a\tb", "lacks"), ("  ", "1 to 80"), ("x" * 81, "it has 81")],
)
def test_words_that_cannot_be_drawn_are_told(words: str, told: str) -> None:
    """Characters that the font lacks, and too many or no words, are refused at the start."""
    with pytest.raises(ServeError, match=told):
        MarkingEncoder(Collector(), words)
