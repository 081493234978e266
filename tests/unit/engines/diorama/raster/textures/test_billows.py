from reelkite.engines.diorama.raster.textures.billows import SIDE, billows


def test_billows_fill_the_block_around_the_middle() -> None:
    """The noise is centred and uses its range."""
    block = billows()

    assert block.shape == (SIDE, SIDE, SIDE)
    assert abs(float(block.mean()) - 128) < 4
    assert block.std() > 25
