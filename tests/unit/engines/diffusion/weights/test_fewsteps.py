"""Few-step weights are told from full ones."""

from pathlib import Path

from reelkite.engines.diffusion.weights import looked_at
from reelkite.engines.diffusion.weights.fewsteps import is_distilled, loras_in
from tests.checkpoints.hollow import hollow, part, tensors, written


def test_distilled_weights_are_known(tmp_path: Path) -> None:
    """By the full weights beside them, by their scheduler, or by their name."""
    path = hollow(tmp_path / "ltx")
    scheduler = path / "scheduler" / "scheduler_config.json"
    assert not is_distilled(looked_at(path))
    written(scheduler, {"use_dynamic_shifting": True})
    assert not is_distilled(looked_at(path))
    written(scheduler, {"use_dynamic_shifting": False})
    assert is_distilled(looked_at(path))
    scheduler.unlink()
    part(path / "transformer_full", "A")
    assert is_distilled(looked_at(path))
    assert not is_distilled(looked_at(hollow(tmp_path / "720p_t2v", "hunyuan15-t2v")))
    assert is_distilled(looked_at(hollow(tmp_path / "720p_t2v_Distilled", "hunyuan15-t2v")))


def test_loras_are_found_by_their_names(tmp_path: Path) -> None:
    """One for each expert of Wan; half a pair is none."""
    path = hollow(tmp_path, "wan22-t2v-a14b")
    tensors(path / "loras" / "high_noise_model.safetensors")
    assert loras_in(looked_at(path)) == {}
    tensors(path / "loras" / "low_noise_model.safetensors")
    assert loras_in(looked_at(path)) == {
        "transformer": path / "loras" / "high_noise_model.safetensors",
        "transformer_2": path / "loras" / "low_noise_model.safetensors",
    }


def test_other_files_are_no_loras(tmp_path: Path) -> None:
    """Whole weights in one file beside LTX's parts are left alone."""
    path = hollow(tmp_path)
    tensors(path / "ltx-2-19b-distilled.safetensors")
    assert loras_in(looked_at(path)) == {}
    tensors(path / "ltx-2-19b-distilled-lora-384.safetensors")
    assert list(loras_in(looked_at(path))) == ["transformer"]
