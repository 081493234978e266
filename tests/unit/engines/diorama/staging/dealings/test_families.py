"""The young, and those who make something together."""

from dataclasses import replace

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.staging.blocking import Part
from reelkite.engines.diorama.staging.dealings.families import around_work, grown
from tests.unit.engines.diorama.staging.bodies import part


def animal(index: int, noun: str, asset: str = "animal/elephant", *attributes: str) -> Part:
    """Return an animal."""
    return replace(part(index), subject=Subject(noun, asset, attributes=attributes))


def test_a_calf_is_smaller_than_its_mother() -> None:
    """Of one kind the young one is half as big; so is one that is called a baby."""
    mother, calf = grown((animal(0, "elephant"), animal(1, "calf")))
    _, baby = grown((animal(0, "elephant"), animal(1, "elephant", "animal/elephant", "baby")))

    assert mother.scale == 1.0
    assert calf.scale == baby.scale < 0.6


def test_the_young_without_parents_keep_their_size() -> None:
    """A puppy alone, or beside a cat, is as big as it was."""
    alone = (animal(0, "puppy", "animal/dog"), animal(1, "cat", "animal/cat"))

    assert grown(alone) == alone


def builders(count: int, *relations: Relation) -> tuple[Subject, Subject]:
    """Return children who build a snowman, and the snowman."""
    children = Subject(
        "child", "person/child", count=count, action="build snowman", relations=relations
    )
    return children, Subject("snowman", "prop/snowman")


def test_what_several_build_is_between_them() -> None:
    """Two children stand on both sides of their snowman."""
    children, snowman = around_work(builders(2, Relation("beside", 1)))

    assert snowman.relations == (Relation("between", 0),)
    assert children.relations == ()


def test_one_builds_beside() -> None:
    """Who is alone, or is said to be somewhere else, stays where that is."""
    alone = builders(1, Relation("beside", 1))
    behind = builders(2, Relation("behind", 1))

    assert around_work(alone) == alone
    assert around_work(behind) == behind
