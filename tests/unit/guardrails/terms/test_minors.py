"""The rule about minors, tested with harmless words in the place of signs, and by both lists."""

import random

import pytest

from reelkite.domain.policy import Category, Layer
from reelkite.guardrails.matching import PhraseBook
from reelkite.guardrails.reading import read
from reelkite.guardrails.terms import TermsLayer, open_terms, sign_lists
from reelkite.guardrails.terms.entries import Entry, entries
from reelkite.guardrails.terms.minors import about_minors
from reelkite.guardrails.terms.sight import look
from reelkite.guardrails.terms.tables import Table, parsed

LIST = """[alone]
xyzzy
[minors]
sprout | %岁
[signals]
plugh
[doubts]
hat
[sexual]
plover
[violence]
whack
"""
"""Words without meaning stand for the signs."""


@pytest.fixture(scope="module")
def book() -> PhraseBook[Entry]:
    """Return a book of signs."""
    return PhraseBook(entries(Table("en/x", "en", tuple(parsed(LIST)))))


@pytest.fixture(scope="module")
def layer() -> TermsLayer:
    """Return the layer with the lists of the house."""
    return open_terms()


@pytest.mark.parametrize(
    ("prompt", "rule"),
    [
        ("xyzzy", "alone"),
        ("A sprout. Much later, in another sentence, plugh", "signal + minor"),
        ("plover and sprout", "signal + minor"),
        ("A sprout in a hat", "doubt + minor"),
        ("14岁 plugh", "signal + minor"),
    ],
)
def test_two_signs_refuse(book: PhraseBook[Entry], prompt: str, rule: str) -> None:
    """A sign of each sort refuses, however far apart; doubtful ones only close by."""
    (finding,) = about_minors(look(book, read(prompt)), prompt)
    assert finding.category is Category.SEXUAL_MINORS
    assert finding.layer is Layer.RULE
    assert finding.rule == f"rule/minors: {rule}"


@pytest.mark.parametrize(
    "prompt",
    [
        "sprout",
        "plugh and plover",
        "whack the sprout",
        "34岁 plugh",
        "A hat. One two three four five six seven eight nine sprout",
    ],
)
def test_one_sign_alone_passes(book: PhraseBook[Entry], prompt: str) -> None:
    """A sign alone, another category, a grown-up's age or a doubt far away do not refuse."""
    assert not list(about_minors(look(book, read(prompt)), prompt))


def _refuses(layer: TermsLayer, prompt: str) -> bool:
    return any(each.category is Category.SEXUAL_MINORS for each in layer(read(prompt)))


def test_every_sign_of_both_lists_takes_part(layer: TermsLayer) -> None:
    """Each sign refuses with one of the other list."""
    lists = sign_lists()
    minor, signal = min(lists.minors), min(lists.sexual)
    assert all(_refuses(layer, f"{each}, {signal}") for each in lists.minors)
    assert all(_refuses(layer, f"{minor}, {each}") for each in lists.sexual)


@pytest.mark.parametrize("frame", ["{0} and {1}", "{1} with {0}", "Here is {0}. Then {1}."])
def test_signs_are_joined_across_sentences_and_languages(layer: TermsLayer, frame: str) -> None:
    """Drawn pairs refuse in any order and sentence."""
    lists = sign_lists()
    chance = random.Random(7)
    minors, sexual = sorted(lists.minors), sorted(lists.sexual)
    pairs = [(chance.choice(minors), chance.choice(sexual)) for _ in range(300)]
    assert all(_refuses(layer, frame.format(*pair)) for pair in pairs)


@pytest.mark.parametrize(
    "age",
    [
        "14 year old",
        "14-year-old",
        "14yo",
        "aged fourteen",
        "a fourteen-year-old",
        "ninth grader",
        "9th grade",
        "15-jähriges",
        "de 15 años",
        "14 ans",
        "12 anni",
        "14 лет",
        "14岁",
        "14歳",
        "14살",
        "१४".translate({0x0967: "1", 0x096A: "4"}) + " साल",
        "c h i l d",
        "t33nager",
        "сhild",
    ],
)
def test_ages_and_disguises_are_signs_of_a_minor(layer: TermsLayer, age: str) -> None:
    """Ages in figures, words and other languages, and hidden letters, count as signs."""
    signal = min(sign_lists().sexual)
    assert _refuses(layer, f"{age} person, {signal}")


@pytest.mark.parametrize("age", ["34 year old", "40-year-old", "aged fifty", "34岁", "45 лет"])
def test_ages_of_grown_ups_are_no_signs(layer: TermsLayer, age: str) -> None:
    """Ages of 18 and more do not make the rule speak."""
    signal = min(sign_lists().sexual)
    assert not _refuses(layer, f"{age} person, {signal}")
