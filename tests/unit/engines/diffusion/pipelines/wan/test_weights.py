# ruff: noqa: TC004 - what is heavy is brought in late

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from reelkite.domain.errors import EngineUnavailable, RenderCancelled, RenderError
from reelkite.domain.media import RGBFrame
from reelkite.engines.diffusion.films import Chunk, FilmPlan
from reelkite.engines.diffusion.options import Acceleration, Offload, Quantize, StepCache
from reelkite.engines.diffusion.pipelines.road import Asked, OnStep, Raw
from reelkite.engines.diffusion.weights import looked_at
from reelkite.testing import MemoryWatch
from tests.checkpoints.late import late
from tests.checkpoints.passes import SIZE, options_for, passed, picture, short
from tests.checkpoints.tiny import Tiny

if TYPE_CHECKING:
    import torch
    from diffusers import WanPipeline

    from reelkite.engines.diffusion.pipelines.loading import pipeline_of
    from reelkite.engines.diffusion.pipelines.running import Studio
    from reelkite.engines.diffusion.pipelines.wan.weights import UNWANTED, WanWeights

brought = late(
    globals(),
    "torch",
    "diffusers:WanPipeline",
    "reelkite.engines.diffusion.pipelines.loading:pipeline_of",
    "reelkite.engines.diffusion.pipelines.running:Studio",
    "reelkite.engines.diffusion.pipelines.wan.weights:UNWANTED,WanWeights",
)


SMALL, TEXT, IMAGE = "wan22-ti2v-5b", "wan22-t2v-a14b", "wan22-i2v-a14b"


def weights_of(folder: Path, acceleration: Acceleration | None = None) -> "WanWeights":
    """Return the weights in a tiny checkpoint, loaded."""
    return WanWeights(options_for(folder, acceleration), looked_at(folder))


@pytest.fixture(scope="module")
def small(tiny: Tiny) -> "WanWeights":
    """Return the small model, loaded once: it is left in order by each test."""
    return weights_of(tiny(SMALL))


@contextmanager
def runs_counted(weights: "WanWeights") -> Iterator[dict[str, int]]:
    """Count the runs of each transformer."""
    runs = dict.fromkeys(weights.experts, 0)

    def counting(name: str) -> Any:  # noqa: ANN401 - a hook of torch, which has no types
        def count(*_: object) -> None:
            runs[name] += 1

        return count

    handles = [
        expert.register_forward_pre_hook(counting(name)) for name, expert in weights.experts.items()
    ]
    yield runs
    for handle in handles:
        handle.remove()


def are_equal(some: list[RGBFrame], others: list[RGBFrame]) -> bool:
    """Whether two clips are the same to the bit."""
    return bool(np.array_equal(np.stack(some), np.stack(others)))


def test_all_off_is_the_bare_pipeline_to_the_bit(small: "WanWeights", tiny: Tiny) -> None:
    """With nothing accelerated the pictures are those of diffusers' own call, and all are told."""
    plan = short(SMALL)
    bare = pipeline_of(WanPipeline, tiny(SMALL), {"default": torch.float32})
    bare.set_progress_bar_config(disable=True)

    frames, steps = passed(small, plan)
    with torch.inference_mode():
        out = bare(
            prompt="a fox in the snow",
            negative_prompt=UNWANTED,
            width=SIZE.width,
            height=SIZE.height,
            num_frames=5,
            num_inference_steps=2,
            guidance_scale=5.0,
            generator=torch.Generator().manual_seed(7),
        )

    expected = (np.asarray(out.frames[0]) * 255).round().astype(np.uint8)
    assert np.array_equal(np.stack(frames), expected)
    assert steps == [(0, 0, 2), (0, 1, 2), (0, 2, 2)]


def test_a_seed_is_a_clip(small: "WanWeights") -> None:
    """The same seed gives the same pictures; another seed or a picture to begin with, others."""
    plan = short(SMALL)
    other = replace(plan, chunks=(replace(plan.chunks[0], seed=8),))

    first, _ = passed(small, plan)

    assert are_equal(first, passed(small, plan)[0])
    assert not are_equal(first, passed(small, other)[0])
    assert not are_equal(first, passed(small, plan, [picture()])[0])


def test_words_and_pictures_share_their_weights_as_they_are(tiny: Tiny) -> None:
    """Both pipelines hold the very same parts, with small numbers; the decoder's are large."""
    folder = tiny(SMALL)
    options = replace(options_for(folder), dtype="bfloat16")
    weights = WanWeights(options, looked_at(folder))

    text, image = weights._pipes.values()

    assert text.transformer is image.transformer
    assert text.vae is image.vae
    assert text.transformer.dtype is text.text_encoder.dtype is torch.bfloat16
    assert text.vae.dtype is torch.float32
    assert len(passed(weights, short(SMALL), [picture()])[0]) == 5
    assert text.transformer.dtype is torch.bfloat16
    assert ("dtype", "bfloat16") in weights.details


@pytest.mark.parametrize("begin", [(), (picture(),)])
def test_a_cancelled_pass_ends_at_once_and_changes_nothing(
    begin: tuple[RGBFrame, ...], small: "WanWeights"
) -> None:
    """What is raised in the first of three steps ends the pass; the seed's clip stays the same."""
    plan = short(SMALL, steps=3)
    whole, _ = passed(small, plan, begin)

    def cancelled(_stage: int, done: int, _of: int) -> None:
        if done == 1:
            raise RenderCancelled

    with runs_counted(small) as runs:
        with pytest.raises(RenderCancelled):
            small.run(plan, plan.chunks[0], Asked("a fox", begin), cancelled)
        small.settle()

    assert runs == {"transformer": 2}
    assert are_equal(whole, passed(small, plan, begin)[0])


def test_a_cancelled_pass_leaves_no_guess_behind(tiny: Tiny) -> None:
    """With a cache on, the clip after a cancelled one is what it would have been anyway."""
    weights = weights_of(tiny(SMALL), Acceleration(cache=StepCache.TAYLOR_LITE, cache_fine=True))
    plan = short(SMALL, steps=8)
    whole, _ = passed(weights, plan)

    def cancelled(_stage: int, done: int, _of: int) -> None:
        if done == 5:
            raise RenderCancelled

    weights.prepare(plan)
    with pytest.raises(RenderCancelled):
        weights.run(plan, plan.chunks[0], Asked("a fox in the snow"), cancelled)
    weights.settle()

    assert are_equal(whole, passed(weights, plan)[0])
    assert ("cache", "taylor-lite") in weights.prepare(plan)
    assert not weights.experts["transformer"].is_cache_enabled


@pytest.mark.parametrize("family", [TEXT, IMAGE])
def test_both_experts_denoise_in_turn(family: str, tiny: Tiny) -> None:
    """Each guided step runs one of two experts twice: the first while there is much noise."""
    weights = weights_of(tiny(family))
    begin = [picture()] if family == IMAGE else []

    with runs_counted(weights) as runs:
        frames, _ = passed(weights, short(family, steps=4), begin)

    assert len(frames) == 5
    assert sum(runs.values()) == 8
    assert min(runs.values()) >= 2


def test_a_picture_must_be_there_or_must_not(tiny: Tiny) -> None:
    """Weights for words alone refuse a picture, and weights for pictures refuse words alone."""
    with pytest.raises(RenderError, match="T2V-A14B cannot begin with a picture"):
        passed(weights_of(tiny(TEXT)), short(TEXT), [picture()])
    with pytest.raises(RenderError, match="I2V-A14B must begin with a picture"):
        passed(weights_of(tiny(IMAGE)), short(IMAGE))


def test_few_step_weights_run_four_steps_and_leave_the_fine_recipe_alone(
    tiny: Tiny, tmp_path: Path
) -> None:
    """They are on for the fast recipe, two steps an expert without guidance, and off again."""
    from tests.checkpoints.loras import few_steps  # noqa: PLC0415 - loads peft

    folder = tiny(TEXT)
    plain, _ = passed(weights_of(folder), short(TEXT))
    options = replace(options_for(folder), loras=few_steps(folder, tmp_path))
    weights = WanWeights(options, looked_at(folder))
    fast = short(TEXT, "fast")

    with runs_counted(weights) as runs:
        quick, steps = passed(weights, fast)
    other, _ = passed(weights, replace(fast, stages=(replace(fast.stages[0], lora=""),)))

    assert runs == {"transformer": 2, "transformer_2": 2}
    assert steps[-1] == (0, 4, 4)
    assert not are_equal(quick, other)
    assert are_equal(passed(weights, short(TEXT))[0], plain)
    assert ("few_step_files", "transformer.safetensors, transformer_2.safetensors") in (
        weights.prepare(fast)
    )


def test_the_fast_recipe_needs_few_step_weights(tiny: Tiny) -> None:
    """Without them the sentence says which, and where to name them."""
    with pytest.raises(EngineUnavailable, match="for transformer and transformer_2"):
        weights_of(tiny(TEXT)).prepare(short(TEXT, "fast"))


@pytest.mark.parametrize("offload", [Offload.MODEL, Offload.GROUP])
def test_taking_turns_changes_no_picture(offload: Offload, small: "WanWeights", tiny: Tiny) -> None:
    """Parts that take turns make the same clips, from words and from a picture."""
    weights = weights_of(tiny(SMALL), Acceleration(offload=offload))
    plan = short(SMALL)

    for begin in ([], [picture()]):
        assert are_equal(passed(weights, plan, begin)[0], passed(small, plan, begin)[0])
    assert ("offload", offload.value) in weights.details


def test_what_the_weights_are_run_with_is_told(tiny: Tiny) -> None:
    """The recipe names the weights' digest, the device, and each acceleration."""
    folder = tiny(SMALL)
    wished = Acceleration(quantize=Quantize.INT8, cache_fine=True)

    details = dict(weights_of(folder, wished).details)

    assert details == {
        "weights": looked_at(folder).digest,
        "device": "cpu",
        "dtype": "float32",
        "quantize": "int8 weights",
    }


def test_a_long_clip_is_chained_from_last_frames(small: "WanWeights") -> None:
    """Three passes give their frames and no doubled one, each from the last frame before it."""
    plan = short(SMALL, steps=1)
    chunks = tuple(Chunk(5, int(number > 0), 5 - (number > 0), 7 + number) for number in range(3))
    begun: list[tuple[RGBFrame, ...]] = []

    class Watched(WanWeights):
        """Weights whose passes are watched."""

        def __init__(self) -> None:
            """Take over weights that are loaded."""
            self.__dict__.update(small.__dict__)

        def run(self, plan: FilmPlan, chunk: Chunk, asked: Asked, on_step: OnStep) -> Raw:
            """Make a pass and note with what it begins."""
            begun.append(asked.begin)
            return super().run(plan, chunk, asked, on_step)

    watch = MemoryWatch()
    footage = Studio(Watched()).make(replace(plan, chunks=chunks), Asked("a fox"), watch)
    frames = list(footage.frames)

    assert len(frames) == 5 + 4 + 4
    assert [len(begin) for begin in begun] == [0, 1, 1]
    assert np.array_equal(begun[1][0], frames[4])
    assert np.array_equal(begun[2][0], frames[8])
    assert footage.sound is None
