from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.landmarks.busts import BUSTS
from reelkite.engines.diorama.scene.acting import Appearance


def test_busts_are_at_eye_level() -> None:
    """A bust is as tall as a man on its column, a seated sage half as tall again."""
    for name, low, high in (("bust", 1.6, 2.3), ("seated-statue", 2.5, 3.6)):
        assert low < BUSTS[name](Kit(Appearance())).bounds()[1][1] < high, name
