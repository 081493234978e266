"""People in costume: whose noun tells what they wear, and beings that are played by people."""

from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.figures.clothes.outfits import role_of
from reelkite.engines.diorama.staging.casting import is_person

_BEINGS: Final = {
    "emoji/alien": ("person/adult", "alien"),
    "emoji/elf": ("person/adult", "elf"),
    "emoji/fairy": ("person/woman", "fairy"),
    "emoji/genie": ("person/man", "wizard"),
    "emoji/mage": ("person/elder", "wizard"),
    "emoji/merman": ("person/man", "mermaid"),
    "emoji/mermaid": ("person/woman", "mermaid"),
    "emoji/merperson": ("person/woman", "mermaid"),
    "emoji/superhero": ("person/adult", "superhero"),
    "emoji/supervillain": ("person/adult", "vampire"),
    "emoji/vampire": ("person/man", "vampire"),
    "emoji/zombie": ("person/adult", "zombie"),
}
"""Beings with a body like ours: who plays them, and their role."""


_TRADES: Final = {"boxer": {"fight": "box", "hit": "box", "spar": "box"}}
"""What those of a trade do where others would do it otherwise."""


def costumed(subject: Subject) -> Subject:
    """Return a subject who is dressed as its noun says: a bride in white, a fairy with wings.

    One of a trade also acts by it: boxers do not kick.
    """
    return _dressed(_by_trade(subject))


def _by_trade(subject: Subject) -> Subject:
    deeds = _TRADES.get(subject.noun.lower().rsplit(" ", maxsplit=1)[-1], {})
    done = deeds.get(subject.action or "")
    return replace(subject, action=done) if done and is_person(subject) else subject


def _dressed(subject: Subject) -> Subject:
    if subject.asset in _BEINGS:
        asset, role = _BEINGS[subject.asset]
        return replace(subject, asset=asset, attributes=(*subject.attributes, role))
    if not is_person(subject) or role_of(subject.attributes) is not None:
        return subject
    noun = subject.noun.lower()
    words = (noun, noun.rsplit(" ", maxsplit=1)[-1])
    named = next((word for word in words if role_of((word,)) is not None), None)
    return replace(subject, attributes=(*subject.attributes, named)) if named else subject
