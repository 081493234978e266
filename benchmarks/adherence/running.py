"""Processes that measure: each draws with OpenGL of its own."""

import hashlib
import multiprocessing
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PIL import Image

from benchmarks.adherence.observing import Observation, observed
from reelkite.domain.geometry import Size

_RENEWED = 25
"""Prompts after which a process is renewed, so that no driver's leak adds up."""

Given = TypeVar("Given")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Task:
    """One prompt to be measured at one size; the picture goes into ``folder``."""

    prompt: str
    size: Size
    seed: int
    folder: Path


def all_done(work: Callable[[Given], Made], tasks: Sequence[Given], workers: int) -> Iterator[Made]:
    """Yield what ``work`` makes of each task as it is ready, with new processes now and then."""
    fresh = multiprocessing.get_context("spawn")
    for start in range(0, len(tasks), workers * _RENEWED):
        # The pool's own renewal of its processes hangs in Python 3.11 (cpython #115634).
        with ProcessPoolExecutor(workers, fresh) as pool:
            some = tasks[start : start + workers * _RENEWED]
            for done in as_completed([pool.submit(work, task) for task in some]):
                yield done.result()


def measured(task: Task) -> Observation:
    """Return what one prompt shows, and keep its picture; a failure is an observation, too."""
    cache = Path(tempfile.gettempdir()) / "reelkite-adherence"
    try:
        seen, pictures = observed(task.prompt, task.size, task.seed, cache)
    except Exception as error:  # noqa: BLE001  whatever goes wrong with a prompt is a finding
        return Observation(task.prompt, str(task.size), task.seed, error=repr(error)[:300])
    for picture in pictures[:1]:
        Image.fromarray(picture).save(picture_of(task.folder, task.prompt), quality=85)
    return seen


def picture_of(folder: Path, prompt: str) -> Path:
    """Return where the picture of a prompt is kept."""
    name = hashlib.sha256(prompt.encode()).hexdigest()[:16]
    return folder / "pictures" / f"{name}.jpg"
