# ruff: noqa: TC004 - what is heavy is brought in late

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reelkite.domain.errors import EngineUnavailable, RenderCancelled, RenderError
from reelkite.domain.geometry import Size
from reelkite.engines.diffusion.pipelines.road import Asked
from reelkite.engines.diffusion.weights import looked_at
from tests.checkpoints.late import late
from tests.checkpoints.passes import SIZE, options_for, passed, picture, short
from tests.checkpoints.tiny import Tiny

if TYPE_CHECKING:
    from reelkite.engines.diffusion.pipelines.hunyuan import HunyuanWeights

brought = late(globals(), "reelkite.engines.diffusion.pipelines.hunyuan:HunyuanWeights")


TEXT, IMAGE = "hunyuan15-t2v", "hunyuan15-i2v"


def weights_of(folder: Path) -> "HunyuanWeights":
    """Return the weights in a tiny checkpoint, loaded."""
    return HunyuanWeights(options_for(folder), looked_at(folder))


@pytest.fixture(scope="module")
def text(tiny: Tiny) -> "HunyuanWeights":
    """Return the weights for words, loaded once: they are left in order by each test."""
    return weights_of(tiny(TEXT))


def runs_of(weights: "HunyuanWeights", recipe: str) -> int:
    """Return how often the transformer ran for one step."""
    runs: list[int] = []
    handle = weights._pipe.transformer.register_forward_pre_hook(lambda *_: runs.append(1))
    passed(weights, short(TEXT, recipe, steps=1, frames=1))
    handle.remove()
    return len(runs)


def test_each_step_is_heard_and_a_cancel_ends_the_pass(text: "HunyuanWeights") -> None:
    """The bar of progress tells each step; raised in it, a cancel changes no later clip."""
    plan = short(TEXT, "fast", steps=2)
    whole, steps = passed(text, plan)

    def cancelled(_stage: int, done: int, _of: int) -> None:
        if done == 1:
            raise RenderCancelled

    with pytest.raises(RenderCancelled):
        text.run(plan, plan.chunks[0], Asked("a fox in the snow"), cancelled)
    text.settle()
    again, _ = passed(text, plan)

    assert steps == [(0, 0, 2), (0, 1, 2), (0, 2, 2)]
    assert np.array_equal(np.stack(again), np.stack(whole))
    assert len(whole) == 5


def test_guidance_is_the_recipe_s(text: "HunyuanWeights") -> None:
    """A guided step runs the transformer twice, a distilled one once, in any order of recipes."""
    assert [runs_of(text, recipe) for recipe in ("fine", "fast", "fine")] == [2, 1, 2]


def test_a_picture_keeps_the_planned_size(tiny: Tiny) -> None:
    """The pipeline would choose a size by itself; the clip has the planned one all the same."""
    plan = replace(short(IMAGE, "fast", steps=1, frames=1), generated=Size(96, 64))

    frames, _ = passed(weights_of(tiny(IMAGE)), plan, [picture(Size(96, 64))])

    assert [frame.shape for frame in frames] == [(64, 96, 3)]


def test_a_picture_must_be_there_or_must_not(text: "HunyuanWeights", tiny: Tiny) -> None:
    """Weights for words alone refuse a picture, and weights for pictures refuse words alone."""
    with pytest.raises(RenderError, match="T2V cannot begin with a picture"):
        passed(text, short(TEXT), [picture(SIZE)])
    with pytest.raises(RenderError, match="I2V must begin with a picture"):
        passed(weights_of(tiny(IMAGE)), short(IMAGE))


def test_few_step_weights_are_refused(tiny: Tiny) -> None:
    """Diffusers loads none for this family: that is said when the weights are loaded."""
    folder = tiny(TEXT)
    options = replace(options_for(folder), loras={"transformer": Path("few.safetensors")})

    with pytest.raises(EngineUnavailable, match=r"loras of \[engines\.tiny\]"):
        HunyuanWeights(options, looked_at(folder))


def test_what_the_weights_are_run_with_is_told(text: "HunyuanWeights", tiny: Tiny) -> None:
    """The recipe names the weights' digest and the device; nothing else was on."""
    digest = looked_at(tiny(TEXT)).digest

    assert dict(text.details) == {"weights": digest, "device": "cpu", "dtype": "float32"}
    assert text.prepare(short(TEXT)) == ()
