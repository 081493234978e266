from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.geometry import Size
from reelkite.engines.diffusion.films.fitting import fitted_size, generated_size, raised

SIDES = st.integers(64, 4096)
MULTIPLES = st.sampled_from([1, 2, 16, 32, 64])


def test_a_length_is_raised_to_the_next_multiple() -> None:
    """720 is no multiple of 32, so 736 is made; 1024 is one and stays."""
    assert (raised(720, 32), raised(1024, 32), raised(1, 64)) == (736, 1024, 64)


@given(SIDES, SIDES, MULTIPLES)
def test_any_size_is_generated_up_and_never_scaled(width: int, height: int, multiple: int) -> None:
    """Without a largest size both sides go up to the multiple, by less than one of it."""
    delivered = Size(width, height)

    generated = generated_size(delivered, multiple, 0)

    assert generated.width % multiple == 0
    assert generated.height % multiple == 0
    assert 0 <= generated.width - width < multiple
    assert 0 <= generated.height - height < multiple
    assert fitted_size(generated, delivered) == generated


@given(SIDES, SIDES, MULTIPLES, st.integers(128 * 128, 1280 * 736))
def test_what_is_too_large_is_made_smaller_and_scaled_to_cover_the_clip(
    width: int, height: int, multiple: int, largest: int
) -> None:
    """The scaled picture covers the clip, in the shape of what was generated to a pixel."""
    delivered = Size(width, height)

    generated = generated_size(delivered, multiple, largest)
    fitted = fitted_size(generated, delivered)

    assert generated.width % multiple == 0
    assert generated.height % multiple == 0
    assert fitted.width >= width
    assert fitted.height >= height
    assert fitted.width == width or fitted.height == height or fitted == generated
    scale = max(width / generated.width, height / generated.height, 1.0)
    assert abs(fitted.width - generated.width * scale) <= 1
    assert abs(fitted.height - generated.height * scale) <= 1


def test_a_large_clip_is_made_at_about_the_size_that_the_model_knows() -> None:
    """1792x1024 is twice what a 720p model was trained for: 1280x736 is made."""
    generated = generated_size(Size(1792, 1024), 16, 1280 * 720)

    assert generated == Size(1280, 736)
    assert fitted_size(generated, Size(1792, 1024)) == Size(1792, 1031)
