from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster import FAST, Quality, Renderer
from reelkite.engines.diorama.scene.atmosphere import Blinds, Shafts
from reelkite.engines.diorama.scene.looks import Item, Solid
from reelkite.engines.diorama.scene.scene import Scene

Draw = Callable[[Scene], RGBFrame]


@pytest.mark.parametrize("size", [Size(64, 36), Size(36, 64), Size(71, 41)], ids=str)
def test_frames_have_exactly_the_size_asked_for(scene: Scene, size: Size) -> None:
    """A frame is height by width by three bytes in one piece, whatever the inner scale."""
    with Renderer(size, scene, FAST) as renderer:
        frame = renderer.draw(0.0)

    assert frame.shape == (size.height, size.width, 3)
    assert frame.dtype == np.uint8
    assert frame.flags.c_contiguous


def test_a_red_ball_is_red_where_it_stands(scene: Scene, drawn: Draw) -> None:
    """The middle of the picture shows the ball, upright and in its colour."""
    frame = drawn(scene).astype(int)

    red, green, blue = frame[27, 48]
    assert red > 1.5 * green
    assert red > 1.5 * blue
    top, bottom = frame[2].mean(axis=0), frame[-3].mean(axis=0)
    assert top[2] > top[0], "the sky is on top"
    assert bottom[0] >= bottom[2] - 5, "the floor is below"


def test_the_ball_throws_a_shadow_away_from_the_sun(
    scene: Scene, drawn: Draw, with_items: Callable[..., Scene]
) -> None:
    """To the right of the ball the floor is darker than without the ball."""
    bare = drawn(with_items(scene.items[1])).astype(int)
    shaded = drawn(scene).astype(int)

    difference = (bare - shaded).sum(axis=2)[30:52]
    assert difference[:, 58:75].max() > 90
    assert np.abs(difference[:, :25]).mean() < 12


def test_a_moving_ball_takes_its_shadow_along(
    red_ball: Solid, scene: Scene, with_items: Callable[..., Scene], drawn: Draw
) -> None:
    """What moves throws the same shadow as what stands."""

    def rolling(t: float) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        place = np.eye(4, dtype=np.float32)
        place[0, 3] = t
        return place

    moving = with_items(Item(red_ball, rolling, 0), scene.items[1])

    difference = drawn(moving).astype(int) - drawn(scene).astype(int)
    assert np.abs(difference).mean() < 2


def test_frames_depend_on_scene_and_time_alone(scene: Scene, quality: Quality) -> None:
    """The same time gives the same bytes, again and from another renderer."""
    with Renderer(Size(64, 36), scene, quality) as renderer:
        first, again = renderer.draw(0.25), renderer.draw(0.25)
    with Renderer(Size(64, 36), scene, quality) as renderer:
        renderer.draw(0.5)
        other = renderer.draw(0.25)

    assert np.array_equal(first, again)
    assert np.array_equal(first, other)


def test_no_pixel_is_a_white_spark(
    red_ball: Solid, scene: Scene, drawn: Draw, with_items: Callable[..., Scene]
) -> None:
    """Nothing in a plain scene is white: no division by nothing shows as a spark."""
    glazed = replace(red_ball, roughness=np.zeros_like(red_ball.roughness))

    frame = drawn(with_items(Item(glazed), scene.items[1]))
    assert (frame.min(axis=2) > 250).sum() == 0


def test_blinds_lay_stripes_on_the_floor(scene: Scene, drawn: Draw) -> None:
    """Sun through slats alternates between light and dark on the floor."""
    blinds = Blinds(x=-4.0, z=0.0, half_width=6.0, bottom=0.0, top=9.0, pitch=0.8)
    bare = replace(scene, items=scene.items[1:])

    striped = drawn(replace(bare, blinds=blinds)).astype(float).mean(axis=2)[40]
    plain = drawn(bare).astype(float).mean(axis=2)[40]
    turns = np.count_nonzero(np.diff(np.sign(striped - striped.mean())))
    assert striped.std() > 4 * plain.std()
    assert turns >= 4


def test_dust_shows_the_sunlight(scene: Scene, drawn: Draw) -> None:
    """Shafts add light to the air."""
    dusty = drawn(replace(scene, shafts=Shafts(density=0.2, reach=8.0)))

    assert dusty.mean() > drawn(scene).mean() + 3


def test_a_sun_in_view_glows(scene: Scene, drawn: Draw) -> None:
    """Where the sun is, the sky is far brighter than elsewhere."""
    ahead = replace(scene.atmosphere, sun=(0.0, 0.05, -0.99875))

    frame = drawn(replace(scene, atmosphere=ahead)).astype(int).sum(axis=2)
    assert frame[:20, 40:56].max() > frame[:20, :8].max() + 100


def test_several_instants_blur_what_moves(
    red_ball: Solid, with_items: Callable[..., Scene]
) -> None:
    """With several instants a fast ball has softer edges than with one."""

    def flying(t: float) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        place = np.eye(4, dtype=np.float32)
        place[0, 3] = (t - 0.5) * 40
        return place

    moving = with_items(Item(red_ball, flying, 0))
    steep = {}
    for count in (1, 4):
        with Renderer(Size(96, 54), moving, Quality(1.0, 256, subframes=count)) as renderer:
            row = renderer.draw(0.5)[30].astype(int)
            steep[count] = np.abs(np.diff(row[:, 1])).max()

    assert steep[4] < 0.7 * steep[1]


def test_two_renderers_do_not_disturb_each_other(scene: Scene, quality: Quality) -> None:
    """Frames come out right although another renderer was opened, used and closed."""
    with Renderer(Size(64, 36), scene, quality) as renderer:
        before = renderer.draw(0.0)
        with Renderer(Size(32, 18), scene, quality) as other:
            other.draw(0.0)
            between = renderer.draw(0.0)
        after = renderer.draw(0.0)

    assert np.array_equal(before, between)
    assert np.array_equal(before, after)


def test_closing_twice_is_harmless(scene: Scene, quality: Quality) -> None:
    """A renderer can be closed inside its own ``with``."""
    with Renderer(Size(64, 36), scene, quality) as renderer:
        renderer.close()


def test_the_profile_names_the_passes(scene: Scene, quality: Quality) -> None:
    """Benchmarks see where the time goes."""
    with Renderer(Size(64, 36), scene, quality) as renderer:
        seconds = renderer.profile(0.0, frames=1)

    assert {"set", "tone", "developing"} <= set(seconds)
    assert renderer.triangles > 100


def test_slow_motion_blurs_as_little_as_it_moves(
    red_ball: Solid, with_items: Callable[..., Scene]
) -> None:
    """At an eighth of the speed the shutter is open for an eighth of the way."""

    def flying(t: float) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        place = np.eye(4, dtype=np.float32)
        place[0, 3] = (t - 0.5) * 40
        return place

    moving, steep = with_items(Item(red_ball, flying, 0)), {}
    for rate in (1.0, 0.125):
        slowed = replace(moving, rate=rate)
        with Renderer(Size(96, 54), slowed, Quality(1.0, 256, subframes=4)) as renderer:
            row = renderer.draw(0.5)[30].astype(int)
            steep[rate] = np.abs(np.diff(row[:, 1])).max()

    assert steep[1.0] < 0.7 * steep[0.125]


def test_film_runs_on_in_slow_motion(scene: Scene, quality: Quality) -> None:
    """Grain is new in each frame that is shown, however little the world moves on."""
    grade = replace(scene.atmosphere.grade, grain=0.05)
    grainy = replace(scene, rate=0.1, atmosphere=replace(scene.atmosphere, grade=grade))
    with Renderer(Size(64, 36), grainy, quality) as renderer:
        first, second = (renderer.draw(0.1 * k / 24).astype(int) for k in (0, 1))

    assert (first - second).std() > 1


def test_a_figure_is_cut_out_of_nothing(scene: Scene, red_ball: Solid) -> None:
    """Without floor and sky the matte is the ball: as many pixels as it is identified in."""
    sky = replace(scene.atmosphere.sky, visible=False)
    alone = replace(
        scene, items=(Item(red_ball, subject=0),), atmosphere=replace(scene.atmosphere, sky=sky)
    )
    with Renderer(Size(96, 54), alone, Quality(scale=1.0, shadow_map=256)) as renderer:
        picture, known = renderer.cut_out(0.0), renderer.identify(0.0)
        frame = renderer.draw(0.0)

    assert picture.shape == (54, 96, 4)
    assert set(np.unique(picture[..., 3])) == {0, 255}
    assert (picture[..., 3] == 255).sum() == pytest.approx((known == 0).sum(), abs=20)
    assert np.array_equal(picture[..., :3], frame)
