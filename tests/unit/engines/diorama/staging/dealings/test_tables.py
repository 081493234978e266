"""Small things in rooms."""

from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.staging.blocking import Tie
from reelkite.engines.diorama.staging.casting import Casting
from reelkite.engines.diorama.staging.dealings.tables import tabled
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part

ROOM = Layout(indoor=True)


def role(index: int, asset: str, size: float, x: float = 0.0) -> Role:
    """Return somebody or something on the floor, shown three times as big as it is."""
    one = part(index, size=size)
    one = replace(one, subject=replace(one.subject, asset=asset), scale=3.0)
    return Role(one, Act(at=(x, 0.0, -2.0), scale=3.0))


def person() -> Role:
    """Return a person."""
    return role(0, "person/adult", 1.7)


def test_a_cake_beside_a_person_stands_on_a_table(tmp_path: Path) -> None:
    """It is as high as a table is, not much larger than in life, and there is a table under it."""
    cake = role(1, "prop/cake", 0.3, 1.5)
    _, lifted, table = tabled([person(), cake], ROOM, Casting(tmp_path), Act())

    assert 0.6 < lifted.act.at[1] < 0.9
    assert lifted.part.height < 0.5
    assert table.part.subject.asset == "prop/table"
    assert table.act.at[1] + table.part.height == pytest.approx(lifted.act.at[1], abs=0.01)
    assert abs(table.act.at[0] - 1.5) < 0.01


def test_what_is_on_the_cake_comes_along(tmp_path: Path) -> None:
    """A candle on it is lifted by as much."""
    cake, candle = role(1, "prop/cake", 0.3), role(2, "prop/candle", 0.1)
    candle = replace(candle, tie=Tie(2, 1, "on"), act=replace(candle.act, at=(0.0, 0.3, -2.0)))
    _, _, lifted, _ = tabled([person(), cake, candle], ROOM, Casting(tmp_path), Act())

    assert lifted.act.at[1] == pytest.approx(1.02)


@pytest.mark.parametrize(
    ("asset", "size", "layout"),
    [
        ("prop/cake", 0.3, Layout()),
        ("prop/ball", 0.2, ROOM),
        ("prop/armchair", 1.0, ROOM),
        ("prop/cake", 0.3, Layout(indoor=True, tabletop=0.7)),
    ],
    ids=["outdoors", "a ball", "a chair", "on a table already"],
)
def test_others_stay_where_they_are(
    asset: str, size: float, layout: Layout, tmp_path: Path
) -> None:
    """Balls and furniture stay on the floor, and nobody brings tables to a meadow."""
    roles = (person(), role(1, asset, size))

    assert tabled(roles, layout, Casting(tmp_path), Act()) == roles
