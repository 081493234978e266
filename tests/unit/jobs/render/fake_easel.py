"""A render child whose engine is a few words: the prompt says what it does."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from reelkite.domain.artifact import FILE_NAMES
from reelkite.domain.engine import RenderWatch
from reelkite.domain.errors import (
    ContentRefused,
    EngineUnavailable,
    OutOfMemory,
    PublishError,
    RenderError,
    RenderLost,
    RequestError,
    ScreeningUnavailable,
)
from reelkite.domain.policy import Category, Finding, Layer, Verdict
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import GenerationRequest, Materials
from reelkite.jobs.render.easel import run_easel
from reelkite.production import PublishedClip
from reelkite.testing import one_shot

LOOK = Verdict((Finding(Category.NUDITY, "frames: 3 of 12", Layer.OUTPUT),), "edition-1", 9.0)
"""What is found in clips that are blocked."""

ERRORS = {
    "blocked": ContentRefused("The finished clip was blocked.", verdict=LOOK, field="clip"),
    "blind": ScreeningUnavailable("/models/faces is missing", retry_after=5),
    "refuse": RequestError("Invalid value: 'x'.", field="prompt"),
    "fail": RenderError("The kite is torn."),
    "unavailable": EngineUnavailable("No canvas here."),
    "large": OutOfMemory("No room for this canvas."),
    "gone": RenderLost("The brush died."),
    "full": PublishError("cannot write /secret/place: No space left on device"),
    "bug": ZeroDivisionError("/secret/place"),
}


def make(
    request: GenerationRequest, folder: Path, watch: RenderWatch, _: Materials
) -> PublishedClip:
    """Do what the prompt says, word by word, then write the files, perhaps late."""
    watch.advance("stage", 1.0)
    for word in request.prompt.split():
        _do(word, folder, watch)
    watch.advance("draw", 1.0)
    time.sleep(0.5 if "late" in request.prompt else 0.0)
    for name in FILE_NAMES.values():
        (folder / name).write_text(f"{os.getpid()} {request.seed}")
    recipe = Recipe("clay-1", 16, (("steps", "8"),)) if "recipe" in request.prompt else None
    return PublishedClip(folder / "video.mp4", request, one_shot("x", 4), "fake", "7", recipe)


def _do(word: str, folder: Path, watch: RenderWatch) -> None:
    verb, _, value = word.partition(":")
    match verb:
        case "draw" | "until" | "sleep":
            _spend_time(verb, value, watch)
        case "die":
            _die_the_first_times(folder, int(value))
        case "print":
            os.write(1, b'{"done": "not yet"}\nnonsense\n')
            sys.stdout.flush()
        case "start":
            sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
            Path(value).write_text(str(sleeper.pid))
        case "fork":
            _fork()
        case _ if verb in ERRORS:
            raise ERRORS[verb]


def _spend_time(verb: str, value: str, watch: RenderWatch) -> None:
    if verb == "draw":
        _draw(float(value), watch)
    elif verb == "until":
        _draw_until(Path(value), watch)
    else:
        time.sleep(float(value))


def _fork() -> None:
    """Have another process begin and end, as engines do that draw with several."""
    helper = multiprocessing.get_context("fork").Process(target=os.getpid)
    helper.start()
    helper.join(5)
    if helper.exitcode != 0:
        helper.kill()
        raise RenderError("The helper hangs.")


def _draw(seconds: float, watch: RenderWatch) -> None:
    started = time.monotonic()
    while (spent := time.monotonic() - started) < seconds:
        watch.advance("draw", spent / seconds)
        time.sleep(0.02)


def _draw_until(there: Path, watch: RenderWatch) -> None:
    """Be in the midst of the drawing for as long as nothing lies at ``there``."""
    while not there.exists():
        watch.advance("draw", 0.5)
        time.sleep(0.02)


def _die_the_first_times(folder: Path, times: int) -> None:
    """Die unless it has happened so often already; the attempts' folders share a parent."""
    graves = folder.parent / "graves"
    graves.mkdir(exist_ok=True)
    if len(list(graves.iterdir())) < times:
        (graves / str(os.getpid())).touch()
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    run_easel(make)
