"""Pieces: they fill the clip, stay in key and come home."""

import pytest

from reelkite.domain.storyboard import Music
from reelkite.sound.music.composer import composed
from reelkite.sound.music.form import planned
from reelkite.sound.music.harmony import MODES
from reelkite.sound.music.moods import MOODS, style_of
from reelkite.sound.synthesis.signal import generator


@pytest.mark.parametrize("seconds", [1.0, 4.0, 8.0, 12.0])
@pytest.mark.parametrize("mood", sorted(MOODS))
def test_a_piece_fills_the_clip_and_ends_at_home(mood: str, seconds: float) -> None:
    """Whole beats and a held tonic end exactly with it; every note is of its key."""
    plan = planned(style_of(Music(mood)), seconds, generator(1, "x"))
    piece = composed(Music(mood), seconds, 5)

    assert plan.end + plan.tail == pytest.approx(seconds)
    assert plan.chords[0] == 1
    assert all(0 <= note.start < seconds for note in piece.notes)
    assert all(note.start + note.seconds <= seconds + 0.6 for note in piece.notes)
    assert all(20 < note.pitch < 100 for note in piece.notes)


def test_all_notes_are_of_one_scale() -> None:
    """Some tonic explains every pitch by the mood's mode."""
    piece = composed(Music("happy"), 8.0, 2)
    names = {note.pitch % 12 for note in piece.notes}

    assert any(names <= {(t + s) % 12 for s in MODES["major"]} for t in range(12))


def test_the_same_seed_is_the_same_piece_and_another_is_another() -> None:
    """Chance comes from the seed alone."""
    assert composed(Music("epic"), 4.0, 1) == composed(Music("epic"), 4.0, 1)
    assert composed(Music("epic"), 4.0, 1) != composed(Music("epic"), 4.0, 2)


def test_drums_are_heard_only_where_the_style_has_them() -> None:
    """A sad piece has none, an energetic one has a beat."""
    assert composed(Music("sad"), 4.0, 1).hits == ()
    assert {hit.drum for hit in composed(Music("energetic"), 4.0, 1).hits} == {
        "kick",
        "snare",
        "hat",
    }
