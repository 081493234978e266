import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.dissect import take_apart
from reelkite.engines.diorama.tableau.parts import (
    FARTHEST,
    Kind,
    Layer,
    Mask,
    Nature,
    Tableau,
    Wishes,
    recomposed,
)

WORDS = Wishes(subjects=("ball",), words=frozenset({"ball", "sea", "beach"}))


@pytest.fixture(name="tableau", scope="module")
def take_the_beach_apart(painted_beach: RGBFrame) -> Tableau:
    """Return the beach taken apart."""
    return take_apart(painted_beach, WORDS)


@pytest.fixture(name="layers")
def find_layers(tableau: Tableau) -> dict[str, Layer]:
    """Return the beach's layers by their names."""
    return {layer.name: layer for layer in tableau.layers}


@pytest.mark.parametrize("name", ["beach", "noise", "page", "alley"])
def test_layers_at_rest_are_the_picture(name: str, request: pytest.FixtureRequest) -> None:
    """The layers of any picture, laid over one another, differ from it by 1 at most."""
    picture: RGBFrame = request.getfixturevalue(name)
    layers = take_apart(picture, WORDS).layers

    assert np.abs(recomposed(layers).astype(int) - picture).max() <= 1


def test_a_beach_has_its_layers_far_to_near(tableau: Tableau) -> None:
    """Sky, land, water and ball come in that order, each of its nature."""
    assert tableau.kind is Kind.PHOTOGRAPH
    assert tableau.size == Size(480, 270)
    assert [layer.nature for layer in tableau.layers] == [
        Nature.SKY,
        Nature.GROUND,
        Nature.WATER,
        Nature.SUBJECT,
    ]
    assert tableau.layers[-1].name == "ball"


def test_the_horizon_is_told(tableau: Tableau) -> None:
    """The horizon of a tableau is that of its picture, within 5 %."""
    assert tableau.horizon == pytest.approx(120 / 270, abs=0.05)


def test_the_first_layer_is_opaque(tableau: Tableau, noise: RGBFrame) -> None:
    """Whatever moves, there is something behind it."""
    for one in (tableau, take_apart(noise, WORDS)):
        assert np.all(one.layers[0].alpha == 255)


@pytest.mark.parametrize("name", ["noise", "gradient", "page"])
def test_flat_pictures_have_one_layer(name: str, request: pytest.FixtureRequest) -> None:
    """Noise, gradients and pages stay in one piece, at one depth."""
    tableau = take_apart(request.getfixturevalue(name), WORDS)

    assert tableau.kind is Kind.FLAT
    assert len(tableau.layers) == 1
    assert np.ptp(tableau.layers[0].depth) == 0


def test_the_ball_is_cut_out_to_its_edge(layers: dict[str, Layer], ball: Mask) -> None:
    """The ball's matte covers it, and hardly more."""
    alpha = layers["ball"].alpha / 255

    assert alpha[ball].mean() > 0.97
    assert alpha[~ball].sum() < 0.15 * ball.sum()


def test_nothing_of_the_ball_is_left_behind_it(tableau: Tableau, ball: Mask) -> None:
    """No pixel of the layers behind the ball has its red."""
    behind = recomposed(tableau.layers[:-1]).astype(int)

    assert (behind[ball][:, 0] - behind[ball][:, 2]).max() < 120


def test_what_is_nearer_is_in_front(layers: dict[str, Layer]) -> None:
    """The ball is nearer than the horizon, and the sky is farther than all."""
    assert layers["ball"].depth.max() < layers["ground"].depth.max()
    assert np.all(layers["sky"].depth == FARTHEST)
    assert np.ptp(layers["ball"].depth) == 0


def test_depth_has_no_steps(layers: dict[str, Layer]) -> None:
    """The land's nearness changes by less than a fiftieth of its range from pixel to pixel."""
    nearness = 1 / layers["ground"].depth
    step = max(float(np.abs(np.diff(nearness, axis=axis)).max()) for axis in (0, 1))

    assert step < np.ptp(nearness) / 50


def test_the_same_picture_is_taken_apart_the_same_way(tableau: Tableau, beach: RGBFrame) -> None:
    """Twice the same picture gives twice the same layers."""
    again = take_apart(beach, WORDS).layers

    for one, other in zip(tableau.layers, again, strict=True):
        assert np.array_equal(one.colour, other.colour)
        assert np.array_equal(one.alpha, other.alpha)
        assert np.array_equal(one.depth, other.depth)


def test_names_are_unique(beach: RGBFrame) -> None:
    """Two things under one noun are told apart by their numbers."""
    beach[175:235, 60:110] = (40, 60, 30)
    words = Wishes(subjects=("ball", "ball"), words=frozenset({"ball"}))
    names = [layer.name for layer in take_apart(beach, words).layers]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("shape", [(40, 64), (64, 40), (32, 300)])
def test_small_and_narrow_pictures_are_taken_apart(shape: tuple[int, int]) -> None:
    """Even noise of a few pixels comes back whole."""
    picture = np.random.default_rng(3).integers(0, 256, (*shape, 3), dtype=np.uint8)
    layers = take_apart(picture, WORDS).layers

    assert np.abs(recomposed(layers).astype(int) - picture).max() <= 1


@pytest.mark.parametrize("shape", [(40, 64), (33, 33)])
def test_small_scenes_are_taken_apart(shape: tuple[int, int]) -> None:
    """A tiny scene with sky and land comes back whole."""
    picture = np.full((*shape, 3), (120, 180, 240), np.uint8)
    picture[shape[0] // 2 :] = (80, 120, 40)
    picture[10:25, 10:22] = (200, 40, 40)
    layers = take_apart(picture, WORDS).layers

    assert np.abs(recomposed(layers).astype(int) - picture).max() <= 1
