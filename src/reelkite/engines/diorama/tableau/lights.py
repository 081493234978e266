"""How a picture seems to be lit, by where it is light and which colour that light has."""

import numpy as np

from reelkite.engines.diorama.tableau.filters import softened
from reelkite.engines.diorama.tableau.parts import LightGuess, Plane
from reelkite.engines.diorama.tableau.seeing.sight import Sight


def light_of(sight: Sight, sky: Plane | None) -> LightGuess:
    """Return a guess of the light.

    The light comes from the side on which things that are not sky are lighter, and from above.

    Args:
        sight: The small picture.
        sky: How much each pixel is sky, or None.
    """
    light = softened(sight.lab[..., 0], 6)
    lit = np.ones(sight.shape, bool) if sky is None else sky < 0.5
    lit = lit if lit.any() else np.ones(sight.shape, bool)
    across = np.linspace(-1, 1, sight.shape[1])[None, :] * np.ones(sight.shape)
    lean = float(np.average(across[lit], weights=light[lit] ** 2 + 1e-4)) * 3
    way = np.array([np.clip(lean, -0.9, 0.9), 0.8, 0.5])
    x, y, z = (float(v) for v in way / np.linalg.norm(way))
    bright = light >= np.percentile(light, 80)
    warmth = float(np.clip(sight.lab[bright, 2].mean() * 2.5, -1, 1))
    return LightGuess((x, y, z), warmth, float(np.clip(sight.lab[..., 0].mean(), 0, 1)))
