import numpy as np
import pytest

from reelkite.engines.diorama.figures.clothes.patterns import PATTERNS, patterned


@pytest.mark.parametrize("pattern", PATTERNS)
def test_patterns_have_two_colours(pattern: str) -> None:
    """Both are seen on a trunk, and the first is most of it or half."""
    points = np.random.default_rng(1).uniform(-0.3, 0.3, (3000, 3)).astype(np.float32)
    red = patterned((0.6, 0.05, 0.05), pattern)(points)
    plain = np.isclose(red, (0.6, 0.05, 0.05), atol=0.02).all(axis=1).mean()

    assert 0.15 < plain < 0.95
    assert np.ptp(red[:, 1]) > 0.01
