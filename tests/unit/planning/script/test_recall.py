import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.storyboard import Subject
from reelkite.planning import script

STAGE = (
    Subject("young woman", "person/woman"),
    Subject("fox", "animal/fox"),
    Subject("bird", "animal/bird", count=3),
)


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("It leaps.", "The fox leaps."),
        ("Close-up. She smiles.", "Close-up. The young woman smiles."),
        ("They fly off.", "The bird fly off."),
        ("The fox sleeps. It wakes.", "The fox sleeps. It wakes."),
        ("It's raining.", "It's raining."),
        ("A cat sees it.", "A cat sees it."),
    ],
)
def test_a_pronoun_means_what_was_seen(text: str, spelt: str) -> None:
    """Only where it opens a sentence, before any name."""
    assert script.spelt_out(text, STAGE) == spelt


@given(st.text(max_size=100))
def test_without_a_shot_before_nothing_changes(text: str) -> None:
    """Nobody was seen yet."""
    assert script.spelt_out(text, ()) == text
