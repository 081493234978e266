from pathlib import Path

import numpy as np
import pytest

from reelkite.engines.diorama.puppetry import performer
from reelkite.engines.diorama.puppetry.player import Character
from reelkite.engines.diorama.puppetry.sheet import Facts, Sheet, write
from reelkite.engines.diorama.reliefs.kinds import Kind
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.looks import Relief


def _sheet(path: Path, size: tuple[int, int] = (60, 40), facts: Facts | None = None) -> Path:
    picture = np.zeros((*size, 4), np.uint8)
    picture[2:-2, 2:-2] = (40, 160, 70, 255)
    write(Sheet(picture, facts or Facts()), path)
    return path


def test_a_number_finds_its_sheet(tmp_path: Path) -> None:
    """Assets of characters are cast by their place in the request, and nothing else is."""
    sheets = (_sheet(tmp_path / "a.png"), _sheet(tmp_path / "b.png"))
    actor = performer("animal/puppet-1", sheets)
    assert actor is not None
    assert actor.picture == Character(sheets[1])
    assert performer("animal/puppet-2", sheets) is None
    assert performer("animal/puppet-x", sheets) is None
    assert performer("animal/dog", sheets) is None


def test_long_ones_are_lower_than_upright_ones(tmp_path: Path) -> None:
    """A fox is not as tall as a penguin."""
    upright = Character(_sheet(tmp_path / "up.png", (80, 40)))
    long = Character(_sheet(tmp_path / "long.png", (40, 80)))
    assert 0.3 < long.height < 0.6 < upright.height <= 1.0
    assert long.bounds == (0.0, 2.0, 0.0, 1.0)


def test_its_habits_are_those_of_its_clip(tmp_path: Path) -> None:
    """Facing and flight come from the sheet."""
    bird = Character(_sheet(tmp_path / "bird.png", facts=Facts(facing=-1, flies=True)))
    assert (bird.kind, bird.looks_to) == (Kind.FLYER, -1.0)
    bear = Character(_sheet(tmp_path / "bear.png"))
    assert (bear.kind, bear.looks_to, bear.voice, bear.step) == (Kind.WALKER, 0.0, None, "step")


def test_it_stays_within_its_room_and_moves(tmp_path: Path) -> None:
    """It dances where it was said to be."""
    actor = performer("animal/puppet-0", (_sheet(tmp_path / "a.png"),))
    assert actor is not None
    act = Act(action="dance", subject=0)
    room, item = actor.extent(act), actor.perform(act).items[0]
    assert item.placement is not None
    assert isinstance(item.look, Relief)
    heights = []
    for t in np.linspace(0, 3, 13):
        matrix = item.placement(float(t))
        points = item.look.mesh.positions @ matrix[:3, :3].T + matrix[:3, 3]
        assert -room.left - 0.02 <= points[:, 0].min() <= points[:, 0].max() <= room.right + 0.02
        heights.append(float(points[:, 1].min()))
    assert np.ptp(heights) > 0.02


def test_no_colour_repaints_it(tmp_path: Path) -> None:
    """It has its own colours in every clip."""
    body = Character(_sheet(tmp_path / "a.png"))
    plain = body.relief(Appearance(), hero=True)
    red = body.relief(Appearance(colour="red"), hero=True)
    assert np.array_equal(plain.texture, red.texture)


def test_a_file_that_changed_is_read_by_its_path_once(tmp_path: Path) -> None:
    """A sheet is inflated once a process: frames do not wait for it again."""
    body = Character(_sheet(tmp_path / "a.png"))
    one, two = (body.relief(Appearance(), hero=True) for _ in range(2))
    assert one is two


@pytest.mark.parametrize("detail", [1.0, 1.6])
def test_the_fine_tier_has_more_corners(tmp_path: Path, detail: float) -> None:
    """Detail decides on the mesh for those who were named."""
    body = Character(_sheet(tmp_path / f"{detail}.png"))
    named = body.relief(Appearance(detail=detail), hero=True)
    extra = body.relief(Appearance(detail=detail), hero=False)
    more = len(named.mesh.positions) > len(extra.mesh.positions)
    assert more is (detail < 1.3)
