"""Values of TOML files are read by name and type."""

import tomllib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.config.tables import Table
from reelkite.domain.errors import RequestError


class Wind(StrEnum):
    """Words to choose from."""

    CALM = "calm"
    STORM = "storm"


def _table(text: str) -> Table:
    return Table(Path("/m.toml"), "kites.red", tomllib.loads(text))


def test_values_are_read_by_their_types() -> None:
    """Each kind of value is returned as it is."""
    table = _table('a = "b"\nc = true\nd = 3\ne = 2\nwind = "storm"\n[f]\ng = 1\n')

    assert (table.text("a"), table.needed("a")) == ("b", "b")
    assert table.switch("c")
    assert table.whole("d", 0) == 3
    assert table.number("e", 0.5) == 2.0
    assert table.word("wind", Wind.CALM) is Wind.STORM
    assert table.table("f") == Table(Path("/m.toml"), "kites.red.f", {"g": 1})


def test_what_is_missing_is_as_usual() -> None:
    """Nothing but what is needed must be there."""
    table = _table("")

    assert table.text("a", "b") == "b"
    assert table.switch("c", usual=True)
    assert (table.whole("d", 7), table.number("e", 0.5)) == (7, 0.5)
    assert table.word("wind", Wind.CALM) is Wind.CALM
    assert table.table("f").values == {}
    with pytest.raises(RequestError, match=r"/m\.toml: \[kites\.red\] needs 'a'\.") as caught:
        table.needed("a")
    assert caught.value.field == "kites.red.a"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("text = 3", "'text' in [kites.red] is 3; must be a text in quotes."),
        ('switch = "on"', "'switch' in [kites.red] is \"on\"; must be true or false."),
        ("whole = 2.5", "'whole' in [kites.red] is 2.5; must be a whole number, 1 or more."),
        ("whole = 0", "'whole' in [kites.red] is 0; must be a whole number, 1 or more."),
        ("whole = true", "'whole' in [kites.red] is true; must be a whole number, 1 or more."),
        ("number = 0", "'number' in [kites.red] is 0; must be a number above 0."),
        ("number = nan", "'number' in [kites.red] is nan; must be a number above 0."),
        ("number = true", "'number' in [kites.red] is true; must be a number above 0."),
        ('word = "gale"', "'word' in [kites.red] is \"gale\"; must be one of: calm, storm."),
        ("table = [1]", "'table' in [kites.red] is [1]; must be a table: { ... }."),
    ],
)
def test_a_wrong_value_is_told_with_its_place(text: str, told: str) -> None:
    """The error has the file, the key, the table, the value, and what is allowed."""
    table, key = _table(text), text.split(" ", maxsplit=1)[0]
    reads: dict[str, Callable[[], object]] = {
        "text": lambda: table.text("text"),
        "switch": lambda: table.switch("switch"),
        "whole": lambda: table.whole("whole", 1),
        "number": lambda: table.number("number", 1.0),
        "word": lambda: table.word("word", Wind.CALM),
        "table": lambda: table.table("table"),
    }

    with pytest.raises(RequestError) as caught:
        reads[key]()
    assert str(caught.value) == f"/m.toml: {told}"
    assert caught.value.field == f"kites.red.{key}"


def test_a_secret_is_never_repeated() -> None:
    """A key that is no text is refused without its digits."""
    with pytest.raises(RequestError, match=r"'key' in \[kites\.red\] must be a text") as caught:
        _table("key = 12345").text("key")
    assert "12345" not in str(caught.value)


def test_an_unknown_key_is_told_with_the_one_that_was_meant() -> None:
    """Slips of the pen are the most likely."""
    with pytest.raises(RequestError) as caught:
        _table("devise = 1").only("path", "device")
    assert str(caught.value) == (
        "/m.toml: [kites.red] knows no 'devise'; it can hold: path, device. Did you mean 'device'?"
    )
    with pytest.raises(RequestError, match=r"the file knows no 'x'; it can hold: path\.$"):
        Table(Path("/m.toml"), "", {"x": 1}).only("path")


def test_relative_paths_lie_beside_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the server is started; a tilde is the home folder."""
    monkeypatch.setenv("HOME", "/home/kim")
    table = _table('a = "w/x"\nb = "/abs"\nc = "~/w"')

    assert [table.path(key) for key in "abc"] == [Path("/w/x"), Path("/abs"), Path("/home/kim/w")]


@given(st.recursive(st.text() | st.integers() | st.floats() | st.booleans(), st.lists))
def test_no_value_breaks_the_reading(value: object) -> None:
    """Any value is read, or refused as what it is."""
    table = Table(Path("/m.toml"), "t", {"a": value})
    for read in (
        lambda: table.text("a"),
        lambda: table.whole("a", 1),
        lambda: table.number("a", 1.0),
        lambda: table.word("a", Wind.CALM),
    ):
        field = "t.a"
        try:
            read()
        except RequestError as error:
            field = error.field
        assert field == "t.a"
