import pytest

from reelkite.engines.diorama.raster.gl.programs import source
from reelkite.engines.diorama.raster.styles.recipes import PLAIN, RECIPES, recipe_of


def test_unknown_styles_are_drawn_plainly() -> None:
    """None, our own look and words that nobody knows change nothing."""
    assert recipe_of(None) is recipe_of("claymation") is recipe_of("plaid") is PLAIN


@pytest.mark.parametrize("style", RECIPES)
def test_the_shaders_of_a_style_exist(style: str) -> None:
    """Each pass that a recipe names is a file."""
    recipe = RECIPES[style]

    for shader in (recipe.last, recipe.between):
        assert shader is None or "void main()" in source(shader, recipe.switches)


@pytest.mark.parametrize("style", RECIPES)
def test_what_reads_forms_is_given_them(style: str) -> None:
    """Lines and marks come from forms, so such styles are guided."""
    recipe = RECIPES[style]

    assert recipe.guided or not (recipe.inks or recipe.hatch)
