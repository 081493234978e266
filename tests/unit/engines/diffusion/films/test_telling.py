from dataclasses import replace

from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.engines.diffusion.catalogue import FAMILIES
from reelkite.engines.diffusion.films.planning import planned
from reelkite.engines.diffusion.films.telling import details_of

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(1280, 720), 4, 7)


def test_all_that_was_decided_is_told() -> None:
    """Recipe, steps, guidance, weights, size and frames stand there, stage by stage."""
    told = dict(details_of(planned(REQUEST, FAMILIES["ltx2"], "fine")))

    assert told == {
        "recipe": "fine",
        "steps": "30 + 3",
        "guidance_scale": "3 + 1",
        "transformer": "transformer_full + transformer",
        "generated_size": "1280x768",
        "generated_frames": "97",
    }


def test_few_step_weights_and_scaling_are_told() -> None:
    """A LoRA is named where it was on; what was scaled up says so."""
    small = replace(FAMILIES["ltx2"], largest=640 * 360)

    told = dict(details_of(planned(REQUEST, small, "fast-lora")))

    assert told["few_step_weights"] == "transformer"
    assert told["notes"] == "made at 640x384 and scaled up (Lanczos) to 1280x720"
