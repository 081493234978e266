"""The engine: storyboard in, footage out."""

import itertools
import multiprocessing
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.engine import Sound
from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.geometry import Size
from reelkite.domain.media import SAMPLE_RATE, SoundCue, Soundtrack
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.speech import Utterance
from reelkite.domain.storyboard import Line, Shot, Storyboard
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.engine import DioramaEngine, chance_of
from tests.unit.engines.diorama.staging.boards import COFFEE, KITE

SMALL = Size(160, 90)


class Watch:
    """Keeps what it hears."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self.heard: list[tuple[str, float]] = []

    def advance(self, stage: str, fraction: float) -> None:
        """Keep it."""
        self.heard.append((stage, fraction))


def score_nothing(
    board: Storyboard, cues: Sequence[SoundCue], seed: int, spoken: Sequence[Utterance] = ()
) -> Soundtrack:
    """Score nothing."""
    del cues, seed, spoken
    return Soundtrack(np.zeros((2, int(board.duration * SAMPLE_RATE)), dtype=np.float32))


SILENCE = Sound(score_nothing)


def short(shot: Shot, start: int = 0) -> Shot:
    """Return a one-second version of a shot."""
    return replace(shot, start=Fraction(start), seconds=Fraction(1))


def request(seconds: int = 1, prompt: str = "a kite") -> GenerationRequest:
    """Return a small request."""
    return GenerationRequest(prompt, Model.SORA_2, SMALL, seconds, seed=3)


def frames_of(engine: DioramaEngine, board: Storyboard, seconds: int) -> list[np.ndarray]:
    """Render a storyboard."""
    return list(engine.render(request(seconds), board, Watch()).frames)


DRAW = """
import hashlib, pathlib, sys
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.diorama.engine import DioramaEngine
from tests.unit.engines.diorama.staging.boards import KITE
from tests.unit.engines.diorama.test_engine import SILENCE, Watch, request, short

engine = DioramaEngine(pathlib.Path(sys.argv[1]), SILENCE, workers=int(sys.argv[2]))
stream = engine.render(request(), Storyboard("a kite", (short(KITE),)), Watch())
frames = [hashlib.sha256(frame.tobytes()).hexdigest() for frame in stream.frames]
print(len(frames), hashlib.sha256("".join(frames).encode()).hexdigest())
"""


@pytest.mark.slow
def test_any_number_of_processes_draws_the_same_frames(tmp_path: Path) -> None:
    """One process and two give identical frames: the same request is the same clip."""
    told = [
        subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-c", DRAW, str(tmp_path), workers],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for workers in ("1", "2")
    ]

    assert told[0].startswith("24 ")
    assert told[0] == told[1]


@pytest.mark.slow
def test_a_process_that_opened_opengl_draws_by_itself(tmp_path: Path) -> None:
    """Its forks would hang in the driver, so it starts none."""
    raster.probe()
    board = Storyboard("a kite", (short(KITE),))

    frames = frames_of(DioramaEngine(tmp_path, SILENCE), board, 1)

    assert len(frames) == 24
    assert frames[0].shape == (90, 160, 3)
    assert multiprocessing.active_children() == []


@pytest.mark.slow
def test_each_shot_has_its_own_scene(tmp_path: Path) -> None:
    """At the cut the picture changes at once, and progress ends at one."""
    board = Storyboard("two", (short(KITE), short(COFFEE, start=1)))
    watch = Watch()

    stream = DioramaEngine(tmp_path, SILENCE).render(request(2), board, watch)
    frames = [frame.astype(np.int16) for frame in stream.frames]

    change = [np.abs(b - a).mean() for a, b in itertools.pairwise(frames)]
    assert int(np.argmax(change)) == 23
    assert watch.heard[-1] == ("draw", 1.0)


@pytest.mark.slow
def test_measuring_counts_pixels_and_finds_the_red_of_the_kite(tmp_path: Path) -> None:
    """Child and kite are visible at mid-shot, and the kite is red."""
    board = Storyboard("a kite", (KITE,))

    measured = DioramaEngine(tmp_path, SILENCE).survey(
        replace(request(4), size=Size(640, 360)), board, measure=True
    )
    child, kite = measured.shots[0].subjects

    assert child.visible is not None
    assert kite.visible is not None
    assert child.visible > 0.01
    assert kite.visible > 0.001
    assert kite.hue is not None
    assert min(kite.hue, 360 - kite.hue) < 30


def test_planning_needs_no_pixels(tmp_path: Path) -> None:
    """Without measuring there are boxes, and nothing is said to be visible."""
    board = DioramaEngine(tmp_path, SILENCE).survey(
        request(4), Storyboard("a kite", (KITE,)), measure=False
    )

    assert all(subject.box is not None for subject in board.shots[0].subjects)
    assert all(subject.visible is None for subject in board.shots[0].subjects)


def test_a_machine_without_a_driver_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the renderer misses reaches the caller as EngineUnavailable, in its words."""

    def missing(*_: object) -> None:
        raise EngineUnavailable("install libegl1 and libgl1")

    monkeypatch.setattr(raster, "Renderer", missing)
    board = Storyboard("a kite", (short(KITE),))
    stream = DioramaEngine(tmp_path, SILENCE).render(request(), board, Watch())

    with pytest.raises(EngineUnavailable, match="libegl1"):
        next(stream.frames)


def test_chance_comes_from_prompt_and_seed() -> None:
    """Another prompt or another seed is another chance; the same is the same."""
    assert chance_of(request()) == chance_of(request())
    assert chance_of(request()) != chance_of(request(prompt="a dog"))
    assert chance_of(request()) != chance_of(replace(request(), seed=4))


def test_lines_are_spoken_before_mouths_are_staged_and_heard_in_the_score(tmp_path: Path) -> None:
    """What is spoken reaches the score, from the speaker's place in the picture."""
    said = Utterance(Line("Hello", 0), 0, 0.2, np.zeros(100, np.float32), ())
    heard: list[Sequence[Utterance]] = []

    def listen(
        board: Storyboard, cues: Sequence[SoundCue], seed: int, spoken: Sequence[Utterance] = ()
    ) -> Soundtrack:
        heard.append(spoken)
        return score_nothing(board, cues, seed)

    def speak(board: Storyboard, seed: int) -> tuple[Utterance, ...]:
        del board, seed
        return (said,)

    board = Storyboard("a kite", (short(KITE),))
    frames = list(
        DioramaEngine(tmp_path, Sound(listen, speak)).render(request(), board, Watch()).frames
    )
    assert len(frames) == 24

    ((utterance,),) = heard
    assert utterance.line == said.line
    assert utterance.metres > 0
    assert utterance.x != said.x
