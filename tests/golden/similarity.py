"""How alike two pictures are."""

import numpy as np
import numpy.typing as npt
from scipy.ndimage import uniform_filter

_WINDOW = 7
_WEIGHTS = np.array([0.2126, 0.7152, 0.0722])
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def ssim(first: npt.NDArray[np.uint8], second: npt.NDArray[np.uint8]) -> float:
    """Return the mean structural similarity of two pictures' luma; 1 is identical.

    Wang et al. 2004, with a uniform window of 7 pixels.
    """
    a, b = _luma(first), _luma(second)
    mean_a, mean_b = uniform_filter(a, _WINDOW), uniform_filter(b, _WINDOW)
    var_a = uniform_filter(a * a, _WINDOW) - mean_a**2
    var_b = uniform_filter(b * b, _WINDOW) - mean_b**2
    both = uniform_filter(a * b, _WINDOW) - mean_a * mean_b
    likeness = ((2 * mean_a * mean_b + _C1) * (2 * both + _C2)) / (
        (mean_a**2 + mean_b**2 + _C1) * (var_a + var_b + _C2)
    )
    return float(likeness.mean())


def halved(picture: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Return the picture at half its size: form and light stay, grain and single blades go."""
    height, width = picture.shape[0] // 2 * 2, picture.shape[1] // 2 * 2
    blocks = picture[:height, :width].reshape(height // 2, 2, width // 2, 2, 3)
    small: npt.NDArray[np.uint8] = blocks.mean(axis=(1, 3)).round().astype(np.uint8)
    return small


def mean_difference(first: npt.NDArray[np.uint8], second: npt.NDArray[np.uint8]) -> float:
    """Return the mean absolute difference of all values, 0..255."""
    return float(np.abs(first.astype(np.int16) - second.astype(np.int16)).mean())


def _luma(picture: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    luma: npt.NDArray[np.float64] = picture.astype(np.float64) @ _WEIGHTS
    return luma
