import gc
import resource
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")

from reelkite.domain.errors import (  # noqa: E402 - behind the skip
    EngineUnavailable,
    OutOfMemory,
    RenderCancelled,
    RenderError,
)
from reelkite.domain.media import RGBFrame  # noqa: E402 - as above
from reelkite.engines.diffusion.films import FilmPlan  # noqa: E402 - as above
from reelkite.engines.diffusion.options import (  # noqa: E402 - as above
    Acceleration,
    Offload,
    StepCache,
    Tiling,
)
from reelkite.engines.diffusion.pipelines import ltx  # noqa: E402 - as above
from reelkite.engines.diffusion.pipelines.loading import Place  # noqa: E402 - as above
from reelkite.engines.diffusion.pipelines.ltx import LtxWeights  # noqa: E402 - as above
from reelkite.engines.diffusion.pipelines.road import Asked  # noqa: E402 - as above
from reelkite.engines.diffusion.pipelines.running import Footage, Studio  # noqa: E402 - as above
from reelkite.engines.diffusion.weights import looked_at  # noqa: E402 - as above
from tests.checkpoints.tiny import Tiny  # noqa: E402 - as above
from tests.unit.engines.diffusion.benches import Watch, options_for, plan_for  # noqa: E402 - as above

PROMPT = Asked("a red fox walks")


def _loaded(folder: Path, acceleration: Acceleration | None = None) -> LtxWeights:
    torch.set_num_threads(1)
    options = options_for(folder)
    if acceleration is not None:
        options = replace(options, acceleration=acceleration)
    return LtxWeights(options, looked_at(folder))


@pytest.fixture(scope="module")
def weights(tiny: Tiny) -> LtxWeights:
    """Return weights that all tests of this file work with, as a server does."""
    return _loaded(tiny("ltx2"))


@pytest.fixture
def studio(weights: LtxWeights) -> Studio:
    """Return the order in which they are worked with."""
    return Studio(weights)


def _bytes(footage: Footage) -> bytes:
    assert footage.sound is not None
    return b"".join(frame.tobytes() for frame in footage.frames) + footage.sound.tobytes()


def _clip(studio: Studio, plan: FilmPlan, asked: Asked = PROMPT) -> bytes:
    return _bytes(studio.make(plan, asked, Watch()))


def _picture(level: int) -> RGBFrame:
    frame = np.full((96, 128, 3), level, dtype=np.uint8)
    frame[20:60, 30:90] = 255 - level
    return frame


def test_a_clip_has_pictures_and_sound(studio: Studio) -> None:
    """Eight frames of the clip's size, and stereo sound about as long as nine frames."""
    footage = studio.make(plan_for(), PROMPT, Watch())
    frames = list(footage.frames)

    assert [frame.shape for frame in frames] == [(90, 120, 3)] * 8
    assert footage.rate == 48_000
    assert footage.sound is not None
    assert footage.sound.shape[0] == 2
    assert abs(footage.sound.shape[1] / footage.rate - 9 / 24) < 0.05


def test_the_seed_and_the_words_make_the_clip(studio: Studio) -> None:
    """The same again gives the same bytes; another seed or prompt gives others."""
    first = _clip(studio, plan_for())

    assert _clip(studio, plan_for()) == first
    assert _clip(studio, plan_for(seed=8)) != first
    assert _clip(studio, plan_for(), Asked("a piano")) != first


def test_a_picture_begins_the_clip(studio: Studio) -> None:
    """With another picture the clip is another, and with none yet another."""
    clips = [
        _clip(studio, plan_for(), Asked(PROMPT.prompt, begin))
        for begin in ((), (_picture(20),), (_picture(90),))
    ]

    assert len(set(clips)) == 3


def test_a_clip_goes_on_from_several_frames(studio: Studio, weights: LtxWeights) -> None:
    """All nine frames are read, at the size of each stage: another last one, another clip."""
    tail = tuple(_picture(level) for level in range(20, 29))
    plan = plan_for("fast-two-stage")
    plan = replace(plan, chunks=(replace(plan.chunks[0], frames=17),))
    call = weights._call(plan, 0, plan.chunks[0], Asked("", tail))
    (condition,) = call["conditions"]
    other = (*tail[:-1], _picture(200))

    assert condition.frames.shape == (9, 64, 64, 3)
    assert _clip(studio, plan, Asked("a", tail)) != _clip(studio, plan, Asked("a", other))


def test_two_stages_make_a_clip_twice_as_large_as_the_first(studio: Studio) -> None:
    """The second stage works at full size, and both tell their steps."""
    watch = Watch()

    footage = studio.make(plan_for("fast-two-stage"), PROMPT, watch)

    assert next(footage.frames).shape == (90, 120, 3)
    shares = [share for stage, share in watch.told if stage == "denoise"]
    assert shares[:3] == [0, 4 / 23, 8 / 23]
    assert shares[-1] == 1.0


def test_full_weights_come_and_go_without_a_trace(studio: Studio, weights: LtxWeights) -> None:
    """A fine clip runs other weights first; a fast one afterwards is as it was before."""
    before = _clip(studio, plan_for())
    own = weights._pipe.transformer

    fine = _clip(studio, plan_for("fine"))

    assert fine != before
    assert weights._pipe.transformer is own
    assert weights._transformers["transformer_full"] is not own
    assert _clip(studio, plan_for()) == before


@pytest.mark.parametrize("offload", [Offload.GROUP, Offload.MODEL])
def test_weights_that_take_turns_make_the_same_clip(
    studio: Studio, tiny: Tiny, offload: Offload
) -> None:
    """Through two stages of other weights, and again: but for the last bit of a sum."""
    turning = Studio(_loaded(tiny("ltx2"), Acceleration(offload=offload)))
    plan = plan_for("fine")

    plain = list(studio.make(plan, PROMPT, Watch()).frames)
    clips = [list(turning.make(plan, PROMPT, Watch()).frames) for _ in range(2)]

    for clip in clips:
        for frame, other in zip(clip, plain, strict=True):
            assert np.abs(frame.astype(np.int16) - other).max() <= 1


class _Part:
    """Stands for weights, and remembers where it was sent."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    def to(self, device: str) -> "_Part":
        self.sent.append(device)
        return self


class _Pipe:
    """Stands for a pipeline on a card."""

    def __init__(self) -> None:
        self.transformer = _Part()

    def register_modules(self, transformer: _Part) -> None:
        self.transformer = transformer


def test_a_card_holds_one_transformer_at_a_time(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not needed goes to the processor first; all else goes to the card that was named."""
    weights = _loaded(tiny("ltx2"))
    monkeypatch.setattr(weights, "_place", Place("cuda:1", "bfloat16"))
    monkeypatch.setattr(weights, "_pipe", _Pipe())
    monkeypatch.setattr(ltx, "part_of", lambda *_: _Part())
    old, wanted = weights._pipe.transformer, _Part()

    weights._change(wanted)
    weights._know_upsampler()

    assert old.sent == ["cpu"]
    assert weights._pipe.transformer is wanted
    assert wanted.sent == weights._upsampler.sent == ["cuda:1"]


def test_noise_comes_from_the_processor(
    weights: LtxWeights, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So the same seed is the same noise on every device."""
    noise: list[str] = []
    prepare = weights._pipe.prepare_latents

    def watched(*positional: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever is passed on
        noise.append(named["generator"].device.type)
        return prepare(*positional, **named)

    monkeypatch.setattr(weights._pipe, "prepare_latents", watched)
    studio.make(plan_for(), PROMPT, Watch())

    assert noise == ["cpu"]


def test_guidance_runs_as_often_as_the_recipe_says(
    studio: Studio, weights: LtxWeights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Distilled weights run once a step; full ones three times, one of them for two prompts."""
    batches: list[int] = []
    forward = weights._pipe.transformer.forward

    def counted(*positional: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever is passed on
        batches.append(named["hidden_states"].shape[0])
        return forward(*positional, **named)

    monkeypatch.setattr(weights._pipe.transformer, "forward", counted)

    _clip(studio, plan_for())
    guided = plan_for("fine-lora").stages[0]
    _clip(studio, replace(plan_for(), stages=(replace(guided, scale=1.0),)))

    assert batches == [1, 1] + [2, 1, 1] * 2


@pytest.mark.parametrize(("stop", "at"), [("denoise", 0.5), ("decode", 0.5)])
def test_after_a_cancel_the_same_seed_gives_the_same_clip(
    studio: Studio, stop: str, at: float
) -> None:
    """Whether it came at a step or in decoding, nothing of it is left."""
    before = _clip(studio, plan_for("fast-two-stage"))

    with pytest.raises(RenderCancelled):
        studio.make(plan_for("fast-two-stage", seed=9), PROMPT, Watch(stop, at))

    assert _clip(studio, plan_for("fast-two-stage")) == before


def test_after_a_cancel_with_a_cache_nothing_is_remembered(tiny: Tiny) -> None:
    """A cache that stayed on would carry the cancelled clip into the next."""
    studio = Studio(_loaded(tiny("ltx2"), Acceleration(cache=StepCache.TAYLOR_LITE)))
    plan = replace(plan_for(), stages=(replace(plan_for().stages[0], steps=8, sigmas=()),))
    before = _clip(studio, plan)

    with pytest.raises(RenderCancelled):
        studio.make(plan, Asked("a piano"), Watch("denoise", 0.7))

    assert _clip(studio, plan) == before


def test_too_little_memory_in_decoding_gives_memory_back(
    studio: Studio, weights: LtxWeights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is our error, no tensor of the clip lives on, and the next clip is made."""
    before = _clip(studio, plan_for())
    gc.collect()
    alive = _tensors()

    def fail(*_: object, **__: object) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory")

    with monkeypatch.context() as patched:
        patched.setattr(weights._pipe.vae, "decode", fail)
        with pytest.raises(OutOfMemory):
            studio.make(plan_for(), PROMPT, Watch())

    assert _tensors() <= alive
    assert _clip(studio, plan_for()) == before


def test_lost_numbers_are_a_failure(
    studio: Studio, weights: LtxWeights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A decoder that gives NaN makes no clip."""
    decode = weights._pipe.vae.decode

    def broken(*positional: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever is passed on
        (decoded,) = decode(*positional, **named)
        return (decoded * float("nan"),)

    monkeypatch.setattr(weights._pipe.vae, "decode", broken)

    with pytest.raises(RenderError, match="NaN"):
        studio.make(plan_for(), PROMPT, Watch())


@pytest.mark.parametrize("frames", [16, 10])
def test_frames_that_the_pipeline_would_round_are_refused(studio: Studio, frames: int) -> None:
    """The pipeline makes nine frames of sixteen without a word; we tell."""
    plan = plan_for()
    plan = replace(plan, chunks=(replace(plan.chunks[0], frames=frames),))

    with pytest.raises(RenderError, match="was asked for"):
        studio.make(plan, PROMPT, Watch())


def test_a_clip_tells_weights_device_and_numbers(studio: Studio) -> None:
    """The digest of the weights, and nothing of accelerations that are off."""
    told = dict(studio.make(plan_for(), PROMPT, Watch()).details)

    assert set(told) == {"weights", "device", "dtype"}
    assert len(told["weights"]) == 64
    assert (told["device"], told["dtype"]) == ("cpu", "float32")


def test_tiles_are_told(tiny: Tiny) -> None:
    """What the operator switched on stands in the clip's recipe."""
    weights = _loaded(tiny("ltx2"), Acceleration(tiling=Tiling.ON))

    assert dict(weights.prepare(plan_for()))["tiling"] == "on"


def test_a_recipe_without_its_weights_is_refused(tiny: Tiny, tmp_path: Path) -> None:
    """Full weights, upsampler or LoRA that are missing are named, with what to do."""
    folder = tmp_path / "ltx2"
    folder.mkdir()
    for part in tiny("ltx2").iterdir():
        if part.name not in {"transformer_full", "latent_upsampler"}:
            (folder / part.name).symlink_to(part)
    weights = _loaded(folder)

    with pytest.raises(EngineUnavailable, match=r"ltx2/transformer_full is not there"):
        weights.prepare(plan_for("fine"))
    with pytest.raises(EngineUnavailable, match=r"ltx2/latent_upsampler is not there"):
        weights.prepare(plan_for("fast-two-stage"))
    with pytest.raises(EngineUnavailable, match=r"loras of \[engines.ltx\]"):
        weights.prepare(plan_for("fast-lora"))


@pytest.fixture
def lora(tiny: Tiny, tmp_path: Path) -> Path:
    """Return few-step weights for the tiny checkpoint."""
    from peft import LoraConfig, get_peft_model_state_dict  # noqa: PLC0415 - only here

    pipe = _loaded(tiny("ltx2"))._pipe
    torch.manual_seed(3)
    pipe.transformer.add_adapter(
        LoraConfig(r=2, target_modules=["to_q", "to_v"], init_lora_weights=False)
    )
    state = get_peft_model_state_dict(pipe.transformer)
    pipe.save_lora_weights(tmp_path, transformer_lora_layers=state)
    (file,) = tmp_path.glob("*.safetensors")
    return file


def test_few_step_weights_are_on_where_the_recipe_says(tiny: Tiny, lora: Path) -> None:
    """With them the clip is another, and names their file; without, it is the bare weights'."""
    bare = Studio(_loaded(tiny("ltx2")))
    options = replace(options_for(tiny("ltx2")), loras={"transformer": lora})
    studio = Studio(LtxWeights(options, looked_at(tiny("ltx2"))))

    before, on = _clip(bare, plan_for()), _clip(studio, plan_for("fast-lora"))

    assert on != before
    assert _clip(studio, plan_for()) == before
    footage = studio.make(plan_for("fast-lora"), PROMPT, Watch())
    assert ("lora", lora.name) in footage.details
    assert _bytes(footage) == on


def test_a_damaged_or_misplaced_lora_is_named(tiny: Tiny, tmp_path: Path) -> None:
    """The file, or the part that LTX-2 has not, stands in the sentence."""
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"no weights")
    for loras, said in (
        ({"transformer": broken}, r"broken.safetensors cannot be loaded"),
        ({"transformer_2": broken}, r"names 'transformer_2'"),
    ):
        options = replace(options_for(tiny("ltx2")), loras=loras)
        with pytest.raises(EngineUnavailable, match=said):
            LtxWeights(options, looked_at(tiny("ltx2")))


def test_half_numbers_stay_half(tiny: Tiny) -> None:
    """No pipeline is made out of another, which would widen the weights that they share."""
    options = replace(options_for(tiny("ltx2")), dtype="bfloat16")
    weights = LtxWeights(options, looked_at(tiny("ltx2")))

    _clip(Studio(weights), plan_for("fine"), Asked("a", (_picture(20),)))

    parts = weights._pipe.components.values()
    types = {part.dtype for part in parts if isinstance(part, torch.nn.Module)}
    assert types == {torch.bfloat16}


def test_memory_returns_after_clips_of_every_ending(
    studio: Studio, weights: LtxWeights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After twenty clips that were made, cancelled or failed it is as after the first."""
    endings: Iterator[str] = iter(("made", "cancelled", "failed", "decoded") * 5)

    def run(ending: str) -> None:
        watch = Watch("denoise", 0.5) if ending == "cancelled" else Watch()
        with monkeypatch.context() as patched:
            if ending == "failed":
                patched.setattr(weights._pipe.vae, "decode", _fails)
            if ending == "decoded":
                watch = Watch("decode", 0.5)
            _bytes(studio.make(plan_for(), PROMPT, watch))

    run(next(endings))
    gc.collect()
    alive, resident = _tensors(), _resident()
    for ending in endings:
        if ending == "made":
            run(ending)
        else:
            with pytest.raises(RenderError):
                run(ending)

    gc.collect()
    assert _tensors() == alive
    assert _resident() - resident < 64_000_000


def _fails(*_: object, **__: object) -> None:
    raise torch.OutOfMemoryError("CUDA out of memory")


def _tensors() -> int:
    """Return how many tensors live."""
    return sum(issubclass(type(each), torch.Tensor) for each in gc.get_objects())


def _resident() -> int:
    """Return the bytes of this process that are in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()
