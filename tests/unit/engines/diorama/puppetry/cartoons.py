"""Clips for cutting: a round creature with ears and feet before something."""

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

from reelkite.domain.media import RGBFrame

SIZE = (320, 180)
BODY, BELLY, EARS, FEET = (120, 60, 190), (240, 200, 90), (230, 90, 60), (80, 40, 130)

Truth = npt.NDArray[np.bool_]
Way = Callable[[int], tuple[float, float]]


def plain(colour: tuple[int, int, int] = (235, 235, 230)) -> Image.Image:
    """A wall in one colour."""
    return Image.new("RGB", SIZE, colour)


def meadow(seed: int = 1) -> Image.Image:
    """A sky, hills, grass and two trees."""
    picture = Image.new("RGB", SIZE, (170, 205, 240))
    pen = ImageDraw.Draw(picture)
    pen.polygon([(0, 112), (75, 60), (150, 112)], fill=(120, 130, 150))
    pen.polygon([(125, 112), (230, 50), (320, 112)], fill=(105, 120, 140))
    pen.rectangle([0, 112, 320, 180], fill=(96, 150, 70))
    chance = np.random.default_rng(seed)
    for x, y in zip(chance.integers(0, 320, 120), chance.integers(115, 180, 120), strict=True):
        pen.line([(int(x), int(y)), (int(x) + 1, int(y) - 5)], fill=(60, 110, 50))
    for x in (30, 285):
        pen.rectangle([x - 3, 85, x + 3, 125], fill=(90, 60, 40))
        pen.ellipse([x - 20, 50, x + 20, 95], fill=(50, 110, 50))
    return picture


def creature(picture: Image.Image, x: float, y: float, size: float = 45) -> None:
    """Draw the creature with its middle at x, y; ``size`` is its head's width."""
    pen = ImageDraw.Draw(picture)
    for side in (-1, 1):
        foot = x + side * 0.33 * size
        pen.ellipse(
            [foot - 0.24 * size, y + 0.7 * size, foot + 0.24 * size, y + 1.02 * size], fill=FEET
        )
    pen.ellipse([x - 0.6 * size, y - 0.2 * size, x + 0.6 * size, y + 0.95 * size], fill=BODY)
    pen.ellipse([x - 0.36 * size, y + 0.15 * size, x + 0.36 * size, y + 0.85 * size], fill=BELLY)
    pen.ellipse([x - 0.5 * size, y - size, x + 0.5 * size, y], fill=BODY)
    for side in (-1, 1):
        ear = [(0.2, -0.9), (0.5, -1.35), (0.48, -0.65)]
        pen.polygon([(x + side * a * size, y + b * size) for a, b in ear], fill=EARS)
        eye = x + side * 0.2 * size
        pen.ellipse(
            [eye - 0.13 * size, y - 0.7 * size, eye + 0.13 * size, y - 0.42 * size], fill="white"
        )


def clip(
    scene: Image.Image, way: Way | None, count: int = 16, noise: float = 2.0
) -> tuple[list[RGBFrame], list[Truth]]:
    """Return frames of the creature on its ``way`` before a scene, and where it is in each."""
    chance = np.random.default_rng(5)
    frames, truths = [], []
    for number in range(count):
        picture, alone = scene.copy(), Image.new("RGB", SIZE, (1, 2, 3))
        if way is not None:
            creature(picture, *way(number))
            creature(alone, *way(number))
        soft = np.asarray(picture.filter(ImageFilter.GaussianBlur(0.6)), np.float32)
        grain = chance.normal(0, noise, soft.shape)
        frames.append(np.clip(soft + grain, 0, 255).astype(np.uint8))
        truths.append((np.asarray(alone) != (1, 2, 3)).any(-1))
    return frames, truths


def standing(number: int) -> tuple[float, float]:
    """Stay in the middle."""
    return 160 + 0 * number, 90


def swaying(number: int) -> tuple[float, float]:
    """Sway about the middle."""
    return 160 + 9 * math.sin(0.8 * number), 90


def walking(number: int) -> tuple[float, float]:
    """Walk from left to right in hops."""
    return 70 + 11 * number, 98 - 7 * abs(math.sin(0.9 * number))


def noise(count: int = 8) -> list[RGBFrame]:
    """Frames of nothing but chance."""
    chance = np.random.default_rng(0)
    return [chance.integers(0, 256, (*SIZE[::-1], 3)).astype(np.uint8) for _ in range(count)]


def overlap(one: Truth, other: Truth) -> float:
    """Return intersection over union."""
    return float((one & other).sum() / max(1, (one | other).sum()))
