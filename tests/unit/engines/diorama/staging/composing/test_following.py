"""The camera over the time of a shot."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from reelkite.domain.storyboard import CameraMove, Move
from tests.unit.engines.diorama.staging.changes import WALK, staged

WOMAN = replace(WALK.subjects[0], action="walk")


def _gone(tmp_path: Path, move: Move) -> float:
    """Return metres that the eye goes aside in a shot of a walker."""
    shot = replace(WALK, subjects=(WOMAN,), moves=(CameraMove(move),))
    path = staged(shot, tmp_path).path
    return float(abs(np.subtract(path(4.0).eye, path(0.0).eye)[0]))


def test_a_tracking_camera_goes_along(tmp_path: Path) -> None:
    """The eye goes as far as the one it follows; a static one only breathes."""
    assert _gone(tmp_path, Move.TRACK) > 1.0
    assert _gone(tmp_path, Move.STATIC) < 0.1


def test_no_move_leaves_the_room(tmp_path: Path) -> None:
    """Between walls the eye stays inside them at every moment."""
    shot = replace(WALK, setting="living room", moves=(CameraMove(Move.ORBIT),))
    one = staged(shot, tmp_path)

    assert one.layout.room is not None
    low, high = one.layout.room
    for second in (0.0, 1.0, 2.0, 3.0, 4.0):
        eye = one.path(second).eye
        assert all(a - 1e-3 <= e <= b + 1e-3 for a, e, b in zip(low, eye, high, strict=True))
