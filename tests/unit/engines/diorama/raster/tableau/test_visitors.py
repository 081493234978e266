from dataclasses import replace

import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.tableau import TableauRenderer
from reelkite.engines.diorama.raster.tableau.direction import (
    Direction,
    Mood,
    Shade,
    Tone,
    Visitor,
    Window,
)
from reelkite.engines.diorama.tableau.parts import Tableau, recomposed

BALL = (slice(28, 58), slice(12, 39))
"""Where the window of the visitor is, in pixels."""


def _frame(tableau: Tableau, still: Direction, visitor: Visitor, t: float = 2.0) -> RGBFrame:
    with TableauRenderer(tableau.size, tableau, replace(still, visitors=(visitor,))) as renderer:
        return renderer.draw(t)


def _changed(tableau: Tableau, frame: RGBFrame) -> np.ndarray:
    found: np.ndarray = np.abs(frame.astype(int) - recomposed(tableau.layers)).max(axis=-1) > 12
    return found


def test_nobody_is_there_before_it_begins(
    tableau: Tableau, still: Direction, visitor: Visitor
) -> None:
    """Until then the frame is the picture."""
    assert not _changed(tableau, _frame(tableau, still, visitor, 0.9)).any()


def test_a_visitor_is_seen_in_its_window(
    tableau: Tableau, still: Direction, visitor: Visitor
) -> None:
    """Red where the ball is, and the picture all around."""
    frame = _frame(tableau, still, visitor)
    changed = _changed(tableau, frame)
    assert changed[BALL].mean() > 0.5
    changed[BALL] = False
    assert not changed.any()
    red, _, blue = frame[43, 26]
    assert red > 2 * blue


def test_what_is_nearer_hides_it(tableau: Tableau, still: Direction, visitor: Visitor) -> None:
    """Behind the block only what stands out beside that is seen."""
    behind = replace(visitor, over=1, window=lambda _: Window(0.42, 0.6, 0.1, 0.2))
    changed = _changed(tableau, _frame(tableau, still, behind))
    assert changed[:, :50].any()
    assert not changed[24:56, 52:76].any()


def test_it_comes_up_by_and_by(tableau: Tableau, still: Direction, visitor: Visitor) -> None:
    """Half-way it is half there."""
    fading = replace(visitor, fades=2.0)
    picture = recomposed(tableau.layers).astype(float)
    away = [
        float(np.abs(_frame(tableau, still, fading, t) - picture)[BALL].mean())
        for t in (1.2, 2.0, 3.5)
    ]
    assert away[0] < 0.2 * away[2]
    assert 0.35 * away[2] < away[1] < 0.65 * away[2]


def test_it_takes_the_tone_of_the_picture(
    tableau: Tableau, still: Direction, visitor: Visitor
) -> None:
    """A dark place makes it dark, a grey one grey; haze lifts its blacks."""
    dark = _frame(tableau, still, replace(visitor, tone=Tone(gain=(0.3, 0.3, 0.3))))
    grey = _frame(tableau, still, replace(visitor, tone=Tone(saturation=0.0)))
    hazy = _frame(tableau, still, replace(visitor, tone=Tone(black=(0.5, 0.5, 0.5))))
    plain = _frame(tableau, still, visitor)
    middle = (43, 26)
    assert dark[middle].sum() < 0.5 * plain[middle].sum()
    assert int(np.ptp(grey[middle])) <= 2
    assert hazy[middle][2] > plain[middle][2] + 40


def test_its_shadow_darkens_the_ground_below(
    tableau: Tableau, still: Direction, visitor: Visitor, shade: Shade
) -> None:
    """Where the shadow's window is, and nowhere is it lighter than before."""
    below = Window(0.7, 0.85, 0.15, 0.12)
    frame = _frame(
        tableau, still, replace(visitor, shade=replace(shade, window=lambda _: below))
    ).astype(int)
    change = (frame - recomposed(tableau.layers)).mean(axis=-1)[55:, 72:108]
    assert change.min() < -12
    assert change.max() <= 1
    high = replace(shade, window=lambda _: below, share=lambda _: 0.0)
    without = _frame(tableau, still, replace(visitor, shade=high)).astype(int)
    assert np.abs(without - recomposed(tableau.layers))[55:, 72:108].max() <= 1


def test_in_water_it_is_seen_upside_down(
    tableau: Tableau, still: Direction, visitor: Visitor
) -> None:
    """Below its foot, fainter, and only if it floats."""
    floating = replace(visitor, mirror=0.5, foot=lambda _: 0.8)
    frames = [_frame(tableau, still, each).astype(int) for each in (visitor, floating)]
    change = np.abs(frames[1] - frames[0]).max(axis=-1)
    assert change[59:66, 20:32].mean() > 5
    assert change[:50].max() <= 1


def test_it_takes_part_in_what_becomes_of_the_light(
    tableau: Tableau, still: Direction, visitor: Visitor
) -> None:
    """When night falls over the picture it falls over the visitor."""
    night = replace(still.takes[0], mood=Mood(gain=(0.3, 0.3, 0.4)))
    plain = _frame(tableau, still, visitor, 3.9)
    dark = _frame(tableau, replace(still, takes=(night,)), visitor, 3.9)
    assert dark[BALL].mean() < 0.6 * plain[BALL].mean()


def test_what_glides_goes_on_while_its_pose_is_held(
    tableau: Tableau, still: Direction, visitor: Visitor
) -> None:
    """Who walks stays where the pose was taken."""
    going = replace(visitor, poses=1, window=lambda t: Window(0.2 + 0.2 * t, 0.6, 0.1, 0.2))
    lefts = []
    for glides in (False, True):
        changed = _changed(tableau, _frame(tableau, still, replace(going, glides=glides), 1.9))
        lefts.append(int(np.flatnonzero(changed.any(axis=0))[0]))
    assert lefts[1] - lefts[0] == round(0.9 * 0.2 * 128)
