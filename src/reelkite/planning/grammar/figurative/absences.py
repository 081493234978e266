"""What verbs say is not there: an umbrella that is lost, a sea that is only dreamt of."""

from typing import Final

from reelkite.planning.grammar import roles
from reelkite.planning.grammar.reading import Reading, Thing

_LACKING: Final = frozenset({"lose", "lack", "forget", "misplace", "need"})
"""Verbs whose object is elsewhere."""
_THINKING: Final = frozenset(
    {"dream", "think", "remember", "wonder", "worry", "long", "wish", "talk", "complain", "sing"}
    | {"imagine", "forget", "daydream", "whisper", "write", "read", "tell", "know", "hear", "speak"}
)
"""Verbs that take what is only on the mind, after "of" or "about"."""
_TOPICS: Final = frozenset({"of", "about"})


def is_lacking(verb: str, thing: Thing) -> bool:
    """Whether the object of a verb is not there: his umbrella is lost; a boy is not."""
    return verb in _LACKING and not thing.animate


def leave_out(thing: Thing, reading: Reading) -> None:
    """Let a thing be understood and absent; what one wears by one's role is taken off."""
    thing.worked = True
    if roles.is_garment(thing):
        roles.exclude(thing, reading)


def is_on_the_mind(verb: str, word: str) -> bool:
    """Whether the noun after a preposition is only thought or spoken of: dreams of the sea."""
    return verb in _THINKING and word in _TOPICS
