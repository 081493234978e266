import moderngl
import numpy as np
import pytest

from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.tableau.direction import Shade, Visitor
from reelkite.engines.diorama.raster.tableau.shades import Shades, flattening
from reelkite.engines.diorama.scene.mesh import Array


@pytest.fixture
def shadow(context: moderngl.Context, visitor: Visitor, shade: Shade) -> Array:
    """Return the shadow of the ball: cast, and contact, each ``(h, w)``, 0..1."""
    into = context.framebuffer([context.texture((8, 8), 4)])
    into.use()
    texture = Shades(Programs(context), visitor.scene, shade).draw(0.0)
    assert context.fbo is into, "whoever was drawing goes on there"
    width, height = texture.size
    raw = np.frombuffer(texture.read(alignment=1), np.uint8).reshape(height, width, 2)
    found: Array = raw.astype(np.float32) / 255
    return found


def _middle(plane: Array) -> float:
    """Return where across the picture a shadow is: a share."""
    columns = plane.sum(axis=0)
    return float((columns * np.arange(len(columns))).sum() / columns.sum() / len(columns))


def test_a_shadow_lies_away_from_the_light(shadow: Array) -> None:
    """What is cast by light from the left lies to the right of what touches."""
    cast, contact = shadow[..., 0], shadow[..., 1]
    assert _middle(contact) == pytest.approx(0.5, abs=0.02)
    assert _middle(cast) > 0.55


def test_only_what_is_near_the_ground_darkens_it(shadow: Array) -> None:
    """The cast shadow is as wide as the ball; the other is strongest right under it."""
    cast, contact = shadow[..., 0], shadow[..., 1]
    assert (cast > 0.5).sum() > 1.8 * (contact > 0.5).sum() > 0
    peak = np.unravel_index(contact.argmax(), contact.shape)
    assert abs(peak[0] / contact.shape[0] - 0.5) < 0.08


def test_shadows_are_soft(shadow: Array) -> None:
    """Between dark and light lie pixels of all tones."""
    cast = shadow[..., 0]
    assert ((cast > 0.1) & (cast < 0.9)).sum() > 0.1 * (cast > 0.9).sum()


def test_all_is_laid_on_the_ground() -> None:
    """A point one up goes as far aside as the light is slanted."""
    flat = flattening((-0.6, 0.8, 0.0)) @ np.array([0.0, 1.0, 2.0, 1.0])
    assert flat == pytest.approx((0.75, 0.0, 2.0, 1.0))
