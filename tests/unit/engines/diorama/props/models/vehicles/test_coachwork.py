import pytest

from reelkite.engines.diorama.props.models.vehicles.coachwork import (
    arches,
    beacon,
    eyes,
    glass,
    screens,
    tails,
    windows,
)


def test_lamps_come_in_pairs_and_shine() -> None:
    """Head lamps and tail lamps stand left and right, and give off light."""
    for part in (eyes(0.6, 0.8, 2.0), tails(0.6, 0.8, -2.0)):
        sides = part.mesh.positions[:, 0]
        assert sides.min() == pytest.approx(-sides.max(), abs=1e-5)
        assert part.finish.emission > 0


def test_windows_look_out_on_both_sides() -> None:
    """Panes stand out of the body a little, one at each place."""
    pane = glass(windows(2.0, (0.5, 0.6), 1.0, (-1, 1)), screens(1.5, 0.8, 1.0, (3.0,)))
    points = pane.mesh.positions

    assert points[:, 0].max() == pytest.approx(1.02)
    assert points[:, 0].min() == pytest.approx(-1.02)
    assert points[:, 2].max() == pytest.approx(3.035, abs=1e-3)


def test_hollows_and_beacons_are_where_they_are_put() -> None:
    """The hollow is around the axle; a beacon's joint is its own middle."""
    hollow = arches(0.4, 0.9, (1.0,)).mesh.positions
    parts, joint = beacon("#2c62ff", (0, 2, 0), "lamp")

    assert hollow[:, 1].mean() == pytest.approx(0.4, abs=0.02)
    assert joint.pivot == (0, 2, 0)
    assert parts[0].joint == "lamp"
