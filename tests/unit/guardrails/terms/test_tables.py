"""The lists as they are written."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.terms import tables as tables_module
from reelkite.guardrails.terms.tables import Context, Where, parsed, tables

LIST = """# A comment.
[violence]
@pets = cat, dog
plain | ?own | ~bound+ | then: @pets | unless: toy | not: bound for home
"""


def test_a_line_says_which_phrases_count_and_when() -> None:
    """Marks part phrases that count alone, in a context, or in one language only."""
    (row,) = parsed(LIST)
    assert (row.section, row.line) == ("violence", 4)
    assert row.plain == {"plain", "own"}
    assert row.own == {"own"}
    assert row.bound == {"bound", "bounding", "bounded"}
    assert row.context == Context(
        {Where.THEN: frozenset({"cat", "dog"}), Where.UNLESS: frozenset({"toy"})}
    )
    assert row.pardons == {"bound for home"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[hate]\n~bound without context", "Line 2"),
        ("[hate]\n\nplain | with: a context for nothing", "Line 3"),
        ("no section", "Line 1"),
    ],
)
def test_a_line_that_is_not_well_formed_is_named(text: str, line: str) -> None:
    """An error says where to look."""
    with pytest.raises(ValueError, match=line):
        list(parsed(text))


def test_a_broken_list_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error says which list it is."""
    (tmp_path / "xx.txt").write_text("no section", encoding="utf-8")
    monkeypatch.setattr(tables_module, "DATA", tmp_path)
    with pytest.raises(ValueError, match="The list xx: Line 1"):
        list(tables())


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but a ValueError comes of a text that is no list."""
    try:
        rows = list(parsed(text))
    except ValueError:
        return
    assert all(row.section for row in rows)


def test_all_lists_are_read() -> None:
    """Every language has its list, and each list has lines."""
    found = {table.language: table for table in tables()}
    assert {"en", "ar", "de", "es", "fr", "hi", "it", "ja", "ko", "pt", "ru", "zh"} <= set(found)
    assert all(table.rows for table in found.values())
