"""Which music a storyboard wants: what is asked for, or what is played and danced to in it."""

from typing import Final

from reelkite.domain.storyboard import Music, Speed, Storyboard, Subject
from reelkite.sound.music.band import INSTRUMENTS

_PLAYED: Final = {
    "piano": "piano",
    "grand piano": "piano",
    "keyboard": "piano",
    "violin": "violin",
    "fiddle": "violin",
    "viola": "violin",
    "cello": "cello",
    "double bass": "cello",
    "guitar": "guitar",
    "ukulele": "guitar",
    "banjo": "guitar",
    "lute": "guitar",
    "electric guitar": "electric guitar",
    "bass guitar": "bass",
    "harp": "harp",
    "flute": "flute",
    "recorder": "flute",
    "clarinet": "clarinet",
    "saxophone": "saxophone",
    "sax": "saxophone",
    "trumpet": "trumpet",
    "trombone": "brass",
    "tuba": "brass",
    "horn": "brass",
    "accordion": "organ",
    "organ": "organ",
    "harmonica": "organ",
    "xylophone": "marimba",
    "marimba": "marimba",
    "music box": "music box",
    "drum": "drums",
    "drums": "drums",
    "synthesizer": "synth",
}
"""What the instruments of prompts are played by."""

_DANCES: Final = {
    "dance": Music("happy", genre="pop"),
    "breakdance": Music("energetic", genre="hip hop"),
    "ballet": Music("romantic", genre="classical"),
    "waltz": Music("romantic", genre="classical"),
    "salsa": Music("happy", genre="latin"),
    "tango": Music("romantic", genre="latin"),
}


def wanted_music(storyboard: Storyboard) -> Music | None:
    """Return the music to be heard, or None.

    What the prompt asks for comes first; then the instrument that somebody plays, alone; then
    what dancers dance to. "No music" silences all of it.
    """
    if "music" in storyboard.hearing.without:
        return None
    if storyboard.hearing.music is not None:
        return _known(storyboard.hearing.music)
    subjects = [subject for shot in storyboard.shots for subject in shot.subjects]
    return _of_players(subjects) or _of_dancers(subjects)


def _known(music: Music) -> Music:
    """Return the music with its instruments by the names that the band knows."""
    names = [_PLAYED.get(name, name) for name in music.instruments]
    known = tuple(dict.fromkeys(name for name in names if name in INSTRUMENTS or name == "drums"))
    return Music(music.mood, music.tempo, known, music.genre)


def _of_players(subjects: list[Subject]) -> Music | None:
    played = [
        _PLAYED[name]
        for subject in subjects
        for name in _deeds(subject, "play ")
        if name in _PLAYED
    ]
    instruments = tuple(dict.fromkeys(played))
    if not instruments:
        return None
    lively = instruments == ("drums",)
    return Music("energetic" if lively else "romantic", Speed.NORMAL, instruments)


def _of_dancers(subjects: list[Subject]) -> Music | None:
    deeds = [name for subject in subjects for name in _deeds(subject, "")]
    return next((_DANCES[name] for name in deeds if name in _DANCES), None)


def _deeds(subject: Subject, beginning: str) -> list[str]:
    """Return what follows ``beginning`` in each of a subject's actions that start so."""
    actions = [subject.action or "", *(deed.action for deed in subject.then)]
    return [action.removeprefix(beginning) for action in actions if action.startswith(beginning)]
