from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.domain.storyboard import Entrance, Manner, Subject
from reelkite.engines.diorama.living import Stagehand, come_alive, painter
from reelkite.engines.diorama.raster import is_open_here
from reelkite.engines.diorama.staging import Tier
from tests.unit.engines.diorama.living.conftest import MakeBoard, MakeShot

SMALL = Size(160, 96)


@pytest.fixture(scope="module")
def picture() -> RGBFrame:
    """Return a blue sky over a green field with a red ball."""
    rows, columns = np.mgrid[:96, :160]
    pixels = np.zeros((96, 160, 3), np.uint8)
    pixels[:48] = (90, 150, 230)
    pixels[48:] = (60, 140, 50)
    pixels[np.hypot(rows - 60, columns - 80) < 16] = (220, 30, 30)
    noise = np.random.default_rng(2).integers(0, 12, (96, 160, 3), dtype=np.uint8)
    return pixels + noise


def test_a_clip_begins_with_its_picture(picture: RGBFrame, board: MakeBoard) -> None:
    """Frame 0 is the picture to two parts in 255; four seconds later it is not."""
    alive = come_alive(picture, board("a ball in the park"))
    frames = painter(alive, SMALL, lambda number: number / 24)
    paint = next(frames)

    first, last = paint(0).astype(int), paint(95).astype(int)
    frames.close()

    assert np.abs(first - picture).max() <= 2
    assert np.abs(last - picture).mean() > 1


def test_a_picture_is_taken_from_its_file(
    picture: RGBFrame, board: MakeBoard, tmp_path: Path
) -> None:
    """The file and its pixels give the same layers."""
    path = tmp_path / "picture.png"
    Image.fromarray(picture).save(path)

    here, there = come_alive(picture, board()), come_alive(path, board())

    assert len(here.tableau.layers) == len(there.tableau.layers)
    for one, other in zip(here.tableau.layers, there.tableau.layers, strict=True):
        assert np.array_equal(one.colour, other.colour)


def test_the_same_picture_gives_the_same_frames(picture: RGBFrame, board: MakeBoard) -> None:
    """Nothing in it is left to chance."""
    frames = []
    for _ in range(2):
        opened = painter(come_alive(picture, board("rain")), SMALL, lambda number: number / 24)
        frames.append(next(opened)(40))
        opened.close()

    assert np.array_equal(frames[0], frames[1])


@pytest.mark.parametrize("style", ["watercolour", "pixel art", "noir", None])
def test_a_picture_may_turn_into_a_style(
    picture: RGBFrame, board: MakeBoard, shot: MakeShot, style: str | None
) -> None:
    """It begins as it is; in the end it is painted, or drained of its colours."""
    alive = come_alive(picture, board("a ball, static camera", shot(style=style)))
    opened = painter(alive, SMALL, lambda number: number / 24)
    paint = next(opened)
    first, last = paint(0).astype(int), paint(95).astype(int)
    opened.close()

    assert np.abs(first - picture).max() <= 2
    changed = float(np.abs(last - first).mean())
    assert (changed > 6) is (style is not None and alive.direction.style is not None)


def test_planning_opens_no_driver(
    picture: RGBFrame, board: MakeBoard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that is to fork drawing processes may bring a picture to life first."""
    monkeypatch.setattr("reelkite.engines.diorama.raster.gl.context._opened", _never())

    come_alive(picture, board())

    assert not is_open_here()


def _never() -> object:
    """Return an event that fails the test when it is set."""

    class Never:
        def set(self) -> None:
            pytest.fail("OpenGL was opened")

        def is_set(self) -> bool:
            return False

    return Never()


def test_figures_come_where_somebody_casts_them(
    picture: RGBFrame, board: MakeBoard, shot: MakeShot, tmp_path: Path
) -> None:
    """Frame 0 is the picture still; then a fox comes from the left, and steps are heard."""
    fox = Subject("fox", "animal/fox", action="walk", enters=Entrance(Manner.COME, "left"))
    told = board("a fox walks in, static camera", shot(subjects=(fox,)))
    hand = Stagehand(5, Tier(detail=2.6), tmp_path)
    frames = []
    for alive in (come_alive(picture, told), come_alive(picture, told, hand=hand)):
        opened = painter(alive, SMALL, lambda number: number / 24)
        paint = next(opened)
        frames.append([paint(0).astype(int), paint(80).astype(int)])
        opened.close()
    without, with_fox = frames

    assert {cue.name for cue in alive.cues} == {"step"}
    assert np.abs(with_fox[0] - picture).max() <= 2
    change = np.abs(with_fox[1] - without[1]).max(axis=-1) > 20
    assert 0.01 < change.mean() < 0.3
    assert change[:, :110].mean() > 3 * change[:, 110:].mean()
