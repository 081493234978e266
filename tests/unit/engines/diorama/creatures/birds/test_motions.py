import numpy as np
import pytest

from reelkite.engines.diorama.creatures.birds.flock import FLOCK
from reelkite.engines.diorama.creatures.birds.motions import (
    CALLS,
    MOTIONS,
    PLANTED,
    fly,
    motion_of,
    rate_of,
    sing,
    walk,
)
from reelkite.engines.diorama.creatures.birds.puppet import Puppet
from reelkite.engines.diorama.creatures.moment import Moment


@pytest.mark.parametrize("action", sorted(MOTIONS))
def test_every_motion_suits_every_bird(action: str) -> None:
    """Bones are finite whatever a bird does."""
    for name in ("bird", "penguin", "flamingo", "swan"):
        bird = FLOCK[name]
        bent = Puppet.of(bird).bend(MOTIONS[action](bird, Moment(1.2, speed=0.3)))
        assert np.isfinite(bent.origins).all()


def test_planted_feet_do_not_slide() -> None:
    """A foot on the ground goes back as fast as the body goes forward."""
    bird = FLOCK["duck"]
    rate, _ = rate_of(bird, Moment(0.0, speed=0.3))
    seconds = [share * PLANTED / rate for share in (0.1, 0.5, 0.9)]
    spots = [walk(bird, Moment(second, speed=0.3)).feet[1][2] + 0.3 * second for second in seconds]
    assert np.ptp(spots) < 1e-9


def test_wings_beat() -> None:
    """Within a beat the wings are up and down."""
    lifts = [fly(FLOCK["bird"], Moment(k / 24)).wings.lift for k in range(24)]
    assert min(lifts) < -0.3 < 0.6 < max(lifts)


def test_a_song_opens_the_beak() -> None:
    """The beak is open at a call."""
    assert sing(FLOCK["bird"], Moment(CALLS[0] + 0.12)).beak > 0.9


def test_words_choose_the_motion() -> None:
    """Longer phrases fall back on their first word."""
    assert motion_of("fly south") is fly
    assert motion_of("compute") is None
