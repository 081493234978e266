from dataclasses import replace

import pytest

from reelkite.guardrails.gazetteer.bearers import open_bearers
from reelkite.guardrails.gazetteer.entries import Section, entry_of
from reelkite.guardrails.gazetteer.names import Roster, phrases_of, records_of
from reelkite.guardrails.gazetteer.prompt import Pattern
from tests.unit.guardrails.gazetteer.prompts import prompt

LINES = (
    "bowser",
    "!yoshi | !karate kid | not: restaurant",
    "~peach | with: castle",
    "~~toad | with: kart",
    "~~green valley | with: band",
)
SECTION = Section("plumbers", ("mushroom kingdom",), tuple(map(entry_of, LINES)))
ROSTER = Roster(
    records_of([SECTION]),
    frozenset({"plumbers"}),
    ("lookalike",),
    (Pattern("", "movie"),),
    open_bearers(),
)


def _found(text: str) -> list[str]:
    read = prompt(text, *phrases_of([SECTION]), *ROSTER.fame)
    return [named.record.entry.title for named in ROSTER.find(read)]


@pytest.mark.parametrize(
    "text",
    [
        "bowser",
        "a dog named bowser",
        "yoshi runs",
        "karate kid runs",
        "peach in her castle",
        "peach waves in the mushroom kingdom",
        "peach and bowser dance",
        "the peach movie",
        "a peach lookalike",
        "a toad in a kart",
        "we saw Green Valley play",
    ],
)
def test_a_name_means_the_one_in_the_list(text: str) -> None:
    """Plain names do alone, famous ones unless borne by another, others with a sign."""
    assert _found(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "a dog named yoshi",
        "yoshi opens a restaurant",
        "a peach on a plate",
        "a toad in the mushroom kingdom",
        "a toad lookalike",
        "a green valley at dawn",
        "karate kids practise kicks",
        "Green valley, blue sky, and a Fox",
        "peach",
    ],
)
def test_a_name_means_nothing_in_particular(text: str) -> None:
    """A name that is a word too needs its sign, and a strict one its own."""
    assert _found(text) == []


def test_a_plain_name_does_not_make_strict_ones_plain() -> None:
    """An everyday word stays one beside a plain name."""
    assert _found("bowser and a toad") == ["bowser"]


def test_a_name_does_not_confirm_itself() -> None:
    """A sign that lies within the name is none."""
    castle = Section("castles", (), (entry_of("~castle keep | with: keep"),))
    roster = replace(ROSTER, records=records_of([castle]))

    assert list(roster.find(prompt("a castle keep", "castle keep", "keep"))) == []
    assert list(roster.find(prompt("a castle keep, keep off", "castle keep", "keep"))) != []


def test_a_rule_names_section_and_title() -> None:
    """The operator reads where the name stands."""
    (named,) = ROSTER.find(prompt("bowser", "bowser"))

    assert named.rule == "plumbers: bowser"
    assert named.where.span == (0, 6)
