"""The colour table: AgX tone curve, contrast, saturation, split toning; film stocks on top.

AgX is Troy Sobotka's; the fitted curve and matrices are those of Benjamin Wrensch's minimal AgX
(MIT). The table takes ``log2(radiance * 16 + 1) / 9`` in each channel.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.raster.textures.stocks import printed
from reelkite.engines.diorama.scene.atmosphere import Grade
from reelkite.engines.diorama.scene.mesh import Array

SIDE: Final = 32
"""Entries of the table each way."""

_INSET: Final = np.array(
    [
        [0.842479062253094, 0.0423282422610123, 0.0423756549057051],
        [0.0784335999999992, 0.878468636469772, 0.0784336],
        [0.0792237451477643, 0.0791661274605434, 0.879142973793104],
    ]
)
_OUTSET: Final = np.array(
    [
        [1.19687900512017, -0.0528968517574562, -0.0529716355144438],
        [-0.0980208811401368, 1.15190312990417, -0.0980434501171241],
        [-0.0990297440797205, -0.0989611768448433, 1.15107367264116],
    ]
)
_LUMA: Final = np.array([0.2126, 0.7152, 0.0722])
_LOW, _HIGH = -12.47393, 4.026069
_CURVE: Final = (15.5, -40.14, 31.96, -6.868, 0.4298, 0.1191, -0.00232)


def colour_table(grade: Grade, style: str | None) -> npt.NDArray[np.uint8]:
    """Return the table ``(b, g, r, 4)``; ``style`` is a canonical look or None."""
    steps = (2 ** (np.arange(SIDE) / (SIDE - 1) * 9) - 1) / 16
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    picture = graded(np.stack([red, green, blue], axis=-1).astype(np.float32), grade)
    picture = printed(picture, style)
    luma = picture @ np.array([0.3, 0.59, 0.11])
    pixels = np.concatenate([picture, luma[..., None]], axis=-1)
    table: npt.NDArray[np.uint8] = np.rint(np.clip(pixels, 0, 1) * 255).astype(np.uint8)
    return table


def graded(radiance: Array, grade: Grade) -> Array:
    """Return display values 0..1 for ``(..., 3)`` linear radiance."""
    value = (radiance * grade.exposure) @ _INSET
    value = np.clip((np.log2(np.maximum(value, 1e-7)) - _LOW) / (_HIGH - _LOW), 0, 1)
    value = np.maximum(np.polyval(_CURVE, value), 0) ** grade.contrast
    luma = (value @ _LUMA)[..., None]
    value = np.clip((luma + grade.saturation * (value - luma)) @ _OUTSET, 0, 1)
    weight = np.clip(((value @ _LUMA) - 0.05) / 0.75, 0, 1)[..., None]
    weight = weight * weight * (3 - 2 * weight)
    tint = np.array(grade.shadows) * (1 - weight) + np.array(grade.highlights) * weight
    shown: Array = np.clip(value * tint, 0, 1).astype(np.float32)
    return shown
