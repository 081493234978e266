"""An engine for rehearsals: flat frames at once, and troubles on demand.

Words in the prompt ask for a pace or for a trouble, which comes in the middle of the clip:

* ``slowly``: 60 ms a frame, so that 4 s of film take 6 s;
* ``waits``: in the middle, until there is a file ``gate`` beside the diary;
* ``crash``: the process kills itself with signal 9;
* ``unavailable``: ``EngineUnavailable``, before the first frame;
* ``fail``: ``RenderError``;
* ``memory``: ``OutOfMemory``;
* ``bug``: an exception that nobody planned for;
* ``hang``: nothing happens any more;
* ``mute``: the soundtrack is half as long as the picture;
* ``short``: the footage says of itself that it is half as long as was asked for;
* ``small``: the footage says of itself that it is half as wide and high;
* ``rare``: 16 frames a second, as the recipe says that comes with it.

A trouble comes in every attempt; with ``once`` only in the first, with ``twice`` in the first two.

Each attempt writes a line into ``rehearsal.log`` in the cache folder, and has a tint of its own:
two results of one task would differ.
"""

import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.domain.engine import Capabilities, EngineFacts, RenderWatch
from reelkite.domain.errors import EngineUnavailable, OutOfMemory, RenderError
from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import SAMPLE_RATE, FrameStream, RGBFrame, Soundtrack
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import FRAME_RATE, NOTHING, GenerationRequest, Materials
from reelkite.domain.storyboard import Storyboard

NAME: Final = "rehearsal"
VERSION: Final = "1"
GATE: Final = "gate"
PACE: Final = 0.06
"""Seconds that a frame takes when it is drawn slowly."""


def _crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _fail() -> None:
    raise RenderError("the rehearsal engine was asked to fail")


def _overflow() -> None:
    raise OutOfMemory("the rehearsal engine was asked to need too much")


def _stumble() -> None:
    raise ZeroDivisionError("a bug in /opt/rehearsal/engine.py")


def _hang() -> None:
    while True:
        time.sleep(60)


TROUBLES: Final[dict[str, Callable[[], None]]] = {
    "crash": _crash,
    "fail": _fail,
    "memory": _overflow,
    "bug": _stumble,
    "hang": _hang,
}
"""What may happen in the middle of a clip, by word."""


@dataclass(frozen=True, slots=True)
class RehearsalEngine:
    """Draws flat frames, and does what the prompt's words say.

    Attributes:
        diary: A line for each attempt: process id, and the prompt.
    """

    diary: Path
    name: str = NAME
    version: str = VERSION

    def render(
        self,
        request: GenerationRequest,
        storyboard: Storyboard,  # noqa: ARG002 - the protocol's
        watch: RenderWatch,
        materials: Materials = NOTHING,  # noqa: ARG002 - the protocol's
    ) -> FrameStream:
        """Make the footage that the words of the prompt ask for."""
        words = self._words_for_this_attempt(request.prompt)
        if "unavailable" in words:
            raise EngineUnavailable("the rehearsal engine was asked to be unavailable")
        half = Fraction(1, 2)
        recipe = Recipe("flat-1", 16, (("tint", "its own"),)) if "rare" in words else None
        rate = FRAME_RATE if recipe is None else Fraction(recipe.frame_rate)
        grid = FrameGrid.covering(request.added * (half if "short" in words else Fraction(1)), rate)
        size = request.size
        if "small" in words:
            size = Size(size.width // 2, size.height // 2)
        lead = 0 if request.added == request.seconds else 1  # sound into which the join is faded
        heard = (grid.duration + lead) * (half if "mute" in words else 1)
        sound = Soundtrack(np.zeros((2, int(heard * SAMPLE_RATE)), dtype=np.float32))
        gate = self.diary.with_name(GATE) if "waits" in words else None
        frames = _frames(size, grid, (words, gate), watch)
        return FrameStream(size, grid, frames, sound, lead, recipe)

    def survey(
        self,
        request: GenerationRequest,  # noqa: ARG002 - the protocol's
        storyboard: Storyboard,
        *,
        measure: bool,  # noqa: ARG002 - the protocol's
    ) -> Storyboard:
        """Return the storyboard as it is."""
        return storyboard

    def _words_for_this_attempt(self, prompt: str) -> frozenset[str]:
        words = frozenset(re.findall(r"[a-z]+", prompt.lower()))
        times = 1 if "once" in words else 2 if "twice" in words else None
        before = attempts(self.diary).count(prompt)
        with self.diary.open("a", encoding="utf-8") as diary:
            diary.write(f"{os.getpid()} {prompt}\n")
        calm = times is not None and before >= times
        return words - TROUBLES.keys() - {"unavailable", "short", "small"} if calm else words


def attempts(diary: Path) -> list[str]:
    """Return the prompt of each attempt that ever began, in order."""
    return [line.partition(" ")[2] for line in _lines(diary)]


def painters(diary: Path) -> list[int]:
    """Return the process that drew, for each attempt that ever began, in order."""
    return [int(line.partition(" ")[0]) for line in _lines(diary)]


def _lines(diary: Path) -> list[str]:
    return diary.read_text(encoding="utf-8").splitlines() if diary.exists() else []


def _frames(
    size: Size, grid: FrameGrid, wishes: tuple[frozenset[str], Path | None], watch: RenderWatch
) -> Iterator[RGBFrame]:
    words, gate = wishes
    tint = np.frombuffer(os.urandom(3), dtype=np.uint8)
    for index in range(grid.count):
        if index == grid.count // 2:
            for word in TROUBLES.keys() & words:
                TROUBLES[word]()
            while gate is not None and not gate.exists():
                watch.advance("draw", index / grid.count)
                time.sleep(PACE)
        time.sleep(PACE if "slowly" in words else 0)
        yield np.broadcast_to(tint + np.uint8(index % 64), (size.height, size.width, 3)).copy()
        watch.advance("draw", (index + 1) / grid.count)


@dataclass(frozen=True, slots=True)
class RehearsalPlugin:
    """What the entry point ``rehearsal`` of the group ``reelkite.engines`` leads to."""

    facts: EngineFacts

    def build(
        self,
        cache: Path,
        sound: object,  # noqa: ARG002 - the plug's
        cores: int,  # noqa: ARG002 - the plug's
        clips: object,  # noqa: ARG002 - the plug's
    ) -> RehearsalEngine:
        """Return the engine; its diary lies in ``cache``."""
        cache.mkdir(parents=True, exist_ok=True)
        return RehearsalEngine(cache / "rehearsal.log", self.facts.name, self.facts.version)


PLUGIN: Final = RehearsalPlugin(
    EngineFacts(NAME, VERSION, Capabilities(), seconds_per_cost=0.01),
)
