"""What is in the air: rain, snow, leaves, pollen, fireflies."""

import math

from reelkite.engines.diorama.scene.atmosphere import ParticleKind, Particles
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.sets.nature.site import WET_WEATHER, Site

LIT_AIR = frozenset({"golden hour", "morning", "sunset", "dawn"})


def air(site: Site, *, leaves: bool = True) -> tuple[Particles, ...]:
    """Return the particles that weather, season and hour call for.

    Args:
        site: The place.
        leaves: Whether there are trees to lose leaves, and meadows to send up pollen.
    """
    weather = site.dressing.weather
    if weather in WET_WEATHER:
        return (_rain(site), splashes(site))
    if weather == "snow":
        return (_snow(site),)
    if not leaves or site.season == "winter":
        return ()
    return (*_falling(site), *_motes(site))


def _falling(site: Site) -> tuple[Particles, ...]:
    if site.season == "autumn":
        return (_leaves(site, 70, (0.78, 0.30, 0.05, 1.0), (0.85, 0.55, 0.08)),)
    if site.season == "spring":
        return (_leaves(site, 60, (1.0, 0.62, 0.72, 1.0), (1.0, 0.85, 0.88)),)
    return ()


def _motes(site: Site) -> tuple[Particles, ...]:
    if site.dark:
        return (fireflies(site),)
    if site.dressing.time_of_day in LIT_AIR and site.dressing.weather == "clear":
        return (pollen(site),)
    return ()


def fireflies(site: Site, count: int = 46) -> Particles:
    """Return lights that drift over the grass."""
    corner, box = _box(site, wide=15.0, low=0.25, high=2.2)
    return Particles(
        kind=ParticleKind.SPARK,
        count=count,
        corner=corner,
        box=box,
        velocity=(0.05, 0.02, 0.03),
        size=0.022,
        colour=(1.0, 0.86, 0.30, 1.0),
        second_colour=(0.72, 1.0, 0.36),
        wobble=0.5,
        seed=site.dressing.seed,
    )


def pollen(site: Site, count: int = 130) -> Particles:
    """Return motes that glow in low light."""
    corner, box = _box(site, wide=11.0, low=0.2, high=3.6)
    return Particles(
        kind=ParticleKind.DISC,
        count=count,
        corner=corner,
        box=box,
        velocity=(0.10, 0.03, 0.04),
        size=0.010,
        colour=(1.0, 0.86, 0.56, 0.75),
        wobble=0.25,
        seed=site.dressing.seed,
    )


def splashes(site: Site, level: float = 0.0) -> Particles:
    """Return drops that leap from the ground where the rain strikes; ``level`` is its height."""
    corner, box = _box(site, wide=10.0, low=0.02 + level, high=0.14 + level)
    return Particles(
        kind=ParticleKind.DISC,
        count=170,
        corner=corner,
        box=box,
        velocity=(0.0, 0.35, 0.0),
        size=0.015,
        colour=(0.82, 0.90, 1.0, 0.35),
        seed=site.dressing.seed + 1,
    )


def _rain(site: Site) -> Particles:
    storm = site.dressing.weather == "storm"
    corner, box = _box(site, wide=16.0, low=-0.5, high=8.5)
    return Particles(
        kind=ParticleKind.STREAK,
        count=1700 if storm else 1300,
        corner=corner,
        box=box,
        velocity=(-2.6 if storm else -0.7, -11.5, 0.0),
        size=0.007,
        colour=(0.82, 0.89, 1.0, 0.42),
        length=0.5,
        seed=site.dressing.seed,
    )


def _snow(site: Site) -> Particles:
    corner, box = _box(site, wide=18.0, low=-0.5, high=8.5)
    return Particles(
        kind=ParticleKind.DISC,
        count=900,
        corner=corner,
        box=box,
        velocity=(0.30, -0.85, 0.06),
        size=0.020,
        colour=(1.0, 1.0, 1.0, 0.92),
        wobble=0.35,
        seed=site.dressing.seed,
    )


def _leaves(
    site: Site, count: int, colour: tuple[float, float, float, float], second: Vec3
) -> Particles:
    corner, box = _box(site, wide=14.0, low=0.0, high=6.0)
    return Particles(
        kind=ParticleKind.LEAF,
        count=count,
        corner=corner,
        box=box,
        velocity=(0.45, -0.55, 0.10),
        size=0.045,
        colour=colour,
        second_colour=second,
        wobble=0.5,
        seed=site.dressing.seed,
    )


def _box(site: Site, wide: float, low: float, high: float) -> tuple[Vec3, Vec3]:
    """Return the box of air before the camera: low corner and extent."""
    eye, ahead = site.eye, 0.42 * wide
    x = eye[0] + ahead * math.sin(site.heading)
    z = eye[2] - ahead * math.cos(site.heading)
    ground = site.layout.ground_at(float(x), float(z))
    corner = (float(x) - wide / 2, ground + low, float(z) - wide / 2)
    return corner, (wide, high - low, wide)
