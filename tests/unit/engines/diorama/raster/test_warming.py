from reelkite.engines.diorama.raster.textures import billows, detail
from reelkite.engines.diorama.raster.warming import warming


def test_what_all_scenes_share_is_made_once_joined() -> None:
    """After the thread has ended, nobody makes clay, felt or billows again."""
    warming().join()

    for maker in (detail.clay, detail.felt, billows.billows):
        missed = maker.cache_info().misses
        maker()
        assert maker.cache_info().misses == missed
        assert missed > 0
