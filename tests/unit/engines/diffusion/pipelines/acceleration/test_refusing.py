# ruff: noqa: TC004 - what is heavy is brought in late

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.request import Model
from reelkite.engines.diffusion.catalogue import FAMILIES
from reelkite.engines.diffusion.options import Acceleration, DiffusionOptions, Quantize, StepCache
from tests.checkpoints.late import late

if TYPE_CHECKING:
    from reelkite.engines.diffusion.pipelines.acceleration.refusing import refuse

brought = late(globals(), "reelkite.engines.diffusion.pipelines.acceleration.refusing:refuse")


def options(acceleration: Acceleration, recipe: str = "fast") -> DiffusionOptions:
    """Return options that wish for ``acceleration``."""
    return DiffusionOptions(
        "wan", Path("nowhere"), {Model.SORA_2: recipe}, acceleration=acceleration
    )


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_the_usual_is_refused_by_nobody(family: str) -> None:
    """Every family takes options in which all is off."""
    refuse(options(Acceleration()), FAMILIES[family])


@pytest.mark.parametrize("cache", [StepCache.FIRST_BLOCK, StepCache.MAG])
@pytest.mark.parametrize("family", ["ltx2", "hunyuan15-i2v"])
def test_caches_that_a_family_lacks_are_refused(family: str, cache: StepCache) -> None:
    """The sentence names the cache, the family, and what there is instead."""
    with pytest.raises(EngineUnavailable, match=f"cache = '{cache}'.*'none', 'pyramid'") as told:
        refuse(options(Acceleration(cache=cache)), FAMILIES[family])

    assert FAMILIES[family].title in str(told.value)


def test_magnitudes_must_have_been_measured() -> None:
    """The cache that needs a measurement is refused at load where there is none."""
    with pytest.raises(EngineUnavailable, match=r"mag_ratios\.json, which is missing"):
        refuse(options(Acceleration(cache=StepCache.MAG)), FAMILIES["wan22-ti2v-5b"])


@pytest.mark.parametrize(
    ("acceleration", "setting"),
    [
        (Acceleration(cache=StepCache.PYRAMID, compile=True), "compile = true and cache"),
        (Acceleration(cache=StepCache.PYRAMID, cache_threshold=0.0), r"cache_threshold = 0\.0"),
    ],
)
def test_settings_that_cannot_be_are_named(acceleration: Acceleration, setting: str) -> None:
    """What does not go together, or means nothing, is refused by name."""
    with pytest.raises(EngineUnavailable, match=setting):
        refuse(options(acceleration), FAMILIES["wan22-ti2v-5b"])


def test_fine_clips_are_not_made_of_narrow_weights_by_the_way() -> None:
    """Narrow weights for a fine tier need the operator's word."""
    narrow = Acceleration(quantize=Quantize.FP8)

    refuse(options(narrow), FAMILIES["wan22-ti2v-5b"])
    refuse(
        options(Acceleration(quantize=Quantize.FP8, cache_fine=True), "fine"),
        FAMILIES["wan22-ti2v-5b"],
    )
    with pytest.raises(EngineUnavailable, match=r"changes sora-2 too.*engines\.wan"):
        refuse(options(narrow, "fine"), FAMILIES["wan22-ti2v-5b"])
