import numpy as np

from reelkite.engines.diorama.puppetry.cutting.severing import severed


def _disc(radius: float = 12.0) -> np.ndarray:
    rows, columns = np.mgrid[:48, :64]
    inside: np.ndarray = (rows - 24) ** 2 + (columns - 30) ** 2 < radius**2
    return inside


def _look(disc: np.ndarray) -> np.ndarray:
    return np.where(disc[..., None], (0.4, 0.5, 0.2), (0.8, 0.0, 0.0)).astype(np.float32)


def test_noise_is_cut_away() -> None:
    """Of uncertain pixels those that lie together in one colour win."""
    disc = _disc()
    leaning = np.where(disc, 0.8, -0.8) + np.random.default_rng(0).normal(0, 1.2, disc.shape)
    cut = severed(leaning.astype(np.float32), _look(disc))
    assert (cut == disc).mean() > 0.99


def test_the_cut_follows_the_edge_of_the_colour() -> None:
    """Hints that end too early are led to where the colour changes."""
    disc = _disc()
    leaning = np.where(_disc(9), 3.0, np.where(_disc(16), 0.0, -3.0)).astype(np.float32)
    assert (severed(leaning, _look(disc)) == disc).mean() > 0.99


def test_where_nothing_leans_there_is_nothing() -> None:
    """No figure, no cut; and all of the picture may be one."""
    look = np.zeros((20, 30, 3), np.float32)
    assert not severed(np.full((20, 30), -1, np.float32), look).any()
    assert severed(np.full((20, 30), 1, np.float32), look).all()
