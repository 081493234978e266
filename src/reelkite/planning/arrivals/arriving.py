"""Which subjects of a shot are said to come, and how: by verbs, particles and articles.

In doubt nobody comes: whoever is named may be in the picture already.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from reelkite.domain.storyboard import Entrance, Manner, Match, Subject
from reelkite.planning.arrivals import wording
from reelkite.planning.grammar.parsing import parse
from reelkite.planning.grammar.tagging import attachment, lexicon, tagger
from reelkite.planning.grammar.tagging.attachment import Tree
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.tagging.units import Unit
from reelkite.planning.phrases import Phrases
from reelkite.planning.words import Word, sentences, spell_out, split

_MOST: Final = 12
"""Sentences that are looked at."""

_LONGEST: Final = 60
_INDEFINITE: Final = frozenset({"a", "an", "another", "some", "several", "one", "many", "few"})
_LATE: Final = 0.12
_LATER: Final = 0.22
"""Shares of a shot before which nobody comes who is named in a later clause, or after "then"."""

_BEFORE_VERBS: Final = frozenset({"please", "then", "and", "now", "also", "just", ",", "next"})


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence.

    Attributes:
        words: In lower case.
        tree: Of its units.
        number: Of the sentence in the shot.
        contrasted: The shot tells of somebody by "the": whoever is "a" is somebody else.
    """

    words: tuple[str, ...]
    tree: Tree
    number: int
    contrasted: bool

    @property
    def units(self) -> tuple[Unit, ...]:
        return self.tree.units

    def before(self, unit: Unit) -> str:
        """Return the words of the clause up to a unit."""
        start = max(
            (one.last + 1 for one in self.units if one.last < unit.first and _parts(one)),
            default=0,
        )
        return " ".join(self.words[start : unit.first])

    def after(self, unit: Unit) -> str:
        """Return the words after a unit, to the end of its clause."""
        ends = [one.first for one in self.units if one.first > unit.last and _parts(one)]
        ends += [first for first in self._others() if first > unit.last]
        return " ".join(self.words[unit.last + 1 : min(ends, default=len(self.words))])

    def _others(self) -> Iterator[int]:
        """Yield the first words of clauses about others: "and a fox walks in"."""
        for k, unit in enumerate(self.units):
            noun = _next_noun(self.tree, k) if unit.tag is Tag.CONJ else None
            if noun is None or _phrase_of(noun, self.units) != k + 1:
                continue
            rest = (one for one in self.units[noun + 1 :] if one.tag is not Tag.ADV)
            if next((one.tag for one in rest), None) is Tag.VERB:
                yield unit.first


def arriving(texts: Sequence[str], subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return the subjects of a shot, with how they come where it is said that they do.

    Args:
        texts: The words of the shot.
        subjects: As they were understood.
    """
    found: dict[int, Entrance] = {}
    for sentence in _sentences(texts, subjects):
        for k, unit in enumerate(sentence.units):
            number = _meant(unit, subjects)
            if number is None or number in found:
                continue
            entrance = _entrance(k, sentence)
            if entrance is not None:
                found[number] = entrance
    return tuple(
        replace(subject, enters=found.get(number)) for number, subject in enumerate(subjects)
    )


def _sentences(texts: Sequence[str], subjects: Sequence[Subject]) -> Iterator[_Sentence]:
    """Yield the sentences that are worth a look, with their trees."""
    pieces = [piece for text in texts for piece in sentences(split(spell_out(text)))][:_MOST]
    if not any(word.text in _signs() for piece in pieces for word in piece):
        return
    trees = [(_lower(piece), _tree(piece[:_LONGEST])) for piece in pieces if piece]
    contrasted = any(
        _meant(unit, subjects) is not None and _article(tree.units, k) == "the"
        for _, tree in trees
        for k, unit in enumerate(tree.units)
    )
    for number, (words, tree) in enumerate(trees):
        yield _Sentence(words, tree, number, contrasted)


@cache
def _signs() -> frozenset[str]:
    """Return words of which one is in every sentence by which somebody comes."""
    verbs = {*wording.appearing(), *wording.arriving(), *wording.moving(), *wording.putting()}
    return frozenset(verbs) | {"there", "now", "suddenly", "then", "sudden", "by"}


def _lower(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.text for word in words[:_LONGEST])


def _tree(words: Sequence[Word]) -> Tree:
    parsed = parse([word.text for word in words])
    units = tagger.tag(words, lexicon.names(words), Phrases(), parsed.tags)
    return attachment.tree(units, parsed)


def _parts(unit: Unit) -> bool:
    """Whether a unit parts clauses."""
    return unit.tag in {Tag.OPENER, Tag.REL} or unit.text in {",", ";", ":", "while", "as", "then"}


def _meant(unit: Unit, subjects: Sequence[Subject]) -> int | None:
    """Return the number of the subject that a noun names and that may be brought in."""
    if unit.tag is not Tag.NOUN:
        return None
    last = unit.lemma.rpartition(" ")[2]
    if last in wording.never():
        return None
    return next(
        (
            number
            for number, subject in enumerate(subjects)
            if subject.match is not Match.NONE
            and last in {subject.noun.rpartition(" ")[2], subject.asset.rpartition("/")[2]}
        ),
        None,
    )


def _article(units: Sequence[Unit], k: int) -> str:
    """Return ``a``, ``the``, or nothing, by what stands before a noun."""
    for unit in reversed(units[:k]):
        if unit.tag is Tag.NUM or unit.text in _INDEFINITE:
            return "a"
        if unit.tag is Tag.DET:
            return "the"
        if unit.tag not in {Tag.ADJ, Tag.NOUN, Tag.ADV}:
            break
    return "a" if units[k].form == "many" else ""


def _entrance(k: int, sentence: _Sentence) -> Entrance | None:
    """Return how the noun at ``k`` comes, or None."""
    unit, article = sentence.units[k], _article(sentence.units, k)
    if wording.DENIED.search(sentence.before(unit)):
        return None
    if article != "the":
        placed = _placed(k, sentence)
        if placed is not None:
            return placed
    told = [_by_verb(verb, (unit, article), sentence) for verb in _verbs_of(k, sentence)]
    found = [entrance for entrance in told if entrance is not None]
    return next((entrance for entrance in found if entrance.sure), next(iter(found), None))


def _placed(k: int, sentence: _Sentence) -> Entrance | None:
    """Return how something comes that somebody is asked for, or that is there all at once."""
    unit = sentence.units[k]
    opening = " ".join(sentence.words[: unit.first])
    asked = _is_asked_for(k, sentence)
    there = wording.THERE.search(opening) and wording.SUDDEN.search(opening)
    nothing_else = not any(one.tag is Tag.VERB for one in sentence.units)
    sudden = nothing_else and wording.SUDDEN.search(opening) is not None
    company = wording.COMPANY.search(_bare(k, sentence))
    if not (asked or there or sudden or company):
        return None
    manner = Manner.COME if company else Manner.APPEAR
    return _made(manner, sentence.after(unit), (opening, sentence))


def _bare(k: int, sentence: _Sentence) -> str:
    """Return the words before a noun's own article and adjectives."""
    first = k
    while first and sentence.units[first - 1].tag in {Tag.ADJ, Tag.NUM, Tag.DET, Tag.ADV}:
        first -= 1
    return " ".join(sentence.words[: sentence.units[first].first])


def _is_asked_for(k: int, sentence: _Sentence) -> bool:
    """Whether the noun is what somebody is asked to add."""
    tree = sentence.tree
    for v, unit in enumerate(tree.units[:k]):
        if unit.text not in wording.putting():
            continue
        begins = v == 0 or all(one.text in _BEFORE_VERBS for one in tree.units[max(0, v - 1) : v])
        if begins and (k in _objects(tree, v) or k == _next_noun(tree, v)):
            return True
    return False


def _objects(tree: Tree, verb: int) -> tuple[int, ...]:
    first = _next_noun(tree, verb)
    return tree.objects(verb) + (() if first is None else tree.joined(first))


def _next_noun(tree: Tree, verb: int) -> int | None:
    """Return the first noun after a verb."""
    return next(
        (i for i in range(verb + 1, len(tree.units)) if tree.units[i].tag is Tag.NOUN), None
    )


def _verbs_of(k: int, sentence: _Sentence) -> Iterator[Unit]:
    """Yield the verbs that a noun does."""
    tree = sentence.tree
    for v, unit in enumerate(tree.units):
        if unit.tag is not Tag.VERB:
            continue
        turned = v < k == _next_noun(tree, v) and _is_turned(v, sentence)
        if k in tree.subjects(v) or _is_beside(k, v, sentence) or turned:
            yield unit


def _is_beside(noun: int, verb: int, sentence: _Sentence) -> bool:
    """Whether a verb follows its noun, past what else is said of that: "a man with a hat comes".

    The parser often takes such a verb for another noun.
    """
    units = sentence.units
    if verb <= noun or _hangs_on(noun, units):
        return verb == noun + 1 and units[verb].form == "ing"
    between = units[noun + 1 : verb]
    if all(unit.tag in {Tag.ADV, Tag.AUX, Tag.FILLER} for unit in between):
        return True
    described = between[0].tag is Tag.PREP or between[0].form == "ing"
    return described and not any(
        _parts(unit) or unit.tag is Tag.CONJ or (unit.tag is Tag.VERB and unit.form != "ing")
        for unit in between
    )


def _hangs_on(noun: int, units: Sequence[Unit]) -> bool:
    """Whether a noun is said of another, or something is done to it."""
    first = _phrase_of(noun, units)
    return first > 0 and units[first - 1].tag in {Tag.PREP, Tag.VERB}


def _phrase_of(noun: int, units: Sequence[Unit]) -> int:
    """Return the first unit of a noun's phrase: its article, number or adjective."""
    first = noun
    while first and units[first - 1].tag in {Tag.ADJ, Tag.NUM, Tag.DET, Tag.NOUN}:
        first -= 1
    return first


def _is_turned(verb: int, sentence: _Sentence) -> bool:
    """Whether a verb stands before who does it: "in comes a cat", "from the left walks a dog"."""
    tree = sentence.tree
    opening = " ".join(sentence.words[: tree.units[verb].first])
    return wording.FRONTED.search(opening) is not None and not any(
        unit.tag is Tag.NOUN and _article(tree.units, k) == "a"
        for k, unit in enumerate(tree.units[:verb])
    )


def _by_verb(verb: Unit, noun: tuple[Unit, str], sentence: _Sentence) -> Entrance | None:
    """Return how somebody comes who does a verb, or None where that may be no coming."""
    unit, article = noun
    tail, opening = sentence.after(verb), sentence.before(verb)
    if verb.first < unit.first:  # "from the left comes a cat"
        tail = f"{opening} {sentence.after(unit)}".strip()
    elif (fronted := wording.FROM.search(" ".join(sentence.words[: unit.first]))) is not None:
        tail = f"{tail} {fronted.group()}".strip()
    if wording.AWAY.search(tail):
        return None
    appears, arrives = wording.appearing().get(verb.text), wording.arriving().get(verb.text)
    base = appears or arrives or wording.moving().get(verb.text)
    if base is None:
        return None
    here = wording.INTO.search(f"{verb.text} {tail}") is not None
    if article == "the" and not here:
        return None
    said = (" ".join(sentence.words[: verb.first]), sentence)
    if appears:
        seems = tail.startswith(("to ", "as if", "as though"))
        return None if seems else _made(Manner.APPEAR, tail, said)
    if arrives:
        return _made(Manner.COME, f"{verb.text} {tail}", said)
    return _by_way(base, (f"{verb.text} {tail}".strip(), tail), here=here, said=said)


def _by_way(
    base: str, told: tuple[str, str], *, here: bool, said: tuple[str, _Sentence]
) -> Entrance | None:
    """Return how somebody comes whom a verb takes somewhere."""
    whole, tail = told
    sentence = said[1]
    passes = wording.PAST.search(tail) is not None and not wording.INTO.search(tail)
    lands = wording.LANDING.search(whole) is not None
    sure = here or wording.IN.search(tail) is not None or bool(wording.SUDDEN.search(said[0]))
    sure = sure or ((passes or lands) and sentence.contrasted)
    if not sure and not (passes or lands or base in wording.travelling()):
        return None
    manner = Manner.COME if (lands or not passes) and (sure or lands) else Manner.CROSS
    by = base if base in wording.travelling() else None
    return replace(_made(manner, whole, said, sure=sure), by=by)


def _made(manner: Manner, tail: str, said: tuple[str, _Sentence], *, sure: bool = True) -> Entrance:
    opening, sentence = said
    side = next((side for side, told in wording.SIDES if told.search(tail)), None)
    later = _LATER if wording.LATER.search(opening) else _LATE if sentence.number else 0.0
    lands = wording.LANDING.search(tail) is not None and manner is Manner.COME
    return Entrance(manner, side, later, lands=lands, sure=sure)
