"""Who plays what."""

from pathlib import Path

import pytest

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.staging.casting import (
    Casting,
    is_animal,
    is_person,
    on_foot,
    sex_told_by,
)
from reelkite.planning import ASSETS

PROPS = [asset for asset in ASSETS if asset.startswith("prop/")]
OTHERS = [asset for asset in ASSETS if asset not in {*PROPS}]


# Props have their sizes looked at one by one in their own room: here every third is enough.
@pytest.mark.parametrize("asset", [*OTHERS, *PROPS[::3]])
def test_every_asset_of_the_planner_has_a_body_of_some_size(asset: str, tmp_path: Path) -> None:
    """Whatever planning casts can be put on stage."""
    extent = Casting(tmp_path).performer_for(asset).extent(Act())

    assert 0.01 < extent.height < 400
    assert extent.width > 0


def test_an_asset_that_nobody_knows_gets_a_stand_in(tmp_path: Path) -> None:
    """Unknown keys never fail."""
    assert Casting(tmp_path).performer_for("prop/no such thing").extent(Act()).height > 0


def test_people_are_recognised_by_their_namespace() -> None:
    """Framing asks whether a subject is a person or an animal."""
    assert is_person(Subject("child", "person/child"))
    assert not is_person(Subject("dog", "animal/dog"))
    assert is_animal(Subject("dog", "animal/dog"))


def test_a_grandmother_is_a_woman_and_a_chef_may_be_anybody() -> None:
    """The noun tells the sex where it has one."""
    assert sex_told_by("grandmother") == sex_told_by("old woman") == ("female",)
    assert sex_told_by("grandpa") == ("male",)
    assert sex_told_by("chef") == ()


def test_a_rider_without_a_mount_goes_on_foot() -> None:
    """Nobody sits in the road because his bicycle was not named; what is no person stays."""
    assert on_foot(Subject("cyclist", "person/adult", action="ride")).action == "walk"
    assert on_foot(Subject("child", "person/child", action="wave")).action == "wave"
    assert on_foot(Subject("car", "prop/car", action="drive")).action == "drive"
