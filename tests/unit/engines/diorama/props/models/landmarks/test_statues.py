from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.landmarks.statues import STATUES
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """All but a bust are larger than life."""
    for name, low, high in (
        ("torch-lady", 12, 16),
        ("statue", 3, 4.2),
        ("equestrian-statue", 5, 7.5),
        ("bust", 1.6, 2.3),
        ("seated-statue", 2.5, 3.6),
    ):
        height = STATUES[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_the_torch_burns() -> None:
    """The lady holds up a light."""
    model = STATUES["torch-lady"](Kit(Appearance()))

    assert model.shines[0].position[1] > 12
