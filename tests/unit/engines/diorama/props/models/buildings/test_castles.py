from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.buildings.castles import CASTLES
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """Strong houses tower over a tree."""
    for name, low, high in (
        ("castle", 14, 20),
        ("palace", 11, 16),
        ("tower", 11, 16),
        ("stone-arch", 8, 11),
    ):
        height = CASTLES[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_a_colour_word_paints_the_walls_and_not_the_flags() -> None:
    """A blue castle has blue walls; its roofs and flags stay as they were."""
    plain, blue = (CASTLES["castle"](Kit(Appearance(colour=c))).parts for c in (None, "blue"))
    same = [
        a.colour == b.colour
        for a, b in zip(plain, blue, strict=True)
        if isinstance(a.colour, tuple)
    ]

    assert True in same
    assert False in same
