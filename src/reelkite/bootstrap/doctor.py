"""The doctor: tries everything that work needs, and says what is wrong and what to do."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

from reelkite.bootstrap.engines import ENGINES, encoder_of, identity, production_line
from reelkite.bootstrap.guarding import open_images
from reelkite.bootstrap.house import clock, database
from reelkite.config import Settings
from reelkite.domain.errors import PublishError, RenderError
from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.provenance import SourceType
from reelkite.domain.request import FRAME_RATE, GenerationRequest

MEGABYTE: Final = 1_000_000

ENOUGH_MEMORY: Final = 1500
"""Megabytes: a render of a usual clip takes about 700, the checks up to 600."""

SMALL: Final = Size(192, 108)
FRAMES: Final = 6


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What was found about one thing.

    Attributes:
        name: The thing.
        is_well: It works.
        is_needed: Nothing can be made without it.
        told: What works, or what is wrong.
        remedy: What to do; empty if it works.
    """

    name: str
    is_well: bool
    is_needed: bool
    told: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Examination:
    """One thing to try.

    Attributes:
        name: The thing.
        look: Tries it and says in a few words what works; raises what is wrong.
        remedy: What to do when it does not work.
        is_needed: Nothing can be made without it.
    """

    name: str
    look: Callable[[Settings], str]
    remedy: str
    is_needed: bool = True

    def of(self, settings: Settings) -> Diagnosis:
        """Try it."""
        try:
            told = self.look(settings)
        except Exception as error:  # noqa: BLE001 - whatever is wrong is what we are here for
            told = " ".join(str(error).split()) or type(error).__name__
            return Diagnosis(self.name, False, self.is_needed, told, self.remedy)  # noqa: FBT003 - as named there
        return Diagnosis(self.name, True, self.is_needed, told)  # noqa: FBT003 - as named there


def examine(settings: Settings) -> Iterator[Diagnosis]:
    """Try one thing after the other; whatever is wrong becomes a diagnosis, never an error."""
    from reelkite.bootstrap.fitness import engine_examinations  # noqa: PLC0415 - it knows us

    for examination in (*examinations(), *engine_examinations(settings)):
        yield examination.of(settings)


def examinations() -> tuple[Examination, ...]:
    """Return all that is tried, in the order of a clip's life, then what it all stands on."""
    from reelkite.guardrails.layers import TEXT_CHECKS  # noqa: PLC0415 - lists are loaded there

    checks = (
        Examination(f"check {check.name}", partial(_finds, check.tried), _AGAIN)
        for check in TEXT_CHECKS
    )
    return (
        Examination("engine", _draws, _DRAWING),
        Examination("encoder", _encodes, "Install the package av again."),
        *checks,
        Examination("check pictures", _sees, _AGAIN),
        Examination("signing", _signs, "Mend what is named, or unset REELKITE_SIGN_CERTIFICATE."),
        Examination("data folder", _writes, "Make it writable, or set REELKITE_DATA."),
        Examination("database", _asks, "Start the database, or set REELKITE_DATABASE_URL."),
        Examination("free space", _has_space, "Free some, or lower REELKITE_FREE_MEGABYTES."),
        Examination("memory", _has_memory, "Lower REELKITE_CORES, or free some.", is_needed=False),
    )


_AGAIN: Final = "Install reelkite again."

_DRAWING: Final = (
    "Mend what is named (the diorama needs libegl1 and libgl1), or choose REELKITE_ENGINE."
)


def _draws(settings: Settings) -> str:
    """Tell who makes clips, and draw one small picture with an engine that needs no weights."""
    from reelkite.bootstrap.casting import chosen, models_of, told_cast  # noqa: PLC0415 - heavy

    cast, set_up = chosen(settings), models_of(settings).engines
    told = told_cast(settings)
    for model in (model for model, name in cast.roles.items() if name not in set_up):
        line = production_line(settings, model)
        request = GenerationRequest("a red kite over a hill", model, SMALL, 4, 1)
        line.survey(request, measure=True)
        told = f"{told}; '{line.engine.name}' {line.engine.version} draws here"
        break
    others = {point.name for point in entry_points(group=ENGINES)} - set(cast.plugins)
    return f"{told}; also installed: {', '.join(sorted(others))}" if others else told


def _encodes(settings: Settings) -> str:
    """Compress a few grey frames, and read them back."""
    import numpy as np  # noqa: PLC0415 - heavy, as the next

    from reelkite.domain.media import SAMPLE_RATE, FrameStream, Soundtrack  # noqa: PLC0415 - as above
    from reelkite.media import probe  # noqa: PLC0415 - heavy

    grid = FrameGrid.covering(Fraction(FRAMES) / FRAME_RATE, FRAME_RATE)
    frames = (np.full((SMALL.height, SMALL.width, 3), 128, np.uint8) for _ in range(grid.count))
    silence = Soundtrack(np.zeros((2, int(grid.duration * SAMPLE_RATE)), np.float32))
    with tempfile.TemporaryDirectory(prefix="reelkite-") as folder:
        clip = Path(folder) / "clip.mp4"
        encoder = encoder_of(settings, SourceType.ALGORITHMIC)
        encoder.encode(FrameStream(SMALL, grid, frames, silence), clip)
        facts = probe(clip)
    if facts.frames != grid.count:
        raise RenderError(f"{grid.count} frames went in, {facts.frames} came out")
    return "H.264 and AAC can be written"


def _finds(tried: Callable[[], object], _: Settings) -> str:
    tried()
    return "loaded, and finds what it must find"


def _sees(settings: Settings) -> str:
    open_images(settings)
    return "loaded, and finds what it must find"


def _signs(settings: Settings) -> str:
    if settings.signing.certificate is None and not (settings.data / "identity").exists():
        return "a certificate of our own will be made at the first start"
    identity(settings)
    return "clips can be signed"


def _writes(settings: Settings) -> str:
    place = _nearest(settings.data)
    try:
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(b"x")
    except OSError as error:
        raise PublishError(f"cannot write in {place}: {error.strerror}") from error
    return f"{settings.data}" if settings.data.exists() else f"{settings.data} will be made"


def _asks(settings: Settings) -> str:
    from reelkite.storage import TaskLedger  # noqa: PLC0415 - heavy

    if not settings.database and not (settings.data / "reelkite.db").exists():
        return "will be made at the first start"
    opened = database(settings)
    try:
        waiting = TaskLedger(opened, clock).load("").workers
    finally:
        opened.close()
    return f"answers; {waiting} workers are alive"


def _has_space(settings: Settings) -> str:
    free = shutil.disk_usage(_nearest(settings.data)).free // MEGABYTE
    least = settings.serving.free_megabytes
    if free < least:
        raise PublishError(f"only {free} MB are free; {least} are asked for")
    return f"{free} MB"


def _has_memory(_: Settings) -> str:
    free = available_memory() // MEGABYTE
    if free < ENOUGH_MEMORY:
        raise RenderError(f"only {free} MB are available; a server wants {ENOUGH_MEMORY}")
    return f"{free} MB available"


def available_memory(meminfo: Path = Path("/proc/meminfo")) -> int:
    """Return how many bytes programs may still take, as Linux tells.

    Raises:
        RenderError: It does not tell.
    """
    for line in meminfo.read_text(encoding="ascii").splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    raise RenderError(f"{meminfo} does not say how much memory is available")


def _nearest(folder: Path) -> Path:
    """Return ``folder``, or the nearest one above it that is there."""
    return next(
        place for place in (folder.absolute(), *folder.absolute().parents) if place.exists()
    )
