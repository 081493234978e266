from collections.abc import Callable
from dataclasses import replace

from reelkite.engines.diorama.figures.motions.chores.desk import type_, write
from reelkite.engines.diorama.figures.motions.moment import Moment

At = Callable[[float], Moment]


def test_desk_workers_bring_desk_and_stool(at: At) -> None:
    """On the bare ground a stool comes along; on a chair it does not."""
    things = {hold.thing for hold in type_(at(0.0)).holds}
    seated = {hold.thing for hold in type_(replace(at(0.0), seat=0.0, floor=-0.4)).holds}

    assert things == {"laptop", "desk", "stool"}
    assert seated == {"laptop", "desk"}


def test_writers_look_at_their_paper(at: At) -> None:
    """The head is bowed, and the pencil goes along the line."""
    first, later = write(at(0.1)), write(at(1.1))

    assert first.head[0] + first.spine[0] > 0.25
    assert first.holds[0].at != later.holds[0].at
