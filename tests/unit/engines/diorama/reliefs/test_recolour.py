import colorsys

import numpy as np
import pytest

from reelkite.engines.diorama.reliefs.inflate import Recipe, inflate
from reelkite.engines.diorama.reliefs.recolour import recoloured
from reelkite.engines.diorama.scene.colour import named


def _hue(colour: np.ndarray) -> float:
    return colorsys.rgb_to_hsv(*(float(c) for c in colour))[0] * 360


@pytest.mark.parametrize("name", ["automobile", "horse", "bird"])
@pytest.mark.parametrize("word", ["red", "green", "blue", "purple"])
def test_the_main_material_takes_the_asked_hue(name: str, word: str) -> None:
    """The mean colour of what changed is within 25 degrees of the asked hue."""
    relief = inflate(Recipe(name, grid=14, side=96))
    painted = recoloured(relief, named(word))
    before = relief.texture[..., :3].astype(float)
    after = painted.texture[..., :3].astype(float)
    changed = np.abs(after - before).sum(axis=-1) > 40
    target = np.array(named(word)) ** (1 / 2.2)
    apart = (_hue(after[changed].mean(axis=0) / 255) - _hue(target) + 180) % 360 - 180

    assert changed.mean() > 0.1 or abs(_hue(before.mean(axis=(0, 1)) / 255) - _hue(target)) < 40
    assert abs(apart) < 25 or not changed.any()


def test_dark_parts_keep_their_colour() -> None:
    """Tyres and eyes stay dark when the body is painted."""
    relief = inflate(Recipe("automobile", grid=14, side=96))
    dark = relief.texture[..., :3].max(axis=-1) < 80
    painted = recoloured(relief, named("green"))

    assert np.abs(painted.texture[dark].astype(int) - relief.texture[dark]).max() < 40
