from collections.abc import Callable

from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.motions.standing import at_ease, look, stand

At = Callable[[float], Moment]


def test_those_at_ease_breathe_on_planted_feet(at: At) -> None:
    """The chest swells and sinks; the feet do not move."""
    poses = [at_ease(at(k / 4)) for k in range(12)]

    assert max(p.breath for p in poses) > 0 > min(p.breath for p in poses)
    assert {p.left_leg for p in poses} == {poses[0].left_leg}


def test_lookers_lean_in(at: At) -> None:
    """Interest bows the body forward."""
    assert look(at(0.0)).spine[0] > stand(at(0.0)).spine[0]
