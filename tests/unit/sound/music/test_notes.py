"""Notes as data."""

from reelkite.sound.music.notes import Note


def test_notes_sort_by_time() -> None:
    """The earlier note comes first, whatever else it is."""
    early, late = Note(0.5, 1.0, 90, 0.9, "piano"), Note(1.0, 0.1, 20, 0.1, "bass")

    assert sorted([late, early]) == [early, late]
