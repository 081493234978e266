"""A guard whose checks are a few words: the prompt says what it does."""

import argparse
import os
import signal
import socket
import sys
import time
from pathlib import Path

from reelkite.domain.errors import InvalidImage, InvalidVideo, ScreeningUnavailable
from reelkite.domain.policy import Category, Finding, Layer, Verdict
from reelkite.jobs.guard.guardroom import stand_guard
from reelkite.jobs.processes import hold_on
from reelkite.production.ports import Screen

BAD = Finding(Category.VIOLENCE, "words: bad", Layer.TERMS, (0, 3))


class FakeScreen:
    """Does what it is told to, and refuses what is bad."""

    def prompt(self, prompt: str, /) -> Verdict:
        """Obey ``VERB`` or ``VERB:VALUE``."""
        verb, _, value = prompt.partition(":")
        match verb:
            case "sleep":
                time.sleep(float(value))
            case "nap":
                (Path(value) / str(os.getpid())).touch()
                time.sleep(3)
            case "die":
                os.kill(os.getpid(), signal.SIGKILL)
            case "die-once":
                _die_unless(Path(value))
            case "stop":
                os.kill(os.getpid(), signal.SIGSTOP)
            case "fail":
                raise ScreeningUnavailable("not now", retry_after=5)
            case "bug":
                raise ZeroDivisionError
        findings = (BAD,) if verb == "bad" else ()
        return Verdict(findings, f"fake {os.getpid()}", 1.0)

    def image(self, content: bytes, /) -> Verdict:
        """Refuse what is no picture, and tell how long it is."""
        if not content.startswith(b"picture"):
            raise InvalidImage("This is no picture.")
        return Verdict((), f"fake {len(content)}", 1.0)

    def video(self, video: Path, part: int, /) -> Verdict:
        """Refuse what is no film, and tell which part was meant."""
        if video.suffix != ".mp4":
            raise InvalidVideo("This is no film.")
        return Verdict((), f"fake {video.name} {part}", 1.0)


def _die_unless(grave: Path) -> None:
    if not grave.exists():
        grave.touch()
        os.kill(os.getpid(), signal.SIGKILL)


def _open(manner: str) -> tuple[Screen, str]:
    match manner:
        case "broken":
            raise FileNotFoundError("/secret/place")
        case "slow":
            time.sleep(60)
        case "dead":
            sys.exit(3)
    return FakeScreen(), "fake"


if __name__ == "__main__":
    words = argparse.ArgumentParser()
    words.add_argument("manner")
    words.add_argument("--socket", type=int)
    words.add_argument("--lifeline", type=int)
    told = words.parse_args()
    hold_on(told.lifeline)
    stand_guard(lambda: _open(told.manner), socket.socket(fileno=told.socket))
