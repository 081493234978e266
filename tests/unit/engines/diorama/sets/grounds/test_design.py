"""Open places that are written as text."""

from collections.abc import Callable

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Layer, Solid
from reelkite.engines.diorama.scene.places import Built, Layout
from reelkite.engines.diorama.sets.grounds import DESIGNS
from reelkite.engines.diorama.sets.grounds.design import written

HEAVIEST = 250_000
"""Triangles of a place before what the camera cannot see is left out."""

FLAT = {Layer.BLADES, Layer.GROUND, Layer.WATER, Layer.WET, Layer.WOOD}

Build = Callable[..., tuple[Layout, Built]]


def _solids(built: Built) -> list[Solid]:
    still = [item for item in built.items if item.placement is None]
    return [item.look for item in still if isinstance(item.look, Solid)]


# Most of a place is the same in both formats: upright, every third is enough.
@pytest.mark.parametrize(
    ("name", "aspect"),
    [*((name, 16 / 9) for name in DESIGNS), *((name, 9 / 16) for name in sorted(DESIGNS)[::3])],
)
def test_every_place_is_sound_and_leaves_its_stage_free(
    build: Build, name: str, aspect: float
) -> None:
    """Arrays are finite, the weight is bearable, and nothing stands in the way of the actors."""
    layout, built = build(name, aspect, portrait=aspect < 1, seed=2)
    solids = _solids(built)
    for solid in solids:
        assert np.isfinite(solid.mesh.positions).all()
        assert np.isfinite(solid.colours).all()
        assert solid.colours.min() >= 0
    assert 2_000 < sum(len(solid.mesh.triangles) for solid in solids) < HEAVIEST
    x, y, z = layout.stage
    assert y == pytest.approx(layout.ground_at(x, z), abs=1e-4)
    assert all(_nearest(solid, layout) > 0.7 for solid in solids if solid.layer not in FLAT)


def _nearest(solid: Solid, layout: Layout) -> float:
    """Return how far from the stage's middle the nearest corner is that is in actors' way."""
    x0, y0, z0 = layout.stage
    x, y, z = solid.mesh.positions.T
    upright = (y > y0 + 0.35) & (y < y0 + 1.8)
    return float(np.hypot(x[upright] - x0, z[upright] - z0).min(initial=9.0))


@pytest.mark.parametrize("name", sorted(DESIGNS)[::9])
def test_seeds_give_other_pictures_of_the_same_place(build: Build, name: str) -> None:
    """The same seed gives the same arrays, another seed other ones."""
    first, again, other = (
        np.concatenate([s.colours.sum(axis=0) for s in _solids(build(name, seed=k, words=w)[1])])
        for k, w in ((1, "one"), (1, "two"), (4, "one"))
    )
    assert np.array_equal(first, again)
    assert first.shape != other.shape or not np.allclose(first, other)


def test_snow_lies_and_rain_wets(build: Build) -> None:
    """In winter the ground is white; rain makes paving a mirror."""
    summer, winter = (
        next(s for s in _solids(build("playground", **words)[1]) if s.layer is Layer.GROUND)
        for words in ({}, {"season": "winter"})
    )
    assert winter.colours.mean() > 1.5 * summer.colours.mean()
    wet = build("school yard", weather="rain")[1]
    assert wet.water is not None
    assert any(solid.layer is Layer.WET for solid in _solids(wet))


def test_words_choose_the_landmark(build: Build) -> None:
    """Paris has other lines on the horizon than nowhere in particular."""
    plain, paris = (build("skyline", words=words)[1] for words in ("skyline", "paris skyline"))
    corners = [sum(len(s.mesh.positions) for s in _solids(b)) for b in (plain, paris)]
    assert corners[0] != corners[1]


def test_boats_have_their_stage_on_the_water(build: Build) -> None:
    """Afloat, the stage lies on the level of the water."""
    layout, _ = build("river", afloat=True)
    assert layout.surface == "water"
    assert layout.stage[1] == pytest.approx(-0.5)


def test_lamps_burn_at_night(build: Build) -> None:
    """A playground has a lamp that is lit after dark."""
    assert build("playground", time_of_day="night")[1].lamps
    assert not build("playground")[1].lamps


def test_the_ferris_wheel_turns(build: Build) -> None:
    """What moves in a place is an item with a placement over time."""
    moving = [one.placement for one in build("amusement park")[1].items if one.placement]
    assert moving
    assert any(not np.allclose(place(0.0), place(1.0)) for place in moving)


def test_every_place_has_a_name() -> None:
    """Sections are found by their first name."""
    assert set(DESIGNS) == set(written())


def test_a_place_leaves_out_what_is_staged(build: Build) -> None:
    """The lighthouse shore has no lighthouse of its own beside one that is a subject."""
    own, without = (
        sum(len(one.mesh.triangles) for one in _solids(build("lighthouse", staged=staged)[1]))
        for staged in ((), ("lighthouse",))
    )
    assert without < own


def test_a_line_may_hold_only_for_what_is_staged(build: Build) -> None:
    """Where a train is a subject the rails run through the stage, across the picture."""
    layout, built = build("railway", staged=("train",), seed=0)
    corners = np.concatenate([one.mesh.positions for one in _solids(built)])
    x, y, z = corners.T
    on_stage = (np.abs(z - layout.stage[2]) < 1.2) & (np.abs(y - 0.15) < 0.15)
    assert np.ptp(x[on_stage]) > 20


def test_no_option_lost_its_end() -> None:
    """Alternatives with a space in them are quoted: none is left over as a value."""
    for section in written().values():
        for line in section.lines:
            assert not any("|" in value for value in line.values), f"{section.name}: {line}"
