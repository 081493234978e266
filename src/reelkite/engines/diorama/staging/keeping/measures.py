"""How large everybody is in a changed shot: as before, or as much larger as was said."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Final

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.staging.blocking import Part
from reelkite.engines.diorama.staging.keeping.earlier import Earlier

_KINSHIP: Final = 0.55
"""As among those who are shown together: what is ten times as large is 3.5 times as large."""
_SMALLER, _LARGER = 0.65, 1.6
"""How much smaller and larger than the one before another in its place is shown at most."""
_BREADTH: Final = 0.45
_BUILDS: Final = {
    "tiny": 0.45, "small": 0.75, "little": 0.75, "short": 0.85,
    "tall": 1.2, "large": 1.35, "big": 1.35, "huge": 1.8, "giant": 1.9,
}  # fmt: skip
"""How much larger who is said to be so is shown, where the body itself does not follow."""
_GROWTH: Final = (0.35, 1.9)
"""How much smaller and larger than before anybody is shown: a giant's frame stays that of a cup."""
_FOLLOWS: Final = 0.1
"""Share by which a body must be larger or smaller that follows what is said of it."""


def scaled_as(
    parts: Sequence[Part], subjects: Sequence[Subject], earlier: Earlier
) -> tuple[Part, ...]:
    """Return the parts as large as they were, and who has come in proportion to them."""
    kept = {part.index: _kept(part, subjects, earlier) for part in parts}
    shares = [
        part.scale / fresh.scale
        for fresh in parts
        if (part := kept[fresh.index]) is not None and _is_the_same(fresh, subjects, earlier)
    ]
    share = median(shares) if shares else 1.0
    return tuple(kept[part.index] or replace(part, scale=part.scale * share) for part in parts)


def size_of(part: Part) -> float:
    """Return metres as shown, where breadth counts less than height."""
    return part.scale * max(part.extent.height, _BREADTH * max(part.extent.width, _deep(part)))


def _deep(part: Part) -> float:
    return part.extent.near + part.extent.far


def _kept(part: Part, subjects: Sequence[Subject], earlier: Earlier) -> Part | None:
    """Return the part in the place of who was there; None for who was not."""
    index = subjects[part.index].basis
    then = [] if index is None else earlier.roles_of(index)
    if not then:
        return None
    old = then[0].part
    natural = size_of(replace(part, scale=1.0)) / size_of(replace(old, scale=1.0))
    if old.subject.asset == part.subject.asset:
        share = _grown(part, old, natural)
    else:
        share = min(max(natural**_KINSHIP, _SMALLER), _LARGER)
    return replace(part, scale=share * old.scale / natural)


def _is_the_same(part: Part, subjects: Sequence[Subject], earlier: Earlier) -> bool:
    index = subjects[part.index].basis
    return index is not None and earlier.shot.subjects[index].asset == part.subject.asset


def _grown(part: Part, old: Part, natural: float) -> float:
    """Return how many times larger than before the same body is shown.

    Args:
        part: As it is now.
        old: As it was.
        natural: How many times larger the body itself has become.
    """
    said = build_of(part.subject) / build_of(old.subject)
    if said == 1.0:
        return natural
    follows = abs(natural - 1) > _FOLLOWS and part.subject.action == old.subject.action
    least, most = _GROWTH
    return min(max(natural if follows else said, least), most)


def build_of(subject: Subject) -> float:
    """Return how many times its usual size a subject is said to be."""
    return next((_BUILDS[word] for word in subject.attributes if word in _BUILDS), 1.0)
