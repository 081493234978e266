"""What servers are asked for: up to the grid, never less than is delivered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import UnsupportedFormat
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.engines.upstream.film import Film, film_of
from reelkite.engines.upstream.options import FrameRule

SIZES = [Size(1280, 720), Size(720, 1280), Size(1792, 1024), Size(1024, 1792)]

H3 = FrameRule(multiple=32, step=17, offset=5, longest=15)
LTX_TWO_STAGE = FrameRule(multiple=64, step=8, offset=1)
WAN = FrameRule(multiple=16, step=4, offset=1, frame_rate=16, longest=5)


def _film(size: Size, seconds: int, rule: FrameRule, *, explicit: bool = True) -> Film:
    request = GenerationRequest("a kite", Model.SORA_2, size, seconds, seed=3)
    return film_of(request, rule, explicit=explicit)


@pytest.mark.parametrize(
    ("rule", "seconds", "size", "frames"),
    [
        (H3, 4, Size(1280, 736), 107),
        (H3, 8, Size(1280, 736), 192),
        (H3, 12, Size(1280, 736), 294),
        (LTX_TWO_STAGE, 4, Size(1280, 768), 97),
        (LTX_TWO_STAGE, 12, Size(1280, 768), 289),
        (WAN, 4, Size(1280, 720), 65),
    ],
)
def test_known_models_are_asked_for_what_they_can_make(
    rule: FrameRule, seconds: int, size: Size, frames: int
) -> None:
    """Sizes and frames of MiniMax-H3, LTX-2 in two stages and Wan 2.2, as their grids have it."""
    film = _film(Size(1280, 720), seconds, rule)

    assert (film.generated, film.frames, film.rate) == (size, frames, rule.frame_rate)


@given(
    st.sampled_from(SIZES),
    st.integers(1, 20),
    st.builds(
        FrameRule,
        multiple=st.integers(1, 128),
        step=st.integers(1, 32),
        offset=st.integers(0, 32),
        frame_rate=st.integers(8, 60),
    ),
)
def test_what_is_generated_covers_what_is_delivered(
    size: Size, seconds: int, rule: FrameRule
) -> None:
    """On the grid, not too small, not too short, and less than one step of the grid too much."""
    film = _film(size, seconds, rule)

    for made, wanted in (
        (film.generated.width, size.width),
        (film.generated.height, size.height),
    ):
        assert made % rule.multiple == 0
        assert 0 <= made - wanted < rule.multiple
    assert (film.frames - rule.offset) % rule.step == 0
    spare = film.frames - seconds * rule.frame_rate
    assert 0 <= spare < max(rule.step, rule.offset + 1)
    assert film.work > 0


def test_who_rounds_for_himself_is_asked_for_what_clients_ask() -> None:
    """A server that takes no numbers of frames gets size and seconds as they are."""
    film = _film(Size(1280, 720), 4, LTX_TWO_STAGE, explicit=False)

    assert (film.generated, film.seconds, film.frames) == (Size(1280, 720), 4, 96)


def test_a_pass_that_is_too_long_is_refused() -> None:
    """A model that makes 5 s is not asked for 8, and the client reads why."""
    with pytest.raises(UnsupportedFormat, match="at most 5 seconds") as caught:
        _film(Size(1280, 720), 8, WAN)
    assert caught.value.field == "seconds"
