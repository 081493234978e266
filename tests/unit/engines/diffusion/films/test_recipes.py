import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.catalogue import FAMILIES
from reelkite.engines.diffusion.films.recipes import RECIPES, method_of


def test_an_unknown_recipe_is_refused_with_those_there_are() -> None:
    """The sentence names the model, what was asked for, what there is, and where to say it."""
    with pytest.raises(EngineUnavailable) as caught:
        method_of(FAMILIES["ltx2"], "finest")

    said = str(caught.value)
    assert "LTX-2.x has no recipe 'finest'" in said
    assert "fast, fast-two-stage, fine" in said
    assert "models.toml" in said


def test_every_recipe_ends_at_full_size_and_says_what_it_does() -> None:
    """Whatever the family, the last stage makes the picture as large as it is planned."""
    methods = [method for recipes in RECIPES.values() for method in recipes.values()]

    assert methods
    for method in methods:
        assert method.stages[-1].scale == 1.0
        assert method.says.endswith(".")
        assert all(stage.steps >= len(stage.sigmas) for stage in method.stages)
        assert all(len(stage.sigmas) in {0, stage.steps} for stage in method.stages)


def test_recipes_stand_under_their_own_names_and_known_families() -> None:
    """A recipe is found by the name that it bears, and its family is in the catalogue."""
    assert set(RECIPES) <= set(FAMILIES)
    for recipes in RECIPES.values():
        assert all(name == method.name for name, method in recipes.items())
