from collections.abc import Callable

from reelkite.engines.diorama.figures.motions.chores.tricks import TRICKS
from reelkite.engines.diorama.figures.motions.moment import Moment

At = Callable[[float], Moment]


def test_jugglers_keep_three_balls_going(at: At) -> None:
    """At any time three balls are in the air or in a hand, at different places."""
    for step in range(6):
        balls = TRICKS["juggle"](at(step / 5)).holds
        assert len({ball.at for ball in balls}) == 3


def test_a_dribbled_ball_reaches_ground_and_hand(at: At) -> None:
    """Low as its radius, and as high as the hips."""
    heights = [TRICKS["dribble"](at(k / 48)).holds[0].at[1] for k in range(36)]
    body = at(0.0).body

    assert min(heights) < 0.15 * body.reach
    assert max(heights) > 0.7 * body.hip


def test_an_arrow_flies_when_the_string_is_let_go(at: At) -> None:
    """Drawn, it is on the string; later it is gone."""
    shots = [TRICKS["shoot bow"](at(k / 10)).holds for k in range(30)]

    assert {"arrow"} <= {hold.thing for hold in shots[5]}
    assert any("arrow" not in {hold.thing for hold in shot} for shot in shots)


def test_bubbles_rise_and_ropes_go_round(at: At) -> None:
    """Bubbles at several heights; the rope up and down."""
    heights = {round(b.at[1], 2) for b in TRICKS["blow bubbles"](at(0.5)).holds[1:]}
    ways = [TRICKS["jump rope"](at(k / 12)).holds[0].along[1] for k in range(8)]

    assert len(heights) > 4
    assert min(ways) < -0.5 < 0.5 < max(ways)
