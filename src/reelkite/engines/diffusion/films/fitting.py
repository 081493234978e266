"""Sizes: what is generated so that the clip can be cut out of its middle."""

from math import ceil, sqrt

from reelkite.domain.geometry import Size


def raised(length: int, multiple: int) -> int:
    """Return the smallest multiple of ``multiple`` that is not below ``length``."""
    return -(-length // multiple) * multiple


def generated_size(delivered: Size, multiple: int, largest: int) -> Size:
    """Return the size that the model makes.

    Args:
        delivered: Of the clip.
        multiple: Pixels; both sides are multiples of it.
        largest: Pixels of a picture that the model was trained for; 0 for any. What is larger is
            generated in the same shape with about so many.
    """
    area = delivered.width * delivered.height
    shrink = sqrt(largest / area) if 0 < largest < area else 1.0
    return Size(
        raised(int(delivered.width * shrink), multiple),
        raised(int(delivered.height * shrink), multiple),
    )


def fitted_size(generated: Size, delivered: Size) -> Size:
    """Return the size to which the pictures are scaled so that the clip fits into them.

    Both sides grow alike, to less than a pixel; nothing is ever scaled down.
    """
    scale = max(delivered.width / generated.width, delivered.height / generated.height, 1.0)
    if scale == 1.0:
        return generated
    return Size(
        max(ceil(generated.width * scale - 1e-6), delivered.width),
        max(ceil(generated.height * scale - 1e-6), delivered.height),
    )
