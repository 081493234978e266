import moderngl

from reelkite.engines.diorama.raster.profile import Measured, Unmeasured


def test_times_of_a_pass_add_up(context: moderngl.Context) -> None:
    """A pass that is marked twice is booked once, with both times."""
    measured = Measured(context)
    measured.start()
    measured.mark("sky")
    first = measured.seconds["sky"]
    measured.mark("sky")

    assert list(measured.seconds) == ["sky"]
    assert measured.seconds["sky"] >= first >= 0


def test_an_unmeasured_frame_is_not_held_up() -> None:
    """Without a benchmark nothing is kept."""
    assert not hasattr(Unmeasured(), "seconds")
