"""Words to units: known names stand as one, and each unit gets the part of speech that fits."""

from collections.abc import Sequence
from typing import Final

from reelkite.planning import tables
from reelkite.planning.grammar.tagging import lexicon
from reelkite.planning.grammar.tagging.lexicon import Names, Tag
from reelkite.planning.grammar.tagging.rewording import WRITTEN
from reelkite.planning.grammar.tagging.rules import (
    BEFORE_NOUN,
    acts_alone,
    choose,
    comes_back,
    is_either_number,
)
from reelkite.planning.grammar.tagging.units import Choices, State, Unit
from reelkite.planning.phrases import Phrases
from reelkite.planning.words import Word


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
    state = State([], model=model)
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


def _next(words: Sequence[Word], i: int, names: Names, phrases: Phrases, state: State) -> Unit:
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


def _reads_as_words(kind: Tag, words: Sequence[Word], first: int, last: int, state: State) -> bool:
    """Whether a name is really separate words here: "at the top of", "turn around"."""
    if kind is Tag.NOUN:
        return last > first and state.model[last : last + 1] == ("VBZ",)
    if kind is not Tag.VERB:
        return False
    named = Tag.NOUN in lexicon.candidates(words[first].text) and last > first
    starts = state.tag in {None, Tag.MARK, Tag.PHRASE}
    return state.tag in {Tag.DET, Tag.ADJ, Tag.PREP} or (named and starts)


def _single(words: Sequence[Word], i: int, phrases: Phrases, state: State) -> Unit:
    word = words[i]
    if word.text == "'s":
        return Unit(Tag.DET, "'s", "'s", "", i, i)
    choices = lexicon.candidates(word.text)
    after = _choices_after(words, i, phrases)
    known = lexicon.is_known(word.text)
    said = state.model[i] if i < len(state.model) else ""
    if not known and said:
        choices = lexicon.guided(word.text, _as_noun(said, after, state))
    kind = next(iter(choices)) if len(choices) == 1 else choose(choices, after, state)
    kind = _settled(kind, choices, said, state)
    if kind is Tag.VERB and _begins_a_plural(choices, after, said, state):
        kind = Tag.NOUN
    if Tag.DET in choices and kind is Tag.PRON and said == "PRP$":
        kind = Tag.DET
    lemma, form = choices[kind] if kind in choices else lexicon.guided(word.text, said)[kind]
    if kind is Tag.VERB and said in {"VBD", "VBN"} and word.text in lexicon.pasts():
        lemma, form = lexicon.pasts()[word.text], "ed"
    if kind is Tag.NOUN and len(choices) == 1 and _verb_after_all(word.text, state, after):
        kind, (lemma, form) = Tag.VERB, (word.text.removesuffix("s"), "s")
    return Unit(kind, word.text, lemma, form, i, i, word.capital and not word.first, known)


def _as_noun(said: str, after: Choices, state: State) -> str:
    """Return a strange word's tag; before a verb it is a noun: "a gondolier sings"."""
    verb = Tag.VERB in after and not {Tag.NOUN, Tag.ADJ} & set(after)
    return "NN" if said.startswith("JJ") and verb and state.tag in BEFORE_NOUN else said


def _begins_a_plural(choices: Choices, after: Choices, said: str, state: State) -> bool:
    """Whether a word in -s names things that act: "; waves crash", ", flames lick"."""
    starts = state.tag in {None, Tag.MARK, Tag.CONJ, Tag.OPENER, Tag.PHRASE}
    acts = Tag.VERB in after and after[Tag.VERB][1] == "base" and Tag.ADV not in after
    both = Tag.NOUN in choices and choices[Tag.VERB][1] == "s"
    return starts and acts and both and (said == "NNS" or Tag.NOUN not in after)


def _settled(kind: Tag, choices: Choices, said: str, state: State) -> Tag:
    """Let the parser decide between noun and verb where the neighbours speak for it too.

    It sees the whole sentence, but takes "a camel walks" for a compound: so a verb is taken
    back only where a noun must follow, and a noun only where a verb agrees.
    """
    if Tag.VERB not in choices or kind not in {Tag.NOUN, Tag.VERB}:
        return kind
    lemma, form = choices[Tag.VERB]
    if kind is Tag.NOUN:
        agrees = said in _SAID_OF_FORM[form] and state.tag not in BEFORE_NOUN | {Tag.PREP}
        led = form != "base" or state.tag in _LEADS_BASE or comes_back(state)
        return Tag.VERB if agrees and led else kind
    if acts_alone(form, state):
        return Tag.VERB
    must = state.tag in BEFORE_NOUN | {Tag.PREP} or lemma in _BODY or _disagrees(form, state)
    return Tag.NOUN if must and said in {"NN", "NNS"} and form in {"base", "s"} else kind


def _disagrees(form: str, state: State) -> bool:
    """Whether a bare verb cannot follow: "a robot vacuum"."""
    last = state.last
    joined = any(one.tag is Tag.CONJ for one in state.units)
    single = last is not None and last.tag is Tag.NOUN and last.form == "one" and not joined
    return form == "base" and single and last is not None and not is_either_number(last)


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


def _verb_after_all(word: str, state: State, after: Choices) -> bool:
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
