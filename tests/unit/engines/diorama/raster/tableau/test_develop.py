from dataclasses import replace

import pytest

from reelkite.engines.diorama.raster.gl.context import open_context
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import make_target
from reelkite.engines.diorama.raster.tableau.develop import Development, Shown
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
from reelkite.engines.diorama.tableau.parts import Tableau


@pytest.mark.parametrize(
    ("take", "needed"),
    [
        (Take(0.0, 4.0, lambda _: AT_REST), False),
        (Take(0.0, 4.0, lambda _: AT_REST, mood=Mood(fog=0.2)), True),
        (Take(0.0, 4.0, lambda _: AT_REST, airs=(Air(AirKind.RAIN),)), True),
        (Take(0.0, 4.0, lambda t: Pose(focus=3.0) if t > 1 else Pose()), True),
        (Take(0.0, 4.0, lambda t: Pose(zoom=1 + t)), False),
    ],
    ids=["rest", "mood", "air", "focus", "zoom"],
)
def test_only_what_changes_light_or_air_needs_development(
    still: Direction, take: Take, *, needed: bool
) -> None:
    """Layers that only move are read back as they are drawn."""
    assert Development.is_needed(replace(still, takes=(take,))) is needed


def test_a_fire_needs_development(still: Direction) -> None:
    """For it lights what is around it."""
    assert Development.is_needed(replace(still, stirs=(Stir(Motion.FLAME),)))


@pytest.mark.parametrize("mood", [UNCHANGED, Mood(gain=(0.5, 0.5, 0.5))], ids=["none", "half"])
def test_gain_multiplies_what_was_drawn(tableau: Tableau, still: Direction, mood: Mood) -> None:
    """A grey of 200 is 200 in an unchanged light and 100 in half of it."""
    direction = replace(still, takes=(replace(still.takes[0], mood=Mood(gain=(0.5, 0.5, 0.5))),))
    with open_context() as context:
        development = Development(Programs(context), tableau.size, tableau, direction)
        drawn, depths = (
            make_target(context, tableau.size, n, k) for n, k in ((4, "f1"), (1, "f2"))
        )
        drawn.framebuffer.clear(200 / 255, 200 / 255, 200 / 255, 1.0)
        depths.framebuffer.clear(5.0)
        out = development.develop(drawn, depths, mood, Shown(1.0, 1.0, 1.0, float("inf")))
        grey = out.framebuffer.read(components=3)[0]

    assert grey == pytest.approx(200 * mood.gain[0], abs=1)
