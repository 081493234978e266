from hypothesis import given
from hypothesis import strategies as st

from reelkite.engines.diffusion.films.chaining import chained, frames_for
from reelkite.engines.diffusion.films.plan import Chunk


def test_frames_go_up_to_the_models_steps() -> None:
    """96 frames in steps of 8 and one take 97; 97 take 97; 64 in steps of 4 take 65."""
    assert (frames_for(96, 8), frames_for(97, 8), frames_for(64, 4)) == (97, 97, 65)


def test_a_clip_that_fits_is_one_pass() -> None:
    """288 frames of a model that makes 481 are one pass, with the request's own seed."""
    assert chained(288, 8, 481, 7) == (Chunk(frames=289, drop=0, keep=288, seed=7),)


def test_a_long_clip_is_chained_in_equal_passes() -> None:
    """128 frames of a model that makes 81 are two passes; the doubled frame is dropped."""
    assert chained(128, 4, 81, 2**32 - 1) == (
        Chunk(frames=65, drop=0, keep=65, seed=2**32 - 1),
        Chunk(frames=65, drop=1, keep=63, seed=0),
    )


def test_what_goes_on_from_an_earlier_clip_drops_its_frames() -> None:
    """Nine frames of the clip before are made again and not kept."""
    assert chained(96, 8, 481, 3, begin=9) == (Chunk(frames=105, drop=9, keep=96, seed=3),)


@given(
    wanted=st.integers(1, 1000),
    step=st.sampled_from([1, 4, 8]),
    longest=st.integers(17, 481),
    begin=st.sampled_from([0, 1, 9]),
)
def test_the_passes_add_up_to_the_clip(wanted: int, step: int, longest: int, begin: int) -> None:
    """What is kept adds up, fits into what is generated, and no pass is longer than may be."""
    chunks = chained(wanted, step, longest, 5, begin)

    assert sum(chunk.keep for chunk in chunks) == wanted
    for number, chunk in enumerate(chunks):
        assert chunk.frames % step == 1 % step
        assert chunk.frames <= longest
        assert chunk.keep >= 1
        assert chunk.drop + chunk.keep <= chunk.frames
        assert chunk.drop == (begin if number == 0 else 1)
        assert chunk.seed == 5 + number
    whole = chunks[:-1]
    assert all(chunk.drop + chunk.keep == chunk.frames for chunk in whole)
