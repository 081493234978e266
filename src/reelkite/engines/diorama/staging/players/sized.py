"""Toys, miniatures and giants: any body, smaller or larger than in life."""

from dataclasses import dataclass, replace
from typing import Final

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance, Performer

_SHARES: Final[dict[str, float]] = {"small": 0.8, "large": 1.3}
"""What is merely small or large, people apart: their builds know."""

_LIKENESSES: Final = frozenset({"toy", "model"})
_LIKENESS: Final = 0.26
"""Metres of a likeness of something large: what a child carries under an arm."""

_LEAST_LARGE: Final = 0.6
"""Metres from which a thing has a likeness that is smaller than itself."""

_TINY: Final = 0.32
"""Metres of a thing larger than a metre that is said to be tiny; what is smaller is halved."""

_GIANT: Final = 3.2
"""Metres of a giant of what is small in life."""

_GROWTH: Final = (2.2, 1.6)
"""How many times a giant outgrows what is as tall as a person, or as a house."""

_HOUSE: Final = 3.0
_BREADTH: Final = 0.5


@dataclass(frozen=True, slots=True)
class Sized:
    """A body that is not as big as in life.

    Attributes:
        body: Who plays it.
        words: What is said of it.
        person: Whether it is a person, whose build follows slight differences by itself.
    """

    body: Performer
    words: frozenset[str]
    person: bool

    def extent(self, act: Act) -> Extent:
        """Return the room that it takes at scale 1."""
        room = self.body.extent(act)
        share = self._share(room)
        return Extent(
            left=room.left * share,
            right=room.right * share,
            height=room.height * share,
            near=room.near * share,
            far=room.far * share,
            bottom=room.bottom * share,
        )

    def perform(self, act: Act) -> Performance:
        """Return the performance at that size."""
        share = self._share(self.body.extent(act))
        return self.body.perform(replace(act, scale=act.scale * share))

    def _share(self, room: Extent) -> float:
        """Return how many times its own size it is shown."""
        size = max(room.height, _BREADTH * max(room.width, room.near + room.far))
        if self.words & _LIKENESSES:
            return _LIKENESS / size if size > _LEAST_LARGE else 1.0
        if "tiny" in self.words:
            return min(0.5, _TINY / size)
        if "huge" in self.words:
            return _grown(size)
        slight = (share for word, share in _SHARES.items() if word in self.words)
        return 1.0 if self.person else next(slight, 1.0)


def sized(subject: Subject, body: Performer) -> Performer:
    """Return the body as small or large as the subject is said to be, or as it is."""
    person = subject.asset.startswith("person/")
    named = set(subject.noun.split(" ")[:-1])
    said = {*subject.attributes, *named} - ({"model"} if person else set())
    words = frozenset(said & {*_LIKENESSES, "tiny", "huge", *_SHARES})
    return Sized(body, words, person) if words else body


def _grown(size: float) -> float:
    """Return how many times its size a giant is."""
    if size >= _HOUSE:
        return _GROWTH[1]
    return max(_GROWTH[0], _GIANT / size)
