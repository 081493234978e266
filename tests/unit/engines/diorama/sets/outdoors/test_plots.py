from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.nature.relief import rolling
from reelkite.engines.diorama.sets.outdoors.plots import grounded, snow_lies


def test_the_stage_is_lifted_onto_the_ground() -> None:
    """The stage of a layout takes the height of its ground."""
    layout = grounded(rolling(1.0, 5.0, 3))
    assert layout.stage[1] == layout.ground_at(layout.stage[0], layout.stage[2]) != 0


def test_snow_lies_in_winter_and_when_it_snows() -> None:
    """Winter or falling snow cover the ground."""
    assert snow_lies(Dressing("park", season="winter"))
    assert snow_lies(Dressing("park", weather="snow"))
    assert not snow_lies(Dressing("park"))


def test_snow_lies_where_the_place_says_so() -> None:
    """A snowy or frozen place is white whatever falls from its sky; others are not."""
    assert snow_lies(Dressing("snowy forest"))
    assert snow_lies(Dressing("forest", words="a frozen forest"))
    assert not snow_lies(Dressing("forest", words="a quiet forest"))
