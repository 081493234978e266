"""Everybody in place in a changed shot."""

from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.domain.storyboard import Subject
from tests.unit.engines.diorama.staging.boards import COFFEE
from tests.unit.engines.diorama.staging.changes import WALK, change, staged

WOMAN, DOG, BENCH = WALK.subjects
CAT = Subject("cat", "animal/cat")


def test_who_leaves_moves_nobody(tmp_path: Path) -> None:
    """Without the dog, woman and bench are where they were, and so is the camera."""
    before, after = staged(WALK, tmp_path), staged(change(WOMAN, BENCH), tmp_path)

    assert after.box(0) == before.box(0)
    assert after.box(1) == before.box(2)
    assert after.view == before.view


def test_who_comes_moves_nobody(tmp_path: Path) -> None:
    """The cat stands in the frame; the others are where they were."""
    before, after = staged(WALK, tmp_path), staged(change(*WALK.subjects, CAT), tmp_path)
    cat = after.box(3)

    assert [after.box(n) for n in range(3)] == [before.box(n) for n in range(3)]
    assert cat is not None
    assert cat.width * cat.height > 0.004


def test_more_of_one_kind_join_those_who_are_there(tmp_path: Path) -> None:
    """Of two dogs the first is the one who was there."""
    pair = staged(change(WOMAN, replace(DOG, count=2), BENCH), tmp_path)
    before = staged(WALK, tmp_path)
    dogs = [role for role in pair.roles if role.part.index == 1]
    (dog,) = [role for role in before.roles if role.part.index == 1]

    assert len(dogs) == 2
    assert dogs[0].act.at == pytest.approx(dog.act.at)
    assert dogs[1].act.at != pytest.approx(dog.act.at)


def test_another_takes_ones_place(tmp_path: Path) -> None:
    """The cat in the dog's place stands on its spot."""
    after = staged(change(WOMAN, replace(CAT, basis=1), BENCH), tmp_path)
    then = next(role for role in staged(WALK, tmp_path).roles if role.part.index == 1)
    cat = next(role for role in after.roles if role.part.index == 1)

    assert cat.act.at == pytest.approx(then.act.at)


def test_a_giant_still_fits_the_frame(tmp_path: Path) -> None:
    """Who grows is larger than before, and not cut off."""
    grown = change(replace(WOMAN, attributes=("huge",)), DOG, BENCH)
    before, after = staged(WALK, tmp_path).box(0), staged(grown, tmp_path).box(0)

    assert before is not None
    assert after is not None
    assert after.height > 1.1 * before.height
    assert after.y0 > 0


def test_a_giant_is_larger_even_where_there_is_no_room(tmp_path: Path) -> None:
    """In a close-up that a cup fills, a huge cup is cut off rather than no larger."""
    cup = replace(COFFEE.subjects[0], attributes=("huge",), basis=0)
    huge = next(role for role in staged(change(cup, shot=COFFEE), tmp_path).roles)
    then = next(role for role in staged(COFFEE, tmp_path).roles)

    assert huge.part.height > 1.2 * then.part.height


def test_a_change_of_a_change_is_one_as_well(tmp_path: Path) -> None:
    """Who came in the first remix stays where he stood in the second."""
    first = change(*WALK.subjects, CAT)
    second = change(WOMAN, BENCH, CAT, shot=first)

    assert staged(second, tmp_path).box(2) == staged(first, tmp_path).box(3)
