# ruff: noqa: TC004 - what is heavy is brought in late

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.engines.diffusion.catalogue import FAMILIES
from reelkite.engines.diffusion.films import planned
from reelkite.engines.diffusion.options import Acceleration, StepCache
from tests.checkpoints.late import late
from tests.unit.engines.diffusion.pipelines.acceleration.conftest import Loaded, Pipeline, Run

if TYPE_CHECKING:
    from reelkite.engines.diffusion.pipelines.acceleration.caches import (
        RATIOS,
        Denoiser,
        Guess,
        cache_for,
        guess,
        ratios_of,
        remember_nothing,
    )

brought = late(
    globals(),
    "reelkite.engines.diffusion.pipelines.acceleration.caches:RATIOS,Denoiser,Guess,cache_for,guess,ratios_of,remember_nothing",
)


STEPS = 12
REQUEST = GenerationRequest("a fox", Model.SORA_2, Size(128, 96), 4, 1)


@contextmanager
def counted(transformer: Pipeline) -> Iterator[list[int]]:
    """Count how often attention is really computed: its first projection is run."""
    calls = [0]

    def count(*_: object) -> None:
        calls[0] += 1

    blocks = getattr(transformer, "blocks", None) or transformer.transformer_blocks
    layers = [getattr(block, "attn1", None) or block.attn for block in blocks]
    handles = [layer.to_q.register_forward_pre_hook(count) for layer in layers]
    yield calls
    for handle in handles:
        handle.remove()


def guessing(pipeline: Pipeline, cache: StepCache, folder: Path) -> None:
    """Let the tiny transformer guess."""
    denoisers = [Denoiser("transformer", pipeline.transformer, STEPS)]
    guess(denoisers, Guess(cache, 0.2, lambda: pipeline.current_timestep, folder))


@pytest.fixture
def measured(tmp_path: Path) -> Path:
    """Return a folder with the changes of each step."""
    (tmp_path / RATIOS).write_text(json.dumps({"transformer": [1.0] * STEPS}), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("cache", "most"),
    [
        (StepCache.FIRST_BLOCK, 0.6),
        (StepCache.MAG, 0.8),
        (StepCache.PYRAMID, 0.9),
        (StepCache.TAYLOR_LITE, 0.6),
    ],
)
def test_each_cache_skips_work_and_leaves_nothing_behind(
    cache: StepCache, most: float, loaded: Loaded, run: Run, measured: Path
) -> None:
    """A cache computes less attention while it is on; off again, the clip is the old one."""
    pipeline = loaded("wan22-ti2v-5b")
    with counted(pipeline.transformer) as calls:
        plain = run(pipeline)
        every = calls[0]
        guessing(pipeline, cache, measured)
        guessed = run(pipeline)
        skipped = calls[0] - every
        remember_nothing([pipeline.transformer])
        calls[0] = 0
        again = run(pipeline)

    assert skipped <= most * every
    assert not np.array_equal(guessed, plain)
    assert np.array_equal(again, plain)
    assert calls[0] == every


@pytest.mark.parametrize("cache", [StepCache.TAYLOR_LITE, StepCache.MAG])
def test_a_cancelled_clip_does_not_poison_the_next(
    cache: StepCache, loaded: Loaded, run: Run, measured: Path
) -> None:
    """After a clip that ended in its sixth step the next is what it would have been anyway."""
    pipeline = loaded("wan22-ti2v-5b")
    guessing(pipeline, cache, measured)
    whole = run(pipeline)
    remember_nothing([pipeline.transformer])

    guessing(pipeline, cache, measured)
    scheduler = pipeline.scheduler.step
    steps: list[int] = []

    def stopped(*given: object, return_dict: bool = True) -> object:
        steps.append(1)
        if len(steps) == 6:
            raise RuntimeError
        return scheduler(*given, return_dict=return_dict)

    pipeline.scheduler.step = stopped
    with pytest.raises(RuntimeError):
        run(pipeline)
    pipeline.scheduler.step = scheduler
    remember_nothing([pipeline.transformer])
    guessing(pipeline, cache, measured)

    assert np.array_equal(run(pipeline), whole)


def test_no_cache_is_no_change(loaded: Loaded, tmp_path: Path) -> None:
    """Without a cache nothing is registered with the transformer."""
    pipeline = loaded("wan22-ti2v-5b")

    guessing(pipeline, StepCache.NONE, tmp_path)

    assert not pipeline.transformer.is_cache_enabled
    remember_nothing([pipeline.transformer])


@pytest.mark.parametrize(
    ("family", "recipe", "fine", "used"),
    [
        ("wan22-ti2v-5b", "fast", False, StepCache.PYRAMID),
        ("wan22-ti2v-5b", "fine", False, StepCache.NONE),
        ("wan22-ti2v-5b", "fine", True, StepCache.PYRAMID),
        ("wan22-t2v-a14b", "fast", True, StepCache.NONE),
    ],
)
def test_fine_and_few_step_recipes_guess_nothing(
    family: str, recipe: str, fine: bool, used: StepCache
) -> None:
    """Fine recipes guess only if the operator says so, and four steps are too few to guess any."""
    plan = planned(REQUEST, FAMILIES[family], recipe)
    acceleration = Acceleration(cache=StepCache.PYRAMID, cache_fine=fine)

    assert cache_for(plan, acceleration) is used


def test_what_was_not_measured_is_missed(tmp_path: Path) -> None:
    """A file of changes that is missing or damaged is named, with what to do about it."""
    with pytest.raises(EngineUnavailable, match=r"missing: measure it once"):
        ratios_of(tmp_path)
    for damaged in ("[1.0]", '{"transformer": [1.0', '{"transformer": ["x"]}'):
        (tmp_path / RATIOS).write_text(damaged, encoding="utf-8")
        with pytest.raises(EngineUnavailable, match="must be JSON"):
            ratios_of(tmp_path)


def test_each_transformer_must_be_measured(loaded: Loaded, tmp_path: Path) -> None:
    """A transformer that the file does not name is named."""
    (tmp_path / RATIOS).write_text('{"transformer_2": [1.0]}', encoding="utf-8")

    with pytest.raises(EngineUnavailable, match="says nothing of transformer;"):
        guessing(loaded("wan22-ti2v-5b"), StepCache.MAG, tmp_path)
