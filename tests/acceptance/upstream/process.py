"""A pretended upstream server as a process of its own, told what to do over a pipe.

As a script it prints its address, then answers each line of JSON on its standard input: a setting
of ``Pretend`` by its name, or ``null`` for what it has heard.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import PIPE, Popen
from typing import IO, Any, cast

from reelkite.engines.upstream.options import Wire
from tests.unit.engines.upstream.pretend import Answer, Pretend, running

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class Outpost:
    """The handle on such a process.

    Attributes:
        process: It.
        url: Its address.
    """

    process: Popen[str]
    url: str = field(default="")

    def script(self, **settings: Any) -> None:  # noqa: ANN401 - whatever ``Pretend`` has
        """Change how it behaves from now on."""
        self._say(settings)

    def heard(self) -> dict[str, Any]:
        """Return what it was asked: ``requests`` (pairs of method and path), and ``deleted``."""
        return self._say(None)

    def _say(self, words: object) -> dict[str, Any]:
        told, hears = cast("IO[str]", self.process.stdin), cast("IO[str]", self.process.stdout)
        told.write(json.dumps(words) + "\n")
        told.flush()
        answer: dict[str, Any] = json.loads(hears.readline())
        return answer


@contextmanager
def outpost(wire: Wire, key: str = "") -> Iterator[Outpost]:
    """Lend a process that pretends to be a server of ``wire``."""
    command = [sys.executable, "-m", "tests.acceptance.upstream.process", wire.value, key]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=ROOT) as process:  # noqa: S603 - our own words
        try:
            yield Outpost(process, cast("IO[str]", process.stdout).readline().strip())
        finally:
            process.kill()


def main(wire: str, key: str) -> None:
    """Listen, and do as standard input says until it ends."""
    with running(Pretend(Wire(wire), key=key)) as pretend:
        print(pretend.url, flush=True)  # noqa: T201 - whoever started us reads it
        for line in sys.stdin:
            for name, value in (json.loads(line) or {}).items():
                setattr(pretend, name, _understood(name, value))
            requests = [(each.method, each.path) for each in pretend.heard]
            said = {"requests": requests, "deleted": pretend.deleted, "asked": _last(pretend)}
            print(json.dumps(said), flush=True)  # noqa: T201 - as above


def _last(pretend: Pretend) -> dict[str, Any]:
    asked = [each for each in pretend.heard if each.method == "POST"]
    return {**asked[-1].fields, "image": len(asked[-1].image)} if asked else {}


def _understood(name: str, value: Any) -> Any:  # noqa: ANN401 - as JSON has it
    if name not in {"creates", "polls", "contents"}:
        return value
    return [Answer(status, body.encode()) for status, body in value]


if __name__ == "__main__":
    main(*sys.argv[1:])
