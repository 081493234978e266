import gc
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from threading import Event, Thread

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from reelkite.domain.errors import OutOfMemory, RenderCancelled, RenderError  # noqa: E402 - behind the skip
from reelkite.domain.geometry import Size  # noqa: E402 - as above
from reelkite.domain.media import RGBFrame  # noqa: E402 - as above
from reelkite.engines.diffusion.films.plan import Chunk, FilmPlan, Stage  # noqa: E402 - as above
from reelkite.engines.diffusion.pipelines.road import Asked, OnStep, Raw  # noqa: E402 - as above
from reelkite.engines.diffusion.pipelines.running import Studio  # noqa: E402 - as above
from reelkite.testing import MemoryWatch  # noqa: E402 - as above

STAGES = (Stage(0.5, "transformer", 2, (), 1.0, weight=1.0), Stage(1.0, "t", 2, (), 1.0, weight=3))
PLAN = FilmPlan(
    family="ltx2",
    recipe="fast",
    generated=Size(8, 6),
    fitted=Size(8, 6),
    delivered=Size(6, 4),
    frame_rate=24,
    chunks=(Chunk(9, 0, 9, 1), Chunk(9, 1, 7, 2)),
    stages=STAGES,
)
ONE = replace(PLAN, chunks=(Chunk(9, 0, 8, 1),))


@dataclass
class _Weights:
    """_Weights that give noise; each step does what it is told to."""

    step: Callable[[], None] = lambda: None
    frame: Callable[[int], None] = lambda _: None
    runs: list[tuple[Chunk, Asked]] = field(default_factory=list)
    settled: int = 0
    made: list[RGBFrame] = field(default_factory=list)
    details: tuple[tuple[str, str], ...] = (("weights", "abc"),)

    def prepare(self, plan: FilmPlan) -> tuple[tuple[str, str], ...]:
        return (("cache", plan.recipe),)

    def run(self, plan: FilmPlan, chunk: Chunk, asked: Asked, on_step: OnStep) -> Raw:
        self.runs.append((chunk, asked))
        for stage in range(len(plan.stages)):
            on_step(stage, 0, 2)
            for done in (1, 2):
                self.step()
                on_step(stage, done, 2)
        return Raw(self._frames(chunk), np.full((2, 10), chunk.seed, dtype=np.float32), 24_000)

    def _frames(self, chunk: Chunk) -> Iterator[RGBFrame]:
        chance = np.random.default_rng(chunk.seed)
        for number in range(chunk.frames):
            self.frame(number)
            frame = chance.integers(0, 256, (6, 8, 3)).astype(np.uint8)
            self.made.append(frame)
            yield frame

    def settle(self) -> None:
        self.settled += 1


class _Watch:
    """Keeps what it is told, and can say stop."""

    def __init__(self, stop: str = "", at: float = 2.0) -> None:
        self.told: list[tuple[str, float]] = []
        self._stop, self._at = stop, at

    def advance(self, stage: str, fraction: float) -> None:
        self.told.append((stage, fraction))
        if stage == self._stop and fraction >= self._at:
            raise RenderCancelled("stop")


def test_a_chain_keeps_what_it_should_and_begins_where_it_ended() -> None:
    """Two passes give 16 frames; the second begins with the last kept frame of the first."""
    weights = _Weights()

    frames = list(Studio(weights).make(PLAN, Asked("a kite"), MemoryWatch()).frames)

    assert len(frames) == 16
    first, second = weights.made[:9], weights.made[9:]
    assert np.array_equal(frames[0], first[0][1:5, 1:7])
    assert np.array_equal(frames[9], second[1][1:5, 1:7])
    assert [asked.prompt for _, asked in weights.runs] == ["a kite"] * 2
    (begin,) = weights.runs[1][1].begin
    assert np.array_equal(begin, first[8])


def test_frames_that_nobody_keeps_are_not_made() -> None:
    """Of nine frames eight are kept; the ninth is not asked for."""
    weights = _Weights()

    Studio(weights).make(ONE, Asked("a kite"), MemoryWatch())

    assert len(weights.made) == 8


def test_progress_goes_on_and_never_back() -> None:
    """Encode, denoise by the work of each stage, decode; each from 0 to 1, over all passes."""
    watch = _Watch()

    Studio(_Weights()).make(PLAN, Asked("a kite"), watch)

    stages = list(dict.fromkeys(stage for stage, _ in watch.told))
    assert stages == ["encode", "denoise", "decode"]
    for name in stages:
        shares = [share for stage, share in watch.told if stage == name]
        assert shares == sorted(shares)
        assert shares[-1] == 1.0
    denoise = [share for stage, share in watch.told if stage == "denoise"]
    assert denoise[:4] == [0, 1 / 16, 1 / 8, 1 / 8]
    order = [stages.index(stage) for stage, _ in watch.told]
    assert order == sorted(order)


def test_what_was_used_is_told() -> None:
    """Sound, rate and details come out with the frames."""
    footage = Studio(_Weights()).make(PLAN, Asked("a kite"), MemoryWatch())

    assert footage.details == (("weights", "abc"), ("cache", "fast"))
    assert footage.rate == 24_000
    assert footage.sound is not None
    assert footage.sound[0, 0] == 1


def test_a_cancel_ends_within_the_step_and_puts_all_in_order() -> None:
    """After the third step no other is begun; the weights are settled, and work again."""
    steps: list[bool] = []
    weights = _Weights(step=lambda: steps.append(True))
    studio = Studio(weights)

    with pytest.raises(RenderCancelled):
        studio.make(ONE, Asked("a kite"), _Watch("denoise", 5 / 8))

    assert len(steps) == 3
    assert weights.settled == 1
    assert len(list(studio.make(ONE, Asked("a kite"), _Watch()).frames)) == 8


def test_a_cancel_while_decoding_ends_at_the_next_frame() -> None:
    """Decoded pictures are given up one by one."""
    weights = _Weights()

    with pytest.raises(RenderCancelled):
        Studio(weights).make(ONE, Asked("a kite"), _Watch("decode", 0.5))

    assert len(weights.made) == 4


@pytest.mark.parametrize(
    "error", [torch.OutOfMemoryError("CUDA out of memory"), MemoryError(), RenderError("NaN")]
)
@pytest.mark.parametrize("when", ["step", "frame"])
def test_what_a_failed_pass_held_is_given_back(error: Exception, when: str) -> None:
    """Although somebody keeps the error, tensors of the pass are gone; the error is ours."""
    held: list[weakref.ref[object]] = []

    def fail(*_: object) -> None:
        tensor = torch.zeros(1000)
        held.append(weakref.ref(tensor))
        raise error

    weights = _Weights(step=fail) if when == "step" else _Weights(frame=fail)

    with pytest.raises(RenderError) as caught:
        Studio(weights).make(ONE, Asked("a kite"), MemoryWatch())

    gc.collect()
    assert [tensor() for tensor in held] == [None]
    assert isinstance(caught.value, OutOfMemory) is not isinstance(error, RenderError)
    assert weights.settled == 1


def test_an_unknown_fault_passes_as_it_is() -> None:
    """What nobody foresaw ends the process that drew, so it must not look like ours."""

    def fail() -> None:
        raise ValueError("a fault of ours")

    with pytest.raises(ValueError, match="a fault of ours"):
        Studio(_Weights(step=fail)).make(ONE, Asked("a kite"), MemoryWatch())


def test_a_clip_that_is_none_is_a_failure() -> None:
    """A black clip is refused before anybody encodes it."""

    class _Black(_Weights):
        def _frames(self, chunk: Chunk) -> Iterator[RGBFrame]:
            return (np.zeros((6, 8, 3), dtype=np.uint8) for _ in range(chunk.frames))

    with pytest.raises(RenderError, match="black"):
        Studio(_Black()).make(ONE, Asked("a kite"), MemoryWatch())


def test_one_clip_is_made_at_a_time() -> None:
    """A second clip waits until the weights are settled after the first."""
    begun, free = Event(), Event()
    order: list[str] = []

    def step() -> None:
        order.append("step")
        begun.set()
        free.wait(10)

    class _Settling(_Weights):
        def settle(self) -> None:
            order.append("settle")

    studio = Studio(_Settling(step=step))
    makers = [
        Thread(target=studio.make, args=(ONE, Asked("a kite"), MemoryWatch())) for _ in range(2)
    ]
    makers[0].start()
    assert begun.wait(10)
    makers[1].start()
    free.set()
    for maker in makers:
        maker.join(10)

    assert order == (["step"] * 4 + ["settle"]) * 2


def test_frames_are_let_go_as_they_are_taken() -> None:
    """Nobody holds a picture that has been passed on."""
    frames = Studio(_Weights()).make(ONE, Asked("a kite"), MemoryWatch()).frames
    first = weakref.ref(next(frames))
    next(frames)
    gc.collect()

    assert first() is None
