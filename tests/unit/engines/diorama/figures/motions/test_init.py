import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from reelkite.engines.diorama.figures.motions import MOTIONS, Moment, motion_of
from reelkite.engines.diorama.figures.motions.standing import look, stand
from reelkite.engines.diorama.figures.stature import MOUTHS
from tests.tables import each

At = Callable[[float], Moment]


@each("action", MOTIONS)
def test_every_motion_moves_and_never_freezes(action: str, at: At) -> None:
    """Two moments of any motion differ, are finite, and use a mouth that exists."""
    motion = MOTIONS[action]
    first, second = motion(at(0.0)), motion(at(0.75))

    assert first != second
    assert first.face.mouth in MOUTHS
    assert all(math.isfinite(n) for n in (*first.offset, *first.spine, *first.head))


def test_unknown_actions_pay_attention(at: At) -> None:
    """An action that nobody knows is a person who looks on; its first word may be known."""
    moment = at(0.5)

    assert motion_of("xylophone")(moment) == look(moment)
    assert motion_of(None)(moment) == stand(moment)
    assert motion_of("walk slowly") is MOTIONS["walk"]


def test_hands_are_busy_on_a_seat_too(at: At) -> None:
    """On a seat one eats and waits sitting, but dances on one's feet."""
    moment = replace(at(0.5), seat=0.0, floor=-0.3)

    assert all(motion_of(a)(moment).offset[1] < -0.25 for a in ("eat", None, "play guitar"))
    assert motion_of("dance")(moment).offset[1] > -0.1


def test_the_common_actions_of_prompts_have_motions_of_their_own() -> None:
    """What prompts ask for often is not played by a mere onlooker."""
    asked = ("cook", "paint", "kick", "throw", "surf", "climb", "play piano", "swim", "hug", "cry")

    assert len({MOTIONS[action] for action in asked}) == len(asked)
    assert look not in {MOTIONS[action] for action in asked}


@pytest.mark.parametrize("action", ["look", "point", "fly kite"])
def test_heads_turn_to_what_matters(action: str, at: At) -> None:
    """The head turns left for a point on the left, right for one on the right."""
    left, right = (
        MOTIONS[action](replace(at(1.0), towards=(x, 1.5, 2.0))).head[1] for x in (1.5, -1.5)
    )

    assert left > right
