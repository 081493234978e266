import pytest

from reelkite.domain.storyboard import Match
from reelkite.planning import plan
from reelkite.planning.catalogue import Entry, entries
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.phrases import Findings, Hit
from reelkite.planning.places import implication


def thing(noun: str, *actions: str) -> Thing:
    """Return a thing of the catalogue."""
    entry = entries().get(noun)
    kind = entry.kind if entry else "unknown"
    return Thing(noun, entry, kind=kind, actions=list(actions), staged=True)


def first(*things: Thing) -> str:
    """Return the place with the most points."""
    found = implication.points(Reading(things=list(things)), things)
    return max(found, key=lambda place: found[place])


@pytest.mark.parametrize(
    ("noun", "place"),
    [
        ("zebra", "savanna"),
        ("polar bear", "arctic"),
        ("cow", "farm"),
        ("toaster", "kitchen counter"),
        ("parking meter", "city street"),
        ("lamp post", "square"),
        ("umbrella", "square"),
        ("hammer", "workbench"),
        ("astronaut", "space"),
        ("cello", "concert hall"),
    ],
)
def test_a_thing_wants_to_be_at_home(noun: str, place: str) -> None:
    """Animals by habitat, tools by bench, people by role."""
    assert first(thing(noun)) == place


def test_an_action_says_where_it_is_done() -> None:
    """Who cooks is in a kitchen, who skates on a rink."""
    assert first(thing("woman", "cook")) == "kitchen"
    assert first(thing("woman", "drink coffee")) == "cafe"


def test_furniture_beats_an_animal() -> None:
    """An owl in an armchair is indoors."""
    assert first(thing("owl"), thing("armchair")) == "living room"


def test_clues_add_up() -> None:
    """Nouns that are not on stage speak for a place, a little each."""
    reading = Reading(things=[Thing("altar"), Thing("choir"), Thing("prayer")])
    assert implication.points(reading, [])["church"] == pytest.approx(2.4)


def test_light_speaks_for_a_place() -> None:
    """Neon glows in the street at night."""
    findings = Findings((Hit("light", "neon", 0, 0),))
    assert "street at night" in implication.points(Reading(), [], findings)


def test_a_toy_is_in_the_nursery() -> None:
    """Whatever it is a likeness of."""
    car = Thing("toy car", Entry("car", "prop/car", Match.EXACT, "vehicle"), kind="vehicle")
    assert first(car) == "nursery"


def test_a_role_that_names_its_place_is_there() -> None:
    """A street musician stays in the street, whatever he plays."""
    assert first(thing("street musician", "play violin"), thing("violin")) == "city street"
    assert first(thing("violinist", "play violin"), thing("violin")) == "concert hall"


def test_under_a_tree_is_out_of_doors() -> None:
    """Who reads under a tree reads in no library."""
    assert plan("A girl reading a book under a tree.", 4).shots[0].setting == "park"


def test_who_lives_by_the_sea_and_is_on_a_rock_is_on_the_shore() -> None:
    """A mermaid's rock is no rock in a meadow; a lizard's may be anywhere."""
    assert plan("A mermaid sits on a rock.", 4).shots[0].setting == "rocky shore"
    assert plan("A seal lies on a boulder.", 4).shots[0].setting == "rocky shore"
    assert plan("A lizard sits on a rock.", 4).shots[0].setting != "rocky shore"


def test_no_room_holds_fireworks() -> None:
    """Fireworks and a Christmas tree are under the sky, a Christmas tree alone is in a room."""
    assert plan("a Christmas tree and fireworks", 4).shots[0].setting == "night sky"
    assert plan("a Christmas tree", 4).shots[0].setting == "living room"
