from reelkite.engines.diffusion.films.ltx import DISTILLED_SIGMAS, METHODS, REFINING_SIGMAS

RECIPES = METHODS["ltx2"]


def test_distilled_weights_run_once_a_step_at_the_levels_they_know() -> None:
    """The fast recipes use no guidance of any kind, and exactly eight given noise levels."""
    first = RECIPES["fast"].stages[0]

    assert first.sigmas == DISTILLED_SIGMAS
    assert first.steps == len(first.sigmas) == 8
    assert first.guidance_scale == 1.0
    unguided = dict(first.options)
    assert {unguided[name] for name in ("stg_scale", "audio_stg_scale")} == {0.0}
    assert {unguided[name] for name in ("modality_scale", "audio_modality_scale")} == {1.0}
    assert unguided["audio_guidance_scale"] == 1.0


def test_two_stages_begin_at_half_size_and_end_at_full() -> None:
    """Each two-stage recipe refines at full size, with three given noise levels."""
    for name in ("fast-two-stage", "fine", "fine-lora"):
        first, last = RECIPES[name].stages
        assert (first.scale, last.scale) == (0.5, 1.0)
        assert last.sigmas == REFINING_SIGMAS


def test_the_fine_recipe_changes_weights_between_its_stages() -> None:
    """Full weights make the picture and distilled ones refine it, by folder or by LoRA."""
    folders = [stage.transformer for stage in RECIPES["fine"].stages]
    loras = [stage.lora for stage in RECIPES["fine-lora"].stages]

    assert folders == ["transformer_full", "transformer"]
    assert loras == ["", "transformer"]


def test_a_guided_step_weighs_as_many_runs_as_it_takes() -> None:
    """Thirty steps of four runs each are most of the fine recipe's work."""
    first, last = RECIPES["fine"].stages

    assert first.weight == 120
    assert last.weight == 15
