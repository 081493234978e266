from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")

from PIL import Image  # noqa: E402 - behind the skip

from reelkite.domain.engine import Sound  # noqa: E402 - as above
from reelkite.domain.errors import EngineUnavailable, RenderError, UnsupportedFormat  # noqa: E402 - as above
from reelkite.domain.geometry import Size  # noqa: E402 - as above
from reelkite.domain.media import SAMPLE_RATE, FrameStream, RGBFrame, Soundtrack  # noqa: E402 - as above
from reelkite.domain.request import (  # noqa: E402 - as above
    GenerationRequest,
    Materials,
    Model,
    Operation,
    Source,
)
from reelkite.domain.storyboard import Storyboard  # noqa: E402 - as above
from reelkite.engines.diffusion.engine import DiffusionEngine  # noqa: E402 - as above
from reelkite.engines.diffusion.films import RECIPES  # noqa: E402 - as above
from reelkite.engines.diffusion.films import recipes as recipe_book  # noqa: E402 - as above
from reelkite.engines.diffusion.options import (  # noqa: E402 - as above
    Acceleration,
    DiffusionOptions,
    Tiling,
)
from reelkite.engines.diffusion.pipelines.road import Asked  # noqa: E402 - as above
from reelkite.engines.diffusion.pipelines.running import Studio  # noqa: E402 - as above
from reelkite.engines.diffusion.plugin import DiffusionPlugin  # noqa: E402 - as above
from reelkite.media import Encoding, Mp4Encoder, probe  # noqa: E402 - as above
from tests.checkpoints.hollow import hollow  # noqa: E402 - as above
from tests.checkpoints.tiny import Tiny  # noqa: E402 - as above
from tests.unit.engines.diffusion.benches import (  # noqa: E402 - as above
    Watch,
    options_for,
    request_for,
)

NOTHING_SEEN = Storyboard("a red fox walks", ())


class _Clips:
    """Reads one clip: a picture that grows lighter."""

    def frames(self, clip: Path, first: int = 0) -> Iterator[RGBFrame]:
        assert clip.name == "before.mp4"
        for number in range(first, 48):
            yield np.full((90, 120, 3), number * 5, dtype=np.uint8)

    def soundtrack(self, clip: Path) -> Soundtrack:
        raise NotImplementedError(clip)


def _score(storyboard: Storyboard, cues: Sequence[object], seed: int, *_: object) -> Soundtrack:
    """Return two seconds that get louder, for a storyboard that was planned."""
    assert storyboard is NOTHING_SEEN
    assert not cues
    ramp = np.linspace(0, 1, 2 * SAMPLE_RATE, dtype=np.float32) * (seed > 0)
    return Soundtrack(np.stack([ramp, ramp]))


def _engine(options: DiffusionOptions) -> DiffusionEngine:
    torch.set_num_threads(1)
    facts = DiffusionPlugin(options).facts
    return DiffusionEngine(options, facts, Sound(_score), _Clips())


@pytest.fixture
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the fast recipe take one step: noise stays noise."""
    fast = RECIPES["ltx2"]["fast"]
    stage = replace(fast.stages[0], steps=1, sigmas=(1.0,))
    book = {"ltx2": {"fast": replace(fast, stages=(stage,))}}
    monkeypatch.setattr(recipe_book, "RECIPES", {**RECIPES, **book})


def _rendered(
    engine: DiffusionEngine, request: GenerationRequest, materials: Materials | None = None
) -> FrameStream:
    return engine.render(request, NOTHING_SEEN, Watch(), materials or Materials())


@pytest.mark.usefixtures("few_steps")
def test_a_request_becomes_footage_with_sound_and_a_recipe(tiny: Tiny) -> None:
    """24 frames of the size, a second of the model's own sound, and what was really used."""
    watch = Watch()

    footage = _engine(options_for(tiny("ltx2"))).render(request_for(), NOTHING_SEEN, watch)

    assert [frame.shape for frame in footage.frames] == [(90, 120, 3)] * 24
    assert (footage.grid.count, float(footage.grid.rate)) == (24, 24.0)
    assert footage.soundtrack.samples.shape == (2, SAMPLE_RATE)
    assert np.abs(footage.soundtrack.samples).max() > 0
    assert footage.recipe is not None
    assert footage.recipe.model == "ltx2"
    told = dict(footage.recipe.details)
    assert told["recipe"] == "fast"
    assert told["generated_size"] == "128x96"
    assert told["generated_frames"] == "25"
    assert (told["sound"], told["untrained"], told["device"]) == ("model", "yes", "cpu")
    stages = [stage for stage, _ in watch.told]
    assert stages == sorted(stages, key=["encode", "denoise", "decode"].index)


@pytest.mark.usefixtures("few_steps")
def test_a_picture_of_any_size_begins_the_clip(
    tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reference in another shape is cut, not stretched: its middle comes to the model."""
    seen: list[Asked] = []
    make = Studio.make

    def watched(*call: object) -> object:
        seen.append(call[2])  # type: ignore[arg-type] # it is what the studio is asked
        return make(*call)  # type: ignore[arg-type] # as above

    monkeypatch.setattr(Studio, "make", watched)
    file = tmp_path / "wide.png"
    wide = np.zeros((45, 200, 3), dtype=np.uint8)
    wide[:, 100:] = 255
    Image.fromarray(wide).save(file)

    _rendered(_engine(options_for(tiny("ltx2"))), request_for(), Materials(reference=file))

    (begin,) = seen[0].begin
    assert begin.shape == (96, 128, 3)
    assert begin[:, 60].max() < 30
    assert begin[:, 68].min() > 225


@pytest.mark.usefixtures("few_steps")
def test_an_extension_goes_on_from_the_end(tiny: Tiny) -> None:
    """The model begins with the clip's last second; what is added is kept, with its lead."""
    request = replace(request_for(), seconds=3, source=Source(Operation.EXTENSION, 2))
    before = Materials(clip=Path("before.mp4"))

    footage = _rendered(_engine(options_for(tiny("ltx2"))), request, before)

    assert len(list(footage.frames)) == 24
    assert footage.lead == 1
    assert footage.soundtrack.samples.shape == (2, 2 * SAMPLE_RATE)
    assert footage.recipe is not None
    assert dict(footage.recipe.details)["generated_frames"] == "49"


def test_an_extension_without_enough_before_it_is_a_failure(tiny: Tiny) -> None:
    """A clip that is missing, or shorter than what the model begins with, is told."""
    request = replace(request_for(), seconds=3, source=Source(Operation.EXTENSION, 2))
    engine = _engine(options_for(tiny("ltx2")))

    with pytest.raises(RenderError, match="is missing"):
        _rendered(engine, request)
    late = replace(request, seconds=5, source=Source(Operation.EXTENSION, 4))
    with pytest.raises(RenderError, match="less than 25 frames"):
        _rendered(engine, late, Materials(clip=Path("before.mp4")))


def test_a_tier_that_is_not_made_here_is_refused(tiny: Tiny) -> None:
    """The sentence lists what is."""
    request = replace(request_for(), model=Model.SORA_2_PRO)

    with pytest.raises(UnsupportedFormat, match=r"'sora-2-pro'\. Supported values are: 'sora-2'"):
        _rendered(_engine(options_for(tiny("ltx2"))), request)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"allow_untrained": False}, r"UNTRAINED.json.*never trained.*allow_untrained"),
        ({"accepted": ""}, r"terms that must be acknowledged.*accepted"),
        ({"dtype": "float16", "device": "cpu"}, r"dtype of \[engines.ltx\] is 'float16'"),
        ({"device": "cuda:7"}, r"device.*cuda:7"),
        ({"recipes": {Model.SORA_2: "finest"}}, r"no recipe 'finest'; it has: fast"),
    ],
    ids=["untrained", "licence", "dtype", "device", "recipe"],
)
def test_weights_that_may_not_or_cannot_be_run_are_refused(
    tiny: Tiny, change: dict[str, object], said: str
) -> None:
    """Each sentence names the file or the setting, and the remedy."""
    options = replace(options_for(tiny("ltx2")), **change)  # type: ignore[arg-type] # by the table

    with pytest.raises(EngineUnavailable, match=said):
        _rendered(_engine(options), request_for())


def test_a_model_that_needs_a_picture_says_so(tmp_path: Path) -> None:
    """Nothing is loaded for a request that the weights cannot serve."""
    path = hollow(tmp_path / "i2v", "wan22-i2v-a14b")
    options = DiffusionOptions("wan", path, {Model.SORA_2: "fast"})

    with pytest.raises(UnsupportedFormat, match="begins every clip with a picture"):
        _rendered(_engine(options), request_for())


@pytest.mark.usefixtures("few_steps")
def test_a_silent_model_gets_our_sound(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made for the storyboard, and of an extension it begins a second before."""
    make = Studio.make

    def silent(*call: object) -> object:
        return replace(make(*call), sound=None, rate=0)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(Studio, "make", silent)
    footage = _rendered(_engine(options_for(tiny("ltx2"))), request_for())

    assert footage.soundtrack.samples.shape == (2, 2 * SAMPLE_RATE)
    assert footage.recipe is not None
    assert dict(footage.recipe.details)["sound"] == "reelkite"


def test_nobody_knows_where_things_will_stand(tiny: Tiny) -> None:
    """A survey returns the storyboard as it is."""
    engine = _engine(options_for(tiny("ltx2")))

    assert engine.survey(request_for(), NOTHING_SEEN, measure=True) is NOTHING_SEEN


@pytest.mark.usefixtures("few_steps")
def test_a_remix_is_made_anew_with_both_prompts(tiny: Tiny) -> None:
    """The noise is that of the first clip, so the same words would give the same clip."""
    engine = _engine(options_for(tiny("ltx2")))
    first = request_for(7, "a red fox. it walks")
    remix = replace(
        request_for(9, "it walks"), source=Source(Operation.REMIX, 1, request_for(7, "a red fox"))
    )

    one, other = (list(_rendered(engine, each).frames) for each in (first, remix))

    assert all(np.array_equal(*pair) for pair in zip(one, other, strict=True))


@pytest.mark.slow
@pytest.mark.usefixtures("few_steps")
@pytest.mark.parametrize(("size", "seconds"), [(Size(1280, 720), 4), (Size(1792, 1024), 1)])
def test_a_clip_of_true_size_is_delivered_exactly(
    tiny: Tiny, size: Size, seconds: int, tmp_path: Path
) -> None:
    """Encoded and probed: this size, 24 frames for each second, sound to the sample."""
    request = replace(request_for(), size=size, seconds=seconds)
    whole = Acceleration(tiling=Tiling.OFF)  # tiny weights need less memory without tiles
    options = replace(options_for(tiny("ltx2")), acceleration=whole)
    footage = _rendered(_engine(options), request)

    Mp4Encoder(Encoding("ultrafast", quality=35)).encode(footage, tmp_path / "clip.mp4")

    facts = probe(tmp_path / "clip.mp4")
    assert (facts.size, facts.frames, facts.seconds) == (size, 24 * seconds, seconds)
    assert facts.sound_seconds == pytest.approx(seconds, abs=0.001)
