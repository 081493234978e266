"""What an instruction may ask of one thing."""

from reelkite.planning.revision.wishes import Change, ChangeKind


def test_a_removal_needs_no_more_than_a_name() -> None:
    """What is to come in its place, and what is told otherwise, may be left out."""
    assert Change(ChangeKind.REMOVE, "dog") == Change(ChangeKind.REMOVE, "dog", "", "")
