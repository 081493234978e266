import pytest

from reelkite.planning import phrases
from reelkite.planning.grammar.parsing import parse
from reelkite.planning.grammar.tagging import attachment, lexicon, tagger
from reelkite.planning.grammar.tagging.attachment import Tree
from reelkite.planning.words import split


def tree(text: str) -> Tree:
    """Return what hangs on what."""
    words = split(text)
    first = parse([word.text for word in words])
    units = tagger.tag(words, lexicon.names(words), phrases.find(words), first.tags)
    return attachment.tree(units, first)


def at(found: Tree, word: str) -> int:
    """Return the index of the unit with a text."""
    return [unit.text for unit in found.units].index(word)


@pytest.mark.parametrize(
    ("text", "verb", "subjects"),
    [
        ("a lone camel walks over a dune", "walks", ["camel"]),
        ("crows scatter over the barn", "scatter", ["crows"]),
        ("a panda drinking coffee in a park", "drinking", ["panda"]),
        ("a cook and a waiter argue", "argue", ["cook", "waiter"]),
        ("she stops, checks her phone and smiles", "smiles", ["she"]),
        ("a woman in a red coat opens a door", "opens", ["woman"]),
        ("the rain falls", "falls", ["rain"]),
        ("running", "running", []),
    ],
)
def test_verbs_find_their_subjects(text: str, verb: str, subjects: list[str]) -> None:
    """Also those that a small model would read as one compound noun."""
    found = tree(text)
    assert [found.units[i].text for i in found.subjects(at(found, verb))] == subjects


def test_objects_come_with_their_list() -> None:
    """All that is carried is carried."""
    found = tree("a porter carries a suitcase, a lamp and a hot air balloon")
    names = [found.units[i].text for i in found.objects(at(found, "carries"))]
    assert names == ["suitcase", "lamp", "hot air balloon"]


def test_a_verb_has_a_subject_of_its_own_or_none() -> None:
    """What it takes over from another verb is not its own."""
    found = tree("a boy sits and reads")
    assert found.own_subject(at(found, "sits")) == at(found, "boy")
    assert found.own_subject(at(found, "reads")) is None


def test_names_of_several_words_are_one_unit_in_the_tree() -> None:
    """A preposition of several words hangs like a short one."""
    found = tree("a fire hydrant on the left of a parking meter")
    place = at(found, "on the left of")
    assert found.units[found.heads[place]].text == "fire hydrant"
    assert found.heads[at(found, "parking meter")] == place
