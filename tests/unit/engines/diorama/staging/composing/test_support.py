"""Tables under small things."""

from dataclasses import replace
from pathlib import Path

from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.staging.casting import Casting
from reelkite.engines.diorama.staging.composing.support import (
    dish_for,
    housed,
    table_for,
    with_table,
)
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part

ROOM = Layout(indoor=True)
CUP = part(0, size=0.1)


def test_a_cup_in_a_room_gets_a_table(tmp_path: Path) -> None:
    """The table is an extra whose top is where the cup stands."""
    raised = with_table(ROOM, [CUP], ())
    (table,) = table_for(raised, ROOM, Casting(tmp_path), Act())

    assert raised.tabletop is not None
    assert 0.6 < raised.tabletop < 0.9
    assert abs(table.part.height - raised.tabletop) < 0.01
    assert table.act.subject is None


def test_no_table_where_none_is_missed(tmp_path: Path) -> None:
    """Outdoors, on a table, beside something big, or with a ball that rolls: the place stays."""
    rolling = replace(CUP, subject=replace(CUP.subject, action="roll"))
    on_table = replace(ROOM, tabletop=0.75)

    assert with_table(Layout(), [CUP], ()) == Layout()
    assert with_table(on_table, [CUP], ()) == on_table
    assert with_table(ROOM, [CUP, part(1, size=1.5)], ()) == ROOM
    assert with_table(ROOM, [rolling], ()) == ROOM
    assert with_table(ROOM, [], ()) == ROOM
    assert table_for(ROOM, ROOM, Casting(tmp_path), Act()) == ()


def test_a_row_fits_the_table_and_a_train_the_room() -> None:
    """All shrink alike; what fits, and whatever is outdoors, keeps its size."""
    room = Layout(indoor=True, room=((-3.0, 0.0, -4.0), (3.0, 3.0, 4.0)))
    row = [part(number, size=0.3) for number in range(12)]
    laid = housed(row, (), replace(room, tabletop=0.75))

    assert sum(one.width for one in laid) < 1.5
    assert len({one.scale for one in laid}) == 1
    assert housed([part(0, size=6.0)], (), room)[0].height < 3.0
    assert housed([CUP], (), room) == (CUP,)
    assert housed([part(0, size=6.0)], (), Layout())[0].height == 6.0


def test_a_pet_that_drinks_far_from_water_gets_a_bowl(tmp_path: Path) -> None:
    """At a river it needs none, nor does a goat, nor one that only walks."""
    cat = replace(CUP, subject=replace(CUP.subject, asset="animal/cat"))
    goat = replace(CUP, subject=replace(CUP.subject, asset="animal/goat"))
    act, casting = Act(action="drink water"), Casting(tmp_path)
    (bowl,) = dish_for([Role(cat, act)], "kitchen", casting, Act())

    assert bowl.part.subject.noun == "bowl"
    assert bowl.act.subject is None
    assert dish_for([Role(cat, act)], "river", casting, Act()) == ()
    assert dish_for([Role(cat, act), bowl], "kitchen", casting, Act()) == ()
    assert dish_for([Role(goat, act)], "kitchen", casting, Act()) == ()
    assert dish_for([Role(cat, Act(action="walk"))], "kitchen", casting, Act()) == ()
