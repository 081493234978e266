import pytest

from reelkite.planning.catalogue import entries
from reelkite.planning.grammar.reading import Thing
from reelkite.planning.phrases import Findings, Hit
from reelkite.planning.places import fitting


def thing(noun: str, *actions: str) -> Thing:
    """Return a thing of the catalogue."""
    entry = entries()[noun]
    return Thing(noun, entry, kind=entry.kind, actions=list(actions), staged=True)


@pytest.mark.parametrize(
    ("place", "noun", "fitted"),
    [
        ("kitchen", "cup", "kitchen counter"),
        ("kitchen counter", "horse", "kitchen"),
        ("desk", "woman", "office"),
        ("table by a window", "cup", "table by a window"),
        ("table by a window", "man", "room"),
        ("sea", "shark", "underwater"),
        ("sea", "dog", "beach"),
        ("sea", "iceberg", "iceberg"),
        ("sea", "penguin", "iceberg"),
        ("sea", "sailboat", "sea"),
        ("cliff", "lighthouse", "lighthouse"),
        ("library", "church", "meadow"),
    ],
)
def test_a_place_holds_what_is_on_stage(place: str, noun: str, fitted: str) -> None:
    """Small things get a table, large ones a room, swimmers water, buildings the open."""
    assert fitting.fit(place, [thing(noun)]) == fitted


def test_a_cook_eats_at_a_cafe_table() -> None:
    """A table is too small for a person, the room around it is not."""
    assert fitting.fit("table by a window", [thing("man", "eat")]) == "cafe"


def test_it_rains_outdoors() -> None:
    """A room that is only implied gives way to the street when it rains; a sofa keeps it."""
    rain = Findings((Hit("weather", "rain", 0, 0),))
    assert fitting.outdoors("cafe", [thing("man")], rain) == "city street"
    assert fitting.outdoors("room", [thing("sofa")], rain) == "room"
    assert fitting.outdoors("cafe", [thing("man")], Findings()) == "cafe"


def test_table_tops() -> None:
    """A desk is a table top, a kitchen is not."""
    assert fitting.is_tabletop("desk")
    assert not fitting.is_tabletop("kitchen")
