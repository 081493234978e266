import numpy as np
import pytest

from reelkite.engines.diorama.scene.colour import NAMED, code_of, linear, mixed, named, varied


def test_codes_become_linear_light() -> None:
    """Black and white stay; a middle grey holds about a fifth of the light."""
    assert linear("#000000") == (0, 0, 0)
    assert linear("#ffffff") == (1, 1, 1)
    assert linear("808080") == pytest.approx((0.2195,) * 3, abs=1e-3)


def test_channels_are_in_order() -> None:
    """The first two digits are red."""
    assert linear("#ff0000") == (1, 0, 0)
    assert linear("#0000ff") == (0, 0, 1)


def test_named_colours_are_what_they_say() -> None:
    """The strongest channel of a plain colour is its own."""
    assert max(range(3), key=NAMED["red"].__getitem__) == 0
    assert max(range(3), key=NAMED["green"].__getitem__) == 1
    assert max(range(3), key=NAMED["blue"].__getitem__) == 2


def test_variation_is_seeded_and_small() -> None:
    """The same generator gives the same neighbour of a colour."""
    first = varied((0.5, 0.4, 0.3), np.random.default_rng(3))

    assert first == varied((0.5, 0.4, 0.3), np.random.default_rng(3))
    assert first != (0.5, 0.4, 0.3)
    assert first == pytest.approx((0.5, 0.4, 0.3), rel=0.25)


def test_colours_mix_by_their_share() -> None:
    """Shares below 0 and above 1 give the colours themselves."""
    blend = mixed((0.0, 0.0, 0.0), (1.0, 0.5, 0.0), np.array([-1.0, 0.5, 2.0]))

    assert blend.tolist() == [[0, 0, 0], [0.5, 0.25, 0], [1, 0.5, 0]]
    assert blend.dtype == np.float32


def test_manners_of_a_colour_make_it_darker_or_lighter() -> None:
    """``dark green`` is darker than green, ``light green`` lighter; unknown words are grey."""
    dark, plain, light = (sum(named(word)) for word in ("dark green", "green", "light green"))

    assert dark < plain < light
    assert named("mauvish") == named("grey")


def test_a_code_is_the_way_back() -> None:
    """A linear colour has the code that it came from; what is out of range is clipped."""
    assert code_of(linear("#4f7a2a")) == "#4f7a2a"
    assert code_of((2.0, -1.0, 0.0)) == "#ff0000"
