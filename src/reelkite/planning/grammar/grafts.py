"""Parts of bodies: said of their owner as a look, or grafted on one that has none by nature."""

from collections.abc import Sequence
from typing import Final

from reelkite.planning import catalogue, tables
from reelkite.planning.grammar.reading import Thing
from reelkite.planning.grammar.tagging import inflection, lexicon

_HEADS: Final = frozenset({"head", "face", "body", "torso", "tail", "legs", "arms", "trunk"})
"""Parts that every animal has: they are grafts only if they are somebody else's."""


def is_part(thing: Thing) -> bool:
    """Whether the noun is part of a body."""
    return thing.kind == "part"


def own(part: Thing, owners: Sequence[Thing]) -> None:
    """Say of the owners what their part is like: a look, or a graft.

    Args:
        part: The part, with its looks; its first nouns may name whose it is by nature
            ("butterfly wings").
        owners: Whose it is.
    """
    part.worked = True
    for owner in owners:
        graft = _graft(part, owner)
        if graft:
            if graft not in owner.parts:
                owner.parts.append(graft)
        elif _looks(part):
            owner.describe(f"{_looks(part)} {_written(part)}")


def liken(owner: Thing, model: Thing) -> None:
    """Give an animal that looks like another what the other is known by: a turtle's shell.

    Args:
        owner: Who looks like another.
        model: The other.
    """
    if owner.entry is None or model.entry is None or not (owner.animate and model.animate):
        return
    for part, natural in tables.table("clothes", "grafts").items():
        marks = {model.noun, model.entry.asset} & set(natural)
        theirs = {owner.noun, owner.kind, owner.entry.asset} & set(natural)
        if marks and not theirs:
            owner.parts.append(f"{part} of {_article(model.noun)} {model.noun}")


def _graft(part: Thing, owner: Thing) -> str | None:
    """Return the part as a graft, or None if it belongs to the owner by nature."""
    noun = _noun(part)
    donor = part.donor or _donor(part)
    if donor is not None and donor != owner.noun:
        return f"{noun} of {_article(donor)} {donor}"
    natural = tables.table("clothes", "grafts").get(noun)
    if natural is None or not owner.embodied:
        return None
    asset = owner.entry.asset if owner.entry else ""
    by_nature = {owner.kind, asset, owner.noun} & set(natural)
    return None if by_nature else " ".join(filter(None, (_looks(part), noun)))


def _donor(part: Thing) -> str | None:
    """Return whose part it is by its name: butterfly wings, eagle head."""
    words = part.spelt[:-1]
    entry = catalogue.entries().get(words[-1]) if words else None
    if entry is None or lexicon.adjectives().get(words[-1]):
        return None
    return words[-1] if entry.kind in catalogue.ANIMATE or _noun(part) in _HEADS else None


def _noun(part: Thing) -> str:
    """Return the part's own word: plural where bodies have several of it."""
    word = part.spelt[-1] if part.spelt else part.noun
    grafts = tables.table("clothes", "grafts")
    one = next(iter(inflection.singulars(word)), word)
    return next((form for form in (word, one, inflection.plural(word)) if form in grafts), word)


def _written(part: Thing) -> str:
    return part.spelt[-1] if part.spelt else part.noun


def _looks(part: Thing) -> str:
    """Return colour and first attribute in the order of English: "long red"."""
    words = [*part.attributes[:1], *((part.colour,) if part.colour else ())]
    return " ".join(words)


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"
