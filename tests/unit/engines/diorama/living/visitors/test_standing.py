from dataclasses import replace

import numpy as np

from reelkite.domain.storyboard import Entrance, Manner, Subject
from reelkite.engines.diorama.living.visitors.seeing import ground_of
from reelkite.engines.diorama.living.visitors.standing import Spot, map_of, spot_for
from reelkite.engines.diorama.tableau.parts import Nature, Tableau
from tests.unit.engines.diorama.living.visitors.conftest import COMES, MakeTroupe

DOG = Subject("dog", "animal/dog", action="walk", enters=COMES)


def _spot(troupe: MakeTroupe, tableau: Tableau, subject: Subject, *taken: Spot) -> Spot:
    return spot_for(troupe(subject), ground_of(tableau), map_of(tableau), taken)


def test_natures_are_where_they_are_seen(tableau: Tableau) -> None:
    """What is hidden behind another is not there, and all shares make one."""
    seen = map_of(tableau)
    assert seen.natures[Nature.SKY][0, 0] == 1
    assert seen.natures[Nature.SUBJECT][8, 12] == 1
    assert seen.natures[Nature.GROUND][8, 12] == 0
    assert np.allclose(sum(seen.natures.values()), 1)


def test_a_foreground_is_no_subject(tableau: Tableau) -> None:
    """What fills the picture's foot is ground to stand on, whatever matting takes it for."""
    wide = np.zeros_like(tableau.layers[2].alpha)
    wide[70:] = 255
    front = replace(tableau.layers[2], alpha=wide)
    seen = map_of(replace(tableau, layers=(*tableau.layers[:2], front)))
    assert Nature.SUBJECT not in seen.natures
    assert seen.natures[Nature.GROUND][-1].min() == 1


def test_who_walks_stands_on_the_ground_and_who_flies_does_not(
    troupe: MakeTroupe, tableau: Tableau
) -> None:
    """Feet are below the horizon, wings above it."""
    crow = Subject("crow", "animal/crow", action="fly", enters=COMES)
    assert _spot(troupe, tableau, DOG).y > tableau.horizon + 0.2
    assert _spot(troupe, tableau, crow).y < tableau.horizon + 0.1


def test_the_side_that_is_named_is_kept(troupe: MakeTroupe, tableau: Tableau) -> None:
    """From the left, from the right."""
    other = replace(DOG, enters=Entrance(Manner.COME, "right"))
    assert _spot(troupe, tableau, DOG).from_left
    assert not _spot(troupe, tableau, other).from_left


def test_others_keep_their_places(troupe: MakeTroupe, tableau: Tableau) -> None:
    """A second one stands elsewhere, and neither before the dog of the picture."""
    first = _spot(troupe, tableau, DOG)
    second = _spot(troupe, tableau, DOG, first)
    assert abs(first.x - second.x) >= 0.2
    for spot in (first, second):
        assert abs(spot.x - 0.52) > 0.1


def test_boats_want_water(troupe: MakeTroupe, tableau: Tableau) -> None:
    """Where the left half is a lake, a boat is there and a dog is not."""
    lake = np.zeros_like(tableau.layers[1].alpha)
    lake[45:, :110] = 255
    sky, ground, _ = tableau.layers
    water = replace(ground, alpha=lake, nature=Nature.WATER, name="lake")
    wet = replace(tableau, layers=(sky, ground, water))
    boat = Subject("boat", "prop/boat", action="sail", enters=replace(COMES, side=None))
    dry = replace(DOG, enters=replace(COMES, side=None))
    assert _spot(troupe, wet, boat).x < 0.5 < _spot(troupe, wet, dry).x


def test_large_and_small_are_both_seen(troupe: MakeTroupe, tableau: Tableau) -> None:
    """A mouse is not a speck, an elephant leaves room, and still it is the larger."""
    mouse = _spot(troupe, tableau, Subject("mouse", "animal/mouse", enters=COMES))
    elephant = _spot(troupe, tableau, Subject("elephant", "animal/elephant", enters=COMES))
    assert 0.08 < mouse.tall < elephant.tall < 0.7
    assert mouse.scale > elephant.scale
