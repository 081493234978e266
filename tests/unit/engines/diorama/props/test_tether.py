import numpy as np

from reelkite.engines.diorama.props.tether import line
from reelkite.engines.diorama.scene.looks import Skin
from reelkite.engines.diorama.scene.mesh import translation


def test_it_ends_at_both_hands_at_every_time() -> None:
    """The string goes from end to end while both move."""
    item = line(lambda t: translation(t, 1, 0), lambda t: translation(3, 5 + t, -2), 0.3, 4.0)
    assert isinstance(item.look, Skin)
    for t in (0.0, 2.5):
        points = item.look.pose(t)[0]
        for end in ((t, 1, 0), (3, 5 + t, -2)):
            assert np.linalg.norm(points - np.array(end), axis=1).min() < 0.03


def test_its_middle_hangs() -> None:
    """With sag the middle is below the straight line."""
    item = line(lambda _: translation(0, 2, 0), lambda _: translation(4, 2, 0), 0.5, 4.0)
    assert isinstance(item.look, Skin)

    assert 1.3 < item.look.pose(0.0)[0][:, 1].min() < 1.6


def test_it_is_as_thick_as_asked() -> None:
    """The far end has the radius that was asked for."""
    item = line(lambda _: translation(0, 0, 0), lambda _: translation(4, 0, 0), 0.0, 4.0, 0.02)
    assert isinstance(item.look, Skin)
    points = item.look.pose(0.0)[0]

    assert np.abs(points[points[:, 0] > 3.5, 1]).max() > 0.017
