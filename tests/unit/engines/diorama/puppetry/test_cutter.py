from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reelkite.domain.errors import InvalidVideo
from reelkite.engines.diorama.puppetry import cut_out
from reelkite.engines.diorama.puppetry.sheet import read
from tests.unit.engines.diorama.puppetry import cartoons
from tests.unit.engines.diorama.puppetry.cartoons import Way


@pytest.mark.parametrize(
    ("scene", "way"),
    [
        (cartoons.plain(), cartoons.standing),
        (cartoons.plain((60, 160, 220)), cartoons.swaying),
        (cartoons.meadow(), cartoons.walking),
    ],
)
def test_a_character_is_cut_out_whole_and_alone(
    scene: Image.Image, way: Way, tmp_path: Path
) -> None:
    """Its shape is that of the creature, its colours are the creature's, its edge is clean."""
    frames, truths = cartoons.clip(scene, way)
    cut_out(iter(frames), tmp_path / "sheet.png")
    picture = read(tmp_path / "sheet.png").picture
    solid = picture[..., 3] > 127
    truth = truths[0]
    rows, columns = np.flatnonzero(truth.any(1)), np.flatnonzero(truth.any(0))
    shape = truth[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    size = (shape.shape[1], shape.shape[0])
    box = Image.fromarray(solid[2:-2, 2:-2]).resize(size)
    assert cartoons.overlap(np.asarray(box), shape) > 0.85
    known = np.array([cartoons.BODY, cartoons.BELLY, cartoons.EARS, cartoons.FEET, (255,) * 3])
    away = np.abs(picture[solid][:, None, :3].astype(int) - known[None]).max(-1).min(-1)
    assert np.percentile(away, 85) < 40


@pytest.mark.parametrize(
    "frames",
    [
        cartoons.noise(),
        cartoons.clip(cartoons.plain(), None)[0],
        cartoons.clip(cartoons.meadow(), None)[0],
    ],
    ids=["noise", "wall", "landscape"],
)
def test_nothing_to_cut_out_is_said(frames: list[np.ndarray], tmp_path: Path) -> None:
    """A clip without a figure is refused in one clear sentence, and leaves no file."""
    with pytest.raises(InvalidVideo, match=r"^No character was found in the video; .*\.$"):
        cut_out(frames, tmp_path / "sheet.png")
    assert not (tmp_path / "sheet.png").exists()


def test_the_same_clip_gives_the_same_sheet(tmp_path: Path) -> None:
    """Nothing is left to chance."""
    frames, _ = cartoons.clip(cartoons.meadow(), cartoons.walking)
    for name in ("one.png", "two.png"):
        cut_out(frames, tmp_path / name)
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_what_it_does_in_its_clip_is_kept(tmp_path: Path) -> None:
    """One that walks to the right looks there, and stays on the ground."""
    frames, _ = cartoons.clip(cartoons.meadow(), cartoons.walking)
    cut_out(frames, tmp_path / "sheet.png")
    facts = read(tmp_path / "sheet.png").facts
    assert (facts.facing, facts.flies) == (1, False)
    assert 0.4 < facts.share < 0.75
    assert facts.palette[0][1:3] < facts.palette[0][5:7]  # more blue than red: its body
