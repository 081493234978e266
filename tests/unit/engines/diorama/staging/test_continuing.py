"""A shot that runs on after its end."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from reelkite.domain.geometry import Size
from reelkite.domain.storyboard import CameraMove, Deed, Direction, Move, Subject
from reelkite.engines.diorama.staging import Tier, can_run_on, run_on, stage
from tests.unit.engines.diorama.staging.boards import KITE

CAT = replace(KITE, subjects=(Subject("cat", "animal/cat", action="sit"),))
ON = replace(
    CAT,
    start=Fraction(4),
    moves=(CameraMove(Move.ZOOM, Direction.IN),),
    subjects=(replace(CAT.subjects[0], action="meow", then=(Deed("sleep", 0.5),)),),
)


def test_deeds_follow_at_their_times(tmp_path: Path) -> None:
    """What is done next begins where the shot ended, and later deeds at their share of the rest."""
    staged = run_on(stage(CAT, Size(160, 90), 3, Tier(1.6), tmp_path), ON)

    assert staged.roles[0].act.then == (("meow", 4.0), ("sleep", 6.0))
    assert staged.goes_on == 4


def test_the_camera_moves_on_from_where_it_was(tmp_path: Path) -> None:
    """Until the end the path is the old one; then the new move begins from there."""
    before = stage(CAT, Size(160, 90), 3, Tier(1.6), tmp_path)
    staged = run_on(before, ON)

    assert [staged.path(t) for t in (0.0, 2.0, 4.0)] == [before.path(t) for t in (0.0, 2.0, 4.0)]
    assert staged.path(8.0).fov < staged.path(4.0).fov


def test_it_may_run_on_again(tmp_path: Path) -> None:
    """The second time it begins where the first has ended."""
    once = run_on(stage(CAT, Size(160, 90), 3, Tier(1.6), tmp_path), ON)
    jump = replace(ON, subjects=(replace(CAT.subjects[0], action="stretch"),))
    twice = run_on(once, jump)

    assert twice.goes_on == 8
    assert twice.roles[0].act.then[-1] == ("stretch", 8.0)


def test_who_travels_cannot_run_on(tmp_path: Path) -> None:
    """A walker would leave the picture, and who sits has no way laid out."""
    walking = replace(CAT, subjects=(replace(CAT.subjects[0], action="walk"),))
    sitting = stage(CAT, Size(160, 90), 3, Tier(1.6), tmp_path)

    assert can_run_on(sitting, ON)
    assert not can_run_on(sitting, walking)
    assert not can_run_on(stage(walking, Size(160, 90), 3, Tier(1.6), tmp_path), ON)
