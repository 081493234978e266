import numpy as np
import pytest

from reelkite.engines.diorama.raster.textures import detail


@pytest.mark.parametrize("make", [detail.clay, detail.felt, detail.half_felt, detail.wood])
def test_details_lean_to_no_side(make: detail.Maker) -> None:
    """Slopes are 128 in the mean, and the texture is not flat."""
    pixels = make()

    assert pixels.dtype == np.uint8
    assert pixels.shape[2] == 4
    assert abs(pixels[..., :2].mean() - 127) < 4
    assert pixels[..., :3].std(axis=(0, 1)).min() > 2


@pytest.mark.parametrize("make", [detail.clay, detail.felt, detail.wood])
def test_details_tile(make: detail.Maker) -> None:
    """The step across the seam is no larger than steps elsewhere."""
    pale = make()[..., 2].astype(float)

    for turned in (pale, pale.T):
        steps = np.abs(np.diff(turned, axis=0)).mean(axis=1)
        seam = np.abs(turned[0] - turned[-1]).mean()
        assert seam < 3 * np.median(steps) + 1


def test_noise_keeps_to_its_band() -> None:
    """No wave is longer or shorter than asked for."""
    noise = detail.tileable_noise((64, 64), 1.0, 3, (4, 8))

    power = np.abs(np.fft.fft2(noise))
    assert power[0, 1] < 1e-2
    assert power[0, 20] < 1e-2
    assert noise.std() == pytest.approx(1, abs=1e-3)
