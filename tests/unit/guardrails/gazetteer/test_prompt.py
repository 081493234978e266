import pytest

from reelkite.guardrails.gazetteer.prompt import pattern_of
from tests.unit.guardrails.gazetteer.prompts import prompt


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the boy meets Elsa", True),
        ("the boy meets elsa", False),
        ("a Boy Meets Elsa today", True),
        ("The Boy Meets Elsa", False),
        ("The Boy Meets Elsa and the", False),
        ("THE BOY MEETS ELSA", False),
    ],
)
def test_capital_letters_tell_names_only_where_they_are_few(text: str, *, told: bool) -> None:
    """A headline, or small letters throughout, say nothing of names."""
    assert prompt(text).is_name_like(3) is told


def test_words_beyond_the_ends_are_empty() -> None:
    """Rules may look before the first word and after the last."""
    read = prompt("a fox")

    assert (read.at(-1), read.at(0), read.at(2)) == ("", "a", "")
    assert read.gap(0) == ""
    assert not read.touches(2)


def test_words_touch_unless_a_comma_parts_them() -> None:
    """Space and quotes part nothing."""
    read = prompt('a dog, "Rex" barks')

    assert [read.touches(number) for number in range(1, 4)] == [True, False, True]
    assert read.gap(2) == ', "'


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("in the style of {name}", "a lake in the style of Monet", True),
        ("in the style of {name}", 'a lake in the style of "Monet"', True),
        ("in the style of {name}", "a lake with Monet", False),
        ("{name} style", "a lake, Monet style", True),
        ("{name} style", "a lake, Monet styled", False),
        ("{name}-style", "a lake, Monet-style", True),
        ("{name}'s paintings", "Monet's paintings on a wall", True),
        ("by {name}", "standby Monet", False),
        ("{name}风格", "湖,Monet 风格", True),
    ],
)
def test_a_pattern_touches_the_name(pattern: str, text: str, *, fits: bool) -> None:
    """What a pattern asks for must stand directly beside the name."""
    read = prompt(text, "monet")
    (name,) = read.sightings["monet"]

    assert read.stands_in([pattern_of(pattern, "{name}")], name) is fits


def test_a_pattern_without_a_slot_is_refused() -> None:
    """A pattern is around something."""
    with pytest.raises(ValueError, match=r"no \{t\}"):
        pattern_of("the song", "{t}")


def test_a_possessive_is_seen() -> None:
    """Both apostrophes make one."""
    for text in ("Tesla's boss", "Tesla’s boss"):
        read = prompt(text, "tesla")
        assert read.is_possessive(read.sightings["tesla"][0])
    plain = prompt("the Tesla boss", "tesla")
    assert not plain.is_possessive(plain.sightings["tesla"][0])


def test_a_plural_is_told_from_a_name_that_ends_so() -> None:
    """Only a word whose singular is another form is a plural."""
    assert prompt("karate kids").is_plural(1)
    assert not prompt("karate kid").is_plural(1)
    assert not prompt("adele's kiss").is_plural(1)
