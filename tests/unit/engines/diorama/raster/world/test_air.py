from collections.abc import Callable
from dataclasses import replace

import pytest

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.views import Sight
from reelkite.engines.diorama.raster.world.air import gathered
from reelkite.engines.diorama.scene.atmosphere import ParticleKind, Particles, Plume
from reelkite.engines.diorama.scene.scene import Scene

Draw = Callable[[Scene], RGBFrame]


def test_steam_is_seen_before_a_dark_background(scene: Scene, drawn: Draw) -> None:
    """A plume brightens where it rises and nothing beside it."""
    steaming = replace(scene, plumes=(Plume((0.0, 0.9, 0.0), 0.8, 1.2, density=1.0),))

    added = drawn(steaming).astype(int) - drawn(scene).astype(int)
    assert added[:20, 40:56].max() > 15
    assert abs(added[:, :10]).max() < 4


def test_steam_behind_a_thing_is_hidden(scene: Scene, drawn: Draw) -> None:
    """A plume behind the ball leaves the ball's middle alone."""
    steaming = replace(scene, plumes=(Plume((0.0, 0.0, -2.0), 1.0, 1.5, density=1.0),))

    added = drawn(steaming).astype(int) - drawn(scene).astype(int)
    assert abs(added[26:31, 46:51]).max() < 12


@pytest.mark.parametrize("kind", ParticleKind)
def test_every_kind_of_particle_is_seen(kind: ParticleKind, scene: Scene, drawn: Draw) -> None:
    """Many particles in view change the picture."""
    swarm = Particles(
        kind=kind,
        count=300,
        corner=(-2.0, 0.0, -1.0),
        box=(4.0, 2.0, 3.0),
        velocity=(0.0, -1.0, 0.0),
        size=0.06,
        colour=(1.5, 1.5, 1.5, 1.0),
    )

    with_it = drawn(replace(scene, particles=(swarm,))).astype(int)
    assert (abs(with_it - drawn(scene).astype(int)).max(axis=2) > 15).mean() > 0.01


SNOW = Particles(
    kind=ParticleKind.DISC,
    count=100,
    corner=(-9.0, 0.0, -14.0),
    box=(18.0, 9.0, 18.0),
    velocity=(0.0, -0.9, 0.0),
    size=0.02,
    colour=(1.0, 1.0, 1.0, 1.0),
)


def test_particles_are_where_they_are_seen(sight: Sight) -> None:
    """The box shrinks to the view, stays within itself, and keeps what is before the camera."""
    kept = gathered(SNOW, [sight])

    for low, span, old_low, old_span in zip(
        kept.corner, kept.box, SNOW.corner, SNOW.box, strict=True
    ):
        assert old_low <= low
        assert low + span <= old_low + old_span + 1e-5
    assert kept.box[0] * kept.box[1] * kept.box[2] < 0.75 * 18 * 9 * 18
    assert kept.corner[0] < 0 < kept.corner[0] + kept.box[0]


def test_snow_falls_thicker_than_motes_hang(sight: Sight) -> None:
    """What falls is multiplied, what hangs in the air is not."""
    motes = replace(SNOW, velocity=(0.1, 0.0, 0.0))

    assert gathered(SNOW, [sight]).count > gathered(motes, [sight]).count == motes.count


def test_a_box_elsewhere_is_left_alone(sight: Sight) -> None:
    """Particles behind the camera keep their room: something may yet turn there."""
    behind = replace(SNOW, corner=(-1.0, 0.0, 40.0), box=(2.0, 2.0, 2.0))

    assert gathered(behind, [sight]).corner == behind.corner
    assert gathered(SNOW, []) is SNOW
