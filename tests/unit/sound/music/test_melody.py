"""The tune."""

from reelkite.domain.storyboard import Music
from reelkite.sound.music.form import planned
from reelkite.sound.music.melody import melody
from reelkite.sound.music.moods import style_of
from reelkite.sound.synthesis.signal import generator


def test_the_tune_ends_on_a_tone_of_the_tonic_chord() -> None:
    """Its last note begins with the last chord, and is one of its tones."""
    for seed in range(12):
        plan = planned(style_of(Music("happy")), 4.0, generator(seed, "form"))
        tune = list(melody(plan, generator(seed, "tune")))

        assert tune[-1].start == plan.end
        home = {plan.key.pitch(degree) % 12 for degree in (1, 3, 5)}
        assert tune[-1].pitch % 12 in home


def test_strong_beats_hold_chord_tones() -> None:
    """What falls on every second beat belongs to the chord of that time."""
    plan = planned(style_of(Music("calm")), 8.0, generator(3, "form"))
    for note in melody(plan, generator(3, "tune")):
        beats = note.start / plan.beat
        if note.start < plan.end - 0.01 and abs(beats % 2) < 0.001:
            root = plan.chords[min(len(plan.chords) - 1, int(beats / plan.span))]
            chord = {plan.key.pitch(root + third) % 12 for third in (0, 2, 4)}
            assert note.pitch % 12 in chord
