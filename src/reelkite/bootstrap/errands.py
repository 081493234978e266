"""Errands on strangers' videos, at both ends: who sends them, and the process that runs them.

``python -m reelkite.bootstrap.errands inspect VIDEO FIELD`` prints what a video is;
``... cut VIDEO SHEET`` writes the sheet of the character that it shows.
"""

import json
import resource
import signal
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reelkite.domain.errors import InvalidVideo
from reelkite.domain.geometry import Size

if TYPE_CHECKING:
    from reelkite.domain.media import RGBFrame
    from reelkite.jobs.guard.errands import Errands
    from reelkite.media.received import VideoFacts

SECONDS: Final = 90
"""Longest time of an errand; 60 s of 4K are read in a few."""

FRAMES: Final = 24
"""Frames out of which a character is cut."""

MOST_MEMORY: Final = 6 * 1024**3
"""Bytes of addresses; decoders of 4K on many cores take a third of it."""


class FilmErrands:
    """Has videos read and cut by processes of their own; see ``production.ports``."""

    def __init__(self, errands: "Errands") -> None:
        """Send them by ``errands``."""
        self._errands = errands

    def inspect(self, video: Path, /, *, field: str) -> "VideoFacts":
        """Return what the file ``video`` is.

        Raises:
            InvalidVideo: It cannot be used.
            ScreeningUnavailable: It could not be read in time.
        """
        from reelkite.media.received import VideoFacts  # noqa: PLC0415 - heavy

        told = self._errands.run("inspect", str(video), field, field=field)
        return VideoFacts(
            media_type=str(told["media_type"]),
            size=Size(**told["size"]),
            seconds=float(told["seconds"]),
            frames=int(told["frames"]),
            has_sound=bool(told["has_sound"]),
        )

    def cut(self, video: Path, sheet: Path, /, *, field: str) -> None:
        """Write the sheet of what ``video`` shows to ``sheet``.

        Raises:
            InvalidVideo: There is nothing that could be cut out.
            ScreeningUnavailable: It could not be done in time.
        """
        self._errands.run("cut", str(video), str(sheet), field=field)


def film_errands() -> FilmErrands:
    """Return who has videos read and cut by processes of this installation."""
    from reelkite.jobs.guard.errands import Errands  # noqa: PLC0415 - only servers need it

    command = (sys.executable, "-m", "reelkite.bootstrap.errands")
    return FilmErrands(Errands(command, SECONDS))


def answer(words: list[str]) -> dict[str, object]:
    """Do the errand of these ``words``, and return what is printed."""
    try:
        if words[0] == "inspect":
            return _inspected(Path(words[1]), words[2])
        return _cut(Path(words[1]), Path(words[2]))
    except InvalidVideo as error:
        return {"invalid": str(error)}


def _inspected(video: Path, field: str) -> dict[str, object]:
    from reelkite.media.received import inspect_video  # noqa: PLC0415 - only here

    return asdict(inspect_video(video, field=field))


def _cut(video: Path, sheet: Path) -> dict[str, object]:
    from reelkite.engines.diorama.puppetry import cut_out  # noqa: PLC0415 - only here

    cut_out(_frames(video), sheet)
    return {}


def _frames(video: Path) -> "Iterator[RGBFrame]":
    """Yield frames of ``video``, evenly spaced over all of it."""
    from reelkite.media.received import glimpse  # noqa: PLC0415 - only here

    return glimpse(video, 0, 1, FRAMES)


def main() -> None:
    """Do the errand of the command line; end with it, whatever comes of it."""
    signal.alarm(SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    sys.stdout.write(json.dumps(answer(sys.argv[1:])))


if __name__ == "__main__":
    main()
