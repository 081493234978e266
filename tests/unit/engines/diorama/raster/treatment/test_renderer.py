from dataclasses import replace

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.styles.recipes import RECIPES
from reelkite.engines.diorama.raster.tableau.direction import Air, AirKind
from reelkite.engines.diorama.raster.treatment import UNTOUCHED, Look, TreatmentRenderer, View
from reelkite.engines.diorama.scene.mesh import Array


def drawn(look: Look, *views: View) -> list[RGBFrame]:
    """Return treated frames."""
    height, width = views[0].frame.shape[:2]
    with TreatmentRenderer(Size(width, height), look) as renderer:
        return [renderer.draw(view) for view in views]


def apart(one: RGBFrame, other: RGBFrame) -> float:
    """Return the mean difference of two frames, 0..255."""
    return float(np.abs(one.astype(float) - other.astype(float)).mean())


def test_a_look_of_nothing_gives_the_frame_back(frame: RGBFrame) -> None:
    """No value is off by more than rounding, and the frame is not turned upside down."""
    (shown,) = drawn(Look(), View(frame, 0.0))

    assert np.abs(shown.astype(int) - frame.astype(int)).max() <= 2


def test_an_untouched_film_is_not_drawn_at_all(frame: RGBFrame) -> None:
    """Each frame is exactly what it was."""
    (shown,) = drawn(UNTOUCHED, View(frame, 0.0))

    assert np.array_equal(shown, frame)


def test_between_two_frames_what_moves_is_half_way() -> None:
    """A square that goes eight pixels is drawn whole after four."""
    before, after = (np.full((64, 96, 3), 40, np.uint8) for _ in range(2))
    before[20:40, 20:40] = after[20:40, 28:48] = 220
    flow = np.zeros((64, 96, 3), np.float32)
    flow[...] = (8 / 96, 0, 1)

    (shown,) = drawn(UNTOUCHED, View(before, 0.0, after, 0.5, flow))

    assert shown[30, 26, 0] > 200
    assert shown[30, 42, 0] > 200
    assert shown[30, 22, 0] < 60
    assert shown[30, 46, 0] < 60


def test_where_the_way_is_not_sure_pictures_fade(frame: RGBFrame) -> None:
    """Without a sure way the one becomes the other."""
    other = 255 - frame
    flow = np.zeros((8, 8, 3), np.float32)

    (shown,) = drawn(UNTOUCHED, View(frame, 0.0, other, 0.5, flow))

    assert np.abs(shown.astype(float) - 127.5).max() < 3


@pytest.mark.parametrize("style", ["watercolour", "oil painting", "comic", "pixel art"])
def test_a_still_film_stays_still_when_it_is_painted(frame: RGBFrame, style: str) -> None:
    """Strokes and paper keep their place from frame to frame, and the paint is seen."""
    first, later = drawn(Look(style=style), View(frame, 0.0), View(frame, 1.0))

    assert apart(first, later) < 0.3
    assert apart(first, frame) > 4


@pytest.mark.parametrize("style", sorted(RECIPES))
def test_every_style_of_scenes_can_be_laid_over_films(frame: RGBFrame, style: str) -> None:
    """Each gives a picture that is neither black nor white nor the frame itself."""
    (shown,) = drawn(Look(style=style), View(frame, 0.5))

    assert shown.shape == frame.shape
    assert 8 < shown.mean() < 248
    assert shown.std() > 5


def test_snow_falls_over_a_still_film(frame: RGBFrame) -> None:
    """Flakes are seen, and are elsewhere later."""
    look = Look(airs=(Air(AirKind.SNOW),))

    now, later = drawn(look, View(frame, 0.0), View(frame, 0.5))

    assert apart(now, frame) > 0.2
    assert apart(now, later) > 0.2


def test_rain_falls_before_what_is_dark(frame: RGBFrame) -> None:
    """Streaks brighten a dark film here and there, and go on."""
    dark = (frame // 3).astype(np.uint8)

    now, later = drawn(Look(rain=1.5), View(dark, 0.0), View(dark, 0.3))

    assert now.astype(int).max() > dark.max() + 20
    assert apart(now, later) > 0.3


def test_painted_strokes_slide_with_the_view(frame: RGBFrame, blue_is_sky: Array) -> None:
    """When the view has slid, strokes lie elsewhere."""
    view = View(frame, 0.0, sky=blue_is_sky)

    here, there = drawn(Look(style="oil painting"), view, replace(view, slid=(0.05, 0.0)))

    assert apart(here, there) > 0.5


def test_closing_twice_is_safe(frame: RGBFrame) -> None:
    """The second time nothing happens."""
    renderer = TreatmentRenderer(Size(frame.shape[1], frame.shape[0]), Look())
    renderer.close()
    renderer.close()
