"""Words to units: known names stand as one, and each unit gets the part of speech that fits."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.planning import tables
from reelkite.planning.grammar.tagging import lexicon
from reelkite.planning.grammar.tagging.lexicon import Names, Reading, Tag
from reelkite.planning.grammar.tagging.rewording import WRITTEN
from reelkite.planning.phrases import Phrases
from reelkite.planning.words import Word


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


Choices = Mapping[Tag, Reading]

_BEFORE_NOUN: Final = frozenset({Tag.DET, Tag.NUM, Tag.ADJ})
_NOUNISH: Final = frozenset({Tag.NOUN, Tag.ADJ, Tag.NUM, Tag.DET})
_AGREE: Final = {"one": ("s", "ing", "ed"), "many": ("base", "ing", "ed")}
_EITHER_NUMBER: Final = frozenset({"fish", "sheep", "deer", "moose", "shrimp", "salmon"})
"""Nouns whose plural looks like the singular: fish swims, and fish swim."""


@dataclass(slots=True)
class _State:
    """What has been tagged so far in the sentence."""

    units: list[Unit]
    verb: bool = False
    model: Sequence[str] = ()

    @property
    def last(self) -> Unit | None:
        return next((one for one in reversed(self.units) if one.tag is not Tag.PHRASE), None)

    @property
    def tag(self) -> Tag | None:
        return self.last.tag if self.last else None


def tag(
    words: Sequence[Word], names: Names, phrases: Phrases, model: Sequence[str] = ()
) -> tuple[Unit, ...]:
    """Return the sentence as units in order.

    Args:
        words: The sentence.
        names: Known names of several words.
        phrases: What the phrase tables found.
        model: The parser's tag of each word; its word counts where the tables do not decide.
    """
    state = _State([], model=model)
    i = 0
    while i < len(words):
        unit = _next(words, i, names, phrases, state)
        state.units.append(unit)
        state.verb = _verb_seen(state.verb, unit)
        i = unit.last + 1
    return tuple(state.units)


def _verb_seen(before: bool, unit: Unit) -> bool:  # noqa: FBT001 - a fold over units: the old value and the next
    if unit.tag in {Tag.OPENER, Tag.REL, Tag.MARK}:
        return False
    return before or (unit.tag is Tag.VERB and unit.form in {"s", "base", "ed"})


def _next(words: Sequence[Word], i: int, names: Names, phrases: Phrases, state: _State) -> Unit:
    word = words[i]
    if word.mark:
        return Unit(Tag.MARK, word.text, word.text, "", i, i)
    if word.text == WRITTEN:
        return Unit(Tag.WRITING, word.text, word.text, "", i, i)
    if i in phrases.used and not _is_place(i, names):
        return Unit(Tag.PHRASE, word.text, word.text, "", i, i)
    if i in names and (_is_place(i, names) or not _overlaps(names[i][0], i, phrases)):
        last, kind, (lemma, form) = names[i]
        if not _reads_as_words(kind, words, i, last, state):
            text = " ".join(one.text for one in words[i : last + 1])
            return Unit(kind, text, lemma, form, i, last)
    return _single(words, i, phrases, state)


def _is_place(i: int, names: Names) -> bool:
    """Whether a place is named here; it counts even where its words are a phrase (night sky)."""
    return i in names and names[i][2][0] in tables.values("settings", "setting")


def _overlaps(last: int, first: int, phrases: Phrases) -> bool:
    return any(k in phrases.used for k in range(first, last + 1))


def _reads_as_words(kind: Tag, words: Sequence[Word], first: int, last: int, state: _State) -> bool:
    """Whether a name is really separate words here: "at the top of", "turn around"."""
    if kind is Tag.NOUN:
        return last > first and state.model[last : last + 1] == ("VBZ",)
    if kind is not Tag.VERB:
        return False
    named = Tag.NOUN in lexicon.candidates(words[first].text) and last > first
    starts = state.tag in {None, Tag.MARK, Tag.PHRASE}
    return state.tag in {Tag.DET, Tag.ADJ, Tag.PREP} or (named and starts)


def _single(words: Sequence[Word], i: int, phrases: Phrases, state: _State) -> Unit:
    word = words[i]
    if word.text == "'s":
        return Unit(Tag.DET, "'s", "'s", "", i, i)
    choices = lexicon.candidates(word.text)
    after = _choices_after(words, i, phrases)
    known = lexicon.is_known(word.text)
    said = state.model[i] if i < len(state.model) else ""
    if not known and said:
        choices = lexicon.guided(word.text, said)
    kind = next(iter(choices)) if len(choices) == 1 else _choose(choices, after, state)
    kind = _settled(kind, choices, said, state)
    if Tag.DET in choices and kind is Tag.PRON and said == "PRP$":
        kind = Tag.DET
    lemma, form = choices[kind] if kind in choices else lexicon.guided(word.text, said)[kind]
    if kind is Tag.VERB and said in {"VBD", "VBN"} and word.text in lexicon.pasts():
        lemma, form = lexicon.pasts()[word.text], "ed"
    if kind is Tag.NOUN and len(choices) == 1 and _verb_after_all(word.text, state, after):
        kind, (lemma, form) = Tag.VERB, (word.text.removesuffix("s"), "s")
    return Unit(kind, word.text, lemma, form, i, i, word.capital and not word.first, known)


def _settled(kind: Tag, choices: Choices, said: str, state: _State) -> Tag:
    """Let the parser decide between noun and verb where the neighbours speak for it too.

    It sees the whole sentence, but takes "a camel walks" for a compound: so a verb is taken
    back only where a noun must follow, and a noun only where a verb agrees.
    """
    if Tag.VERB not in choices or kind not in {Tag.NOUN, Tag.VERB}:
        return kind
    lemma, form = choices[Tag.VERB]
    if kind is Tag.NOUN:
        agrees = said in _SAID_OF_FORM[form] and state.tag not in _BEFORE_NOUN | {Tag.PREP}
        led = form != "base" or state.tag in _LEADS_BASE
        return Tag.VERB if agrees and led else kind
    must = state.tag in _BEFORE_NOUN | {Tag.PREP} or lemma in _BODY or _disagrees(form, state)
    return Tag.NOUN if must and said in {"NN", "NNS"} and form in {"base", "s"} else kind


def _disagrees(form: str, state: _State) -> bool:
    """Whether a bare verb cannot follow: "a robot vacuum"."""
    last = state.last
    joined = any(one.tag is Tag.CONJ for one in state.units)
    single = last is not None and last.tag is Tag.NOUN and last.form == "one" and not joined
    return form == "base" and single and last is not None and last.lemma not in _EITHER_NUMBER


_BODY: Final = frozenset(
    {"face", "head", "hand", "back", "nail", "palm", "shoulder", "eye", "nose", "thumb", "elbow"}
    | {"beak", "trunk", "shell", "page", "tail", "wing", "mouth", "arm", "leg", "finger"}
)
"""Parts of bodies that are verbs too; the parser tells them apart well."""


_LEADS_BASE: Final = frozenset(
    {Tag.NOUN, Tag.PRON, Tag.REL, Tag.TO, Tag.AUX, Tag.ADV, Tag.CONJ, Tag.OPENER}
)
"""What may stand before a verb without an ending."""


_SAID_OF_FORM: Final = {
    "base": frozenset({"VB", "VBP"}),
    "s": frozenset({"VBZ"}),
    "ing": frozenset({"VBG"}),
    "ed": frozenset({"VBD", "VBN"}),
}


def _choices_after(words: Sequence[Word], i: int, phrases: Phrases) -> Choices:
    """Return what the next word may be; nothing at a mark or the end."""
    if i + 1 >= len(words) or words[i + 1].mark:
        return {}
    if i + 1 in phrases.used:
        return {Tag.PHRASE: ("", "")}
    return lexicon.candidates(words[i + 1].text)


def _verb_after_all(word: str, state: _State, after: Choices) -> bool:
    """Whether an unknown word in -s after a singular noun is a verb ("a crab sidles along")."""
    last = state.last
    return (
        not lexicon.is_known(word)
        and word.endswith("s")
        and not word.endswith("ss")
        and not state.verb
        and last is not None
        and last.tag in {Tag.NOUN, Tag.PRON}
        and last.form != "many"
        and bool({Tag.DET, Tag.PREP, Tag.ADV, Tag.TO} & set(after))
    )


_Rule = Callable[[Choices, Choices, _State], Tag | None]


def _choose(choices: Choices, after: Choices, state: _State) -> Tag:
    """Pick a part of speech by the neighbours: the first rule that knows wins."""
    for rule in _RULES:
        found = rule(choices, after, state)
        if found is not None:
            return found
    return next(iter(choices))


def _closed(choices: Choices, after: Choices, state: _State) -> Tag | None:
    """Words of closed classes: her (book), that (barks), up (the hill), one (of them)."""
    nounish = bool(_NOUNISH & set(after)) or Tag.PHRASE in after
    kinds = set(choices)
    if kinds >= {Tag.DET, Tag.PRON}:
        return Tag.DET if nounish and Tag.PREP not in after else Tag.PRON
    if kinds >= {Tag.REL, Tag.DET}:
        starts = state.tag in {None, Tag.PREP, Tag.MARK, Tag.VERB, Tag.CONJ}
        return Tag.DET if starts else Tag.REL
    if kinds >= {Tag.PREP, Tag.OPENER}:
        return Tag.PREP if nounish and Tag.VERB not in after else Tag.OPENER
    if kinds >= {Tag.PREP, Tag.ADV} and Tag.NEG not in kinds:
        led = (nounish or {Tag.VERB, Tag.NEG} & set(after)) and not _is_particle(choices, state)
        return Tag.PREP if led else Tag.ADV
    order = (Tag.NEG, Tag.AUX)
    if Tag.NUM in kinds and (Tag.DET in kinds or {Tag.NOUN, Tag.ADJ} & set(after)):
        return Tag.NUM
    return next((one for one in order if one in kinds and len(kinds) > 1), None)


def _is_particle(choices: Choices, state: _State) -> bool:
    """Whether "up", "out" or "off" belongs to the verb before: "holds up a sign"."""
    word = choices[Tag.PREP][1]
    if word not in {"up", "out", "off"} or state.last is None or state.tag is not Tag.VERB:
        return False
    action = tables.values("verbs", "action").get(state.last.lemma)
    return action in _TAKING


_TAKING: Final = frozenset({"hold", "raise", "reach", "carry", "push", "pull", "throw", "give"})


def _inside_phrase(choices: Choices, after: Choices, state: _State) -> Tag | None:
    """After a determiner, number or adjective comes an adjective or the noun."""
    if state.tag not in _BEFORE_NOUN or (state.last and state.last.text in {"both", "all"}):
        return None
    more = bool({Tag.NOUN, Tag.ADJ} & set(after)) and not _leads_verb(after)
    if Tag.ADJ in choices and (more or Tag.NOUN not in choices):
        return Tag.ADJ
    if Tag.NOUN in choices:
        return Tag.NOUN
    return Tag.VERB if Tag.VERB in choices else None


def _leads_verb(after: Choices) -> bool:
    """Whether the next word is rather a verb than a noun."""
    return Tag.VERB in after and after[Tag.VERB][1] in {"ing", "s"} and Tag.ADJ not in after


def _after_to(choices: Choices, after: Choices, state: _State) -> Tag | None:
    del after
    if state.tag is not Tag.TO:
        return None
    if Tag.VERB in choices and choices[Tag.VERB][1] == "base":
        return Tag.VERB
    return Tag.NOUN if Tag.NOUN in choices else None


def _after_auxiliary(choices: Choices, after: Choices, state: _State) -> Tag | None:
    """Is running, can swim, is red, is a cook."""
    if state.tag is not Tag.AUX:
        return None
    if Tag.VERB in choices and choices[Tag.VERB][1] != "s":
        bare = choices[Tag.VERB][1] == "base"
        is_be = state.last is not None and state.last.text in _BE
        if not (bare and is_be):
            return Tag.VERB
    if Tag.ADJ in choices:
        return Tag.ADJ
    del after
    return None


_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})


def _after_noun(choices: Choices, after: Choices, state: _State) -> Tag | None:
    """A camel walks, crows scatter, a panda drinking coffee; but: stone steps."""
    last = state.last
    if last is None or last.tag not in {Tag.NOUN, Tag.PRON, Tag.REL} or Tag.VERB not in choices:
        return None
    form = choices[Tag.VERB][1]
    joined = any(one.tag is Tag.CONJ for one in state.units) and not state.verb
    if joined and form == "base" and Tag.MARK not in {one.tag for one in state.units[-3:]}:
        return Tag.VERB
    number = "many" if form == "base" and last.lemma in _EITHER_NUMBER else last.form
    agrees = last.tag is not Tag.NOUN or form in _AGREE.get(number, _AGREE["one"])
    agrees = agrees or (form == "s" and _within_preposition(state))
    if form == "ing":
        return Tag.VERB if Tag.NOUN not in choices or after else None
    if state.verb and form in {"s", "base"} and last.tag is Tag.NOUN:
        return Tag.NOUN if Tag.NOUN in choices else Tag.VERB
    return Tag.VERB if agrees else None


def _within_preposition(state: _State) -> bool:
    """The last noun belongs to a preposition, so the verb agrees with another one."""
    return not state.verb and any(one.tag is Tag.PREP for one in state.units)


def _after_preposition(choices: Choices, after: Choices, state: _State) -> Tag | None:
    if state.tag not in {Tag.PREP, Tag.NEG}:
        return None
    if Tag.ADJ in choices and {Tag.NOUN, Tag.ADJ} & set(after):
        return Tag.ADJ
    return Tag.NOUN if Tag.NOUN in choices else None


def _after_adverb(choices: Choices, after: Choices, state: _State) -> Tag | None:
    del after
    if state.tag is not Tag.ADV:
        return None
    return Tag.VERB if Tag.VERB in choices else None


def _at_start(choices: Choices, after: Choices, state: _State) -> Tag | None:
    """At the beginning, after a mark, a conjunction, a verb."""
    if Tag.VERB in choices and choices[Tag.VERB][1] in {"ing", "s"} and state.tag is not Tag.VERB:
        stands_alone = not after or _leads_verb(after)
        if choices[Tag.VERB][1] == "s" and Tag.NOUN in choices and stands_alone:
            return Tag.NOUN
        joined = state.tag in {Tag.CONJ, Tag.MARK, Tag.OPENER, Tag.PHRASE}
        noun_next = bool({Tag.NOUN, Tag.ADJ} & set(after)) and choices[Tag.VERB][1] == "ing"
        if (joined or Tag.NOUN not in choices) and not (noun_next and Tag.ADJ in choices):
            return Tag.VERB
    if Tag.ADJ in choices and {Tag.NOUN, Tag.ADJ} & set(after) and not _leads_verb(after):
        return Tag.ADJ
    if Tag.NOUN in choices:
        return Tag.NOUN
    return None


def _last_resort(choices: Choices, after: Choices, state: _State) -> Tag | None:
    del after, state
    order = (Tag.ADJ, Tag.NOUN, Tag.VERB, Tag.PREP, Tag.ADV)
    return next((one for one in order if one in choices), None)


def _after_conjunction(choices: Choices, after: Choices, state: _State) -> Tag | None:
    """A goat walks up and bows: a verb joins a verb where no noun phrase begins."""
    joins = state.tag is Tag.CONJ and Tag.VERB in choices and choices[Tag.VERB][1] == "s"
    acts = any(one.tag is Tag.VERB and one.form == "s" for one in state.units)
    ends = not set(after) - {Tag.ADV, Tag.PREP, Tag.DET, Tag.NUM, Tag.TO}
    return Tag.VERB if joins and acts and ends else None


_RULES: Final[tuple[_Rule, ...]] = (
    _closed,
    _after_conjunction,
    _inside_phrase,
    _after_to,
    _after_auxiliary,
    _after_noun,
    _after_preposition,
    _after_adverb,
    _at_start,
    _last_resort,
)
