"""Weights are looked at, their terms shown, and written down."""

from pathlib import Path

import pytest

from reelkite.cli.models.adding import Wish, added, wishes
from reelkite.config import Settings
from reelkite.config.models import Models, read_models
from reelkite.domain.errors import EngineUnavailable, RequestError
from reelkite.domain.request import Model
from reelkite.engines.diffusion.catalogue import FAMILIES, Licence
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.weights import looked_at
from reelkite.engines.diffusion.weights.machine import Card, Machine
from tests.checkpoints.hollow import hollow, part, tensors, written

LARGE = Machine((Card("a card", 80.0, 80.0),))


class Desk:
    """Somebody who adds weights."""

    def __init__(self, folder: Path) -> None:
        """Sit down at an empty folder."""
        self.settings = Settings(cache=folder, clips=folder, cores=1, data=folder / "data")
        self.weights = folder / "weights"
        self.shown: list[str] = []
        self.agrees = True

    def adds(self, wish: Wish) -> list[str]:
        """Add, on a machine with a large card."""
        return list(added(self.settings, wish, self._asked, lambda: LARGE))

    @property
    def models(self) -> Models:
        """What was written."""
        return read_models(self.settings.models_file)

    def _asked(self, licence: Licence) -> bool:
        self.shown.append(licence.key)
        return self.agrees


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Lend a desk without a file of models."""
    return Desk(tmp_path)


def test_weights_are_written_down_with_their_terms(desk: Desk) -> None:
    """Both tiers get the best recipe that the folder has the parts for."""
    hollow(desk.weights, marked=False)
    for name in ("transformer_full", "latent_upsampler"):
        part(desk.weights / name, "A")

    told = desk.adds(Wish(desk.weights))

    assert desk.shown == ["ltx-2-community"]
    assert desk.models.makers == dict.fromkeys(Model, "ltx2")
    assert desk.models.engines["ltx2"] == DiffusionOptions(
        "ltx2",
        desk.weights,
        {Model.SORA_2: "fast", Model.SORA_2_PRO: "fine"},
        accepted="ltx-2-community",
    )
    assert told[0] == "found weights: LTX-2.x, under 1 GB, bfloat16"
    assert "sora-2-pro is made by ltx2 with the recipe 'fine'" in told
    assert told[-1].startswith("it would run on a card: 0.0 GB of weights")


def test_tiers_take_what_is_there(desk: Desk) -> None:
    """Without the full weights the finer tier takes two distilled stages, or one."""
    desk.weights = hollow(desk.weights.parent / "LTX-distilled", marked=False)
    desk.adds(Wish(desk.weights))
    ltx = desk.models.engines["ltx2"]
    assert isinstance(ltx, DiffusionOptions)
    assert ltx.recipes == {Model.SORA_2: "fast", Model.SORA_2_PRO: "fast"}


def test_free_weights_need_no_word(desk: Desk) -> None:
    """Nobody is asked about terms without conditions; silence and few steps are told."""
    hollow(desk.weights, "wan22-t2v-a14b", marked=False)

    told = desk.adds(Wish(desk.weights, name="wan"))

    assert desk.shown == []
    wan = desk.models.engines["wan"]
    assert isinstance(wan, DiffusionOptions)
    assert (wan.accepted, set(wan.recipes.values())) == ("", {"fine"})
    assert told[-1].startswith("it would run on a card")
    assert "these weights are silent; sound is composed here" in told


def test_terms_that_are_not_acknowledged_write_nothing(desk: Desk) -> None:
    """A no, or a word for other terms, leaves everything as it was."""
    hollow(desk.weights, marked=False)
    desk.agrees = False

    with pytest.raises(RequestError, match="were not acknowledged; nothing was written"):
        desk.adds(Wish(desk.weights))
    with pytest.raises(RequestError, match="under 'ltx-2-community', not 'tencent-hunyuan"):
        desk.adds(Wish(desk.weights, accepted="tencent-hunyuan-community"))
    assert not desk.settings.models_file.exists()


def test_a_word_before_is_as_good(desk: Desk) -> None:
    """Who names the licence is not asked."""
    hollow(desk.weights, marked=False)

    desk.adds(Wish(desk.weights, accepted="ltx-2-community"))

    assert desk.shown == []


def test_tiers_that_others_make_stay_theirs(desk: Desk) -> None:
    """Nobody is replaced unless that is said."""
    hollow(desk.weights, "wan22-i2v-a14b", marked=False)
    desk.settings.data.mkdir()
    desk.settings.models_file.write_text('[models]\n"sora-2" = "diorama"\n', encoding="utf-8")

    told = desk.adds(Wish(desk.weights, name="wan"))

    assert desk.models.makers == {Model.SORA_2: "diorama", Model.SORA_2_PRO: "wan"}
    assert any("sora-2 is still made by diorama" in line for line in told)
    assert "these weights make clips that begin with a picture, and no others" in told
    desk.adds(Wish(desk.weights, tiers=(Model.SORA_2,), recipe="fine"))
    assert desk.models.makers == dict.fromkeys(Model, "wan")


def test_a_name_is_taken_once(desk: Desk) -> None:
    """Another folder needs another name, of plain signs."""
    hollow(desk.weights, "wan22-ti2v-5b", marked=False)
    desk.adds(Wish(desk.weights))
    other = hollow(desk.weights.parent / "other", "wan22-ti2v-5b", marked=False)

    for name in ("", "a.b"):
        with pytest.raises(RequestError, match=r"cannot be the engine's name.*--name"):
            desk.adds(Wish(other, name=name))


def test_what_cannot_be_run_is_not_written(desk: Desk) -> None:
    """Noise, halves and unknown recipes are refused, and the file stays away."""
    with pytest.raises(EngineUnavailable, match="There is no folder"):
        desk.adds(Wish(desk.weights))
    hollow(desk.weights, "wan22-ti2v-5b")
    with pytest.raises(EngineUnavailable, match=r"never trained.*\[engines\.wan22-ti2v-5b\]"):
        desk.adds(Wish(desk.weights))
    (desk.weights / "UNTRAINED.json").unlink()
    with pytest.raises(EngineUnavailable, match="no recipe 'finest'"):
        desk.adds(Wish(desk.weights, recipe="finest"))
    assert not desk.settings.models_file.exists()


def test_too_small_a_machine_is_told_all_the_same(desk: Desk) -> None:
    """The card may be bought later: the engine is written down, and what lacks is said."""
    hollow(desk.weights, "wan22-ti2v-5b", marked=False)
    told = list(
        added(
            desk.settings,
            Wish(desk.weights),
            lambda _: True,
            lambda: Machine((Card("a stamp", 0.0, 0.0),)),
        )
    )

    assert told[-1].startswith("but it cannot run here yet: The weights of weights alone take")
    assert "wan22-ti2v-5b" in desk.models.engines


def test_full_weights_of_ltx_need_their_lora(desk: Desk) -> None:
    """Without the folder's full transformer the LoRA beside it makes few steps; it is found."""
    hollow(desk.weights, marked=False)
    written(desk.weights / "scheduler" / "scheduler_config.json", {"use_dynamic_shifting": True})
    part(desk.weights / "latent_upsampler", "A")
    lora = desk.weights / "ltx-2-19b-distilled-lora-384.safetensors"
    tensors(lora)

    told = desk.adds(Wish(desk.weights))

    ltx = desk.models.engines["ltx2"]
    assert isinstance(ltx, DiffusionOptions)
    assert ltx.loras == {"transformer": lora}
    assert ltx.recipes == {Model.SORA_2: "fast-lora", Model.SORA_2_PRO: "fine-lora"}
    assert f"few-step weights for transformer: {lora.name}" in told


def test_what_a_recipe_lacks_is_told(desk: Desk) -> None:
    """Full weights without their LoRA are written down, with the line that is missing."""
    hollow(desk.weights, marked=False)

    told = desk.adds(Wish(desk.weights))

    assert "but it cannot run here yet: The recipe 'fast-lora' needs few-step weights" in told[-1]


@pytest.mark.parametrize("family", sorted(FAMILIES))
@pytest.mark.parametrize("model", list(Model))
def test_every_family_has_a_recipe_for_each_tier(family: str, model: Model, tmp_path: Path) -> None:
    """Whatever is added, both tiers find one that suits the weights, distilled or not."""
    full = looked_at(hollow(tmp_path / "full", family, marked=False))
    distilled = looked_at(hollow(tmp_path / "a-distilled", family, marked=False))

    assert wishes(distilled, model)
    assert wishes(full, model)
    assert "hunyuan" not in family or wishes(full, model) == ("fine",)
