"""Units of a sentence: words and names with their parts of speech, and how far a tagger is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reelkite.planning.grammar.tagging.lexicon import Reading, Tag

Choices: TypeAlias = Mapping[Tag, Reading]
"""What a word may be: parts of speech with lemma and form."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or name with its part of speech.

    Attributes:
        tag: Part of speech.
        text: As written, lower case.
        lemma: Base form; of prepositions the relation that they stand for.
        form: Of verbs ``base``, ``s``, ``ing``, ``ed``; of nouns ``one``, ``many``.
        first: Index of its first word in the sentence.
        last: Index of its last word.
        proper: Written with a capital inside a sentence.
        known: Some table holds it.
    """

    tag: Tag
    text: str
    lemma: str
    form: str
    first: int
    last: int
    proper: bool = False
    known: bool = True


@dataclass(slots=True)
class State:
    """What has been tagged so far in the sentence."""

    units: list[Unit]
    verb: bool = False
    model: Sequence[str] = ()

    @property
    def last(self) -> Unit | None:
        """The last unit that is no phrase."""
        return next((one for one in reversed(self.units) if one.tag is not Tag.PHRASE), None)

    @property
    def tag(self) -> Tag | None:
        """Its part of speech."""
        return self.last.tag if self.last else None
