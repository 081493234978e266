"""The layer of words and phrases, with the lists of the house."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reelkite.domain.policy import Category, Layer
from reelkite.guardrails.reading import read
from reelkite.guardrails.terms.layer import ALONE, IN_CONTEXT, TermsLayer, open_terms
from tests.tables import each

PROMPTS = Path(__file__).with_name("prompts")


def _prompts(name: str) -> Iterator[tuple[str, str]]:
    """Yield section and prompt of each line."""
    section = ""
    for line in (PROMPTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            yield section, line


@pytest.fixture(scope="module")
def layer() -> TermsLayer:
    """Return the layer with the lists of the house."""
    return open_terms()


@each(
    "prompt",
    [
        prompt
        for name in ("harmless", "children", "tongues_harmless")
        for _, prompt in _prompts(name)
    ],
)
def test_a_harmless_prompt_passes(layer: TermsLayer, prompt: str) -> None:
    """Words with two meanings are read by what stands around them."""
    assert [finding.rule for finding in layer(read(prompt))] == []


@each(("category", "prompt"), [*_prompts("refused"), *_prompts("tongues_refused")])
def test_a_prompt_is_refused_in_its_category(layer: TermsLayer, category: str, prompt: str) -> None:
    """Each category has its words, in plain and in hidden letters."""
    assert Category(category) in {finding.category for finding in layer(read(prompt))}


@each(
    ("prompt", "seems", "is_refused"),
    [
        (
            "a town marches with candles after an attack on a mosque, together",
            IN_CONTEXT - 0.1,
            False,
        ),
        (
            "a town marches with candles after an attack on a mosque, together",
            IN_CONTEXT,
            True,
        ),
        ("A red light district of paper lanterns", ALONE - 0.1, False),
        ("A red light district of paper lanterns", ALONE, True),
        ("A little girl in a red light district", -9.0, True),
    ],
)
def test_who_is_sure_that_a_prompt_is_fit_is_heard(
    layer: TermsLayer, prompt: str, seems: float, is_refused: bool
) -> None:
    """A term lets itself be talked out, one that counts alone less readily, a minor never."""
    assert (
        bool(list(layer.heard(read(prompt), lambda _, spans: seems if spans else 9))) is is_refused
    )


def test_nobody_is_asked_about_a_prompt_without_terms(layer: TermsLayer) -> None:
    """What the lists find nothing in costs no second look."""

    def asked(*_: object) -> float:
        raise AssertionError

    assert not list(layer.heard(read("a red kite over green hills"), asked))


def test_a_situation_is_found_although_somebody_is_calm(layer: TermsLayer) -> None:
    """A phrase of four words tells what happens; no opinion of the rest lets it pass."""
    found = layer.heard(read("a farmer will whip the old donkey at noon"), lambda *_: -9.0)

    assert [finding.category for finding in found] == [Category.VIOLENCE]


def test_a_finding_says_where_and_by_which_list(layer: TermsLayer) -> None:
    """The rule names the list, never the word; the span points at it."""
    prompt = "In a cell a prisoner is tortured."
    finding = next(iter(layer(read(prompt))))
    assert finding.layer is Layer.TERMS
    assert finding.rule.startswith("terms/en/violence: violence ")
    assert finding.span is not None
    assert prompt[slice(*finding.span)] == "tortured"


@pytest.mark.parametrize(
    "prompt",
    ["", " ", "\0", "\u0301" * 10_000, "a" * 10_000, "(/" * 5_000, "kill " * 5_000],
    ids=["empty", "blank", "nul", "marks", "letters", "signs", "one word"],
)
def test_any_prompt_is_judged(layer: TermsLayer, prompt: str) -> None:
    """Prompts made to break parsers give findings or none, never an error."""
    assert all(finding.category in Category for finding in layer(read(prompt)))
