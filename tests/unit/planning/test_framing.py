import pytest

from reelkite.domain.storyboard import Framing
from reelkite.planning import plan


@pytest.mark.parametrize(
    ("prompt", "framing"),
    [
        # the whole body is seen where it moves, rides or sits
        ("a man running", Framing.FULL),
        ("a girl dancing", Framing.FULL),
        ("a person riding a bike", Framing.FULL),
        ("a dog jumping", Framing.FULL),
        ("an old man reading a book on a bench", Framing.FULL),
        ("a child building a sandcastle", Framing.FULL),
        ("a person and a sink", Framing.FULL),
        # hands and faces are seen from nearer
        ("two men talking", Framing.MEDIUM),
        ("Gwen Stacy reading a book", Framing.MEDIUM),
        ("a woman drinking coffee", Framing.MEDIUM),
        ("a man playing a guitar", Framing.MEDIUM),
        ("a person", Framing.MEDIUM),
        # large things stand whole, small ones are seen from near
        ("a car", Framing.FULL),
        ("a chair", Framing.FULL),
        ("an elephant", Framing.FULL),
        ("an oak tree", Framing.FULL),
        ("a stop sign", Framing.FULL),
        ("a cat", Framing.MEDIUM),
        ("a red rose", Framing.MEDIUM),
        ("a vase", Framing.MEDIUM),
        ("a clock", Framing.MEDIUM),
        ("a toy car", Framing.MEDIUM),
        ("apples and pears in a bowl", Framing.MEDIUM),
        # landscapes, buildings and crowds need room
        ("a misty valley", Framing.WIDE),
        ("a castle", Framing.WIDE),
        ("a herd of cows", Framing.FULL),
        ("four children playing", Framing.FULL),
        ("a boy flying a kite", Framing.WIDE),
        ("aerial view of a car", Framing.WIDE),
    ],
)
def test_framing_suits_what_is_on_stage(prompt: str, framing: Framing) -> None:
    """Without a named framing the subjects and their actions choose."""
    assert plan(prompt, 4).shots[0].framing is framing


def test_three_bodies_are_a_party() -> None:
    """A family does not fit into a medium framing."""
    assert plan("a happy family in a park", 4).shots[0].framing is Framing.FULL


def test_a_named_framing_is_kept() -> None:
    """Whoever asks for a close-up of a castle gets one."""
    assert plan("close-up of a castle", 4).shots[0].framing is Framing.CLOSE_UP
    assert plan("medium shot of a man running", 4).shots[0].framing is Framing.MEDIUM
