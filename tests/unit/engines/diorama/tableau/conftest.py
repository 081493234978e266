"""Painted pictures of which one knows what they show."""

import numpy as np
import pytest

from reelkite.domain.media import RGBFrame

HEIGHT, WIDTH = 270, 480
SKYLINE, SHORE = 120, 170


@pytest.fixture(name="painted_beach", scope="session")
def make_painted_beach() -> RGBFrame:
    """Return a blue sky, a sea below row 120, sand below row 170 and a red ball on it."""
    picture = _bare_beach()
    picture[ball_of_beach()] = (210, 30, 40)
    return np.rint(picture).astype(np.uint8)


@pytest.fixture(name="beach")
def make_beach(painted_beach: RGBFrame) -> RGBFrame:
    """Return a beach that one may paint over."""
    return painted_beach.copy()


@pytest.fixture(name="ball")
def ball_of_the_beach() -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Return where the ball of the beach is."""
    return ball_of_beach()


@pytest.fixture(name="noise")
def make_noise() -> RGBFrame:
    """Return a picture of nothing."""
    return np.random.default_rng(8).integers(0, 256, (HEIGHT, WIDTH, 3), dtype=np.uint8)


@pytest.fixture(name="gradient")
def make_gradient() -> RGBFrame:
    """Return a picture that goes smoothly from corner to corner."""
    row, column = np.mgrid[:HEIGHT, :WIDTH]
    bands = [column / WIDTH * 255, row / HEIGHT * 255, 255 - column / WIDTH * 200]
    return np.stack(bands, -1).astype(np.uint8)


@pytest.fixture(name="page")
def make_page() -> RGBFrame:
    """Return a page with lines of short strokes on it."""
    picture = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    for top in range(30, 240, 24):
        for left in range(40, 420, 9):
            picture[top : top + 10, left : left + 3] = 20
    return picture


@pytest.fixture(name="alley")
def make_alley() -> RGBFrame:
    """Return boards that all run to one point, at 0.5 across and 0.4 down."""
    row, column = np.mgrid[:HEIGHT, :WIDTH]
    angle = np.arctan2(row - 0.4 * HEIGHT, column - 0.5 * WIDTH)
    light = np.where(np.floor(angle * 24 / np.pi) % 2 == 0, 90, 170)
    grain = np.random.default_rng(6).normal(0, 4, (HEIGHT, WIDTH))
    return np.repeat(np.clip(light + grain, 0, 255)[..., None], 3, axis=2).astype(np.uint8)


def ball_of_beach() -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Return where the ball is."""
    row, column = np.mgrid[:HEIGHT, :WIDTH]
    return np.asarray(np.hypot(row - 190, column - 250) < 45, np.bool_)


def _bare_beach() -> np.ndarray[tuple[int, int, int], np.dtype[np.float64]]:
    chance = np.random.default_rng(1)
    row = np.arange(HEIGHT)[:, None, None]
    picture = np.empty((HEIGHT, WIDTH, 3))
    picture[:] = (120, 175, 235)
    picture += 30 * row / SKYLINE
    ripples = 12 * np.sin(row / 2.0)
    picture[SKYLINE:SHORE] = (ripples + np.array((30, 90, 160)))[SKYLINE:SHORE]
    picture[SHORE:] = (225, 195, 140)
    picture += chance.normal(0, 2, (HEIGHT, WIDTH, 1))
    return np.clip(picture, 0, 255)
