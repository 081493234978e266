from dataclasses import replace

import pytest

from reelkite.domain.storyboard import Entrance, Manner, Relation, Subject
from tests.unit.engines.diorama.living.visitors.conftest import COMES, MakeTroupe


def test_a_group_has_the_size_of_its_bodies(troupe: MakeTroupe) -> None:
    """A person with an umbrella is taller than the person."""
    girl = Subject("girl", "person/girl", action="walk", enters=COMES)
    umbrella = Subject("umbrella", "prop/umbrella")
    alone, both = troupe(girl), troupe(replace(girl, relations=(Relation("holds", 1),)), umbrella)
    assert 0.9 < alone.height < 1.6
    assert both.height > alone.height + 0.1
    assert len(both.roots) == 1
    assert both.alive


@pytest.mark.parametrize(
    ("subject", "aloft", "afloat"),
    [
        (Subject("dog", "animal/dog", enters=COMES), False, False),
        (Subject("crow", "animal/crow", action="fly", enters=COMES), True, False),
        (Subject("crow", "animal/crow", enters=replace(COMES, by="flutter")), True, False),
        (Subject("crow", "animal/crow", action="fly", enters=replace(COMES, lands=True)), False,
         False),
        (Subject("butterfly", "animal/butterfly", enters=COMES), True, False),
        (Subject("boat", "prop/boat", action="sail", enters=COMES), False, True),
        (Subject("duck", "animal/duck", action="swim", enters=COMES), False, True),
    ],
)  # fmt: skip
def test_each_goes_where_it_belongs(
    troupe: MakeTroupe, subject: Subject, *, aloft: bool, afloat: bool
) -> None:
    """On the ground, in the air or on water, by deed, kind, or the verb by which it comes."""
    group = troupe(subject)
    assert (group.aloft, group.afloat) == (aloft, afloat)


def test_a_thing_that_appears_does_not_go(troupe: MakeTroupe) -> None:
    """A bench stands; a car that comes drives."""
    appears = Entrance(Manner.APPEAR)
    assert troupe(Subject("bench", "prop/bench", enters=appears)).gait is None
    assert troupe(Subject("car", "prop/car", enters=COMES)).gait is not None
