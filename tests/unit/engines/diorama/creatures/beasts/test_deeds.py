import numpy as np
import pytest

from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.beasts.deeds import (
    CALLS,
    DEEDS,
    deed_of,
    eat,
    lie,
    sit,
    speak,
    stand,
    voiced,
)
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS
from reelkite.engines.diorama.creatures.beasts.puppet import Puppet
from reelkite.engines.diorama.creatures.beasts.seated import treat, upright
from reelkite.engines.diorama.creatures.moment import Moment


@pytest.mark.parametrize("action", sorted(DEEDS))
def test_every_deed_suits_every_body(action: str) -> None:
    """Each deed gives finite bones for paws, hoofs, trunks and those who sit up."""
    for name in ("dog", "horse", "elephant", "panda", "giraffe", "rabbit"):
        build = BEASTS[name].build
        bent = Puppet.of(build).bend(deed_of(action, build)(build, Moment(1.3)))
        assert np.isfinite(bent.origins).all()
        assert np.isfinite(bent.turns).all()


def test_paws_hold_and_hoofs_do_not(dog: Build, horse: Build) -> None:
    """Given a drink a dog sits up; a horse bows to the ground; a panda always holds."""
    assert deed_of("drink coffee", dog) is treat
    assert deed_of("drink", dog) is eat
    assert deed_of("drink water", dog) is eat
    assert deed_of("eat apple", horse) is eat
    panda = BEASTS["panda"].build
    assert deed_of("eat", panda) is treat
    assert deed_of("", panda) is upright
    assert deed_of("ponder", dog) is stand


def _head(build: Build, action: str) -> float:
    puppet = Puppet.of(build)
    bent = puppet.bend(deed_of(action, build)(build, Moment(0.4)))
    return float(bent.origins[puppet.skeleton.index["head"]][1])


def test_heads_go_where_they_should(dog: Build, horse: Build) -> None:
    """A grazing head is low, a sleeping one too, a sitting one stays up."""
    assert _head(horse, "eat") < 0.62 * _head(horse, "stand")
    assert _head(dog, "sleep") < 0.7 * _head(dog, "stand")
    assert _head(dog, "sit") > 0.85 * _head(dog, "stand")


def test_a_voice_opens_the_mouth(dog: Build) -> None:
    """The jaw is wide at a call and shut long after."""
    assert speak(dog, Moment(CALLS[0] + 0.12)).jaw > 0.9
    assert voiced(Moment(1.6)) == 0


def test_sleepers_shut_their_eyes(dog: Build) -> None:
    """Who lies asleep has its eyes shut, who sits has them open mostly."""
    assert all(lie(dog, Moment(k / 4)).blink for k in range(8))
    assert not all(sit(dog, Moment(k / 4)).blink for k in range(8))
