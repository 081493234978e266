import numpy as np
import pytest

from reelkite.engines.diorama.puppetry.portrait import Lighting, portrait, shadow_of
from reelkite.engines.diorama.puppetry.relief import relief_of
from reelkite.engines.diorama.scene.looks import Relief


@pytest.fixture(scope="module")
def ball() -> np.ndarray:
    """A green disc."""
    rows, columns = np.mgrid[:100, :100]
    solid = (rows - 50) ** 2 + (columns - 50) ** 2 < 47**2
    picture = np.zeros((100, 100, 4), np.uint8)
    picture[solid] = (60, 150, 80, 255)
    return picture


@pytest.fixture(scope="module")
def relief(ball: np.ndarray) -> Relief:
    """The disc as a cushion."""
    return relief_of(ball, fine=False)


def _halves(lit: np.ndarray) -> tuple[float, float]:
    light, solid = lit[..., :3].mean(-1), lit[..., 3] > 200
    middle = lit.shape[1] // 2
    left, right = solid.copy(), solid.copy()
    left[:, middle:] = right[:, :middle] = False
    return float(light[left].mean()), float(light[right].mean())


def test_the_side_towards_the_light_is_brighter(ball: np.ndarray, relief: Relief) -> None:
    """From the left and from the right."""
    left, right = _halves(portrait(ball, relief, Lighting((-0.8, 0.2, 0.5))))
    assert left > right + 8
    left, right = _halves(portrait(ball, relief, Lighting((0.8, 0.2, 0.5))))
    assert right > left + 8


def test_warmth_and_strength_colour_it(ball: np.ndarray, relief: Relief) -> None:
    """Warm light is redder, weak light darker, and the hue stays the character's."""

    def mean(light: Lighting) -> np.ndarray:
        lit = portrait(ball, relief, light)
        return np.asarray(lit[lit[..., 3] > 200][:, :3].mean(0))

    plain, warm, weak = (
        mean(light) for light in (Lighting(), Lighting(warmth=1.0), Lighting(strength=0.6))
    )
    assert warm[0] / warm[2] > 1.1 * plain[0] / plain[2]
    assert weak.sum() < 0.7 * plain.sum()
    assert plain.argmax() == warm.argmax() == weak.argmax() == 1


def test_a_portrait_is_cropped(ball: np.ndarray, relief: Relief) -> None:
    """Its first and last rows and columns show something."""
    alpha = portrait(ball, relief, Lighting())[..., 3]
    assert all(edge.max() > 8 for edge in (alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]))


@pytest.mark.parametrize("x", [-0.7, 0.0, 0.7])
@pytest.mark.parametrize("z", [-0.6, 0.6])
def test_a_shadow_lies_away_from_the_light(ball: np.ndarray, x: float, z: float) -> None:
    """Light from the left throws it to the right, light from behind towards the camera."""
    shadow = shadow_of(ball, (x, 0.6, z))
    dark = shadow.picture[..., 3].astype(float)
    rows, columns = np.mgrid[: dark.shape[0], : dark.shape[1]]
    across = float((dark * columns).sum() / dark.sum()) - shadow.foot[0]
    down = float((dark * rows).sum() / dark.sum()) - shadow.foot[1]
    assert abs(across) < 6 if x == 0 else across * x < 0
    assert down * z < 0
    assert 60 < dark.max() < 180
    edge = np.concatenate([dark[0], dark[-1], dark[:, 0], dark[:, -1]])
    assert edge.max() < 8
