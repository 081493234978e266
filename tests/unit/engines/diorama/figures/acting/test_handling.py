import pytest

from reelkite.engines.diorama.figures.acting.handling import (
    bears,
    belongings,
    brought_by,
    held_size,
    played_by,
    thing_of,
)
from reelkite.engines.diorama.figures.motions import Moment, motion_of
from reelkite.engines.diorama.figures.stature import stature_of
from reelkite.engines.diorama.scene.acting import Act, Held

MOMENT = Moment(second=1.0, body=stature_of("adult"))


@pytest.mark.parametrize(
    ("action", "word"),
    [
        ("play violin", "violin"), ("play", "cello"), (None, "umbrella"), ("walk", "balloon"),
        ("ride skateboard", "skateboard"), ("hold", "tray"), ("paint", "paintbrush"),
    ],
)  # fmt: skip
def test_people_draw_what_their_action_needs(action: str | None, word: str) -> None:
    """An instrument is in the hands of who plays it, and common things in idle hands."""
    assert bears(action, word)


def test_what_nobody_knows_is_left_to_others() -> None:
    """A kangaroo is not drawn by who holds it; busy hands hold nothing more."""
    assert not bears("hold", "kangaroo")
    assert not bears("play violin", "umbrella")


def test_things_have_other_names() -> None:
    """A fiddle is a violin; a word with a dash is one with a space."""
    assert thing_of("fiddle") == "violin"
    assert thing_of("monitor") == "laptop"
    assert thing_of("golf-club") == "golf club"
    assert held_size("umbrella") > held_size("cup")


def test_what_is_given_is_carried_while_walking() -> None:
    """The legs walk on, and the hands have the thing."""
    act = Act(action="walk", held=(Held("umbrella", 3),))
    pose = played_by("walk", act)(MOMENT)
    plain = motion_of("walk")(MOMENT)

    assert [hold.thing for hold in pose.holds] == ["umbrella"]
    assert pose.left_leg == plain.left_leg
    assert pose.right != plain.right


def test_each_thing_is_drawn_once_and_told_whose_it_is() -> None:
    """A violin that the prompt names keeps its subject; the bow is the player's."""
    pose = motion_of("play violin")(MOMENT)
    found = list(belongings([pose, pose], (Held("violin", 4),)))

    assert [each.thing for each in found] == ["violin", "bow"]
    assert [each.given.subject if each.given else None for each in found] == [4, None]
    assert brought_by("play violin") == ("violin", "bow")
