"""What a mood and a genre mean for the composer."""

from dataclasses import dataclass, replace
from typing import Final

from reelkite.domain.storyboard import Music, Speed


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece is made.

    Attributes:
        mode: A key of ``harmony.MODES``.
        tempo: Beats a minute.
        loops: Chord loops as degrees; one is chosen.
        lead: Instrument of the melody.
        comp: Instrument of the chords.
        bass: Instrument of the bass, or None.
        drums: How strong they are, 0..1.
        density: How much the melody moves, 0..1.
        sevenths: Chords have a seventh.
        swing: Share of a beat by which off-beats come late.
    """

    mode: str
    tempo: float
    loops: tuple[tuple[int, ...], ...]
    lead: str
    comp: str
    bass: str | None = None
    drums: float = 0.0
    density: float = 0.5
    sevenths: bool = False
    swing: float = 0.0


MOODS: Final = {
    "happy": Style(
        "major", 116, ((1, 5, 6, 4), (1, 4, 1, 5)), "marimba", "guitar", "bass", 0.6, 0.8
    ),
    "calm": Style("lydian", 72, ((1, 2, 1, 4), (1, 6, 4, 5)), "piano", "strings", density=0.4),
    "sad": Style("minor", 66, ((1, 6, 3, 7), (1, 4, 6, 5)), "piano", "strings", density=0.45),
    "epic": Style("minor", 96, ((1, 6, 3, 7), (6, 7, 1, 1)), "brass", "strings", "bass", 0.9, 0.35),
    "tense": Style(
        "harmonic", 84, ((1, 1, 6, 5), (1, 2, 1, 5)), "piano", "strings", "bass", 0.25, 0.3
    ),
    "romantic": Style(
        "major",
        80,
        ((1, 3, 4, 5), (1, 6, 2, 5)),
        "violin",
        "piano",
        "bass",
        0.0,
        0.55,
        sevenths=True,
    ),
    "mysterious": Style(
        "dorian",
        76,
        ((1, 4, 1, 7), (1, 2, 4, 1)),
        "music box",
        "strings",
        density=0.35,
        sevenths=True,
    ),
    "playful": Style(
        "mixolydian", 126, ((1, 4, 7, 1), (1, 1, 4, 5)), "marimba", "guitar", "bass", 0.35, 0.9
    ),
    "dark": Style(
        "phrygian", 62, ((1, 2, 1, 7), (1, 6, 2, 1)), "cello", "strings", "bass", 0.2, 0.3
    ),
    "energetic": Style(
        "minor", 128, ((1, 6, 3, 7), (1, 7, 6, 7)), "synth", "synth", "bass", 1.0, 0.7
    ),
}
"""Moods of ``domain.storyboard.Music``; loops and tempi as common in songs and film music."""

_BANDS: Final = {
    "jazz": ("saxophone", "piano", "bass", 0.35),
    "blues": ("electric guitar", "organ", "bass", 0.4),
    "rock": ("electric guitar", "electric guitar", "bass", 1.0),
    "metal": ("electric guitar", "electric guitar", "bass", 1.0),
    "pop": ("synth", "piano", "bass", 0.8),
    "electronic": ("synth", "synth", "bass", 1.0),
    "hip hop": ("piano", "synth", "bass", 0.9),
    "lo-fi": ("piano", "piano", "bass", 0.4),
    "folk": ("guitar", "guitar", "bass", 0.0),
    "country": ("violin", "guitar", "bass", 0.4),
    "classical": ("violin", "strings", "cello", 0.0),
    "orchestral": ("brass", "strings", "cello", 0.5),
    "ambient": ("synth", "strings", None, 0.0),
    "latin": ("trumpet", "guitar", "bass", 0.6),
    "reggae": ("organ", "guitar", "bass", 0.6),
    "choral": ("choir", "choir", None, 0.0),
}
"""Lead, chords, bass and drums of genres."""

_SWINGING: Final = frozenset({"jazz", "blues", "lo-fi", "hip hop"})
_SWING: Final = 0.14
_TEMPO: Final = {Speed.SLOW: 0.8, Speed.NORMAL: 1.0, Speed.FAST: 1.25}
_BASSES: Final = frozenset({"bass", "cello"})


def style_of(music: Music) -> Style:
    """Return the style of what is asked for; an unknown mood is calm, an unknown genre nothing.

    Instruments that are named replace those of the mood: the first leads, the second plays the
    chords; a single one plays both. Drums that are named are heard.
    """
    style = _in_genre(MOODS.get(music.mood, MOODS["calm"]), music.genre)
    style = replace(style, tempo=style.tempo * _TEMPO[music.tempo])
    return _with_instruments(style, music.instruments)


def _in_genre(style: Style, genre: str | None) -> Style:
    if genre not in _BANDS:
        return style
    lead, comp, bass, drums = _BANDS[genre]
    jazzy = genre in _SWINGING
    return replace(
        style,
        lead=lead,
        comp=comp,
        bass=bass,
        drums=drums,
        sevenths=style.sevenths or jazzy,
        swing=_SWING if jazzy else 0.0,
    )


def _with_instruments(style: Style, named: tuple[str, ...]) -> Style:
    drums = max(style.drums, 0.7) if "drums" in named else style.drums
    tuned = [name for name in named if name not in {"drums", "bass"}]
    if not tuned:
        return replace(style, drums=drums)
    alone = len(named) == 1
    return replace(
        style,
        lead=tuned[0],
        comp=tuned[1] if len(tuned) > 1 else tuned[0],
        bass=None if alone or tuned[0] in _BASSES else style.bass,
        drums=0.0 if alone else drums,
    )
