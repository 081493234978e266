"""Animals with toys."""

from dataclasses import replace

import pytest

from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.staging.blocking import Tie
from reelkite.engines.diorama.staging.dealings.toys import toyed
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part


def role(index: int, asset: str, x: float, *, size: float = 0.5, action: str | None = None) -> Role:
    """Return somebody or something on the ground."""
    one = part(index, size=size, action=action)
    one = replace(one, subject=replace(one.subject, asset=asset))
    return Role(one, Act(at=(x, 0.0, -2.0), action=action))


@pytest.mark.parametrize("kind", ["holds", None])
def test_a_toy_lies_small_before_who_plays_with_it(kind: str | None) -> None:
    """Yarn is on the ground at the paws, also where the sentence gave it to the mouth."""
    kitten = role(0, "animal/cat", 0.0, action="play")
    yarn = role(1, "emoji/yarn", 0.6)
    yarn = replace(yarn, tie=Tie(1, 0, kind) if kind else None)
    player, toy = toyed([kitten, yarn])

    assert toy.tie is None
    assert toy.act.at[1] == 0.0
    assert toy.part.height < 0.4 * player.part.height
    assert toy.act.at[2] > player.act.at[2]
    assert player.act.yaw > 0.5
    assert player.act.towards is not None


def test_nobody_who_sits_is_given_a_toy() -> None:
    """A cat that sits beside a ball leaves it where it is, and a house is no toy."""
    idle = (role(0, "animal/cat", 0.0, action="sit"), role(1, "prop/ball", 0.6))
    house = (role(0, "animal/cat", 0.0, action="play"), role(1, "prop/house", 3.0, size=4.0))

    assert toyed(idle) == idle
    assert toyed(house) == house
