"""What falls through a street: rain, snow, leaves; and how it lies."""

from reelkite.engines.diorama.scene.atmosphere import ParticleKind, Particles, Water
from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.city.palette import is_wet

_CORNER = (-7.0, 0.0, -20.0)
_BOX = (14.0, 9.0, 25.0)


def falling(dressing: Dressing) -> tuple[Particles, ...]:
    """Return what the weather and the season let fall."""
    seed = dressing.seed % 9973 + 1
    if is_wet(dressing):
        return (_rain(seed), _splashes(seed))
    if dressing.weather == "snow":
        return (_snow(seed),)
    if dressing.season == "autumn":
        return (_leaves(seed),)
    return ()


def mirror(dressing: Dressing) -> Water | None:
    """Return the film of water on the street in rain, else None."""
    return Water(level=0.0, ripple=0.35, wetness=0.9) if is_wet(dressing) else None


def _rain(seed: int) -> Particles:
    return Particles(
        kind=ParticleKind.STREAK,
        count=1300,
        corner=_CORNER,
        box=_BOX,
        velocity=(-0.6, -11.0, 0.0),
        size=0.007,
        colour=(0.85, 0.92, 1.05, 0.42),
        length=0.5,
        seed=seed,
    )


def _splashes(seed: int) -> Particles:
    return Particles(
        kind=ParticleKind.DISC,
        count=140,
        corner=(-4.0, 0.02, -10.0),
        box=(8.0, 0.12, 12.0),
        velocity=(0.0, 0.3, 0.0),
        size=0.016,
        colour=(0.8, 0.9, 1.0, 0.35),
        seed=seed + 1,
    )


def _snow(seed: int) -> Particles:
    return Particles(
        kind=ParticleKind.DISC,
        count=900,
        corner=_CORNER,
        box=_BOX,
        velocity=(-0.25, -0.9, 0.1),
        size=0.03,
        colour=(1.0, 1.0, 1.05, 0.9),
        wobble=0.25,
        seed=seed,
    )


def _leaves(seed: int) -> Particles:
    return Particles(
        kind=ParticleKind.LEAF,
        count=50,
        corner=_CORNER,
        box=_BOX,
        velocity=(-0.6, -0.5, 0.1),
        size=0.07,
        colour=(0.75, 0.28, 0.06, 1.0),
        second_colour=(0.85, 0.55, 0.10),
        wobble=0.35,
        seed=seed,
    )
