import numpy as np
import pytest

from reelkite.engines.diorama.raster.treatment.look import identity
from reelkite.engines.diorama.treatment.changes import (
    HOURS,
    LIGHTS,
    SEASONS,
    WEATHERS,
    Change,
)
from reelkite.engines.diorama.treatment.measuring import Measures

ALL = {**HOURS, **WEATHERS, **SEASONS, **LIGHTS}
DAY = Measures(count=96, light=0.2)


@pytest.mark.parametrize("change", ALL.values(), ids=ALL)
def test_every_change_keeps_colours_colours(change: Change) -> None:
    """Of all there are none gets lost, and brighter greys do not become darker ones."""
    shown = np.clip(change.wash(identity(), DAY), 0, 1)
    greys = np.array([shown[k, k, k].mean() for k in range(shown.shape[0])])

    assert np.isfinite(shown).all()
    assert (np.diff(greys) > -0.01).all()
    assert greys[-1] - greys[0] > 0.15


@pytest.mark.parametrize("change", ALL.values(), ids=ALL)
def test_every_change_is_seen(change: Change) -> None:
    """It changes colours or brings light of its own."""
    moved = np.abs(np.clip(change.wash(identity(), DAY), 0, 1) - identity()).mean()

    assert moved > 0.01 or change.shafts or change.glow or change.vignette or change.skies.share


def test_darker_hours_have_darker_skies() -> None:
    """From noon to night each sky is darker than the one before."""
    tops = [
        max(HOURS[hour].skies.top) for hour in ("noon", "golden hour", "sunset", "dusk", "night")
    ]

    assert tops == sorted(tops, reverse=True)


def test_lights_are_kept_where_it_gets_dark() -> None:
    """Lamps burn at dusk and by night, and not at noon."""
    assert HOURS["noon"].lamps == 0
    assert HOURS["dusk"].lamps > 0.5
    assert HOURS["night"].lamps > 0.5


def test_of_the_weathers_fog_hides_most() -> None:
    """Rain and snow hide the distance a little."""
    assert WEATHERS["fog"].fog > 2 * max(WEATHERS["rain"].fog, WEATHERS["snow"].fog)
    assert WEATHERS["rain"].fog > 0
