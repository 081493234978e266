"""Who plays a subject: the first room that has a body for its asset."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reelkite.domain.storyboard import Shot, Subject
from reelkite.engines.diorama import creatures, figures, props, puppetry, reliefs
from reelkite.engines.diorama.scene.acting import Performer
from reelkite.engines.diorama.staging.players import clad, dressed, grafted, inscribed, sized

_STAND_IN: Final = "shape/object"
_PUPPET: Final = "puppet/"
_NEEDS_A_MOUNT: Final = frozenset({"ride", "cycle", "drive"})
_SEXES: Final = {
    "female": frozenset({"woman", "lady", "mother", "ma", "granny", "nana", "queen", "girl"}),
    "male": frozenset({"man", "gentleman", "father", "pa", "king", "boy", "fisherman"}),
}


@dataclass(frozen=True, slots=True)
class Casting:
    """Finds performers.

    Attributes:
        cache: Folder where reliefs are kept from one clip to the next.
        sheets: Of the client's own characters, by their numbers.
    """

    cache: Path
    sheets: tuple[Path, ...] = ()

    def performer_for(self, asset: str) -> Performer:
        """Return the best body for ``asset``; a plain clay shape when no room has one."""
        for candidate in self._candidates(asset):
            if candidate is not None:
                return candidate
        msg = f"no stand-in {_STAND_IN!r} among the props"
        raise LookupError(msg)

    def performer_of(self, subject: Subject, asset: str) -> Performer:
        """Return the best body for a subject, of which ``asset`` is to be cast.

        An animal that wears clothes or does what only people do gets a person's body;
        what has parts of others gets them on, what has words on it gets them written, and what
        is a toy or a giant gets its size. A client's own character is always itself.
        """
        if is_puppet(subject):
            return sized(subject, self.performer_for(asset))
        human = dressed(subject)
        body = grafted(subject, human or self.performer_for(asset))
        body = clad(subject, body, as_person=human is not None)
        return sized(subject, inscribed(subject, body))

    def _candidates(self, asset: str) -> Iterator[Performer | None]:
        yield puppetry.performer(asset, self.sheets)
        yield figures.performer(asset)
        yield creatures.performer(asset)
        yield props.performer(asset)
        yield reliefs.performer(asset, self.cache)
        yield props.performer(_STAND_IN)


def sex_told_by(noun: str) -> tuple[str, ...]:
    """Return ``("female",)`` or ``("male",)`` where the noun says so: an elder may be either."""
    last = noun.rsplit(" ", maxsplit=1)[-1]
    if last.startswith("grand"):
        last = last.removeprefix("grand")
    return tuple(sex for sex, nouns in _SEXES.items() if last in nouns)


def on_foot(subject: Subject) -> Subject:
    """Return a rider without a mount as a walker: nobody sits in the road."""
    seated = (subject.action or "").split(" ")[0] in _NEEDS_A_MOUNT
    return replace(subject, action="walk") if seated and is_person(subject) else subject


def is_person(subject: Subject) -> bool:
    """Whether the subject is a human figure, which framing crops as film does."""
    return subject.asset.startswith("person/")


def puppets_as_animals(shot: Shot) -> Shot:
    """Return a shot in which clients' own characters are animals of a kind of their own.

    So all that staging knows of animals holds for them.
    """
    subjects = tuple(_as_animal(subject) for subject in shot.subjects)
    basis = None if shot.basis is None else puppets_as_animals(shot.basis)
    return replace(shot, subjects=subjects, basis=basis)


def _as_animal(subject: Subject) -> Subject:
    if not subject.asset.startswith(_PUPPET):
        return subject
    return replace(subject, asset=puppetry.ASSET + subject.asset.removeprefix(_PUPPET))


def is_puppet(subject: Subject) -> bool:
    """Whether the subject is a client's own character."""
    return subject.asset.startswith((_PUPPET, puppetry.ASSET))


def is_animal(subject: Subject) -> bool:
    """Whether the subject is an animal, which a close-up comes close to."""
    return subject.asset.startswith("animal/")
