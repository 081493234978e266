"""One sentence after the other, each read as far as it is worth it.

The first sentences are parsed; what lies beyond them, and what is in another language, is only
searched for phrases and for nouns that are known.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from reelkite.planning import phrases
from reelkite.planning.grammar import chunks, clauses, roles
from reelkite.planning.grammar.beats import Clock
from reelkite.planning.grammar.figurative import similes
from reelkite.planning.grammar.naming import identity
from reelkite.planning.grammar.parsing import parse
from reelkite.planning.grammar.reading import Reading
from reelkite.planning.grammar.tagging import attachment, lexicon, tagger
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.tagging.units import Unit
from reelkite.planning.phrases import Hit, Phrases
from reelkite.planning.words import Word

MOST_SENTENCES = 25
"""As many sentences are parsed; the prompts of film people have fewer."""
MOST_WORDS = 500
"""As many words are parsed."""
MOST_SEARCHED = 1500
"""Words beyond so many are not even searched."""
_LONGEST: Final = 80
"""A longer sentence is cut at its last comma before this word."""
_FEW: Final = 3
_SILENT: Final = frozenset({"style", "camera", "light", "time"})
"""Sections that are read for phrases alone; their nouns are not subjects."""
_LISTS: Final = frozenset({"action", "beats"})
"""Sections whose sentences follow each other in time."""
_CROWD: Final = 12
"""With so many things on stage no more are looked for beyond what is parsed."""


@dataclass(slots=True)
class Reader:
    """Reads the sentences of one shot.

    Attributes:
        budget: What may still be parsed in the whole prompt, shared by its shots.
        hits: The phrases that were found.
    """

    budget: "Budget"
    reading: Reading = field(default_factory=Reading)
    hits: list[Hit] = field(default_factory=list)
    clock: Clock = field(default_factory=Clock)

    def read(self, sentence: Sequence[Word], label: str) -> None:
        """Read one sentence by the rules of its section."""
        for piece in _pieces(sentence):
            self._read(piece, label)

    def _read(self, words: Sequence[Word], label: str) -> None:
        if not self.budget.is_left(len(words)):
            return
        names = lexicon.names(words)
        spans = {
            first: last
            for first, (last, tag, (lemma, _)) in names.items()
            if tag is Tag.NOUN and lemma not in chunks.places()
        }
        found = phrases.find(words, spans, label)
        if label in _SILENT:
            self.hits += found.hits
            self.reading.miss(*_strange(words, found.used))
        elif self.budget.allows(len(words)) and not _is_foreign(words):
            self._parse(words, names, found, label)
        else:
            self.hits += found.hits
            self._search(tagger.tag(words, names, found), label)

    def _parse(
        self, words: Sequence[Word], names: lexicon.Names, found: Phrases, label: str
    ) -> None:
        """Read a sentence by its tree."""
        parsed = parse([_as_written(word) for word in words])
        units = similes.without(tagger.tag(words, names, found, parsed.tags))
        told = {i for unit in units for i in range(unit.first, unit.last + 1)}
        self.hits += [hit for hit in found.hits if hit.first in told]
        kept = tuple(unit for unit in units if unit.first not in found.alone)
        if label == "negative":
            _exclude(kept, self.reading)
        elif any(unit.tag is not Tag.MARK for unit in kept):
            self.clock.sentence(follows=label in _LISTS and bool(self.reading.things))
            clauses.read(attachment.tree(kept, parsed), self.reading, self.clock)

    def _search(self, units: Sequence[Unit], label: str) -> None:
        """Take only the nouns that are known, unless they are denied."""
        if label == "negative":
            _exclude(units, self.reading)
            return
        self.reading.miss(*(unit.text for unit in units if not unit.known and unit.text.isalpha()))
        for i, unit in enumerate(units):
            denied = i > 0 and units[i - 1].tag is Tag.NEG
            if unit.tag is Tag.NOUN and unit.known and not denied:
                self._notice(unit)

    def _notice(self, unit: Unit) -> None:
        if sum(one.staged for one in self.reading.things) >= _CROWD:
            return
        thing = chunks.thing_of(chunks.noun_phrase((unit,), 0))
        thing = identity.same_as_before(thing, self.reading)
        if thing.embodied or thing.place:
            roles.introduce(thing, self.reading)


@dataclass(slots=True)
class Budget:
    """How much of a prompt is still to be parsed.

    Attributes:
        sentences: Sentences left.
        words: Words left.
        all_words: Words that may still be searched.
        skipped: Sentences that were only searched.
    """

    sentences: int = MOST_SENTENCES
    words: int = MOST_WORDS
    all_words: int = MOST_SEARCHED
    skipped: int = 0

    def is_left(self, words: int) -> bool:
        """Spend on looking at so many words at all; False if nothing is left."""
        self.all_words -= words
        self.skipped += self.all_words < 0
        return self.all_words >= 0

    def allows(self, words: int) -> bool:
        """Spend the budget on a sentence of so many words; False if it is used up."""
        if not self.sentences or self.words < words:
            self.skipped += 1
            return False
        self.sentences -= 1
        self.words -= words
        return True


def _pieces(sentence: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Cut a sentence that is too long for the parser, if it can be at a comma."""
    while len(sentence) > _LONGEST:
        commas = (i for i in range(_LONGEST, _LONGEST // 2, -1) if sentence[i].mark)
        cut = next(commas, _LONGEST)
        yield sentence[:cut]
        sentence = sentence[cut:]
    yield sentence


def _is_foreign(words: Sequence[Word]) -> bool:
    """Whether most words are known to nobody: another language, or no language."""
    spoken = [word.text for word in words if not word.mark]
    unknown = [one for one in spoken if not lexicon.is_known(one)]
    return len(unknown) >= _FEW and len(unknown) * 2 > len(spoken)


def _as_written(word: Word) -> str:
    """Return a word with its capital, by which the parser knows names."""
    return word.text.capitalize() if word.capital else word.text


def _strange(words: Sequence[Word], used: frozenset[int]) -> Iterator[str]:
    """Yield words of a style or camera section that nothing knows."""
    for i, word in enumerate(words):
        if i not in used and word.text.isalpha() and not lexicon.is_known(word.text):
            yield word.text


def _exclude(units: Sequence[Unit], reading: Reading) -> None:
    for unit in units:
        if unit.tag is Tag.NOUN:
            reading.exclude("people" if unit.text == "people" else unit.lemma)
