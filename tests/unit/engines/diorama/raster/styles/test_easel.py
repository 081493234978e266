"""Whole styles on the red ball: each goes its own way, keeps still, and is all numbers."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster import Quality, Renderer
from reelkite.engines.diorama.raster.styles.recipes import RECIPES
from reelkite.engines.diorama.scene.scene import Scene, View

SMALL = Size(160, 90)
GRAINLESS = (
    "watercolour",
    "ukiyo-e",
    "comic",
    "anime",
    "paper cut",
    "oil painting",
    "van gogh",
    "impressionist",
    "pixel art",
)
Values = npt.NDArray[np.float64]


@pytest.fixture(scope="session")
def styled(scene: Scene, quality: Quality) -> Callable[[str | None], list[RGBFrame]]:
    """Return what draws frames 0, 1 and 5 of the red ball in a style, once for each."""
    known: dict[str | None, list[RGBFrame]] = {}

    def draw(style: str | None) -> list[RGBFrame]:
        if style not in known:
            with Renderer(SMALL, replace(scene, style=style), quality) as renderer:
                known[style] = [renderer.draw(k / 24) for k in (0, 1, 5)]
        return known[style]

    return draw


Draw = Callable[[str | None], list[RGBFrame]]


@pytest.mark.parametrize("style", RECIPES)
def test_a_style_is_seen(styled: Draw, style: str) -> None:
    """Each differs from the plain picture and is neither black nor white."""
    plain, frame = styled(None)[0].astype(float), styled(style)[0].astype(float)

    assert np.abs(frame - plain).mean() > 3
    assert 20 < frame.mean() < 240
    assert frame.std() > 10


def test_no_two_styles_look_alike(styled: Draw) -> None:
    """Every pair of styles differs by more than a shade."""
    frames = {style: styled(style)[0].astype(float) for style in RECIPES}

    for one, first in frames.items():
        for other, second in frames.items():
            assert one == other or np.abs(first - second).mean() > 2.5, (one, other)


@pytest.mark.parametrize("style", GRAINLESS)
def test_paint_keeps_still_before_a_still_camera(styled: Draw, style: str) -> None:
    """Nothing moves, so nothing shimmers: neither in the next frame nor later."""
    first, second, later = (frame.astype(float) for frame in styled(style))

    assert np.abs(second - first).mean() < 0.1
    assert np.abs(later - first).mean() < 0.1


@pytest.mark.parametrize("style", ["pencil", "charcoal"])
def test_lines_are_drawn_anew_at_a_calm_pace(styled: Draw, style: str) -> None:
    """The next frame is the same drawing; after a while outlines waver a little."""
    first, second, later = (frame.astype(float) for frame in styled(style))

    assert np.abs(second - first).mean() < 0.1
    assert 0 < np.abs(later - first).mean() < 6


def test_old_film_flickers_and_keeps_each_drawing_for_two_frames(styled: Draw) -> None:
    """The lamp and the gate change from drawing to drawing, not within one."""
    first, second, later = (frame.astype(float) for frame in styled("old film"))

    assert np.array_equal(first, second)
    assert abs(later.mean() - first.mean()) > 0.05


@pytest.mark.parametrize("style", ["oil painting", "van gogh", "watercolour", "comic"])
def test_a_slow_pan_does_not_boil(scene: Scene, quality: Quality, style: str) -> None:
    """While the camera turns, a style changes from frame to frame little more than the scene."""

    def pan(t: float) -> View:
        return View((0.0, 1.2, 4.0), (0.25 * (t - 0.5), 0.4, 0.0), 36.0, focus=4.0)

    panned = replace(scene, camera=pan)
    with Renderer(SMALL, replace(panned, style=style), quality) as renderer:
        frames = [renderer.draw(k / 24).astype(float) for k in range(4)]

    steps = [np.abs(b - a).mean() for a, b in pairwise(frames)]
    assert max(steps) < 0.28 * frames[0].std()


def test_any_process_draws_the_same_frame(scene: Scene, quality: Quality) -> None:
    """A frame depends on its time alone, not on what was drawn before."""
    gogh = replace(scene, style="van gogh")
    with Renderer(SMALL, gogh, quality) as renderer:
        renderer.draw(0.0)
        after = renderer.draw(0.5)
    with Renderer(SMALL, gogh, quality) as renderer:
        alone = renderer.draw(0.5)

    assert np.array_equal(after, alone)


def test_painters_leave_the_paper_white(styled: Draw) -> None:
    """Watercolour and pencil have a pale margin, where the plain picture has none."""
    for style in ("watercolour", "pencil"):
        assert styled(style)[0][:2].mean() > 215


def test_pixel_art_is_made_of_squares() -> None:
    """The whole picture is drawn in big pixels; see the sizes of ``Renderer``."""
    assert RECIPES["pixel art"].cells > 0


def test_comics_and_prints_have_dark_lines(styled: Draw) -> None:
    """Ink is darker than anything in the plain picture's bright half."""
    for style in ("comic", "ukiyo-e"):
        frame = styled(style)[0].astype(int).sum(axis=-1)
        assert (frame < 160).mean() > 0.01


def test_neon_leaves_no_green(styled: Draw) -> None:
    """Cyberpunk and vaporwave turn the picture to magenta and cyan."""
    for style in ("cyberpunk", "vaporwave"):
        red, green, blue = (styled(style)[0][..., k].mean() for k in range(3))
        assert green < min(red, blue)
