from reelkite.planning import plan
from reelkite.planning.grammar.figurative import absences
from reelkite.planning.grammar.reading import Reading, Thing


def test_what_somebody_lost_is_not_there() -> None:
    """His umbrella is lost, hers is held."""
    board = plan("A man who lost his umbrella looks at a woman with a yellow umbrella.", 4)
    umbrellas = [one.colour for one in board.shots[0].subjects if one.noun == "umbrella"]
    assert umbrellas == ["yellow"]


def test_somebody_who_is_lost_is_there() -> None:
    """A mother who lost her son may find him."""
    assert not absences.is_lacking("lose", Thing("son", kind="person"))


def test_a_lost_garment_is_taken_off() -> None:
    """An astronaut without a helmet."""
    reading = Reading()
    absences.leave_out(Thing("helmet", kind="garment", spelt=("helmet",)), reading)
    assert reading.excluded == ["helmet"]


def test_what_is_only_dreamt_of_is_no_place() -> None:
    """A prisoner who dreams of the sea sits in the cell."""
    board = plan("A prisoner in a jail cell dreams of the sea.", 4)
    assert board.shots[0].setting == "prison cell"
