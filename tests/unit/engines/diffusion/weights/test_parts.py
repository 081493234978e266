"""Parts of a checkpoint: whole, or told what lacks."""

from pathlib import Path

import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.weights.parts import has_weights, json_in, part_in
from tests.checkpoints.hollow import part, tensors, written

KIND = "LTX2VideoTransformer3DModel"


def _sharded(folder: Path, stem: str = "diffusion_pytorch_model") -> list[Path]:
    names = [f"{stem}-0000{n}-of-00002.safetensors" for n in (1, 2)]
    written(folder / "config.json", {})
    written(
        folder / f"{stem}.safetensors.index.json",
        {"weight_map": {"a": names[0], "b": names[1], "c": names[0]}},
    )
    for name in names:
        tensors(folder / name)
    return [folder / name for name in names]


def test_one_file_is_a_part(tmp_path: Path) -> None:
    """A part says its class, its files, their size and their type of number."""
    part(tmp_path / "vae", KIND, "F32")

    found = part_in(tmp_path / "vae", KIND)

    assert (found.name, found.class_name, found.dtype) == ("vae", KIND, "float32")
    assert found.files == (tmp_path / "vae" / "model.safetensors",)
    assert found.gigabytes == pytest.approx(16e-9)


def test_shards_are_those_that_the_list_names(tmp_path: Path) -> None:
    """All shards are found once, in order, and added up."""
    shards = _sharded(tmp_path)
    tensors(tmp_path / "other.safetensors")

    found = part_in(tmp_path, KIND)

    assert found.files == tuple(shards)
    assert found.gigabytes == pytest.approx(32e-9)
    assert len(found.digests) == 2


def test_a_missing_shard_is_named(tmp_path: Path) -> None:
    """The list tells which file has not been fetched."""
    second = _sharded(tmp_path)[1]
    second.unlink()

    with pytest.raises(EngineUnavailable, match=rf"{second} is missing\.$"):
        part_in(tmp_path, KIND)


def test_a_shard_that_is_cut_short_is_named(tmp_path: Path) -> None:
    """A file of the right name is not enough: its own head says how long it must be."""
    first = _sharded(tmp_path)[0]
    first.write_bytes(first.read_bytes()[:-3])

    with pytest.raises(EngineUnavailable, match=rf"{first} is cut short"):
        part_in(tmp_path, KIND)


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    """Shards without their list cannot be told to be all."""
    _sharded(tmp_path)
    listed = tmp_path / "diffusion_pytorch_model.safetensors.index.json"
    listed.unlink()

    with pytest.raises(EngineUnavailable, match=rf"{listed} is missing: the list of its shards"):
        part_in(tmp_path, KIND)


def test_a_list_leads_nowhere_else(tmp_path: Path) -> None:
    """A list that names files in other folders is damaged."""
    _sharded(tmp_path)
    listed = tmp_path / "diffusion_pytorch_model.safetensors.index.json"
    written(listed, {"weight_map": {"a": "../../secret.safetensors"}})

    with pytest.raises(EngineUnavailable, match="it lists no files"):
        part_in(tmp_path, KIND)


def test_transformers_names_come_first(tmp_path: Path) -> None:
    """A folder that holds both kinds of names is read as transformers reads it."""
    _sharded(tmp_path)
    tensors(tmp_path / "model.safetensors")

    assert part_in(tmp_path, KIND).files == (tmp_path / "model.safetensors",)


def test_pickled_weights_are_refused(tmp_path: Path) -> None:
    """Weights that could run programs are not read, and the message says why."""
    written(tmp_path / "config.json", {})
    (tmp_path / "pytorch_model.bin").touch()

    with pytest.raises(EngineUnavailable, match=r"pytorch_model\.bin is pickled and can run"):
        part_in(tmp_path, KIND)


def test_weights_by_another_name_are_told(tmp_path: Path) -> None:
    """A variant alone would not be found by the loaders."""
    written(tmp_path / "config.json", {})
    tensors(tmp_path / "model.fp16.safetensors")

    with pytest.raises(EngineUnavailable, match=r"has model\.fp16\.safetensors, but none of the"):
        part_in(tmp_path, KIND)


def test_a_link_that_leads_to_nothing_is_told(tmp_path: Path) -> None:
    """The hub's own store links to blobs; one that was swept away is told as that."""
    written(tmp_path / "config.json", {})
    (tmp_path / "model.safetensors").symlink_to(tmp_path / "gone")

    with pytest.raises(EngineUnavailable, match=r"model\.safetensors points at a file that is"):
        part_in(tmp_path, KIND)


def test_a_part_without_weights_needs_its_settings_only(tmp_path: Path) -> None:
    """A scheduler is a few lines of JSON; an empty folder is none."""
    written(tmp_path / "scheduler" / "scheduler_config.json", {})
    (tmp_path / "tokenizer").mkdir()

    assert part_in(tmp_path / "scheduler", "UniPCMultistepScheduler").files == ()
    with pytest.raises(EngineUnavailable, match="tokenizer is empty"):
        part_in(tmp_path / "tokenizer", "T5TokenizerFast")
    with pytest.raises(EngineUnavailable, match="vae is missing"):
        part_in(tmp_path / "vae", "AutoencoderKLWan")


def test_settings_must_be_there(tmp_path: Path) -> None:
    """Weights alone cannot be built."""
    tensors(tmp_path / "model.safetensors")

    with pytest.raises(EngineUnavailable, match=r"config\.json is missing"):
        part_in(tmp_path, KIND)


def test_classes_tell_whether_they_have_weights() -> None:
    """Tokenizers, schedulers, processors and guiders have none."""
    assert has_weights("UMT5EncoderModel")
    assert not any(
        has_weights(name)
        for name in ("ByT5Tokenizer", "SiglipImageProcessor", "ClassifierFreeGuidance")
    )


def test_a_list_is_no_object(tmp_path: Path) -> None:
    """JSON of another shape is told, as is what is missing."""
    (tmp_path / "a.json").write_text("[1]", encoding="utf-8")

    with pytest.raises(EngineUnavailable, match="it holds no object"):
        json_in(tmp_path / "a.json")
    with pytest.raises(EngineUnavailable, match=r"b\.json is missing"):
        json_in(tmp_path / "b.json")
