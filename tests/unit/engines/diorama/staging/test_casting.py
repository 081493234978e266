"""Who plays what."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from reelkite.domain.storyboard import Angle, CameraMove, Framing, Shot, Subject
from reelkite.engines.diorama.puppetry.sheet import Facts, Sheet, write
from reelkite.engines.diorama.reliefs.actors import ReliefActor
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.staging.casting import (
    Casting,
    is_animal,
    is_person,
    is_puppet,
    on_foot,
    puppets_as_animals,
    sex_told_by,
)
from reelkite.planning import ASSETS
from tests.tables import each

PROPS = [asset for asset in ASSETS if asset.startswith("prop/")]
OTHERS = [asset for asset in ASSETS if asset not in {*PROPS}]


# Props have their sizes looked at one by one in their own room: here every third is enough.
@each("asset", [*OTHERS, *PROPS[::3]])
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


def _sheet(path: Path) -> Path:
    picture = np.full((40, 30, 4), 255, np.uint8)
    write(Sheet(picture, Facts()), path)
    return path


def test_a_clients_character_plays_itself(tmp_path: Path) -> None:
    """Its sheet is its body, whatever its name says and whatever it does."""
    casting = Casting(tmp_path, (_sheet(tmp_path / "sheet.png"),))
    tiger = Subject("Tiger", "animal/puppet-0", action="play guitar", attributes=("hat",))
    assert isinstance(casting.performer_of(tiger, tiger.asset), ReliefActor)


def test_a_character_without_a_sheet_gets_a_stand_in(tmp_path: Path) -> None:
    """A survey knows no sheets, and does not fail."""
    assert Casting(tmp_path).performer_for("animal/puppet-1").extent(Act()).height > 0


def test_characters_are_animals_on_stage() -> None:
    """Of the shot and of the one that it is a change of; all others stay what they are."""
    cast = (Subject("Mossy", "puppet/0"), Subject("dog", "animal/dog"))
    shot = replace(_SHOT, subjects=cast, basis=replace(_SHOT, subjects=cast))
    staged = puppets_as_animals(shot)
    assert [one.asset for one in staged.subjects] == ["animal/puppet-0", "animal/dog"]
    assert staged.basis is not None
    assert staged.basis.subjects == staged.subjects
    assert [is_puppet(one) for one in (*cast, *staged.subjects)] == [True, False, True, False]
    assert is_animal(staged.subjects[0])


_SHOT = Shot(
    start=Fraction(0),
    seconds=Fraction(4),
    framing=Framing.FULL,
    angle=Angle.EYE_LEVEL,
    moves=(CameraMove(),),
    subjects=(),
    setting="park",
)
