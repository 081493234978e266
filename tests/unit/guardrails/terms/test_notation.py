"""The shorthand of the lists."""

import pytest

from reelkite.guardrails.terms.notation import expanded, verb_forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("kick", ("kick", "kicking", "kicked")),
        ("stab", ("stab", "stabbing", "stabbed")),
        ("strangle", ("strangle", "strangling", "strangled")),
        ("carry", ("carry", "carrying", "carried")),
        ("tie", ("tie", "tying", "tied")),
        ("free", ("free", "freeing", "freed")),
        ("shoot", ("shoot", "shooting", "shot")),
        ("kidnap", ("kidnap", "kidnapping", "kidnapped")),
        ("shower", ("shower", "showering", "showered")),
        ("cut", ("cut", "cutting")),
        ("swing", ("swing", "swinging", "swung")),
    ],
)
def test_a_verb_has_its_forms(verb: str, forms: tuple[str, ...]) -> None:
    """Participle and past are spelled as English spells them."""
    assert verb_forms(verb) == forms


@pytest.mark.parametrize(
    ("entry", "phrases"),
    [
        ("plain words", ["plain words"]),
        ("(a/the) dog", ["a dog", "the dog"]),
        ("old (/grey) dog", ["old dog", "old grey dog"]),
        ("kick+ it", ["kick it", "kicking it", "kicked it"]),
        ("(kick/cut)+", ["kick", "kicking", "kicked", "cut", "cutting"]),
        ("feed @pets", ["feed cat", "feed dog"]),
        ("stem*", ["stem*"]),
    ],
)
def test_an_entry_stands_for_phrases(entry: str, phrases: list[str]) -> None:
    """Alternatives, verbs and classes are written out."""
    assert list(expanded(entry, {"pets": ("cat", "dog")})) == phrases


def test_an_age_is_any_below_eighteen() -> None:
    """Ages are written in figures and in words, from 0 to 17."""
    ages = list(expanded("% years", {}))
    assert {"0 years", "17 years", "seventeen years"} <= set(ages)
    assert "18 years" not in ages


def test_an_unknown_class_is_refused() -> None:
    """A list that names a class which is not there is not read by half."""
    with pytest.raises(ValueError, match="@pets"):
        list(expanded("feed @pets", {}))
