"""Processes that draw: frames are pure functions of scene and time, so any may draw any.

The caller's process never opens OpenGL: a driver that crashes costs a drawing process and ends
in a ``RenderError``, not in a dead server. Two processes with one driver thread each also keep
two cores busier than one process with two threads, since Mesa shades vertices on one thread.
"""

import ctypes
import gc
import math
import mmap
import os
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final, Generic, TypeVar, cast

import numpy as np

from reelkite.domain.errors import EngineUnavailable, RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame

_SLOTS: Final = 2
"""Frames that a process draws in a row, and that wait for the caller at a time: figures move on
twos, so of two neighbours the second needs no new poses and no new shadows."""

_PATIENCE: Final = 5.0
_CHANNELS: Final = 3

T = TypeVar("T")

Painter = Callable[[int], RGBFrame]
"""Draws the frame with a number."""

Opener = Callable[[], Generator[Painter, None, None]]
"""A generator that opens a renderer, yields one painter, and closes the renderer."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a drawing process gave up.

    Attributes:
        reason: One line for the user.
        unavailable: Whether the machine lacks something, rather than the drawing having failed.
    """

    reason: str
    unavailable: bool

    def error(self) -> RenderError:
        """Return the failure as an exception."""
        return (EngineUnavailable if self.unavailable else RenderError)(self.reason)


@dataclass(frozen=True, slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection


class Crew:
    """Drawing processes that take turns.

    They draw pairs of frames in turn, each into its two slots of shared memory, so at most
    ``2 * workers`` frames exist at a time, whatever the length of the clip.
    """

    def __init__(self, opener: Opener, size: Size, count: int, workers: int) -> None:
        """Start drawing at once.

        Args:
            opener: Runs in each process.
            size: Of the frames.
            count: How many frames there are.
            workers: How many processes; never more than pairs of frames.
        """
        self._shape = (size.height, size.width, _CHANNELS)
        self._count = count
        self._workers = min(workers, math.ceil(count / _SLOTS))
        give_back_memory()
        bytes_each = size.height * size.width * _CHANNELS
        # Anonymous: containers give /dev/shm 64 MB, and a name would outlive a kill -9.
        self._memory = mmap.mmap(-1, bytes_each * _SLOTS * self._workers)
        # Frozen: the children's garbage collector does not write to, and so copy, what we own.
        gc.freeze()
        try:
            self._crew = tuple(self._hire(opener, number) for number in range(self._workers))
        finally:
            gc.unfreeze()

    def frames(self) -> Iterator[RGBFrame]:
        """Yield the frames in order; each is the caller's own copy.

        Raises:
            EngineUnavailable: The machine lacks what drawing needs.
            RenderError: A process failed or died.
        """
        try:
            for index in range(self._count):
                worker = self._crew[_drawer(index, self._workers)]
                _receive(worker)
                frame = self._slot(index).copy()
                worker.pipe.send(True)  # noqa: FBT003  the message is a plain token
                yield frame
        finally:
            self.close()

    def close(self) -> None:
        """Send everybody home; safe to call twice."""
        for worker in self._crew:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._crew:
            worker.process.join(_PATIENCE)

    def _slot(self, index: int) -> RGBFrame:
        return _slot_in(self._memory, self._shape, index, self._workers)

    def _hire(self, opener: Opener, number: int) -> _Worker:
        context = get_context("fork")
        ours, theirs = context.Pipe()

        def work() -> None:
            ours.close()
            numbers = [k for k in range(self._count) if _drawer(k, self._workers) == number]
            _draw_all(opener, numbers, self._slot, theirs)

        process = context.Process(target=_at_work, args=(work, theirs), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)


class Solo:
    """Draws in the caller's process, one frame at a time.

    For a process that has opened OpenGL itself: its copies would hang in the driver, whose threads
    a fork does not copy.
    """

    def __init__(self, opener: Opener, count: int) -> None:
        """Draw nothing yet."""
        self._painters = opener()
        self._count = count

    def frames(self) -> Iterator[RGBFrame]:
        """Yield the frames in order."""
        with closing(self._painters):
            paint = next(self._painters)
            for number in range(self._count):
                yield paint(number)

    def close(self) -> None:
        """Let go of the renderer; safe to call twice."""
        self._painters.close()


class Errand(Generic[T]):
    """One piece of work in a process of its own."""

    def __init__(self, work: Callable[[], T]) -> None:
        """Keep the work until it is asked for."""
        self._work = work

    def result(self) -> T:
        """Run the work and return what it returns.

        Raises:
            EngineUnavailable: The machine lacks what it needs.
            RenderError: The process failed or died.
        """
        context = get_context("fork")
        ours, theirs = context.Pipe()

        def work() -> None:
            theirs.send(self._work())

        process = context.Process(target=_at_work, args=(work, theirs), daemon=True)
        process.start()
        theirs.close()
        try:
            return cast("T", _receive(_Worker(process, ours)))
        finally:
            ours.close()
            process.terminate()
            process.join(_PATIENCE)


def give_back_memory() -> None:
    """Return freed memory to the system: building a scene leaves holes that nobody fills again.

    Only glibc has a word for it; elsewhere nothing happens.
    """
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def _keep_memory_steady() -> None:
    """Have blocks of a frame's size kept for the next frame, and one arena for all threads.

    Blocks that are handed back to the system after each use cost a page fault for every 4 kB when
    they are wanted again: 7000 faults and 17 ms a frame. The numbers are those of mallopt(3):
    M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX; together they cost 15 MB a process.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        for option, value in ((-1, 16 << 20), (-3, 32 << 20), (-8, 1)):
            mallopt(option, value)


def _drawer(index: int, workers: int) -> int:
    """Return which process draws frame ``index``."""
    return index // _SLOTS % workers


def _slot_in(memory: mmap.mmap, shape: tuple[int, int, int], index: int, workers: int) -> RGBFrame:
    """Return the slot of frame ``index`` as an array over the shared memory."""
    place = _drawer(index, workers) * _SLOTS + index % _SLOTS
    offset = place * shape[0] * shape[1] * shape[2]
    return np.ndarray(shape, dtype=np.uint8, buffer=memory, offset=offset)


def _draw_all(
    opener: Opener, numbers: Sequence[int], slot: Callable[[int], RGBFrame], pipe: Connection
) -> None:
    """Draw the frames with these numbers; wait whenever both slots are still to be read."""
    with closing(opener()) as painters:
        paint = next(painters)
        ahead = 0
        for drawn, number in enumerate(numbers):
            if ahead == _SLOTS:
                pipe.recv()
                ahead -= 1
            slot(number)[:] = paint(number)
            pipe.send(number)
            ahead += 1
            if drawn == 0:  # what opening left behind
                give_back_memory()
        while ahead:
            pipe.recv()
            ahead -= 1


def _at_work(work: Callable[[], None], pipe: Connection) -> None:
    """Run in the child: one driver thread, no keyboard interrupts, failures told in words."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.putenv("LP_NUM_THREADS", "1")
    _keep_memory_steady()
    try:
        work()
    except (BrokenPipeError, EOFError):
        return  # the caller is gone, and so is the need for the frames
    except EngineUnavailable as error:
        pipe.send(Failure(str(error), unavailable=True))
    except Exception as error:  # noqa: BLE001  whatever it is, the caller must hear of it
        pipe.send(Failure(f"drawing failed: {error}", unavailable=False))


def _receive(worker: _Worker) -> object:
    """Return the next message; a death or a failure of the process becomes an error."""
    try:
        answer: object = worker.pipe.recv()
    except (EOFError, ConnectionResetError) as error:
        worker.process.join(_PATIENCE)
        code = worker.process.exitcode
        raise RenderError(f"a drawing process died (exit code {code})") from error
    if isinstance(answer, Failure):
        raise answer.error()
    return answer
