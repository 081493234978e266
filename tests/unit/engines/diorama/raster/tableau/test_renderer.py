from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.tableau import TableauRenderer
from reelkite.engines.diorama.raster.tableau.direction import (
    AT_REST,
    UNCHANGED,
    Air,
    AirKind,
    Direction,
    Mood,
    Motion,
    Pose,
    Stir,
    Take,
)
from reelkite.engines.diorama.tableau.parts import Tableau, recomposed

NIGHT = Mood(gain=(0.3, 0.4, 0.6), top=(0.0, 0.0, 0.1), rim=(0.1, 0.1, 0.2), sky=0.9, stars=0.8)
ALL_AT_ONCE = Mood(
    gain=(0.7, 0.8, 0.9),
    saturation=0.7,
    sky=0.5,
    stars=0.5,
    lamps=0.5,
    glow=0.4,
    lightning=0.8,
    fog=0.5,
    shafts=0.5,
)


def resting(mood: Mood = UNCHANGED, airs: tuple[Air, ...] = ()) -> Take:
    """Return four seconds with the camera at rest."""
    return Take(0.0, 4.0, lambda _: AT_REST, mood=mood, airs=airs)


def frames(tableau: Tableau, direction: Direction, *times: float) -> list[RGBFrame]:
    """Return the frames at these seconds."""
    with TableauRenderer(tableau.size, tableau, direction) as renderer:
        return [renderer.draw(t) for t in times]


def showing(direction: Direction, take: Take) -> Direction:
    """Return the direction with that take alone."""
    return replace(direction, takes=(take,))


def difference(one: RGBFrame, other: RGBFrame) -> npt.NDArray[np.int64]:
    """Return how far two frames differ, by pixel."""
    apart: npt.NDArray[np.int64] = np.abs(one.astype(np.int64) - other)
    return np.asarray(apart.max(axis=2), dtype=np.int64)


@pytest.mark.parametrize(
    "take",
    [
        resting(),
        resting(mood=ALL_AT_ONCE),
        resting(airs=tuple(Air(kind) for kind in AirKind)),
        Take(0.0, 4.0, lambda t: Pose(eye=(0.1 * t, 0.0, -0.1 * t), zoom=1 + 0.02 * t)),
        Take(0.0, 4.0, lambda t: Pose(focus=3.0) if t > 0 else AT_REST),
    ],
    ids=["nothing", "mood", "air", "camera", "focus"],
)
def test_the_first_frame_is_the_picture(tableau: Tableau, still: Direction, take: Take) -> None:
    """Whatever is to come, at 0 seconds nothing has happened yet."""
    stirs = tuple(Stir(Motion.RIPPLE, 1.0, (0.0, 0.0, 0.3), 2.0) for _ in tableau.layers)
    direction = replace(showing(still, take), stirs=stirs)

    (frame,) = frames(tableau, direction, 0.0)

    assert frame.shape == (72, 128, 3)
    assert difference(frame, recomposed(tableau.layers)).max() <= 2


def test_frames_depend_on_their_time_alone(tableau: Tableau, still: Direction) -> None:
    """Drawn in any order, by any renderer, a frame is the same to the bit."""
    direction = replace(
        showing(still, resting(NIGHT, (Air(AirKind.SNOW),))),
        stirs=(Stir(Motion.DRIFT, flow=(0.05, 0.0, 0.0)), Stir(Motion.SWAY), Stir()),
    )

    forth = frames(tableau, direction, 0.5, 1.5, 2.5)
    back = frames(tableau, direction, 2.5, 1.5, 0.5)[::-1]

    assert all(np.array_equal(one, other) for one, other in zip(forth, back, strict=True))


def test_near_things_move_more_than_far_ones(tableau: Tableau, still: Direction) -> None:
    """When the camera goes right the block goes left, and the sky hardly at all."""
    walking = showing(still, Take(0.0, 4.0, lambda t: Pose(eye=(0.12 * t, 0.0, 0.0))))

    first, later = frames(tableau, walking, 0.0, 1.0)

    def left_of_block(frame: RGBFrame) -> int:
        return int(np.flatnonzero((frame[30, :, 0] > 200) & (frame[30, :, 1] < 60))[0])

    assert 3 <= left_of_block(first) - left_of_block(later) <= 6
    assert difference(first, later)[:20].mean() < 20


def test_night_falls_on_the_picture(tableau: Tableau, still: Direction) -> None:
    """In the end all is dark and the sky is blue; before, it was neither."""
    dark = showing(still, resting(mood=NIGHT))

    first, last = frames(tableau, dark, 0.0, 4.0)

    assert last.mean() < 0.5 * first.mean()
    red, _, blue = last[:20].reshape(-1, 3).mean(axis=0)
    assert blue > 1.5 * red


def test_rain_falls_behind_what_is_near(tableau: Tableau, still: Direction) -> None:
    """Drops are seen before the sky; a wall just before the camera hides them all."""
    near = replace(tableau.layers[2], depth=np.full((72, 128), 1.0, np.float32))
    walled = replace(tableau, layers=(*tableau.layers[:2], near))
    rainy = showing(still, resting(airs=(Air(AirKind.RAIN, 3.0),)))

    dry, wet = frames(walled, still, 3.0)[0], frames(walled, rainy, 3.0)[0]

    change = difference(dry, wet)
    assert (change[:20] > 6).mean() > 0.05
    assert change[28:52, 54:74].max() <= 3


def test_fog_hides_what_is_far_first(tableau: Tableau, still: Direction) -> None:
    """The block before the camera keeps its colour, the far ground pales."""
    foggy = showing(still, resting(mood=Mood(fog=0.8)))

    clear, veiled = frames(tableau, still, 4.0)[0], frames(tableau, foggy, 4.0)[0]

    change = difference(clear, veiled)
    assert change[30:33, :40].mean() > 2 * change[66:, :40].mean()


def test_what_is_out_of_focus_is_blurred(tableau: Tableau, still: Direction) -> None:
    """Noise far away loses its contrast when the lens is set to what is near."""
    near = showing(still, Take(0.0, 4.0, lambda _: Pose(focus=1.0)))

    sharp, soft = frames(tableau, still, 4.0)[0], frames(tableau, near, 4.0)[0]

    assert soft[:20].std() < 0.8 * sharp[:20].std()


def test_a_take_dissolves_into_the_next(tableau: Tableau, still: Direction) -> None:
    """Half-way between two takes the frame is the mean of both."""
    first = still.takes[0]
    closer = Take(2.0, 2.0, lambda _: Pose(zoom=1.5), dissolve=1.0)
    both = replace(still, takes=(replace(first, seconds=2.0), closer))
    alone = replace(still, takes=(replace(closer, start=0.0, dissolve=0.0),))

    (mixed,) = frames(tableau, both, 2.5)
    before, after = frames(tableau, still, 2.5)[0], frames(tableau, alone, 2.5)[0]

    mean = (before.astype(int) + after) / 2
    assert np.abs(mixed - mean).max() <= 1.5


def test_a_closed_renderer_may_be_closed_again(tableau: Tableau, still: Direction) -> None:
    """Closing twice is no error."""
    renderer = TableauRenderer(tableau.size, tableau, still)

    renderer.close()
    renderer.close()
