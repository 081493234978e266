import numpy as np
import pytest

from reelkite.engines.diorama.tableau.filters import explained
from reelkite.engines.diorama.treatment.measuring import Look, Measures, measured
from tests.unit.engines.diorama.treatment.strip import landscape


def test_a_landscape_has_a_sky_with_its_colour_and_horizon() -> None:
    """It is found, and all that is above the ground belongs to it."""
    measures = measured([landscape()] * 3, 3)

    assert measures.has_sky
    assert measures.horizon == pytest.approx(40 / 90, abs=0.05)
    assert np.allclose(np.array(measures.sky) * 255, (176, 200, 232), atol=6)
    sky = explained(measures.told(1), landscape().astype(np.float32) / np.float32(255))
    assert sky[4:34].mean() > 0.9
    assert sky[50:].mean() < 0.1


def test_without_need_no_sky_is_looked_for() -> None:
    """A change of pace does not ask for it."""
    measures = measured([landscape()] * 3, 3, skies=False)

    assert not measures.has_sky
    assert measures.count == 3
    assert not measures.told(0).any()


def test_a_pan_is_followed() -> None:
    """The view slides left as the window moves right, and a still one does not."""
    still = measured([landscape()] * 8, 8)
    pan = measured([landscape(2 * k) for k in range(8)], 8)

    assert still.slid(7) == (0.0, 0.0)
    assert pan.slid(7)[0] == pytest.approx(-14 / 90, abs=0.02)


def test_a_cut_is_seen() -> None:
    """Frames on both sides of it are not of one shot."""
    dark = (landscape() // 4).astype(np.uint8)
    measures = measured([landscape()] * 4 + [dark] * 4, 8)

    assert measures.cuts == (0, 4)
    assert measures.together(1, 3)
    assert not measures.together(3, 4)


def test_what_tells_the_sky_changes_softly_between_two_looks() -> None:
    """Half way it is the mean of both, and beyond the last it stays."""
    one, other = np.zeros((2, 2, 4), np.float32), np.ones((2, 2, 4), np.float32)
    measures = Measures(count=40, looks=(Look(0, one), Look(16, other)))

    assert measures.told(8).mean() == pytest.approx(0.5)
    assert measures.told(30).mean() == pytest.approx(1.0)


def test_a_sky_never_crosses_a_cut() -> None:
    """What told it in one shot tells nothing in the next."""
    told = np.ones((2, 2, 4), np.float32)
    measures = Measures(count=40, cuts=(0, 10), looks=(Look(0, told), Look(10, 0 * told)))

    assert measures.told(9).mean() == pytest.approx(1.0)
    assert not measures.told(10).any()


def test_light_and_colour_are_means() -> None:
    """A grey clip has the light of that grey."""
    measures = measured([np.full((90, 160, 3), 128, np.uint8)] * 2, 2)

    assert np.allclose(measures.mean, 128 / 255, atol=0.01)
    assert measures.light == pytest.approx(0.216, abs=0.01)
    assert not measures.has_sky
