"""The render child: takes commissions one by one, and tells how far it is.

It never opens OpenGL itself, for the engine forks its drawing processes from here; beside the
main thread there is only the one that waits for lines.
"""

import logging
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from reelkite.domain.engine import RenderWatch
from reelkite.domain.errors import KiteError, RenderCancelled
from reelkite.domain.request import GenerationRequest, Materials
from reelkite.jobs.processes.lifeline import thaw_with_parent
from reelkite.jobs.render.lines import (
    Made,
    Progress,
    Reply,
    read_commission,
    read_stop,
    trouble_of,
    write_reply,
)
from reelkite.production import PublishedClip

Make: TypeAlias = Callable[[GenerationRequest, Path, RenderWatch, Materials], PublishedClip]
"""Fills a folder with the files that a request asks for, out of what there is."""

_STEP: Final = 0.005
"""Progress is told when it grew by so much: a line a frame would say nothing more."""

_log = logging.getLogger(__name__)


def run_easel(make: Make) -> None:
    """Render until the worker closes our standard input, which ends this process group at once.

    Replies go to what was standard output; from now on that is standard error, so that a stray
    print cannot garble them.
    """
    thaw_with_parent()
    tell, ear = _Teller(_take_over_output()), _Ear()
    threading.Thread(
        target=_listen, args=(_take_over_input(), ear), name="lifeline", daemon=True
    ).start()
    with suppress(BrokenPipeError):  # nobody is left to hear of it
        while True:
            tell(_answer(make, ear.lines.get(), tell, ear))


@dataclass(slots=True)
class _Ear:
    """What was heard and not yet heeded.

    Attributes:
        lines: Commissions.
        stopped: Folder of the commission that was to be stopped last.
    """

    lines: "queue.SimpleQueue[bytes]" = field(default_factory=queue.SimpleQueue)
    stopped: Path | None = None


@dataclass(frozen=True, slots=True)
class _Teller:
    """Writes replies, each in one step."""

    descriptor: int

    def __call__(self, reply: Reply) -> None:
        line = memoryview(write_reply(reply))
        while line:
            line = line[os.write(self.descriptor, line) :]


@dataclass(slots=True)
class _ToldWatch:
    """A watch that tells the worker, and hears whether it wants this commission to stop."""

    tell: _Teller
    ear: _Ear
    folder: Path
    _last: Progress = field(default_factory=lambda: Progress("", -1.0))

    def advance(self, stage: str, fraction: float) -> None:
        """Tell the worker, unless it would hardly hear anything new.

        Raises:
            RenderCancelled: It wants us to stop, or has left.
        """
        if self.ear.stopped == self.folder:
            raise RenderCancelled("the worker wants this render to stop")
        last = self._last
        if stage == last.stage and fraction < 1.0 and abs(fraction - last.fraction) < _STEP:
            return
        self._last = Progress(stage, fraction)
        try:
            self.tell(self._last)
        except BrokenPipeError as error:
            raise RenderCancelled("the worker has left") from error


def _answer(make: Make, line: bytes, tell: _Teller, ear: _Ear) -> Reply:
    """Do what ``line`` asks for, and return the last word about it."""
    try:
        commission = read_commission(line)
        watch, materials = _ToldWatch(tell, ear, commission.folder), commission.materials
        clip = make(commission.request, commission.folder, watch, materials)
    except Exception as error:  # noqa: BLE001 - the worker must hear of anything
        _log.warning("The render failed.", exc_info=not isinstance(error, KiteError))
        return trouble_of(error)
    finally:
        ear.stopped = None
    return Made(clip.engine, clip.engine_version, clip.recipe)


def _take_over_output() -> int:
    """Keep standard output to ourselves and return it."""
    sys.stdout.flush()
    replies = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return replies


def _take_over_input() -> int:
    """Keep standard input to ourselves and return it.

    A process forked from here closes its ``sys.stdin``, and would wait for ever for the lock that
    our thread holds on it while it reads.
    """
    commissions = os.dup(sys.stdin.fileno())
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, sys.stdin.fileno())
    os.close(nothing)
    return commissions


def _listen(commissions: int, ear: _Ear) -> None:
    """Pass lines on; when there will be no more, nobody wants us: end the whole group."""
    with open(commissions, "rb") as source:
        for line in source:
            if (stopped := read_stop(line)) is None:
                ear.lines.put(line)
            else:
                ear.stopped = stopped
    if os.getpgrp() == os.getpid():
        os.killpg(os.getpgrp(), signal.SIGKILL)
    os._exit(1)
