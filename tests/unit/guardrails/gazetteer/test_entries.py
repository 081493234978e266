import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.gazetteer.entries import (
    Mark,
    entry_of,
    read_lines,
    read_list,
    read_sections,
)

NAMES = st.text("abcdefghij éя", min_size=1).map(str.strip).filter(bool)
MARKS = st.sampled_from(list(Mark))


def test_a_line_holds_names_with_marks_and_signs() -> None:
    """Marks stand before names; signs for and against stand behind."""
    entry = entry_of("!mario | ~~toad | super mario | with: red cap, pipe | not: baker")

    assert entry.title == "mario"
    assert entry.names == (
        ("mario", Mark.FAMOUS),
        ("toad", Mark.STRICT),
        ("super mario", Mark.PLAIN),
    )
    assert entry.signs == ("red cap", "pipe")
    assert entry.against == ("baker",)


@given(st.dictionaries(NAMES, MARKS, min_size=1), st.lists(NAMES))
def test_any_names_come_back(names: dict[str, Mark], signs: list[str]) -> None:
    """What is written in the form of a line is read from it."""
    line = " | ".join([mark.value + name for name, mark in names.items()])
    line += f" | with: {', '.join(signs)}" if signs else ""

    entry = entry_of(line)

    assert dict(entry.names) == names
    assert entry.signs == tuple(signs)


@pytest.mark.parametrize("line", ["with: a", "~", "a | "])
def test_a_line_without_a_name_is_refused(line: str) -> None:
    """A mark or a sign alone names nobody."""
    with pytest.raises(ValueError, match="no name"):
        entry_of(line)


def test_a_file_is_read_by_sections() -> None:
    """Signs of a section belong to all its entries, and are no entry."""
    film = next(section for section in read_sections("characters") if section.title == "pixar")

    assert "pixar" in film.signs
    assert "buzz lightyear" in {entry.title for entry in film.entries}
    assert not any(entry.title.startswith("cues") for entry in film.entries)


def test_lines_above_all_sections_have_no_title() -> None:
    """A plain list needs no section; comments are left out."""
    names = read_lines("first_names")[""]

    assert "anna" in names
    assert not any(name.startswith("#") for name in names)


def test_a_list_gives_alternatives() -> None:
    """Bars part what means the same."""
    assert read_list("painters", "painters")[1][:2] == ("claude monet", "monet")


def test_the_lists_are_long() -> None:
    """Two thousand characters and more, and as many people."""
    least = 2000

    for file in ("people", "characters"):
        assert sum(len(section.entries) for section in read_sections(file)) > least
