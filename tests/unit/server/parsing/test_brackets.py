import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.errors import MalformedBody
from reelkite.domain.task import Plain
from reelkite.server.parsing.brackets import fold

NAME = st.text("abcxyz", min_size=1, max_size=4)
TREE = st.recursive(
    st.text("pqr", max_size=3),
    lambda inner: (
        st.dictionaries(NAME, inner, min_size=1, max_size=3)
        | st.lists(st.text("pqr", max_size=3), min_size=1, max_size=3)
    ),
    max_leaves=8,
)


def _spelled(key: str, value: Plain) -> list[tuple[str, str]]:
    """Spell ``value`` as the official clients do."""
    if isinstance(value, dict):
        return [pair for name in value for pair in _spelled(f"{key}[{name}]", value[name])]
    if isinstance(value, list):
        return [pair for each in value for pair in _spelled(f"{key}[]", each)]
    return [(key, str(value))]


@settings(deadline=None)
@given(st.dictionaries(NAME, TREE, max_size=4))
def test_what_clients_spell_is_read_back(tree: dict[str, Plain]) -> None:
    """Objects and lists of texts survive the way through bracket keys."""
    pairs = [pair for name, value in tree.items() for pair in _spelled(name, value)]

    assert fold(pairs) == tree


def test_objects_in_lists_begin_where_a_key_repeats() -> None:
    """A second id is a second character; another key goes on with the one begun."""
    pairs = [("c[][id]", "1"), ("c[][name]", "a"), ("c[][id]", "2")]

    assert fold(pairs) == {"c": [{"id": "1", "name": "a"}, {"id": "2"}]}


def test_a_key_that_ends_as_it_goes_on_is_read_by_its_place() -> None:
    """Equal names at different depths are told apart."""
    assert fold([("a[][b][b]", "1"), ("a[][b][c]", "2")]) == {"a": [{"b": {"b": "1", "c": "2"}}]}


def test_of_two_equal_keys_the_last_counts() -> None:
    """A plain key given twice is no list."""
    assert fold([("a", "1"), ("a", "2")]) == {"a": "2"}


@pytest.mark.parametrize("key", ["a[b", "a]b[", "[a]", "a[b]c", "", "[]"])
def test_other_keys_stay_as_they_are(key: str) -> None:
    """What is no bracket key is a name."""
    assert fold([(key, "1")]) == {key: "1"}


@pytest.mark.parametrize(
    "pairs",
    [
        [("a", "1"), ("a[b]", "2")],
        [("a[b]", "1"), ("a", "2")],
        [("a[]", "1"), ("a[b]", "2")],
        [("a[b]", "1"), ("a[]", "2")],
        [("a" + "[b]" * 9, "1")],
    ],
)
def test_contradictions_are_refused(pairs: list[tuple[str, str]]) -> None:
    """A key cannot be a text and an object, nor go on for ever."""
    with pytest.raises(MalformedBody):
        fold(pairs)


@settings(deadline=None)
@given(st.lists(st.tuples(st.text("ab[]", max_size=9), st.text(max_size=2)), max_size=8))
def test_any_keys_are_folded_or_refused(pairs: list[tuple[str, str]]) -> None:
    """Whatever a form holds, nothing but our own error comes of it."""
    try:
        folded = fold(pairs)
    except MalformedBody:
        return
    assert len(folded) <= len(pairs)
