import numpy as np
import pytest

from reelkite.engines.diorama.tableau.seeing.cuts import cut, distances, learnt


def test_a_mixture_likes_what_it_has_learnt() -> None:
    """Points of two heaps are likelier than one between them."""
    chance = np.random.default_rng(0)
    heaps = chance.normal(0, 0.03, (400, 3)) + np.repeat([[0.0, 0, 0], [1, 0, 0]], 200, axis=0)
    likely = learnt(heaps, 2).likelihood(np.array([[0.0, 0, 0], [1, 0, 0], [0.5, 0, 0]]))

    assert likely[0] == pytest.approx(likely[1], abs=0.5)
    assert likely[2] < likely[0] - 20


def test_one_tone_is_learnt_without_a_fault() -> None:
    """Points that are all the same make a mixture that likes them best."""
    likely = learnt(np.full((60, 4), 0.3)).likelihood(np.array([[0.3] * 4, [0.6] * 4]))

    assert np.all(np.isfinite(likely))
    assert likely[0] > likely[1]


def test_few_points_make_one_part() -> None:
    """A handful of points is one Gaussian."""
    assert len(learnt(np.random.default_rng(1).random((9, 3))).weights) == 1


def test_a_cut_leaves_out_specks() -> None:
    """A speck that speaks for the inside does not outweigh its border."""
    favour = np.full((40, 40), -0.5, np.float32)
    favour[10:30, 10:30] = 0.5
    favour[20, 20], favour[3, 3] = -0.5, 0.5
    inside = cut(favour, np.zeros((40, 40), np.float32), 1.0) > 0.5

    assert inside[20, 20]
    assert inside[15, 15]
    assert not inside[3, 3]


def test_a_cut_runs_along_edges() -> None:
    """Where nothing speaks for either side, the border goes to the edge near by."""
    favour = np.zeros((30, 60), np.float32)
    favour[:, :20], favour[:, 40:] = 1, -1
    edges = np.zeros((30, 60), np.float32)
    edges[:, 33] = 1
    inside = cut(favour, edges, 1.0)

    assert inside[15, 31] > 0.5
    assert inside[15, 36] < 0.5


def test_the_way_round_an_obstacle_is_longer() -> None:
    """A distance is that of the cheapest way, which goes through the gap of a wall."""
    cost = np.full((11, 11), 1.0, np.float32)
    cost[:10, 5] = 100
    start = np.zeros((11, 11), bool)
    start[0, 0] = True
    far = distances(cost, start)

    assert far[0, 4] == pytest.approx(4, abs=0.01)
    assert far[0, 10] == pytest.approx(30, abs=0.01)
