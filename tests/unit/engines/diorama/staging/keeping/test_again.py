"""Whom a change leaves alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.staging import Staged
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.boards import COFFEE, KITE
from tests.unit.engines.diorama.staging.changes import WALK, change, staged

WOMAN, DOG, BENCH = WALK.subjects


def _by_number(shot: Staged) -> dict[int, Role]:
    return {role.part.index: role for role in shot.roles}


def test_looks_of_chance_stay(tmp_path: Path) -> None:
    """It is the same woman with the same face, whoever leaves and whatever she does."""
    woman = _by_number(staged(change(replace(WOMAN, action="wave"), BENCH), tmp_path))[0]
    then = _by_number(staged(WALK, tmp_path))[0]

    assert woman.act.appearance.seed == then.act.appearance.seed


def test_a_colour_is_all_that_changes(tmp_path: Path) -> None:
    """A white dog has the place and the turn of the brown one."""
    white = staged(change(WOMAN, replace(DOG, colour="white"), BENCH), tmp_path)
    before = _by_number(staged(WALK, tmp_path))
    for number, now in _by_number(white).items():
        then = before[number]
        assert (now.act.at, now.act.yaw, now.act.scale) == (
            then.act.at, then.act.yaw, then.act.scale,
        )  # fmt: skip


def test_a_kite_stays_in_the_sky_when_its_flyer_leaves(tmp_path: Path) -> None:
    """What was flown does not fall down."""
    kite = Subject("kite", "prop/kite", colour="red", basis=1)
    box = staged(change(kite, shot=KITE), tmp_path).box(0)
    before = staged(KITE, tmp_path).box(1)

    assert box is not None
    assert before is not None
    assert box.centre == pytest.approx(before.centre, abs=0.02)


def test_who_does_something_else_does_it_on_the_same_spot(tmp_path: Path) -> None:
    """A dog that sits down sits where it stood."""
    sitting = staged(change(WOMAN, replace(DOG, action="sit"), BENCH), tmp_path)
    dogs = [
        next(role for role in each.roles if role.part.index == 1)
        for each in (staged(WALK, tmp_path), sitting)
    ]

    assert dogs[1].act.at == pytest.approx(dogs[0].act.at)
    assert dogs[1].act.action == "sit"


def test_in_another_place_one_stands_on_its_ground(tmp_path: Path) -> None:
    """Heights are those of the new place; the way one faces stays."""
    there = staged(replace(change(*WALK.subjects), setting="beach"), tmp_path)
    then = _by_number(staged(WALK, tmp_path))

    assert all(role.act.yaw == then[role.part.index].act.yaw for role in there.roles)
    for role in there.roles:
        x, y, z = role.act.at
        assert y == pytest.approx(there.layout.ground_at(x, z), abs=1e-3)


def test_a_table_stays_where_small_things_were_lifted_on_it(tmp_path: Path) -> None:
    """When the man beside the table leaves, the cup does not hang in the air."""
    man = Subject("man", "person/man", relations=(Relation("beside", 1),))
    cup = Subject("cup", "prop/cup")
    shot = replace(COFFEE, setting="living room", subjects=(man, cup))
    alone = staged(change(cup, shot=shot), tmp_path)
    tables = [role for role in alone.roles if role.part.subject.asset == "prop/table"]

    assert len(tables) == 1
