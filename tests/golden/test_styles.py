"""Four styles on a still life of our own, held by pictures that somebody looked at.

The still life is built here, so that these pictures change with the styles alone.
"""

from typing import Final

import numpy as np
import pytest
from PIL import Image

from reelkite.domain.geometry import Size
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.scene.looks import Finish, Item, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3
from reelkite.engines.diorama.scene.scene import Scene, View
from reelkite.engines.diorama.shapes import ball, box, quad
from reelkite.engines.diorama.staging.moods import MORNING
from tests.golden.similarity import halved, mean_difference, ssim
from tests.golden.test_pictures import PICTURES, keep

SIZE: Final = Size(384, 216)
STYLES: Final = ("comic", "pencil", "van gogh", "watercolour")
LEAST_SSIM: Final = 0.85
MOST_DIFFERENCE: Final = 6.0

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("style", STYLES)
def test_the_style_looks_as_it_did(style: str, *, updating: bool) -> None:
    """The still life in this style is like its golden picture."""
    with raster.Renderer(SIZE, still_life(style), raster.FAST) as renderer:
        frame = renderer.draw(0.5)
    picture = PICTURES / f"style-{style.replace(' ', '-')}-{SIZE}.png"
    if updating:
        Image.fromarray(frame).save(picture, optimize=True)
        return
    golden = np.asarray(Image.open(picture).convert("RGB"))
    likeness = ssim(halved(frame), halved(golden))
    difference = mean_difference(frame, golden)
    if likeness < LEAST_SSIM or difference > MOST_DIFFERENCE:
        written = keep(frame, picture.name)
        pytest.fail(f"ssim {likeness:.3f}, difference {difference:.2f}; see {written}")


def still_life(style: str) -> Scene:
    """Return two balls and a box in a meadow in the morning."""
    things = (
        moved(paint(ball(0.55, 3), (0.62, 0.05, 0.03)), (-0.75, 0.55, 0.0)),
        moved(paint(ball(0.3, 3), (0.80, 0.45, 0.04)), (0.15, 0.30, 0.75)),
        moved(paint(box(0.9, 1.1, 0.7), (0.06, 0.14, 0.36)), (0.85, 0.0, -0.35)),
        paint(
            quad((-30, 0, 30), (30, 0, 30), (30, 0, -60), (-30, 0, -60), 12, 12),
            (0.14, 0.30, 0.06),
            Finish(roughness=0.9, casts=False),
            layer=Layer.GROUND,
        ),
    )
    return Scene(
        items=tuple(Item(thing) for thing in things),
        atmosphere=MORNING,
        camera=lambda _: View((0.2, 1.5, 4.6), (0.05, 0.75, 0.0), 38.0, focus=4.6),
        seconds=1.0,
        blur=0.0,
        shadow_centre=(0.0, 0.5, 0.0),
        shadow_radius=5.0,
        wind=0.0,
        style=style,
    )


def moved(solid: Solid, by: Vec3) -> Solid:
    """Return ``solid`` carried to another place."""
    mesh = solid.mesh
    offset = np.asarray(by, dtype=np.float32)
    placed = Mesh(mesh.positions + offset, mesh.normals, mesh.triangles)
    return paint(placed, solid.colours)
