import numpy as np

from reelkite.engines.diorama.tableau.mattes import matte_of, unmixed
from reelkite.engines.diorama.tableau.parts import Colours

BLUE, RED = (0.2, 0.4, 0.9), (0.8, 0.2, 0.1)


def _disc(side: int, radius: float) -> tuple[Colours, Colours]:
    row, column = np.mgrid[:side, :side] - side / 2 + 0.5
    cover = np.clip(radius - np.hypot(row, column) + 0.5, 0, 1).astype(np.float32)
    share = cover[..., None]
    return (share * RED + (1 - share) * BLUE).astype(np.float32), cover


def test_a_matte_finds_the_edge_that_a_rough_mask_misses() -> None:
    """The matte of a disc, from a mask three pixels too small, is that of the disc."""
    picture, cover = _disc(240, 70)
    rough = _disc(60, 16.6)[1]
    alpha = matte_of(rough, picture) / 255

    assert np.abs(alpha - cover).mean() < 0.02
    assert alpha[120, 120] == 1
    assert alpha[5, 5] == 0


def test_nothing_and_all_have_plain_mattes() -> None:
    """An empty mask covers nothing, and a full one everything."""
    picture = np.zeros((30, 40, 3), np.float32)

    assert not matte_of(np.zeros((15, 20), np.float32), picture).any()
    assert np.all(matte_of(np.ones((15, 20), np.float32), picture) == 255)


def test_the_two_colours_of_an_edge_mix_to_the_picture() -> None:
    """Whatever is supposed to be behind, front and back mix to the picture within 1/255."""
    chance = np.random.default_rng(5)
    picture = chance.random((48, 64, 3), np.float32)
    alpha = chance.integers(0, 256, (48, 64)).astype(np.uint8)
    front, back = unmixed(picture, alpha, chance.random((48, 64, 3), np.float32))
    share = (alpha / 255)[..., None]

    assert np.abs(share * front + (1 - share) * back - picture).max() < 1 / 255
    assert min(front.min(), back.min()) >= 0
    assert max(front.max(), back.max()) <= 1


def test_what_is_behind_stays_behind() -> None:
    """Where the layer covers all, the colour behind is the one supposed; where none, the own."""
    picture, cover = _disc(120, 30)
    alpha = np.rint(cover * 255).astype(np.uint8)
    behind = np.full_like(picture, 0.5)
    front, back = unmixed(picture, alpha, behind)

    assert np.all(back[alpha == 255] == 0.5)
    assert np.array_equal(back[alpha == 0], picture[alpha == 0])
    assert np.allclose(front[alpha == 255], RED, atol=1e-6)


def test_the_front_is_bled_outwards() -> None:
    """Beyond its matte a layer goes on in its own colour."""
    picture, cover = _disc(120, 30)
    front, _ = unmixed(picture, np.rint(cover * 255).astype(np.uint8), picture)

    assert np.abs(front[60, 100] - RED).max() < 0.05
