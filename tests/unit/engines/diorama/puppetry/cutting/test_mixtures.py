import numpy as np
import pytest

from reelkite.engines.diorama.puppetry.cutting.mixtures import mixture_of


def _samples() -> np.ndarray:
    chance = np.random.default_rng(0)
    red = chance.normal((0.5, 0.6, 0.4), 0.03, (400, 3))
    grey = chance.normal((0.6, 0.0, 0.0), 0.03, (200, 3))
    return np.concatenate([red, grey]).astype(np.float32)


def test_colours_that_were_seen_are_likelier_than_others() -> None:
    """Both heaps are known; what lies between them and elsewhere is not."""
    mixture = mixture_of(_samples())
    seen = mixture.likelihood(np.array([[0.5, 0.6, 0.4], [0.6, 0.0, 0.0]], np.float32))
    strange = mixture.likelihood(np.array([[0.55, 0.3, 0.2], [0.2, -0.5, 0.5]], np.float32))
    assert seen.min() > strange.max() + 3


def test_weights_are_shares() -> None:
    """All parts together are the whole."""
    assert float(mixture_of(_samples()).weights.sum()) == pytest.approx(1, abs=1e-4)


def test_the_shape_of_the_colours_is_kept() -> None:
    """A picture gives a plane."""
    picture = np.zeros((3, 5, 7, 3), np.float32)
    assert mixture_of(_samples()).likelihood(picture).shape == (3, 5, 7)


@pytest.mark.parametrize("count", [1, 2, 9])
def test_few_and_equal_colours_are_enough(count: int) -> None:
    """Nothing is divided by zero."""
    same = np.full((count, 3), 0.4, np.float32)
    assert np.isfinite(mixture_of(same).likelihood(same)).all()


def test_there_is_no_chance_in_it() -> None:
    """The same colours give the same mixture."""
    one, two = mixture_of(_samples()), mixture_of(_samples())
    assert np.array_equal(one.means, two.means)
