"""The guard: judges prompts, pictures and videos in processes of its own, for many threads.

It is a ``Screen``. Its processes are started ahead of the first question, started again when they
die or hang, and end with us. Whatever happens to one of them, nothing passes unjudged.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from reelkite.domain.errors import ScreeningUnavailable
from reelkite.domain.policy import Verdict
from reelkite.jobs.guard.sentry import Sentry
from reelkite.jobs.guard.wire import Check, Question
from reelkite.jobs.processes.restarts import Restarts

FINE: Final = "ok"

LONG: Final = 4000
"""Characters with which a prompt may take twice the usual time; the longest has 32,000."""

_STARTING: Final = "the checks are being loaded"
_CLOSED: Final = "the checks are not running"
_RETRY_AFTER: Final = 5

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class GuardRules:
    """How the processes are run.

    Attributes:
        command: Command line that starts one; the options for socket and lifeline come behind it.
        guards: How many there are.
        prompt_seconds: Longest time for a short prompt; a long one gets more, see ``LONG``.
        image_seconds: Longest time for a picture.
        video_seconds: Longest time for a part of a video.
        start_seconds: Longest time until a process is ready.
        patience: Longest time that a question waits for a free process.
    """

    command: tuple[str, ...]
    guards: int = 1
    prompt_seconds: float = 5.0
    image_seconds: float = 15.0
    video_seconds: float = 60.0
    start_seconds: float = 60.0
    patience: float = 30.0


class Guard:
    """Judges prompts, pictures and videos; between ``start`` and ``close``, from any thread."""

    def __init__(self, rules: GuardRules) -> None:
        """Start nothing yet."""
        self._rules = rules
        self._door = threading.Condition()
        self._free: deque[Sentry] = deque()
        self._posted: dict[int, Sentry] = {}
        self._states: dict[int, str] = {}
        self._closing = threading.Event()
        self._keepers: list[threading.Thread] = []

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def start(self) -> None:
        """Start the processes, and return before they are ready."""
        self._closing.clear()
        for number in range(self._rules.guards):
            self._states[number] = _STARTING
            keeper = threading.Thread(
                target=self._keep, args=(number,), name=f"guard-{number}", daemon=True
            )
            self._keepers.append(keeper)
            keeper.start()

    def close(self) -> None:
        """End all processes; questions that are being answered get no answer."""
        self._closing.set()
        with self._door:
            for sentry in self._posted.values():
                sentry.hang_up()
        while self._keepers:
            self._keepers.pop().join()
        with self._door:
            self._states.clear()
            self._door.notify_all()

    def health(self) -> str:
        """Return ``ok`` when questions can be answered, else why not."""
        with self._door:
            states = tuple(map(self._state, self._states))
        return FINE if FINE in states else next(iter(states), _CLOSED)

    def prompt(self, prompt: str, /) -> Verdict:
        """Judge a prompt as it was sent.

        Raises:
            ScreeningUnavailable: It could not be judged; so it must not pass.
        """
        seconds = self._rules.prompt_seconds * (1 + len(prompt) / LONG)
        return self._judged(Question.about(prompt), seconds)

    def image(self, content: bytes, /) -> Verdict:
        """Judge a picture that was sent.

        Raises:
            ScreeningUnavailable: As ``prompt``.
            InvalidImage: It cannot be decoded.
        """
        return self._judged(Question(Check.IMAGE, content), self._rules.image_seconds)

    def video(self, video: Path, part: int, /) -> Verdict:
        """Judge a part of a video that was sent.

        Raises:
            ScreeningUnavailable: As ``prompt``.
            InvalidVideo: It cannot be decoded.
        """
        return self._judged(Question.about_part(video, part), self._rules.video_seconds)

    def _judged(self, question: Question, seconds: float) -> Verdict:
        """Ask; where a process dies over it, ask another one once more."""
        verdict = self._asked(question, seconds) or self._asked(question, seconds)
        if verdict is None:
            raise _unavailable("A process that checks died over this.")
        return verdict

    def _asked(self, question: Question, seconds: float) -> Verdict | None:
        """Return the verdict; None if the process died."""
        with self._lent() as sentry:
            try:
                verdict = sentry.ask(question, seconds)
            except TimeoutError as error:
                sentry.hang_up()
                raise _unavailable(f"A check took longer than {seconds:g} s.") from error
            except OSError as error:
                sentry.hang_up()
                _log.warning("A guard was lost.", extra={"reason": str(error)})
                return None
        if verdict is None:
            raise _unavailable("A check failed; the log of the guard tells more.")
        return verdict

    @contextmanager
    def _lent(self) -> Iterator[Sentry]:
        """Lend a process that is ready; who hung it up does not give it back.

        Raises:
            ScreeningUnavailable: None comes free in time.
        """
        with self._door:
            came = self._door.wait_for(self._is_decided, self._rules.patience)
            if not self._free:
                raise _unavailable(self.health() if came else "All checks are busy.")
            sentry = self._free.popleft()
        try:
            yield sentry
        finally:
            self._offer(sentry)

    def _is_decided(self) -> bool:
        """Tell whether a process is free, or none will be for a while."""
        return bool(self._free) or not {FINE, _STARTING} & set(map(self._state, self._states))

    def _state(self, number: int) -> str:
        """Return how a process is; one that somebody hung up is as good as gone."""
        state = self._states[number]
        is_over = state == FINE and self._posted[number].is_over
        return _STARTING if is_over else state

    def _offer(self, sentry: Sentry) -> None:
        with self._door:
            if not sentry.is_over:
                self._free.append(sentry)
            self._door.notify_all()

    def _keep(self, number: int) -> None:
        """Have one process running, again and again, until we close.

        One that was ready is replaced at once, as a question may have killed it; one that never
        was, after longer and longer pauses.
        """
        restarts = Restarts()
        while not self._closing.is_set():
            reason = self._live(number)
            if not reason:
                restarts = Restarts()
                continue
            pause = restarts.pause(0.0)
            if pause:
                self._note(number, reason)
            self._closing.wait(pause)

    def _live(self, number: int) -> str:
        """Start a process and lend it for as long as it lives; return why it never was ready."""
        try:
            sentry = Sentry.post(self._rules.command, time.monotonic())
        except OSError as error:
            _log.warning("A guard could not be started.", extra={"reason": str(error)})
            return "the checks cannot be started"
        try:
            self._serve(number, sentry)
        except TimeoutError:
            return "the checks are not ready in time"
        except OSError as error:
            _log.warning("A guard could not load its checks.", extra={"reason": str(error)})
            return "the checks cannot be loaded"
        finally:
            self._dismiss(number, sentry)
        return ""

    def _serve(self, number: int, sentry: Sentry) -> None:
        with self._door:
            self._posted[number] = sentry
        if not self._closing.is_set():
            policy = sentry.report(self._rules.start_seconds)
            _log.info("A guard is ready.", extra={"policy": policy})
            self._note(number, FINE)
            self._offer(sentry)
            sentry.watch()
            if not self._closing.is_set():
                _log.warning("A guard has ended.")

    def _note(self, number: int, state: str) -> None:
        with self._door:
            self._states[number] = state
            self._door.notify_all()

    def _dismiss(self, number: int, sentry: Sentry) -> None:
        with self._door:
            sentry.hang_up()
            del self._posted[number]
            if sentry in self._free:
                self._free.remove(sentry)
            if self._states[number] == FINE:
                self._states[number] = _STARTING
        sentry.bury()


def _unavailable(reason: str) -> ScreeningUnavailable:
    _log.warning("Something could not be checked.", extra={"reason": reason})
    return ScreeningUnavailable(
        "This cannot be checked at the moment, so it is not accepted.", retry_after=_RETRY_AFTER
    )
