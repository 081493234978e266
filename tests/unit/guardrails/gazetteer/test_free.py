import pytest

from reelkite.guardrails.gazetteer.free import open_free
from reelkite.guardrails.gazetteer.prompt import Prompt
from tests.unit.guardrails.gazetteer.prompts import prompt

FREE = open_free()
PHRASES = tuple(FREE.phrases())


def _read(text: str) -> Prompt:
    return prompt(text, *PHRASES)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("planes at jfk airport", "jfk airport"),
        ("a lake in the style of van gogh", "van gogh"),
        ("a field by Monet", "Monet"),
        ("un lago al estilo de van gogh", "van gogh"),
    ],
)
def test_no_person_is_meant(text: str, name: str) -> None:
    """Things that were named after people, and painters' styles, are nobody."""
    begin = text.index(name)

    assert (begin, begin + len(name)) in {where.span for where in FREE.of_people(_read(text))}


def test_a_painter_at_work_is_a_person() -> None:
    """Without a word of style the name is the painter's own."""
    assert FREE.of_people(_read("monet eats breakfast")) == []


def test_tales_are_free_but_not_a_studio_s_version() -> None:
    """A figure that belongs to nobody is free until a sign of an owned version stands there."""
    tale, film = _read("cinderella loses a shoe"), _read("disney cinderella loses a shoe")

    assert [where.span for where in FREE.of_characters(tale)] == [(0, 10)]
    assert list(FREE.owned(tale)) == []
    assert FREE.of_characters(film) == []
    assert [entry.title for entry, _ in FREE.owned(film)] == ["cinderella"]


@pytest.mark.parametrize(
    ("text", "is_thing"),
    [
        ("kennedy street at night", True),
        ("a statue of kennedy", True),
        ("kennedy walks down a street", False),
    ],
)
def test_streets_and_statues_are_things(text: str, *, is_thing: bool) -> None:
    """A name that touches such a word names a thing."""
    read = prompt(text, "kennedy")

    assert FREE.is_thing(read, read.sightings["kennedy"][0]) is is_thing
