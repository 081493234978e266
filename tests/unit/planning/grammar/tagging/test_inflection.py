import pytest

from reelkite.planning.grammar.tagging import inflection


@pytest.mark.parametrize(
    ("one", "many"), [("box", "boxes"), ("pony", "ponies"), ("toy", "toys"), ("knife", "knives")]
)
def test_plurals_go_both_ways(one: str, many: str) -> None:
    """The plural of a noun is among what it may be the plural of."""
    assert inflection.plural(one) == many
    assert one in inflection.singulars(many)


@pytest.mark.parametrize("word", ["glass", "bus", "gas", "dog"])
def test_some_words_only_look_plural(word: str) -> None:
    """Words that end like a plural and are none."""
    assert inflection.singulars(word) == ()


@pytest.mark.parametrize(
    ("form", "lemma", "kind"),
    [
        ("running", "run", "ing"),
        ("rides", "ride", "s"),
        ("carried", "carry", "ed"),
        ("watches", "watch", "s"),
        ("taking off", "take off", "ing"),
        ("stopped", "stop", "ed"),
        ("opening", "open", "ing"),
    ],
)
def test_verb_forms_by_rule(form: str, lemma: str, kind: str) -> None:
    """Regular forms, with doubled consonants and particles."""
    assert inflection.verb_forms(lemma)[form] == kind


def test_unknown_verbs_are_guessed_by_their_ending() -> None:
    """A word in -ing has a verb behind it, unless the stem is too short."""
    assert inflection.guess_verb("glorping") == ("glorp", "ing")
    assert inflection.guess_verb("king") is None


def test_endings_tell_adjectives_and_abstract_nouns() -> None:
    """By suffix alone."""
    assert inflection.looks_adjective("zorgless")
    assert inflection.looks_abstract("loneliness")
    assert not inflection.looks_abstract("dog")
