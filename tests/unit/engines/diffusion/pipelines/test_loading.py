import shutil
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")

from diffusers import LTX2Pipeline, LTX2VideoTransformer3DModel  # noqa: E402 - behind the skip

from reelkite.domain.errors import EngineUnavailable  # noqa: E402 - as above
from reelkite.engines.diffusion.options import DiffusionOptions  # noqa: E402 - as above
from reelkite.engines.diffusion.pipelines.loading import (  # noqa: E402 - as above
    Place,
    damage_told,
    part_of,
    pipeline_of,
    place_of,
)
from tests.checkpoints.tiny import Tiny  # noqa: E402 - as above

HERE = Place("cpu", "float32")


def _options(device: str = "auto", dtype: str = "") -> DiffusionOptions:
    return DiffusionOptions("ltx", Path("weights"), device=device, dtype=dtype)


def _cards(monkeypatch: pytest.MonkeyPatch, count: int, capability: tuple[int, int]) -> None:
    monkeypatch.setattr(torch.cuda, "device_count", lambda: count)
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda _: capability)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda device: f"Card {device}")
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)


@pytest.mark.parametrize(
    ("count", "capability", "device", "dtype", "place"),
    [
        (0, (0, 0), "auto", "", ("cpu", "float32")),
        (0, (0, 0), "cpu", "bfloat16", ("cpu", "bfloat16")),
        (2, (9, 0), "auto", "", ("cuda:0", "bfloat16")),
        (2, (9, 0), "cuda", "", ("cuda:0", "bfloat16")),
        (2, (9, 0), "cuda:1", "float32", ("cuda:1", "float32")),
        (1, (7, 5), "cuda:0", "", ("cuda:0", "float16")),
        (1, (9, 0), "cpu", "", ("cpu", "float32")),
    ],
)
def test_weights_go_where_they_are_meant_to(
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    capability: tuple[int, int],
    device: str,
    dtype: str,
    place: tuple[str, str],
) -> None:
    """A card if there is one, in the numbers that it calculates in, unless the operator says."""
    _cards(monkeypatch, count, capability)

    assert place_of(_options(device, dtype)) == Place(*place)


@pytest.mark.parametrize(
    ("count", "capability", "device", "dtype", "said"),
    [
        (0, (0, 0), "cuda", "", r"device of \[engines.ltx\] is 'cuda', but torch sees 0 GPUs"),
        (2, (9, 0), "cuda:2", "", r"is 'cuda:2', but torch sees 2 GPUs.*'auto'"),
        (0, (0, 0), "mps", "", r"Apple's processors.*'auto'"),
        (0, (0, 0), "cpu", "float16", r"dtype of \[engines.ltx\] is 'float16'.*Leave it empty"),
        (1, (7, 5), "cuda", "bfloat16", r"'bfloat16', in which cuda:0 does not.*'float16'"),
        (0, (0, 0), "cpu", "int4", r"'int4'; it must be one of: bfloat16, float16, float32"),
    ],
)
def test_what_cannot_be_is_refused_with_the_setting_and_the_remedy(
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    capability: tuple[int, int],
    device: str,
    dtype: str,
    said: str,
) -> None:
    """Each sentence names what is set, what there is, and what to write."""
    _cards(monkeypatch, count, capability)

    with pytest.raises(EngineUnavailable, match=said):
        place_of(_options(device, dtype))


def test_a_place_tells_the_cards_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clip's recipe says on which card it was made, or that it was a processor."""
    _cards(monkeypatch, 1, (9, 0))

    assert Place("cuda:0", "bfloat16").details == (
        ("device", "Card cuda:0"),
        ("dtype", "bfloat16"),
    )
    assert dict(HERE.details)["device"] == "cpu"


def test_a_pipeline_is_loaded_in_the_numbers_that_are_asked_for(tiny: Tiny) -> None:
    """Each part has its own type, and parts that are left out are not there."""
    numbers = {"default": torch.bfloat16, "vae": torch.float32}

    pipeline = pipeline_of(LTX2Pipeline, tiny("ltx2"), numbers, without=["duration_head"])

    assert pipeline.transformer.dtype == torch.bfloat16
    assert pipeline.vae.dtype == torch.float32
    assert pipeline.duration_head is None


def test_a_part_that_is_not_there_is_named(tiny: Tiny) -> None:
    """The folder is named, and that another recipe may do without it."""
    with pytest.raises(EngineUnavailable, match=r"transformer_9 is not there.*recipe"):
        part_of(LTX2VideoTransformer3DModel, tiny("ltx2"), "transformer_9", HERE)


def test_half_a_file_is_named(tiny: Tiny, tmp_path: Path) -> None:
    """Weights that were cut short are an error with the folder and what to do, not a crash."""
    folder = shutil.copytree(tiny("ltx2") / "transformer", tmp_path / "transformer")
    (weights,) = folder.glob("*.safetensors")
    weights.write_bytes(weights.read_bytes()[:1000])

    with pytest.raises(EngineUnavailable, match=r"transformer cannot be loaded.*Fetch it again"):
        part_of(LTX2VideoTransformer3DModel, tmp_path, "transformer", HERE)


def test_too_little_memory_is_no_damage() -> None:
    """Where memory runs out while loading, nobody is told to fetch the file again."""
    with pytest.raises(torch.OutOfMemoryError), damage_told(Path("weights")):
        raise torch.OutOfMemoryError("CUDA out of memory")
