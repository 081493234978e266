"""The look of the diorama, held by pictures that somebody looked at.

Numpy's fast paths, Mesa's version and the processor change pixels a little, so likeness is
asked for, not identity. A picture that differs is written to ``out/goldens`` to be looked at.
"""

from pathlib import Path
from typing import Final

import numpy as np
import pytest
from PIL import Image

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.domain.request import Model
from reelkite.engines.diorama.engine import QUALITIES
from tests.golden.scenes import SCENES, built, drawn, request_for
from tests.golden.similarity import halved, mean_difference, ssim

PICTURES: Final = Path(__file__).parent / "pictures"
FAILED: Final = Path("out/goldens")
LANDSCAPE: Final = Size(384, 216)
UPRIGHT: Final = Size(216, 384)
LEAST_SSIM: Final = 0.90
MOST_DIFFERENCE: Final = 5.0

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", SCENES)
def test_the_scene_looks_as_it_did(name: str, tmp_path: Path, *, updating: bool) -> None:
    """The middle frame of the scene is like its golden picture."""
    hold(name, LANDSCAPE, tmp_path, updating=updating)


@pytest.mark.parametrize("name", ["kite", "coffee"])
def test_the_scene_looks_as_it_did_upright(name: str, tmp_path: Path, *, updating: bool) -> None:
    """So is the upright version of both README prompts."""
    hold(name, UPRIGHT, tmp_path, updating=updating)


def hold(name: str, size: Size, cache: Path, *, updating: bool) -> None:
    """Draw a scene and compare it with its picture, or write the picture."""
    request = request_for(name, size, Model.SORA_2)
    frame = drawn(built(request, cache), size, QUALITIES[request.model])
    picture = PICTURES / f"{name}-{size}.png"
    if updating:
        PICTURES.mkdir(exist_ok=True)
        Image.fromarray(frame).save(picture, optimize=True)
        return
    golden = np.asarray(Image.open(picture).convert("RGB"))
    likeness = ssim(halved(frame), halved(golden))
    difference = mean_difference(frame, golden)
    if likeness < LEAST_SSIM or difference > MOST_DIFFERENCE:
        written = keep(frame, picture.name)
        pytest.fail(f"ssim {likeness:.3f}, difference {difference:.2f}; see {written}")


def keep(frame: RGBFrame, name: str) -> Path:
    """Write a frame that differs, for a person to see."""
    FAILED.mkdir(parents=True, exist_ok=True)
    Image.fromarray(frame).save(FAILED / name)
    return FAILED / name
