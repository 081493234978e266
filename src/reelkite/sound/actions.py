"""Sounds that follow from what subjects do, for engines that report no cues of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reelkite.domain.media import SoundCue
from reelkite.domain.storyboard import Framing, Shot, Storyboard, Subject


@dataclass(frozen=True, slots=True)
class Habit:
    """What an action sounds like.

    Attributes:
        name: The cue's name.
        after: Share of the shot at which it is first heard.
        every: Seconds between two; 0 for once.
        seconds: Length of each; -1 for as long as the shot goes on.
        strength: As in ``SoundCue``.
    """

    name: str
    after: float = 0.3
    every: float = 0.0
    seconds: float = 0.0
    strength: float = 0.5


WHOLE: Final = -1.0

HABITS: Final = {
    "walk": Habit("step", 0.06, 0.56, strength=0.4),
    "stroll": Habit("step", 0.06, 0.66, strength=0.3),
    "hike": Habit("step", 0.06, 0.6, strength=0.5),
    "march": Habit("step", 0.06, 0.5, strength=0.6),
    "run": Habit("step", 0.04, 0.33, strength=0.8),
    "jog": Habit("step", 0.04, 0.38, strength=0.7),
    "chase": Habit("step", 0.04, 0.33, strength=0.8),
    "dance": Habit("step", 0.06, 0.45, strength=0.5),
    "skip": Habit("step", 0.06, 0.42, strength=0.5),
    "gallop": Habit("hoof", 0.04, 0.15, strength=0.8),
    "trot": Habit("hoof", 0.04, 0.33, strength=0.5),
    "kite": Habit("flutter", 0.03, seconds=WHOLE, strength=0.5),
    "flutter": Habit("flutter", 0.03, seconds=WHOLE, strength=0.4),
    "sail": Habit("flutter", 0.1, seconds=WHOLE, strength=0.3),
    "pour": Habit("pour", 0.15, seconds=2.2),
    "drink": Habit("sip", 0.45),
    "sip": Habit("sip", 0.45),
    "stir": Habit("clink", 0.25, 0.7, strength=0.3),
    "toast": Habit("clink", 0.5, strength=0.7),
    "steam": Habit("steam", 0.05, seconds=WHOLE, strength=0.4),
    "splash": Habit("splash", 0.25, 1.3),
    "swim": Habit("splash", 0.15, 1.1, strength=0.3),
    "dive": Habit("splash", 0.5, strength=0.8),
    "surf": Habit("splash", 0.4, strength=0.4),
    "row": Habit("splash", 0.15, 1.6, strength=0.25),
    "bark": Habit("bark", 0.3, 1.9, 0.9),
    "meow": Habit("meow", 0.4),
    "moo": Habit("moo", 0.3),
    "neigh": Habit("neigh", 0.3),
    "roar": Habit("roar", 0.3),
    "quack": Habit("quack", 0.3, 1.4, 0.7),
    "sing": Habit("chirp", 0.2, 2.0),
    "chirp": Habit("chirp", 0.2, 1.8),
    "howl": Habit("howl", 0.25),
    "drive": Habit("engine", 0.02, seconds=WHOLE),
    "race": Habit("engine", 0.02, seconds=WHOLE, strength=0.9),
    "type": Habit("typing", 0.12, seconds=WHOLE),
    "read": Habit("page", 0.5),
    "photograph": Habit("shutter", 0.4),
    "clap": Habit("clap", 0.1, 0.42),
    "applaud": Habit("applause", 0.08, seconds=WHOLE),
    "cheer": Habit("applause", 0.08, seconds=WHOLE, strength=0.4),
    "throw": Habit("whoosh", 0.35),
    "swing": Habit("whoosh", 0.25, 1.6, strength=0.4),
    "explode": Habit("explosion", 0.4, strength=0.7),
    "burst": Habit("firework", 0.3, 1.6),
    "ring": Habit("bell", 0.2),
    "knock": Habit("door", 0.3),
    "flap": Habit("flap", 0.1, 1.1, 0.8),
    "sparkle": Habit("sparkle", 0.15),
    "glow": Habit("sparkle", 0.2, strength=0.2),
}
"""Sound by a word of the action."""

HOOFED: Final = frozenset({"horse", "donkey", "deer", "cow", "goat", "pony", "zebra", "mule"})
"""Nouns that step with hooves."""

SILENT_FEET: Final = frozenset({"cat", "kitten", "snail", "snake", "fish", "butterfly", "bee"})
"""Nouns whose steps nobody hears."""

METRES: Final = {
    Framing.EXTREME_WIDE: 16.0,
    Framing.WIDE: 9.0,
    Framing.FULL: 6.0,
    Framing.MEDIUM: 4.0,
    Framing.CLOSE_UP: 2.0,
    Framing.EXTREME_CLOSE_UP: 1.0,
}
"""How far the camera is from its subject, as near as a framing tells."""


def derived_cues(storyboard: Storyboard) -> tuple[SoundCue, ...]:
    """Return sparse cues from the actions of all shots."""
    return tuple(
        cue
        for shot in storyboard.shots
        for subject in shot.subjects
        for cue in _cues_of(subject, shot)
    )


def heard_actions(shot: Shot) -> tuple[str, ...]:
    """Return the names of the sounds that the subjects of ``shot`` make, each once."""
    habits = (_habit(subject) for subject in shot.subjects)
    return tuple(dict.fromkeys(habit.name for habit in habits if habit is not None))


def _cues_of(subject: Subject, shot: Shot) -> Iterator[SoundCue]:
    habit = _habit(subject)
    if habit is None:
        return
    start, seconds = float(shot.start), float(shot.seconds)
    second = habit.after * seconds
    while second < seconds - 0.1:
        yield SoundCue(
            habit.name,
            start + second,
            _middle(subject),
            METRES[shot.framing],
            habit.strength,
            seconds - second if habit.seconds == WHOLE else habit.seconds,
            subject.noun if habit.name == "engine" else "",
        )
        if not habit.every:
            return
        second += habit.every


def _habit(subject: Subject) -> Habit | None:
    words = (subject.action or "").lower().split()
    found = next((HABITS[word] for word in reversed(words) if word in HABITS), None)
    if found is None or found.name != "step":
        return found
    if subject.noun in HOOFED:
        return Habit("hoof", found.after, found.every / 2, strength=found.strength)
    return None if subject.noun in SILENT_FEET else found


def _middle(subject: Subject) -> float:
    return 0.5 if subject.box is None else subject.box.centre[0]
