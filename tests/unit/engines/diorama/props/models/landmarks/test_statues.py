from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.landmarks.statues import STATUES, limb
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """All are larger than life."""
    for name, low, high in (
        ("torch-lady", 12, 16),
        ("statue", 3, 4.2),
        ("equestrian-statue", 5, 7.5),
    ):
        height = STATUES[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_the_torch_burns() -> None:
    """The lady holds up a light."""
    model = STATUES["torch-lady"](Kit(Appearance()))

    assert model.shines[0].position[1] > 12


def test_limbs_taper() -> None:
    """An arm is thinner at the wrist."""
    arm = limb([(0, 0, 0), (0, 1, 0), (0, 2, 0)], 0.2).positions

    assert abs(arm[arm[:, 1] > 1.5][:, 0]).max() < abs(arm[arm[:, 1] < 0.5][:, 0]).max()
