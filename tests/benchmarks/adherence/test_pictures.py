import numpy as np

from benchmarks.adherence.pictures import change, distance, signature, traits

CHANCE = np.random.default_rng(5)
NOISE = CHANCE.integers(0, 255, (48, 64, 3), dtype=np.uint8)
FIELD = np.concatenate(
    [np.full((24, 64, 3), (120, 170, 230)), np.full((24, 64, 3), (80, 150, 60))]
).astype(np.uint8)
NIGHT = np.full((48, 64, 3), (12, 14, 30), dtype=np.uint8)


def test_a_picture_is_no_distance_from_itself_nor_from_its_mirror() -> None:
    """What stands left or right does not make another place."""
    one = signature(NOISE)

    assert distance(one, one) == 0
    assert distance(one, signature(NOISE[:, ::-1])) < 0.05


def test_another_place_is_far_away() -> None:
    """Field and night have next to nothing in common; the distance is at most 1."""
    apart = distance(signature(FIELD), signature(NIGHT))

    assert 0.3 < apart <= 1


def test_traits_tell_grey_from_colour_and_blocks_from_noise() -> None:
    """Chroma, lightness and blocks are what they are called."""
    grey = np.repeat(NOISE.mean(axis=2, keepdims=True), 3, axis=2).astype(np.uint8)

    assert traits(grey)["chroma"] < 1 < traits(FIELD)["chroma"]
    assert traits(NIGHT)["light"] < traits(FIELD)["light"]
    assert traits(NOISE)["blocks"] < 0.1
    assert traits(FIELD)["blocks"] > 0.9
    assert traits(NOISE)["fine"] > traits(FIELD)["fine"]


def test_change_is_the_mean_difference() -> None:
    """Equal pictures do not differ; day and night do."""
    assert change(FIELD, FIELD) == 0
    assert change(FIELD, NIGHT) > 30
