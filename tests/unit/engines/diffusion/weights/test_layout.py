"""Folders of weights are known, and what is missing is named."""

import json
from pathlib import Path

import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.catalogue import FAMILIES
from reelkite.engines.diffusion.weights import looked_at
from tests.checkpoints.hollow import PARTS, hollow, part, tensors, written


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_each_family_is_known_by_its_folder(family: str, tmp_path: Path) -> None:
    """Each family of the catalogue is told from the others by its index alone."""
    layout = looked_at(hollow(tmp_path / "weights", family))

    assert layout.family.key == family
    assert layout.title == "weights"
    assert layout.untrained
    assert layout.dtype == "bfloat16"
    assert set(layout.parts) == set(PARTS[family])


def test_weights_are_added_up(tmp_path: Path) -> None:
    """The size of a checkpoint is that of all its tensors."""
    layout = looked_at(hollow(tmp_path, "wan22-ti2v-5b", marked=False))

    assert layout.gigabytes == pytest.approx(3 * 16 / 1e9)
    assert not layout.untrained


def test_parts_beside_the_index_count(tmp_path: Path) -> None:
    """A second transformer and an upsampler are found, and few-step weights beside them."""
    hollow(tmp_path)
    part(tmp_path / "transformer_full", "LTX2VideoTransformer3DModel")
    part(tmp_path / "latent_upsampler", "LTX2LatentUpsamplerModel")
    tensors(tmp_path / "lora" / "stage_2.safetensors")
    tensors(tmp_path / "distilled.safetensors")
    (tmp_path / ".cache" / "huggingface").mkdir(parents=True)

    layout = looked_at(tmp_path)

    assert {"transformer_full", "latent_upsampler"} <= set(layout.parts)
    assert layout.loose == ("distilled.safetensors", "lora/stage_2.safetensors")


def test_terms_follow_the_text_encoder(tmp_path: Path) -> None:
    """LTX-2.5 stands under newer terms than 2.0 and 2.3, and reads prompts with a newer model."""
    hollow(tmp_path)
    before = looked_at(tmp_path).licence
    index = json.loads((tmp_path / "model_index.json").read_text(encoding="utf-8"))
    index["text_encoder"][1] = "Gemma4UnifiedForConditionalGeneration"
    written(tmp_path / "model_index.json", index)

    assert (before, looked_at(tmp_path).licence) == ("ltx-2-community", "ltx-2.x-community")


def test_other_weights_have_another_digest(tmp_path: Path) -> None:
    """The same layout with other numbers is another checkpoint; the same folder is the same."""
    hollow(tmp_path)
    before = looked_at(tmp_path).digest
    again = looked_at(tmp_path).digest
    tensors(tmp_path / "transformer" / "model.safetensors", filling=b"\1")

    assert before == again
    assert looked_at(tmp_path).digest != before


def test_a_folder_of_the_hubs_own_store_has_the_repositorys_name(tmp_path: Path) -> None:
    """A snapshot is called as its repository, not by the digits of its revision."""
    path = tmp_path / "models--Some-One--Model-5B" / "snapshots" / "0a1b2c"

    assert looked_at(hollow(path)).title == "Model-5B"


def test_a_folder_that_is_not_there_is_told_with_a_way_to_fetch_one(tmp_path: Path) -> None:
    """The message has a command that can be copied."""
    with pytest.raises(EngineUnavailable, match=r"There is no folder .*hf download .* --local-dir"):
        looked_at(tmp_path / "nothing")


def test_another_layout_is_told(tmp_path: Path) -> None:
    """Weights in one file are no folder in diffusers' layout."""
    tensors(tmp_path / "model.safetensors")

    with pytest.raises(EngineUnavailable, match=r"has no model_index\.json.*diffusers' layout"):
        looked_at(tmp_path)


def test_a_download_that_was_cut_off_before_the_index_is_told(tmp_path: Path) -> None:
    """Halves that the hub's client left are not taken for another layout."""
    halves = tmp_path / ".cache" / "huggingface" / "download"
    halves.mkdir(parents=True)
    (halves / "model_index.json.incomplete").touch()

    with pytest.raises(EngineUnavailable, match="was not fetched to its end"):
        looked_at(tmp_path)


def test_an_unknown_pipeline_is_told_with_those_that_are_known(tmp_path: Path) -> None:
    """The class that was found is named, and what can be run."""
    hollow(tmp_path)
    written(tmp_path / "model_index.json", {"_class_name": "MochiPipeline"})

    with pytest.raises(EngineUnavailable, match=r"'MochiPipeline'\. What can be run.*LTX-2\.x"):
        looked_at(tmp_path)


def test_wan_of_another_version_is_not_taken_for_one_that_is_known(tmp_path: Path) -> None:
    """Wan 2.1 has the same pipeline, but neither experts nor expanded time steps."""
    hollow(tmp_path, "wan22-ti2v-5b")
    index = json.loads((tmp_path / "model_index.json").read_text(encoding="utf-8"))
    del index["expand_timesteps"]
    written(tmp_path / "model_index.json", index)

    with pytest.raises(EngineUnavailable, match="'WanPipeline', but of another model"):
        looked_at(tmp_path)


def test_a_part_that_is_not_there_is_told(tmp_path: Path) -> None:
    """An index without a part that the family needs is not enough."""
    hollow(tmp_path)
    index = json.loads((tmp_path / "model_index.json").read_text(encoding="utf-8"))
    index["vocoder"] = [None, None]
    written(tmp_path / "model_index.json", index)

    with pytest.raises(EngineUnavailable, match=r"model_index\.json names no part 'vocoder'"):
        looked_at(tmp_path)


@pytest.mark.parametrize("halves", [True, False])
def test_a_missing_file_is_named_with_the_remedy(halves: bool, tmp_path: Path) -> None:
    """Whether a download was cut off or a file was lost, the file and a command are told."""
    hollow(tmp_path)
    lost = tmp_path / "text_encoder" / "model.safetensors"
    lost.rename(tmp_path / "text_encoder" / f"a.{'incomplete' if halves else 'lost'}")

    with pytest.raises(EngineUnavailable) as told:
        looked_at(tmp_path)

    assert f"{lost.parent} has no weights" in str(told.value)
    assert ("The download was cut off" in str(told.value)) is halves
    assert f"hf download Lightricks/LTX-2.5-Diffusers --local-dir {tmp_path}" in str(told.value)


def test_an_index_that_is_no_json_is_told(tmp_path: Path) -> None:
    """A half-written index is named, not a stack trace."""
    hollow(tmp_path)
    (tmp_path / "model_index.json").write_text('{"_class_name"', encoding="utf-8")

    with pytest.raises(EngineUnavailable, match=r"model_index\.json cannot be read as JSON"):
        looked_at(tmp_path)
