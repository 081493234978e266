import pytest

from reelkite.engines.diorama.living.hearing import heard, place_of
from reelkite.engines.diorama.tableau.parts import Kind, LightGuess, Nature, Tableau
from tests.unit.engines.diorama.living.conftest import SMALL, MakeBoard, MakeLayer, MakeShot


def of(layer: MakeLayer, *natures: Nature) -> Tableau:
    """Return a tableau of such layers."""
    layers = tuple(layer(nature) for nature in natures)
    return Tableau(SMALL, 0.4, 40.0, layers, LightGuess(), Kind.PHOTOGRAPH)


@pytest.mark.parametrize(
    ("natures", "place"),
    [
        ((Nature.SKY, Nature.WATER, Nature.FOLIAGE), "lake"),
        ((Nature.FOLIAGE, Nature.GROUND), "forest"),
        ((Nature.BUILDING,), "city street"),
        ((Nature.SKY, Nature.GROUND), "meadow"),
        ((Nature.THING,), None),
    ],
)
def test_a_picture_sounds_as_it_looks(
    layer: MakeLayer, natures: tuple[Nature, ...], place: str | None
) -> None:
    """Water is heard first, then leaves, then streets."""
    assert place_of(of(layer, *natures)) == place


def test_a_place_that_is_named_is_heard(layer: MakeLayer, board: MakeBoard, shot: MakeShot) -> None:
    """The prompt's own place stays; only what was guessed gives way to what is seen."""
    lake = of(layer, Nature.WATER)
    named = board("a beach", shot(setting="beach", setting_words="beach"))

    assert heard(named, lake) == named
    assert heard(board("a dog", shot()), lake).shots[0].setting == "lake"


def test_a_picture_that_says_nothing_changes_nothing(layer: MakeLayer, board: MakeBoard) -> None:
    """A thing alone has no sound."""
    assert heard(board("x"), of(layer, Nature.THING)) == board("x")
