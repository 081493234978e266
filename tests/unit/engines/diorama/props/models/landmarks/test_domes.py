from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.landmarks.domes import DOMES
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """Domes rise over what stands around them."""
    for name, low, high in (
        ("marble-tomb", 11, 14),
        ("opera-house", 7, 10),
        ("onion-church", 13, 17),
        ("glass-pyramid", 5, 7),
        ("stadium", 6, 9),
    ):
        height = DOMES[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_onions_are_of_two_colours_each() -> None:
    """Every dome of the church is twisted from two bands."""
    painted = [
        p.colour
        for p in DOMES["onion-church"](Kit(Appearance())).parts
        if not isinstance(p.colour, tuple)
    ]

    assert len(painted) == 7
    assert all(len({tuple(c) for c in tones.tolist()}) == 2 for tones in painted)
