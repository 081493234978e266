import numpy as np
import pytest

torch = pytest.importorskip("torch")

from reelkite.domain.errors import RenderError  # noqa: E402 - behind the skip
from reelkite.domain.geometry import Size  # noqa: E402 - as above
from reelkite.engines.diffusion.pipelines.rushes.frames import (  # noqa: E402 - as above
    pictures,
    samples,
)

SIZE = Size(4, 2)


def test_numbers_become_bytes() -> None:
    """-1 is black, 1 is white, 0 is in between; what is beyond is held."""
    decoded = torch.zeros(1, 3, 2, 2, 4)
    decoded[:, 0, 0], decoded[:, 1, 0], decoded[:, 2, 0] = -1.0, 1.0, 7.5

    first, second = pictures(decoded, SIZE, 2)

    assert first.shape == (2, 4, 3)
    assert first.dtype == np.uint8
    assert first[0, 0].tolist() == [0, 255, 255]
    assert second[1, 3].tolist() == [128, 128, 128]


def test_half_numbers_are_taken_too() -> None:
    """bfloat16 is widened before it is rounded."""
    decoded = torch.full((1, 3, 1, 2, 4), 0.5, dtype=torch.bfloat16)

    (frame,) = pictures(decoded, SIZE, 1)

    assert frame.min() == frame.max() == 191


def test_another_size_or_length_is_refused() -> None:
    """What a pipeline rounded is told at once, before any picture."""
    with pytest.raises(RenderError, match="was asked for"):
        pictures(torch.zeros(1, 3, 9, 2, 4), SIZE, 16)


@pytest.mark.parametrize("broken", [float("nan"), float("inf")])
def test_lost_numbers_are_a_failure(broken: float) -> None:
    """The frame is named, and what may help."""
    decoded = torch.zeros(1, 3, 3, 2, 4)
    decoded[0, 1, 2, 0, 0] = broken

    with pytest.raises(RenderError, match=r"frame 2.*another seed.*dtype"):
        list(pictures(decoded, SIZE, 3))


def test_sound_is_stereo() -> None:
    """Mono is doubled; stereo stays as it is."""
    stereo = torch.tensor([[[0.1, 0.2], [0.3, 0.4]]])

    assert samples(stereo).tolist() == stereo[0].tolist()
    assert samples(stereo[:, 0]).shape == (2, 2)
    assert samples(stereo).dtype == np.float32


def test_lost_sound_is_a_failure() -> None:
    """NaN in the sound is no silence."""
    with pytest.raises(RenderError, match="sound"):
        samples(torch.tensor([[[float("nan")], [0.0]]]))
