from dataclasses import replace
from fractions import Fraction

from reelkite.domain.storyboard import Entrance, Manner, Relation, Subject
from reelkite.engines.diorama.living.visitors.wanted import MOST, wanted_in
from tests.unit.engines.diorama.living.conftest import MakeBoard, MakeShot

COMES = Entrance(Manner.COME)
FOX = Subject("red fox", "animal/fox", colour="red", action="walk", enters=COMES)


def test_only_who_comes_is_wanted(board: MakeBoard, shot: MakeShot) -> None:
    """Neither who may be there, nor a client's own character, who comes by another door."""
    cast = (Subject("dog", "animal/dog"), FOX, Subject("Mossy", "puppet/0", enters=COMES))
    (wanted,) = wanted_in(board("a red fox walks in", shot(subjects=cast)))
    assert wanted.lead.noun == "red fox"
    assert wanted.seconds == 4


def test_a_species_keeps_its_own_colour(board: MakeBoard, shot: MakeShot) -> None:
    """A red fox is as red as foxes are; a red car is red."""
    car = Subject("car", "prop/car", colour="red", enters=COMES)
    both = wanted_in(board("they come", shot(subjects=(FOX, car))))
    assert [each.lead.colour for each in both] == [None, "red"]


def test_what_is_held_comes_along(board: MakeBoard, shot: MakeShot) -> None:
    """With its relation, and not a second time by itself."""
    girl = Subject("girl", "person/girl", enters=COMES, relations=(Relation("holds", 1),))
    umbrella = Subject("umbrella", "prop/umbrella", enters=COMES)
    (wanted,) = wanted_in(board("she comes", shot(subjects=(girl, umbrella))))
    assert [one.noun for one in wanted.shot.subjects] == ["girl", "umbrella"]
    assert wanted.lead.relations == (Relation("holds", 1),)


def test_who_may_be_there_comes_only_into_an_empty_picture(
    board: MakeBoard, shot: MakeShot
) -> None:
    """Where words leave a doubt the picture decides."""
    crow = Subject("crow", "animal/crow", enters=replace(COMES, sure=False))
    told = board("a crow flies by", shot(subjects=(crow,)))
    assert len(wanted_in(told, empty=True)) == 1
    assert wanted_in(told, empty=False) == ()


def test_each_comes_once_and_not_too_many(board: MakeBoard, shot: MakeShot) -> None:
    """A later shot brings nobody a second time; what ended before the picture is no matter."""
    many = tuple(replace(FOX, noun=f"fox {n}") for n in range(5))
    later = shot(subjects=(FOX,), start=Fraction(4))
    told = board("they come", shot(subjects=(FOX,)), later)
    assert len(wanted_in(told)) == 1
    assert wanted_in(told, 4.0)[0].start == 0
    assert len(wanted_in(board("they come", shot(subjects=many)))) == MOST


def test_a_shot_in_the_sky_is_told(board: MakeBoard, shot: MakeShot) -> None:
    """Only where the sky was named."""
    skies = [shot(subjects=(FOX,), setting="sky", setting_words=words) for words in ("sky", None)]
    assert [wanted_in(board("up there", each))[0].above for each in skies] == [True, False]
