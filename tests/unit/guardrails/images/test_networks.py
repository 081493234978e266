import numpy as np

from reelkite.guardrails.images.networks import answers, averaged, own_network, planes


def test_a_network_is_opened_once() -> None:
    """The second to ask gets what the first one got."""
    assert own_network("finder.onnx") is own_network("finder.onnx")


def test_planes_keep_colours_and_places() -> None:
    """Colours become the second axis, rows and columns stay in order."""
    pixels = np.arange(2 * 3 * 3, dtype=np.uint8).reshape(2, 3, 3)
    turned = planes(pixels)

    assert turned.shape == (1, 3, 2, 3)
    assert turned.dtype == np.float32
    assert turned[0, 2, 1, 0] == pixels[1, 0, 2]
    assert turned.flags.c_contiguous


def test_answers_come_for_each_picture_of_a_batch() -> None:
    """Two pictures have two rows of answers, whatever lies beside them."""
    grey, noise = np.full((3, 128, 128), 0.2), np.random.default_rng(3).random((3, 128, 128))
    alone = answers("judge.onnx", np.stack([noise]).astype(np.float32))
    both = answers("judge.onnx", np.stack([grey, noise]).astype(np.float32))

    assert [len(each) for each in both] == [2] * 4
    for one, two in zip(alone, both, strict=True):
        assert np.allclose(one[0], two[1], atol=1e-4)


def test_answers_are_those_that_are_wanted() -> None:
    """One that is named comes alone, as it comes among all."""
    pixels = np.random.default_rng(5).random((1, 3, 64, 64)).astype(np.float32)

    (only,) = answers("finder.onnx", pixels, ["level2"])

    assert np.array_equal(only, answers("finder.onnx", pixels)[2])


def test_averages_are_means_of_cells() -> None:
    """Each kind gives a mean for each cell, from the top left on."""
    seen = np.zeros((1, 2, 4, 4), np.float32)
    seen[0, 1, :2, 2:] = 3

    assert averaged(seen, 2).tolist() == [[0, 0, 0, 0, 0, 3, 0, 0]]
