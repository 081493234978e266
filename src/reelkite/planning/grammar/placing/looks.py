"""Adjectives without a noun: whom they are said of; and light that acts without a body."""

from collections.abc import Sequence
from typing import Final

from reelkite.planning.grammar import chunks
from reelkite.planning.grammar.reading import Thing
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.walking import Walk

_SHINING: Final = frozenset(
    {"light", "lights", "lighting", "shadow", "shadows", "dark", "glow", "mood", "atmosphere"}
)


def describe(walk: Walk, phrase: chunks.Phrase) -> None:
    """Give adjectives without a noun to whom they are said of."""
    turned = walk.verb is not None and walk.verb.lemma in {"paint", "turn", "become", "look"}
    about: Sequence[Thing] = walk.agents if walk.verb else walk.subjects
    if walk.being:
        about = [walk.whose] if walk.whose else walk.subjects
    elif not turned:
        about = walk.subjects if _tells_looks(walk, phrase) else ()
    for thing in about:
        if walk.being or turned:
            thing.rename("spin", None)
        for unit in phrase.adjectives:
            chunks.adjective(thing, unit.text)


def is_light(walk: Walk, phrase: chunks.Phrase) -> bool:
    """Whether light, sound or the mood does what follows: "afternoon light moves"."""
    return bool({phrase.filler, walk.units[phrase.end - 1].text} & _SHINING)


def _tells_looks(walk: Walk, phrase: chunks.Phrase) -> bool:
    """Whether adjectives after the subject say how it looks: "a horse, white and tall, stands"."""
    waits = walk.part == "subject" and walk.verb is None and walk.prep is None
    alone = waits and len(walk.subjects) == 1 and not phrase.determiners
    return alone and any(unit.tag is Tag.VERB for unit in walk.units[walk.i :])
