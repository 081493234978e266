import pytest

from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS
from reelkite.engines.diorama.creatures.beasts.puppet import Puppet
from reelkite.engines.diorama.creatures.beasts.seated import (
    dance,
    held_at,
    sip,
    treat,
    upright,
    wave,
)
from reelkite.engines.diorama.creatures.moment import Moment

PANDA = BEASTS["panda"].build


@pytest.mark.parametrize("deed", [upright, treat, wave, dance])
def test_who_sits_up_has_a_high_head_on_a_low_rump(deed: object) -> None:
    """The head is far over the hind end, and the hind feet are in front."""
    assert callable(deed)
    puppet = Puppet.of(PANDA)
    bent = puppet.bend(deed(PANDA, Moment(1.0)))
    at = {name: bent.origins[bone] for name, bone in puppet.skeleton.index.items()}
    assert at["head"][1] > at["body0"][1] + 0.3
    assert at["footHL"][2] > at["body0"][2]
    assert -0.05 < at["footHL"][1] < 0.3


def test_a_sip_comes_and_goes() -> None:
    """What is held is sometimes low and sometimes at the lips."""
    lifts = [sip(Moment(k / 12)) for k in range(40)]
    assert min(lifts) == 0
    assert max(lifts) == 1


def test_the_mouth_is_over_the_chest() -> None:
    """Lifting goes up."""
    assert held_at(PANDA, 1.0)[1] > held_at(PANDA, 0.0)[1] + 0.1
