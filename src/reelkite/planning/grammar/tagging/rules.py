"""Which part of speech a word has by its neighbours: the first rule that knows wins."""

from collections.abc import Callable
from typing import Final

from reelkite.planning import tables
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.tagging.units import Choices, State, Unit

BEFORE_NOUN: Final = frozenset({Tag.DET, Tag.NUM, Tag.ADJ})
_NOUNISH: Final = frozenset({Tag.NOUN, Tag.ADJ, Tag.NUM, Tag.DET})
_AGREE: Final = {"one": ("s", "ing", "ed"), "many": ("base", "ing", "ed")}
_EITHER_NUMBER: Final = frozenset(
    {"fish", "sheep", "deer", "moose", "shrimp", "salmon", "couple", "crowd", "family", "team"}
    | {"audience", "group", "pair", "band", "police", "duo", "trio", "class", "crew", "koi"}
)
"""Nouns after which a verb may have either number: fish swims, fish swim; a couple dance."""

_Rule = Callable[[Choices, Choices, State], Tag | None]


def choose(choices: Choices, after: Choices, state: State) -> Tag:
    """Pick a part of speech by the neighbours: the first rule that knows wins."""
    for rule in _RULES:
        found = rule(choices, after, state)
        if found is not None:
            return found
    return next(iter(choices))


def _closed(choices: Choices, after: Choices, state: State) -> Tag | None:
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


def _likening(choices: Choices, after: Choices, state: State) -> Tag | None:
    """Compare by "like", unless it is what somebody does: "to like", "they like"."""
    del after
    if not {Tag.PREP, Tag.VERB} <= set(choices):
        return None
    person = state.tag is Tag.PRON and state.last is not None and state.last.text in _LIKERS
    return Tag.VERB if person or state.tag in {Tag.TO, Tag.AUX, Tag.REL} else Tag.PREP


_LIKERS: Final = frozenset({"i", "you", "we", "they"})


def _is_particle(choices: Choices, state: State) -> bool:
    """Whether "up", "out" or "off" belongs to the verb before: "holds up a sign"."""
    word = choices[Tag.PREP][1]
    if word not in {"up", "out", "off"} or state.last is None or state.tag is not Tag.VERB:
        return False
    action = tables.values("verbs", "action").get(state.last.lemma)
    return action in _TAKING


_TAKING: Final = frozenset({"hold", "raise", "reach", "carry", "push", "pull", "throw", "give"})


def _inside_phrase(choices: Choices, after: Choices, state: State) -> Tag | None:
    """After a determiner, number or adjective comes an adjective or the noun."""
    if state.tag not in BEFORE_NOUN or (state.last and state.last.text in {"both", "all"}):
        return None
    more = bool({Tag.NOUN, Tag.ADJ} & set(after)) and not _leads_verb(after)
    if Tag.ADJ in choices and (more or Tag.NOUN not in choices):
        return Tag.ADJ
    if Tag.NOUN in choices:
        return Tag.NOUN
    return Tag.VERB if Tag.VERB in choices else None


def is_either_number(noun: Unit) -> bool:
    """Whether a verb of either number may follow a noun."""
    return noun.lemma.rpartition(" ")[2] in _EITHER_NUMBER


def _company(choices: Choices, after: Choices, state: State) -> Tag | None:
    """Tell the couple who walk from a couple of dogs."""
    del state
    single = after.get(Tag.NOUN, ("", "one"))[1] == "one"
    return Tag.NOUN if {Tag.NUM, Tag.NOUN} <= set(choices) and single else None


def acts_alone(form: str, state: State) -> bool:
    """Whether a word in -s after "one" or "another" is what one of several does."""
    return form == "s" and state.last is not None and state.last.text in {"one", "another"}


def _one_acts(choices: Choices, after: Choices, state: State) -> Tag | None:
    """One sleeps, another plays: no plural follows."""
    del after
    acts = Tag.VERB in choices and acts_alone(choices[Tag.VERB][1], state)
    return Tag.VERB if acts else None


def _after_aside(choices: Choices, after: Choices, state: State) -> Tag | None:
    """Go on after an aside: "two dogs, one white, run in a park"."""
    lemma, form = choices.get(Tag.VERB, ("", ""))
    bare = (form == "base" or lemma in _ALSO_PAST) and not {Tag.NOUN, Tag.ADJ} & set(after)
    sure = bare and Tag.ADJ not in choices
    return Tag.VERB if sure and comes_back(state) else None


_ALSO_PAST: Final = frozenset({"run", "come"})
"""Verbs whose participle looks like their base."""


def comes_back(state: State) -> bool:
    """Whether a comma ends an aside between a subject and its verb."""
    marks = sum(one.tag is Tag.MARK for one in state.units)
    verb = any(one.tag is Tag.VERB for one in state.units)
    return state.tag is Tag.MARK and marks > 1 and not verb


def _homewards(choices: Choices, after: Choices, state: State) -> Tag | None:
    """Go home, carry it home; but: a home, at home."""
    del after
    both = Tag.NOUN in choices and choices.get(Tag.ADV, ("", ""))[0] == "home"
    return Tag.ADV if both and state.tag in {Tag.VERB, Tag.PRON, Tag.ADV} else None


def _leads_verb(after: Choices) -> bool:
    """Whether the next word is rather a verb than a noun."""
    return Tag.VERB in after and after[Tag.VERB][1] in {"ing", "s"} and Tag.ADJ not in after


def _after_to(choices: Choices, after: Choices, state: State) -> Tag | None:
    del after
    if state.tag is not Tag.TO:
        return None
    if Tag.VERB in choices and choices[Tag.VERB][1] == "base":
        return Tag.VERB
    return Tag.NOUN if Tag.NOUN in choices else None


def _after_auxiliary(choices: Choices, after: Choices, state: State) -> Tag | None:
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


def _after_noun(choices: Choices, after: Choices, state: State) -> Tag | None:
    """A camel walks, crows scatter, a panda drinking coffee; but: stone steps."""
    last = state.last
    if last is None or last.tag not in {Tag.NOUN, Tag.PRON, Tag.REL} or Tag.VERB not in choices:
        return None
    form = choices[Tag.VERB][1]
    joined = any(one.tag is Tag.CONJ for one in state.units) and not state.verb
    if joined and form == "base" and Tag.MARK not in {one.tag for one in state.units[-3:]}:
        return Tag.VERB
    number = "many" if form == "base" and is_either_number(last) else last.form
    agrees = last.tag is not Tag.NOUN or form in _AGREE.get(number, _AGREE["one"])
    agrees = agrees or (form == "s" and _within_preposition(state))
    if form == "ing":
        return Tag.VERB if Tag.NOUN not in choices or after else None
    if state.verb and form in {"s", "base"} and last.tag is Tag.NOUN:
        return Tag.NOUN if Tag.NOUN in choices else Tag.VERB
    return Tag.VERB if agrees else None


def _within_preposition(state: State) -> bool:
    """The last noun belongs to a preposition, so the verb agrees with another one."""
    return not state.verb and any(one.tag is Tag.PREP for one in state.units)


def _after_preposition(choices: Choices, after: Choices, state: State) -> Tag | None:
    if state.tag not in {Tag.PREP, Tag.NEG}:
        return None
    if Tag.ADJ in choices and {Tag.NOUN, Tag.ADJ} & set(after):
        return Tag.ADJ
    return Tag.NOUN if Tag.NOUN in choices else None


def _after_adverb(choices: Choices, after: Choices, state: State) -> Tag | None:
    del after
    if state.tag is not Tag.ADV:
        return None
    return Tag.VERB if Tag.VERB in choices else None


def _at_start(choices: Choices, after: Choices, state: State) -> Tag | None:
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


def _last_resort(choices: Choices, after: Choices, state: State) -> Tag | None:
    del after, state
    order = (Tag.ADJ, Tag.NOUN, Tag.VERB, Tag.PREP, Tag.ADV)
    return next((one for one in order if one in choices), None)


def _after_conjunction(choices: Choices, after: Choices, state: State) -> Tag | None:
    """A goat walks up and bows: a verb joins a verb where no noun phrase begins."""
    joins = state.tag is Tag.CONJ and Tag.VERB in choices and choices[Tag.VERB][1] == "s"
    acts = any(one.tag is Tag.VERB and one.form == "s" for one in state.units)
    ends = not set(after) - {Tag.ADV, Tag.PREP, Tag.DET, Tag.NUM, Tag.TO}
    return Tag.VERB if joins and acts and ends else None


_RULES: Final[tuple[_Rule, ...]] = (
    _likening,
    _after_aside,
    _homewards,
    _company,
    _one_acts,
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
