"""From where chance looks."""

import pytest

from reelkite.engines.diorama.camera.framing import FrameRule
from reelkite.engines.diorama.camera.vantage import Vantage, vantage_of

RULE = FrameRule(0.6, 1.0, 36.0, 0.5)


def test_another_seed_stands_elsewhere() -> None:
    """No two of many seeds look from one side, and each is off the axis."""
    turns = [vantage_of(seed).turn for seed in range(40)]

    assert len(set(turns)) == len(turns)
    assert all(0.4 <= abs(turn) <= 1 for turn in turns)
    assert min(turns) < 0 < max(turns)


def test_one_seed_means_one_vantage() -> None:
    """The same seed stands in the same place."""
    assert vantage_of(5) == vantage_of(5)


def test_the_book_is_left_as_it_is() -> None:
    """A vantage of nothing changes nothing."""
    assert Vantage().seen_by(RULE) == RULE


@pytest.mark.parametrize("share", [0.6, 0.9, 0.95])
def test_nobody_is_cut_by_coming_closer(share: float) -> None:
    """Heroes who fill the frame already are not made larger than it holds."""
    near = Vantage(near=1.0).seen_by(FrameRule(share, 1.0, 36.0, 0.5))

    assert share <= near.share <= max(share, 0.92)


def test_a_wider_lens_sees_more() -> None:
    """The lens of a vantage opens the angle of view."""
    assert Vantage(lens=1.0).seen_by(RULE).fov > RULE.fov > Vantage(lens=-1.0).seen_by(RULE).fov


def test_a_tame_vantage_is_between_itself_and_the_book() -> None:
    """Half as bold is half as far off in each way."""
    bold = Vantage(1.0, -0.5, 0.5, 0.2, -1.0)

    assert bold.tamed(0.5) == Vantage(0.5, -0.25, 0.25, 0.1, -0.5)
    assert bold.tamed(0.0) == Vantage(0.0, -0.0, 0.0, 0.0, -0.0)
