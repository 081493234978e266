import numpy as np

from reelkite.engines.diorama.shapes import fractal, ripple3


def test_noise_stays_in_range_and_is_smooth() -> None:
    """Noise lies in -1..1, is not constant, and changes little over a small step."""
    x = np.linspace(0, 40, 4000)
    for values in (fractal(x, x * 0.3, 3), ripple3(np.stack([x, x, x], 1), 0.5, 2)):
        assert np.abs(values).max() <= 1
        assert values.std() > 0.1
        assert np.abs(np.diff(values)).max() < 0.1


def test_fractal_follows_its_seed() -> None:
    """The seed chooses the pattern, and the same seed gives the same one."""
    x = np.linspace(-5, 5, 50)
    np.testing.assert_array_equal(fractal(x, x, 1), fractal(x, x, 1))
    assert not np.allclose(fractal(x, x, 1), fractal(x, x, 2))
