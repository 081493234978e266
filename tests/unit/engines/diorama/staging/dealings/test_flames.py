"""Flames in pans."""

from dataclasses import replace

from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.staging.blocking import Tie
from reelkite.engines.diorama.staging.dealings.flames import flaring
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part


def role(index: int, asset: str, *, size: float, action: str | None = None) -> Role:
    """Return somebody or something on the ground."""
    one = part(index, size=size, action=action)
    one = replace(one, subject=replace(one.subject, asset=asset))
    return Role(one, Act(at=(0.0, 0.0, -2.0), action=action))


def test_flames_leap_from_the_pan_before_the_cook() -> None:
    """They are before the belly, smaller than the cook, and move up and down."""
    fire = replace(role(1, "emoji/fire", size=0.4), tie=Tie(1, 0, "holds"))
    cook, flame = flaring([role(0, "person/adult", size=1.7, action="fry steak"), fire])
    assert flame.act.carrier is not None
    places = [flame.act.carrier(t)[:3, 3] for t in (0.0, 0.3)]
    assert all(0.5 < y < 1.1 and z > cook.act.at[2] + 0.4 for _, y, z in places)
    assert places[0][1] != places[1][1]
    assert flame.part.height < 0.5 * cook.part.height


def test_other_fires_stay_where_they_are() -> None:
    """A torch in a walker's hand, and a fire on the ground, are left alone."""
    torch = replace(role(1, "emoji/fire", size=0.4), tie=Tie(1, 0, "holds"))
    walker = role(0, "person/adult", size=1.7, action="walk")
    assert flaring([walker, torch]) == (walker, torch)
    cook, fire = role(0, "person/adult", size=1.7, action="fry"), role(1, "emoji/fire", size=0.4)
    assert flaring([cook, fire]) == (cook, fire)
