from reelkite.domain.storyboard import Line, Subject
from reelkite.planning import speakers
from reelkite.planning.script import Spoken

STAGE = (
    Subject("cup", "prop/cup"),
    Subject("detective", "person/adult", attributes=("detective",)),
    Subject("woman", "person/woman"),
)


def who(*spoken: Spoken) -> list[int | None]:
    """Return the indexes of the speakers."""
    return [line.speaker for line in speakers.lines(spoken, STAGE)]


def test_speakers_are_found_by_noun_and_pronoun() -> None:
    """The detective by role, she by sex."""
    assert who(Spoken("a", "the old detective"), Spoken("b", "she")) == [1, 2]


def test_names_that_nobody_bears_go_to_who_is_free() -> None:
    """Two strange names are two people; the same name is the same."""
    assert who(Spoken("a", "Mia"), Spoken("b", "Leo"), Spoken("c", "Mia")) == [1, 2, 1]


def test_a_narrator_is_off_screen() -> None:
    """A cup does not speak either."""
    assert who(Spoken("a", off_screen=True)) == [None]
    assert speakers.lines([Spoken("a", "cup")], STAGE[:1]) == (Line("a", None),)
