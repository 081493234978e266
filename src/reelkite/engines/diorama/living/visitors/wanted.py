"""Who is said to come into a picture, with whatever belongs to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from reelkite.domain.storyboard import Entrance, Shot, Storyboard, Subject

MOST: Final = 3
"""Groups that come into one picture: each is drawn by a renderer of its own."""

_BELONGS: Final = frozenset({"holds", "wears", "flies", "rides"})
"""Ways in which another subject comes along with who comes."""

_CARRIED: Final = frozenset({"on", "rides", "in"})
_PUPPET: Final = "puppet/"
_SKIES: Final = frozenset({"sky", "night sky", "clouds"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A group that comes together.

    Attributes:
        shot: In which it comes, with the group's subjects alone, the one who comes first.
        entrance: How.
        start: Seconds of the picture at which the shot begins.
        seconds: From then to the clip's end.
        above: Whether the shot is said to be in the sky.
    """

    shot: Shot
    entrance: Entrance
    start: float
    seconds: float
    above: bool = False

    @property
    def lead(self) -> Subject:
        """Who comes."""
        return self.shot.subjects[0]


def wanted_in(
    storyboard: Storyboard, begins: float = 0.0, *, empty: bool = True
) -> tuple[Wanted, ...]:
    """Return who comes into a picture, each of one name once.

    Args:
        storyboard: Of the clip.
        begins: When the picture is shown, in seconds of the storyboard.
        empty: Whether nobody is in it; else those do not come who may be there already.
    """
    found: dict[tuple[str, str], Wanted] = {}
    end = float(storyboard.duration)
    for shot in storyboard.shots:
        if float(shot.start + shot.seconds) <= begins:
            continue
        start = max(0.0, float(shot.start) - begins)
        for index, entrance in _comers(shot.subjects):
            lead = shot.subjects[index]
            if not (empty or entrance.sure):
                continue
            group = _alone(shot, (index, *_belongings(index, shot.subjects)))
            above = shot.setting in _SKIES and shot.setting_words is not None
            own = Wanted(group, entrance, start, end - begins - start, above)
            found.setdefault((lead.noun, lead.asset), own)
    return tuple(found.values())[:MOST]


def _comers(subjects: Sequence[Subject]) -> Iterator[tuple[int, Entrance]]:
    """Yield who comes; not those who are carried in by others who come."""
    for index, subject in enumerate(subjects):
        if subject.enters is None or subject.asset.startswith(_PUPPET):
            continue
        carried = any(
            index in _belongings(other, subjects) and each.enters is not None
            for other, each in enumerate(subjects)
            if other != index
        )
        if not carried:
            yield index, subject.enters


def _belongings(index: int, subjects: Sequence[Subject]) -> tuple[int, ...]:
    """Return what somebody holds, wears or rides, and what they ride in on."""
    own = [one.to for one in subjects[index].relations if one.kind in _BELONGS]
    if subjects[index].asset.startswith("person/") and _rides(subjects[index]):
        own += [one.to for one in subjects[index].relations if one.kind in _CARRIED]
    return tuple(dict.fromkeys(other for other in own if other != index))


def _rides(subject: Subject) -> bool:
    deed = (subject.action or "").partition(" ")[0]
    return deed in {"ride", "drive", "cycle", "sail", "row", "skate", "surf"}


def _alone(shot: Shot, kept: Sequence[int]) -> Shot:
    """Return a shot of the kept subjects alone, on a bare stage."""
    places = {old: new for new, old in enumerate(kept)}
    subjects = tuple(
        replace(
            shot.subjects[old],
            relations=tuple(
                replace(each, to=places[each.to])
                for each in shot.subjects[old].relations
                if each.to in places
            ),
            colour=_own_colour(shot.subjects[old]),
            basis=None,
        )
        for old in kept
    )
    return replace(
        shot,
        start=Fraction(0),
        subjects=subjects,
        setting="studio",
        setting_words=None,
        style=None,
        pace=None,
        lines=(),
        basis=None,
        excluded=(),
        runs_on=False,
    )


def _own_colour(subject: Subject) -> str | None:
    """Return the colour; a red fox has that of foxes, for red is part of its name."""
    species = subject.asset.startswith("animal/") and subject.noun.startswith(f"{subject.colour} ")
    return None if species else subject.colour
