"""Who says what: the lines of a script tied to the subjects of a shot."""

from collections.abc import Sequence
from typing import Final

from reelkite.domain.storyboard import Line, Subject
from reelkite.planning.script import Spoken

_FEMALE: Final = frozenset({"she", "her", "woman", "girl", "lady", "wife", "mother", "mom"})
_MALE: Final = frozenset({"he", "his", "him", "man", "boy", "guy", "husband", "father", "dad"})
_ASSETS_OF: Final = (
    (_FEMALE, ("person/woman", "person/girl")),
    (_MALE, ("person/man", "person/boy")),
)
_VOICED: Final = ("person/", "animal/", "emoji/", "prop/robot", "shape/creature")
_LIVING: Final = ("person/", "animal/", "prop/robot", "prop/snowman", "shape/creature")


def lines(spoken: Sequence[Spoken], subjects: Sequence[Subject]) -> tuple[Line, ...]:
    """Return the lines with their speakers, by index; None for voices off screen.

    A name that nobody bears goes to the next subject who can speak and has no name yet.
    """
    names: dict[str, int | None] = {}
    return tuple(
        Line(one.text, None if one.off_screen else _who(one.speaker, subjects, names), one.manner)
        for one in spoken
    )


def _who(words: str, subjects: Sequence[Subject], names: dict[str, int | None]) -> int | None:
    name = words.lower()
    if name not in names:
        named = _by_noun(name, subjects)
        by_sex = _by_sex(name, subjects) if named is None else named
        names[name] = _next(subjects, names) if by_sex is None else by_sex
    return names[name]


def _by_noun(name: str, subjects: Sequence[Subject]) -> int | None:
    """Return the subject whose noun or role is among the words."""
    words = set(name.split())
    for i, subject in enumerate(subjects):
        own = {subject.noun.rpartition(" ")[2], *subject.attributes}
        if words & own and subject.asset.startswith(_VOICED):
            return i
    return None


def _by_sex(name: str, subjects: Sequence[Subject]) -> int | None:
    words = set(name.split())
    for pronouns, assets in _ASSETS_OF:
        if words & pronouns:
            return next((i for i, one in enumerate(subjects) if one.asset in assets), None)
    return None


def _next(subjects: Sequence[Subject], names: dict[str, int | None]) -> int | None:
    """Return the first who can speak and has not been named; the only one speaks again."""
    living = [i for i, one in enumerate(subjects) if one.asset.startswith(_LIVING)]
    free = [i for i in living if i not in names.values()]
    return next(iter(free or living), None)
