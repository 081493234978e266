from reelkite.engines.diorama.raster.quality import FAST, FINE, reference


def test_the_fine_tier_spends_more_than_the_fast_one() -> None:
    """Every knob of the fine tier is at least as high."""
    assert FINE.scale > FAST.scale
    assert FINE.subframes > FAST.subframes
    assert FINE.shadow_map > FAST.shadow_map
    assert FINE.bokeh_taps > FAST.bokeh_taps


def test_the_reference_has_as_many_instants_as_asked_for() -> None:
    """What tiers are measured against is supersampled."""
    assert reference(8).subframes == 8
