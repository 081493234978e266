"""Light and air: sun, sky, fog, lamps, window blinds, what drifts and rises, and the grade."""

from dataclasses import dataclass
from enum import StrEnum

from reelkite.engines.diorama.scene.mesh import Vec3


@dataclass(frozen=True, slots=True)
class Sky:
    """What is drawn behind everything.

    Attributes:
        top: Radiance of the zenith; also lights what faces up.
        horizon: Radiance near the horizon.
        cloud_scale: Size of the clouds; 1 is usual.
        cloud_cover: 0.40 (overcast) to 0.75 (almost clear); 0.9 and more is cloudless.
        cloud_density: 5 (thin) to 12 (thick).
        drift: Turns of the cloud panorama a second.
        glow: Tint of the horizon by the sun, 0..1.
        disc: Cosine of the sun disc's radius (0.99945 is usual, 2 for none).
        sunglow: Halo around the sun, 0..1.
        stars: 0..1.
        moon: Direction of the moon, or None.
        aurora: Strength of northern lights, 0..2.
        nebula: Radiance of nebula clouds in space, or None on earth.
        visible: False in rooms without a view: nothing is drawn.
    """

    top: Vec3
    horizon: Vec3
    cloud_scale: float = 1.05
    cloud_cover: float = 0.565
    cloud_density: float = 11.0
    drift: float = 0.0012
    glow: float = 0.36
    disc: float = 0.99945
    sunglow: float = 1.0
    stars: float = 0.0
    moon: Vec3 | None = None
    aurora: float = 0.0
    nebula: Vec3 | None = None
    visible: bool = True


@dataclass(frozen=True, slots=True)
class Fog:
    """Air that hides the distance.

    Attributes:
        density: Per metre; 0.0085 is a clear day outdoors, 0 none.
        falloff: Per metre of height; 0 is the same at every height.
        colour: Radiance.
        sun_tint: Share of the sun's colour in the fog towards the sun, 0..1.
        limit: Largest share of fog in a pixel, 0..1.
    """

    density: float
    falloff: float
    colour: Vec3
    sun_tint: float = 0.33
    limit: float = 0.9


@dataclass(frozen=True, slots=True)
class Grade:
    """How radiance becomes a picture: AgX, then contrast, saturation and split toning.

    Attributes:
        exposure: Linear gain before the curve.
        contrast: Power on the curve; 1.4 is usual.
        saturation: 1.25 is usual.
        grain: Standard deviation of film grain, 0.02 is usual.
        shadows: Tint of dark tones.
        highlights: Tint of bright tones.
        bloom: Strength of the glow around bright things.
        bloom_threshold: Radiance from which things glow.
        rays: Strength of light rays from the sun in the picture, or of light shafts.
        occlusion: Strength of ambient occlusion, 0..1.
    """

    exposure: float
    contrast: float = 1.40
    saturation: float = 1.25
    grain: float = 0.02
    shadows: Vec3 = (0.97, 1.0, 1.05)
    highlights: Vec3 = (1.03, 1.0, 0.96)
    bloom: float = 0.09
    bloom_threshold: float = 1.5
    rays: float = 0.13
    occlusion: float = 0.85


@dataclass(frozen=True, slots=True)
class Atmosphere:
    """All that lights the scene from afar.

    Attributes:
        sun: Unit vector towards the key light (sun, moon, or the window's light).
        sun_colour: Its radiance; (10, 5.6, 2.3) is a golden hour.
        bounce: Radiance from the ground.
        fill: Shadowless light from the camera's side, so that faces are never black.
        fill_from: Unit vector towards it.
        lightning: Strength of flashes, 0 for none.
        around: Share of the light of sky and ground that things take; below 1 for silhouettes.
    """

    sun: Vec3
    sun_colour: Vec3
    bounce: Vec3
    sky: Sky
    fog: Fog
    grade: Grade
    fill: Vec3 = (0.35, 0.32, 0.30)
    fill_from: Vec3 = (0.3, 0.35, 0.89)
    lightning: float = 0.0
    around: float = 1.0


@dataclass(frozen=True, slots=True)
class Lamp:
    """A small light without shadow, baked into the solids that never move.

    Attributes:
        position: World space.
        colour: Radiance at ``reach`` metres, roughly.
        reach: Metres at which it has faded to little.
    """

    position: Vec3
    colour: Vec3
    reach: float = 6.0


@dataclass(frozen=True, slots=True)
class Blinds:
    """A window with slats that the sun shines through: a light cookie on the plane x = ``x``.

    Attributes:
        x: Plane of the window; the sun must be on its far side.
        z: Middle of the window along z.
        half_width: Metres along z.
        bottom: Height of the sill.
        top: Height of the lintel.
        pitch: Distance of the slats.
        gap: Share of the pitch that is open, 0..1.
    """

    x: float
    z: float
    half_width: float
    bottom: float
    top: float
    pitch: float
    gap: float = 0.42


@dataclass(frozen=True, slots=True)
class Shafts:
    """Sunlight seen in the air (rooms, forests, under water).

    Attributes:
        density: Light a metre; 0.022 x 10 cm units is dusty, 0.008 a forest.
        reach: Metres along the view that are searched.
        falloff: Per metre of height.
        outside: Share of light where the shadow map does not reach: 0 indoors, 1 outdoors.
    """

    density: float
    reach: float
    falloff: float = 0.0
    outside: float = 0.0


@dataclass(frozen=True, slots=True)
class Plume:
    """Steam or smoke that rises from a point.

    Attributes:
        origin: World space, bottom middle.
        width: Metres at the top.
        height: Metres.
        colour: Albedo; it is lit by sun (through blinds) and sky.
        density: 0..1.
        phase: Seconds by which its motion is shifted, so that two differ.
        rise: Heights a second.
    """

    origin: Vec3
    width: float
    height: float
    colour: Vec3 = (1.0, 1.0, 1.0)
    density: float = 0.8
    phase: float = 0.0
    rise: float = 0.42


class ParticleKind(StrEnum):
    """What a particle looks like and how it turns."""

    DISC = "disc"  #: Snow, dust, splashes.
    STREAK = "streak"  #: Rain; drawn along its velocity.
    LEAF = "leaf"  #: Leaves, petals, confetti; they tumble.
    BUBBLE = "bubble"
    SPARK = "spark"  #: Fireflies, embers; they glow and pulse.


@dataclass(frozen=True, slots=True)
class Particles:
    """Many small things in a box of air that wraps around.

    Attributes:
        kind: Shape and motion.
        count: How many.
        corner: Low corner of the box, world space.
        box: Its extent.
        velocity: Metres a second.
        size: Radius in metres.
        colour: Linear RGB and opacity.
        second_colour: Each particle takes a mix of the two.
        wobble: Metres of random drift.
        length: Metres; streaks only.
        seed: Chooses their places.
    """

    kind: ParticleKind
    count: int
    corner: Vec3
    box: Vec3
    velocity: Vec3
    size: float
    colour: tuple[float, float, float, float]
    second_colour: Vec3 | None = None
    wobble: float = 0.0
    length: float = 0.5
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Water:
    """A level sheet of water, or a wet street, in which the scene is mirrored.

    Attributes:
        level: Height of the sheet.
        colour: Deep water.
        ripple: Strength of small waves, 0..1.
        waves: Height of the swell as a multiple of 0.16 m.
        foam: Strength of foam at the shore, 0..1.
        wetness: 0..1; how much of a ``WET`` surface is puddles.
    """

    level: float
    colour: Vec3 = (0.012, 0.10, 0.16)
    ripple: float = 0.5
    waves: float = 1.0
    foam: float = 1.0
    wetness: float = 0.0
