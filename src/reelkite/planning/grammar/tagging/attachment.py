"""What hangs on what: the parser's tree over units, after words that it misreads are mended.

The model is small: it takes "a camel walks" for a plural and stumbles over names of several
words. So once the parts of speech are settled, carriers stand in for such units ("is walking",
"balloon" for "hot air balloon") and the sentence is parsed again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.planning.grammar.parsing import Parse, parse
from reelkite.planning.grammar.tagging import inflection, lexicon
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.tagging.units import Unit

_NEAR: Final = "near"
_PREPOSITIONS: Final = {
    one: one
    for one in ("on", "in", "under", "above", "behind", "between", "around", "with", "like")
} | {"made of": "of", "dressed as": "as", "full of": "with"}
"""Prepositions that stand for relations of several words; the others are "near"."""
_CLAUSES: Final = frozenset({"acl", "relcl"})
_FINITE_ON: Final = frozenset({"conj", "xcomp", "dep"})
"""Arcs by which a finite verb takes over the subject of its head: "he stops and smiles"."""
_CARRIED_ON: Final = _FINITE_ON | _CLAUSES | {"advcl", "ccomp", "pcomp", "parataxis"}
_SUBJECTS: Final = ("nsubj", "nsubjpass")
_CAUSING: Final = frozenset(
    {"teach", "help", "make", "let", "watch", "see", "ask", "tell", "force", "order", "lead", "get"}
)
"""Verbs whose object does what comes next: "teaches a girl to swim"."""
_DEEPEST: Final = 6


@dataclass(frozen=True, slots=True)
class Tree:
    """The heads of a sentence's units.

    Attributes:
        heads: Index of each unit's head; a root's is its own.
        labels: Name of the arc to it.
    """

    units: tuple[Unit, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]

    def subjects(self, verb: int) -> tuple[int, ...]:
        """Return the nouns or pronouns that do (or suffer) the verb; empty if it has none."""
        found = self._subject(verb, _DEEPEST)
        return () if found is None else (found, *self.joined(found))

    def objects(self, verb: int) -> tuple[int, ...]:
        """Return the nouns to which the verb is done."""
        hang = (i for i, head in enumerate(self.heads) if head == verb and i != verb)
        found = [i for i in hang if self.labels[i] == "dobj"]
        return tuple(k for i in found for k in (i, *self.joined(i)))

    def joined(self, noun: int) -> tuple[int, ...]:
        """Return the nouns that are listed after a noun: "a cat, a dog and a bird"."""
        out: list[int] = []
        for i in range(noun + 1, len(self.units)):
            listed = self.labels[i] == "conj" and self.heads[i] in {noun, *out}
            if listed and self.units[i].tag is Tag.NOUN:
                out.append(i)
        return tuple(out)

    def own_subject(self, verb: int) -> int | None:
        """Return the noun that is the subject of this very verb, or None."""
        hang = (i for i, head in enumerate(self.heads) if head == verb)
        own = [i for i in hang if self.labels[i] in _SUBJECTS]
        first = next(iter(own), None)
        nearer = [
            i for i in own if first is not None and first < i < verb and self._parted(first, i)
        ]
        return nearer[-1] if nearer else first

    def _parted(self, first: int, last: int) -> bool:
        """Whether a mark stands between two units: the first is no subject of what follows."""
        return any(unit.tag is Tag.MARK for unit in self.units[first:last])

    def _subject(self, verb: int, depth: int) -> int | None:
        named = self.own_subject(verb)
        if named is not None or not depth:
            return named
        head, label = self.heads[verb], self.labels[verb]
        moved = self.objects(head) if label in {"xcomp", "ccomp"} else ()
        if moved and self.units[head].lemma in _CAUSING:
            return moved[0]
        if label in _CLAUSES and self.units[head].tag is Tag.NOUN:
            return head
        finite = self.units[verb].form in {"s", "base"}
        carried = label in (_FINITE_ON if finite else _CARRIED_ON) and head != verb
        if carried and self.units[head].tag in {Tag.VERB, Tag.AUX}:
            return self._subject(head, depth - 1)
        return None


def tree(units: Sequence[Unit], first: Parse) -> Tree:
    """Return what hangs on what in a sentence.

    Args:
        units: The sentence with its settled parts of speech.
        first: The parse of its plain words.
    """
    words: list[str] = []
    at: list[int] = []
    for unit in units:
        words += _carrier(unit, first, after=units[len(at) - 1] if at else None)
        at.append(len(words) - 1)
    parsed = parse(words)
    back = {word: i for i, word in enumerate(at)}
    heads = tuple(_head(parsed, word, i, back) for i, word in enumerate(at))
    labels = tuple(parsed.labels[word] if word < len(parsed.labels) else "" for word in at)
    return Tree(tuple(units), heads, labels)


def _head(parsed: Parse, word: int, i: int, back: dict[int, int]) -> int:
    """Return the unit on which unit ``i`` hangs, through the words that carriers add."""
    if word >= len(parsed.heads):
        return i
    return back.get(parsed.heads[word], i)


def _carrier(unit: Unit, first: Parse, after: Unit | None) -> list[str]:
    """Return the words that stand for a unit in the second parse, after another unit."""
    said = first.tags[unit.first] if unit.first < len(first.tags) else ""
    words = first.words[unit.first : unit.last + 1]
    if not words:
        return [unit.text]
    match unit.tag:
        case Tag.NOUN:
            return [_noun(unit, words, said)]
        case Tag.VERB:
            return _verb(unit, words, said)
        case Tag.PREP:
            return _preposition(unit, words, after)
        case Tag.WRITING:
            return ["here"]
        case _:
            return [words[-1].replace("\n", ".")]


def _preposition(unit: Unit, words: Sequence[str], after: Unit | None) -> list[str]:
    if unit.lemma == "like" and after is not None and after.tag is Tag.REL:
        return ["is", "like"]
    return [_PREPOSITIONS.get(unit.lemma, _NEAR) if len(words) > 1 else words[0]]


def _noun(unit: Unit, words: Sequence[str], said: str) -> str:
    last = words[-1]
    sure = set(lexicon.candidates(last.lower())) == {Tag.NOUN} if len(words) > 1 else False
    if sure or (len(words) == 1 and said.startswith("NN")):
        return last
    return "boxes" if unit.form == "many" else "box"


def _verb(unit: Unit, words: Sequence[str], said: str) -> list[str]:
    head = words[0]
    if said.startswith("V") or unit.form == "ed":
        return [head]
    forms = inflection.verb_forms(unit.lemma.partition(" ")[0])
    ing = next(form for form, kind in forms.items() if kind == "ing")
    return ["is", ing]
