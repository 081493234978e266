"""Words of the lists that are misspelt."""

import pytest

from reelkite.guardrails.reading import read
from reelkite.guardrails.terms.misspelt import Misspelt
from reelkite.guardrails.terms.tables import Table, parsed

LIST = Table("en", "en", tuple(parsed("[violence]\nstrangle+ | massacre | stabbed | bloodbath\n")))


def _forms(prompt: str, table: Table = LIST) -> set[str]:
    return {form for word in Misspelt([table]).mended(read(prompt)).words for form in word.forms}


@pytest.mark.parametrize(
    ("prompt", "meant"),
    [
        ("the masacre in the valley", "massacre"),
        ("the massacrre in the valley", "massacre"),
        ("the massarce in the valley", "massacre"),
        ("he strangeld her at home", "strangled"),
        ("she strangld him", "strangled"),
        ("he was staabbed in the hall", "stabbed"),
        ("the massakre in the valley", "massacre"),
        ("a blodbath in the hall", "bloodbath"),
    ],
)
def test_one_wrong_letter_is_mended(prompt: str, meant: str) -> None:
    """A letter doubled, lost, put in, swapped or alike in sound leaves the word that was meant."""
    assert meant in _forms(prompt)


@pytest.mark.parametrize(
    "prompt",
    [
        "a birdbath in the hall",
        "a slabbed in the hall",
        "a blood-red wall, stabbed",
        "the mascara on the table",
        "she meets Massacra and Strangler in the hall",
        "der Hund und die Massacra in dem Wald",
        "the footbath in the hall",
        "",
    ],
)
def test_other_words_stay_as_they_are(prompt: str) -> None:
    """Common words, names, other languages and words further off get no form of a list."""
    assert _forms(prompt) == {form for word in read(prompt).words for form in word.forms}


def test_only_english_lists_are_learnt() -> None:
    """A list of another language mends nothing."""
    assert "massacre" not in _forms("the masacre", Table("fr", "fr", LIST.rows))
