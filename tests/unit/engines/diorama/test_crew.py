"""Drawing processes: order, failure, death."""

import gc
import os
import signal
import time
from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.errors import EngineUnavailable, RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.crew import Crew, Errand, Painter, Solo, give_back_memory

SIZE = Size(8, 4)
NAMED = Path("/dev/shm")  # noqa: S108  where Linux keeps named shared memory


def numbered() -> Generator[Painter, None, None]:
    """Open a painter whose frame k is all k."""

    def paint(number: int) -> RGBFrame:
        return np.full((4, 8, 3), number, dtype=np.uint8)

    yield paint


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_frames_come_in_order_whoever_draws_them(workers: int) -> None:
    """Seven frames are 0 to 6, with one process or with three."""
    frames = list(Crew(numbered, SIZE, 7, workers).frames())

    assert [int(frame[0, 0, 0]) for frame in frames] == list(range(7))
    assert all(frame.shape == (4, 8, 3) for frame in frames)


def test_a_frame_is_the_callers_own() -> None:
    """Keeping a frame while later ones are drawn does not change it."""
    frames = Crew(numbered, SIZE, 6, 2).frames()
    first = next(frames)
    list(frames)

    assert int(first.max()) == 0


def test_a_failure_is_told_in_words() -> None:
    """An exception in a drawing process arrives as a RenderError with its message."""

    def failing() -> Generator[Painter, None, None]:
        def paint(number: int) -> RGBFrame:
            raise ValueError(f"no paint for frame {number}")

        yield paint

    with pytest.raises(RenderError, match="no paint for frame 0"):
        next(Crew(failing, SIZE, 2, 1).frames())


def test_a_missing_driver_is_unavailability() -> None:
    """EngineUnavailable keeps its type and its words across the process border."""

    def unavailable() -> Generator[Painter, None, None]:
        raise EngineUnavailable("install libegl1")
        yield

    with pytest.raises(EngineUnavailable, match="install libegl1"):
        next(Crew(unavailable, SIZE, 2, 1).frames())


def test_a_killed_process_ends_the_render_with_an_error() -> None:
    """A process that dies without a word is noticed."""

    def dying() -> Generator[Painter, None, None]:
        def paint(number: int) -> RGBFrame:
            del number
            os.kill(os.getpid(), signal.SIGKILL)
            raise AssertionError

        yield paint

    with pytest.raises(RenderError, match="died"):
        next(Crew(dying, SIZE, 2, 1).frames())


def test_closing_early_ends_the_processes() -> None:
    """A stream that is not read to its end leaves nobody behind."""
    crew = Crew(numbered, SIZE, 50, 2)
    frames = crew.frames()
    next(frames)
    frames.close()  # type: ignore[attr-defined]  # a generator has close

    deadline = time.monotonic() + 60
    while any(worker.process.is_alive() for worker in crew._crew):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_an_errand_returns_its_result() -> None:
    """Work in another process hands back its value, or its error."""

    def failing() -> int:
        raise ValueError("lost")

    assert Errand(lambda: 6 * 7).result() == 42
    with pytest.raises(RenderError, match="lost"):
        Errand(failing).result()


def test_drawing_alone_gives_the_same_frames() -> None:
    """One process that draws by itself yields in order, and closes twice without harm."""
    solo = Solo(numbered, 5)

    assert [int(frame[0, 0, 0]) for frame in solo.frames()] == list(range(5))
    solo.close()
    solo.close()


def test_giving_memory_back_takes_nothing_that_is_used() -> None:
    """What is alive stays as it is, with any C library."""
    alive = np.arange(1000)

    give_back_memory()

    assert int(alive.sum()) == 499500


def test_drawing_processes_leave_the_callers_memory_alone() -> None:
    """What the caller holds is hidden from their garbage collector, and from his no longer."""

    def counting() -> Generator[Painter, None, None]:
        hidden = min(gc.get_freeze_count(), 255)

        def paint(number: int) -> RGBFrame:
            del number
            return np.full((4, 8, 3), hidden, dtype=np.uint8)

        yield paint

    frame = next(Crew(counting, SIZE, 1, 1).frames())
    assert int(frame.max()) == 255
    assert gc.get_freeze_count() < 255


def test_frames_take_no_named_shared_memory() -> None:
    """A container's small /dev/shm cannot stop a render, and a killed one leaves nothing there."""
    before = set(NAMED.iterdir())
    crew = Crew(numbered, SIZE, 50, 2)
    frames = crew.frames()
    next(frames)

    assert set(NAMED.iterdir()) <= before
    crew.close()


def test_neighbours_come_from_one_process() -> None:
    """Frames are drawn in pairs, so that what holds for two frames is worked out once."""

    def signed() -> Generator[Painter, None, None]:
        def paint(number: int) -> RGBFrame:
            del number
            return np.full((4, 8, 3), os.getpid() % 251, dtype=np.uint8)

        yield paint

    painters = [int(frame[0, 0, 0]) for frame in Crew(signed, SIZE, 8, 2).frames()]
    assert painters[0:2] == painters[4:6] != painters[2:4] == painters[6:8]
    assert all(painters[k] == painters[k + 1] for k in range(0, 8, 2))
