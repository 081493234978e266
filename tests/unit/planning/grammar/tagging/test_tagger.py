import pytest

from reelkite.planning import phrases, plan
from reelkite.planning.grammar.tagging import lexicon, tagger
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.words import split


def tags(text: str) -> dict[str, Tag]:
    """Return the part of speech of each unit."""
    words = split(text)
    names = lexicon.names(words)
    units = tagger.tag(words, names, phrases.find(words))
    return {unit.text: unit.tag for unit in units}


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("a lone camel walks", "walks", Tag.VERB),
        ("crows scatter", "scatter", Tag.VERB),
        ("a panda drinking coffee", "drinking", Tag.VERB),
        ("a person enjoying long walks", "walks", Tag.NOUN),
        ("a boat in the water", "water", Tag.NOUN),
        ("a robot waters a plant", "waters", Tag.VERB),
        ("a man and his dog watch a train", "watch", Tag.VERB),
        ("a watch on a table", "watch", Tag.NOUN),
        ("an orange on a plate", "orange", Tag.NOUN),
        ("an orange cat", "orange", Tag.ADJ),
        ("a woman in red boots walks home", "walks", Tag.VERB),
        ("a bird and skis", "skis", Tag.NOUN),
        ("to drink water", "drink", Tag.VERB),
        ("her dog", "her", Tag.DET),
        ("a dog beside her", "her", Tag.PRON),
        ("a hot dog", "hot dog", Tag.NOUN),
        ("a cat on the left of a dog", "on the left of", Tag.PREP),
        ("an elderly couple waltz in a hall", "waltz", Tag.VERB),
        ("rain falls; waves crash on a cliff", "waves", Tag.NOUN),
    ],
)
def test_neighbours_decide_the_part_of_speech(text: str, word: str, tag: Tag) -> None:
    """Nouns and verbs of one spelling are told apart."""
    assert tags(text)[word] is tag


def test_fish_swim_although_their_plural_looks_like_one() -> None:
    """After a noun that is its own plural a bare verb is a verb."""
    (shot,) = plan("Fish swim over a coral reef.", 4).shots

    assert [(subject.noun, subject.action) for subject in shot.subjects] == [("fish", "swim")]
