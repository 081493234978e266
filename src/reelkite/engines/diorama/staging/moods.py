"""The light of each time of day, and what weather does to it.

All radiances were set by eye against the AgX curve at the given exposure, so that the mean of
a finished picture lies between 80 and 170 of 255.
"""

from dataclasses import dataclass, replace
from typing import Final

from reelkite.engines.diorama.scene.atmosphere import Atmosphere, Fog, Grade, Sky
from reelkite.engines.diorama.scene.mesh import Vec3

GOLDEN: Final = Atmosphere(
    sun=(-0.66, 0.27, -0.62),
    sun_colour=(10.0, 5.6, 2.3),
    bounce=(0.22, 0.20, 0.09),
    sky=Sky(top=(0.36, 0.56, 0.95), horizon=(1.05, 0.86, 0.70)),
    fog=Fog(density=0.0085, falloff=0.05, colour=(0.95, 0.72, 0.50)),
    grade=Grade(exposure=0.68, contrast=1.42, saturation=1.28, grain=0.022),
    fill=(0.92, 0.76, 0.62),
)
DAY: Final = Atmosphere(
    sun=(-0.52, 0.66, 0.30),
    sun_colour=(7.6, 6.6, 5.2),
    bounce=(0.24, 0.22, 0.15),
    sky=Sky(
        top=(0.13, 0.58, 1.95),
        horizon=(0.90, 1.52, 2.15),
        cloud_cover=0.60,
        cloud_density=11.0,
        glow=0.10,
    ),
    fog=Fog(density=0.0060, falloff=0.05, colour=(0.70, 0.94, 1.16), sun_tint=0.12),
    grade=Grade(exposure=0.66, contrast=1.34, saturation=1.28),
    fill=(0.30, 0.30, 0.30),
)
MORNING: Final = replace(
    DAY,
    sun=(-0.74, 0.40, 0.12),
    sun_colour=(8.6, 6.2, 3.9),
    sky=Sky(
        top=(0.22, 0.52, 1.25),
        horizon=(1.0, 0.93, 0.84),
        cloud_cover=0.575,
        cloud_density=11.0,
        glow=0.24,
    ),
    fog=Fog(density=0.0085, falloff=0.06, colour=(0.92, 0.84, 0.76), sun_tint=0.3),
    grade=Grade(exposure=0.64, contrast=1.38, saturation=1.26),
)
NOON: Final = replace(DAY, sun=(-0.30, 0.90, 0.24), sun_colour=(8.0, 7.2, 6.2))
SUNSET: Final = Atmosphere(
    sun=(-0.24, 0.13, -0.96),
    sun_colour=(11.0, 4.6, 1.5),
    bounce=(0.22, 0.15, 0.12),
    sky=Sky(
        top=(0.22, 0.30, 0.72),
        horizon=(1.15, 0.58, 0.46),
        cloud_scale=1.1,
        cloud_cover=0.55,
        cloud_density=9.0,
        glow=0.40,
    ),
    fog=Fog(density=0.006, falloff=0.03, colour=(1.05, 0.55, 0.36), sun_tint=0.3, limit=0.85),
    grade=Grade(exposure=0.70, contrast=1.40, saturation=1.30, grain=0.022),
    fill=(0.90, 0.66, 0.56),
)
DAWN: Final = Atmosphere(
    sun=(0.27, 0.15, -0.95),
    sun_colour=(8.5, 4.4, 2.5),
    bounce=(0.26, 0.26, 0.32),
    sky=Sky(
        top=(0.30, 0.42, 0.86),
        horizon=(1.0, 0.66, 0.72),
        cloud_scale=1.0,
        cloud_cover=0.58,
        cloud_density=9.0,
        drift=0.001,
        glow=0.30,
    ),
    fog=Fog(density=0.009, falloff=0.05, colour=(0.92, 0.68, 0.72)),
    grade=Grade(exposure=0.70, contrast=1.38, saturation=1.22),
    fill=(0.55, 0.46, 0.46),
)
DUSK: Final = Atmosphere(
    sun=(0.62, 0.24, -0.62),
    sun_colour=(1.30, 0.66, 0.46),
    bounce=(0.055, 0.055, 0.10),
    sky=Sky(
        top=(0.050, 0.115, 0.40),
        horizon=(0.56, 0.33, 0.34),
        cloud_scale=1.0,
        cloud_cover=0.57,
        cloud_density=6.0,
        drift=0.001,
        glow=0.62,
        sunglow=0.0,
        disc=2.0,
        stars=0.45,
    ),
    fog=Fog(density=0.0055, falloff=0.05, colour=(0.24, 0.18, 0.30), sun_tint=0.2),
    grade=Grade(exposure=1.40, contrast=1.40, saturation=1.30, grain=0.024, bloom_threshold=1.1),
    fill=(0.19, 0.18, 0.24),
)
NIGHT: Final = Atmosphere(
    sun=(-0.48, 0.62, -0.40),
    sun_colour=(0.46, 0.60, 1.02),
    bounce=(0.022, 0.026, 0.045),
    sky=Sky(
        top=(0.014, 0.024, 0.075),
        horizon=(0.055, 0.066, 0.15),
        cloud_scale=1.0,
        cloud_cover=0.62,
        cloud_density=5.0,
        drift=0.001,
        glow=0.3,
        sunglow=0.0,
        disc=2.0,
        stars=1.0,
        moon=(-0.30, 0.30, -0.90),
    ),
    fog=Fog(density=0.008, falloff=0.04, colour=(0.055, 0.062, 0.12), sun_tint=0.0),
    grade=Grade(exposure=1.55, contrast=1.32, saturation=1.26, grain=0.026, bloom_threshold=1.0),
    fill=(0.13, 0.13, 0.16),
)

TIMES: Final[dict[str, Atmosphere]] = {
    "dawn": DAWN,
    "morning": MORNING,
    "day": DAY,
    "noon": NOON,
    "golden hour": GOLDEN,
    "sunset": SUNSET,
    "dusk": DUSK,
    "night": NIGHT,
}
"""Outdoor light by canonical time of day."""

INDOOR_DAY: Final = Atmosphere(
    sun=(-0.78, 0.48, -0.40),
    sun_colour=(11.0, 7.4, 4.1),
    bounce=(0.30, 0.22, 0.15),
    sky=Sky(top=(0.40, 0.42, 0.48), horizon=(0.54, 0.47, 0.40), cloud_cover=0.9, disc=2.0),
    fog=Fog(density=0.0, falloff=0.0, colour=(0.8, 0.6, 0.4), limit=0.0),
    grade=Grade(exposure=0.80, contrast=1.38, saturation=1.20, rays=1.0, occlusion=0.95),
    fill=(0.34, 0.29, 0.25),
)
INDOOR_NIGHT: Final = Atmosphere(
    sun=(-0.60, 0.62, -0.50),
    sun_colour=(0.50, 0.60, 1.0),
    bounce=(0.075, 0.052, 0.036),
    sky=Sky(top=(0.085, 0.075, 0.085), horizon=(0.12, 0.095, 0.085), cloud_cover=0.9, disc=2.0),
    fog=Fog(density=0.0, falloff=0.0, colour=(0.2, 0.15, 0.1), limit=0.0),
    grade=Grade(exposure=1.15, contrast=1.36, saturation=1.22, rays=0.5, bloom_threshold=1.2),
    fill=(0.22, 0.17, 0.13),
)
STUDIO: Final = Atmosphere(
    sun=(-0.52, 0.62, 0.58),
    sun_colour=(5.8, 4.7, 3.5),
    bounce=(0.32, 0.25, 0.19),
    sky=Sky(top=(0.48, 0.57, 0.78), horizon=(0.80, 0.71, 0.63), disc=2.0, visible=False),
    fog=Fog(density=0.0, falloff=0.0, colour=(0.78, 0.66, 0.56), limit=0.0),
    grade=Grade(exposure=0.66, contrast=1.34, saturation=1.24, rays=0.0),
    fill=(0.42, 0.39, 0.36),
)
UNDERWATER: Final = Atmosphere(
    sun=(0.18, 0.93, -0.32),
    sun_colour=(4.4, 4.7, 4.0),
    bounce=(0.10, 0.24, 0.30),
    sky=Sky(top=(0.06, 0.46, 0.80), horizon=(0.01, 0.22, 0.52), cloud_cover=0.95, disc=2.0),
    fog=Fog(density=0.056, falloff=0.0, colour=(0.004, 0.15, 0.44), sun_tint=0.03, limit=1.0),
    grade=Grade(exposure=0.86, contrast=1.36, saturation=1.32, rays=1.0),
    fill=(0.34, 0.46, 0.50),
)
SPACE: Final = Atmosphere(
    sun=(-0.80, 0.42, 0.30),
    sun_colour=(9.0, 7.6, 6.2),
    bounce=(0.03, 0.03, 0.06),
    sky=Sky(
        top=(0.03, 0.05, 0.16),
        horizon=(0.10, 0.16, 0.55),
        nebula=(0.95, 0.22, 0.55),
        stars=1.0,
        disc=2.0,
        sunglow=0.0,
    ),
    fog=Fog(density=0.0, falloff=0.0, colour=(0.0, 0.0, 0.0), limit=0.0),
    grade=Grade(exposure=0.95, contrast=1.38, saturation=1.26, rays=0.0),
    fill=(0.30, 0.30, 0.40),
)
MOON: Final = replace(
    SPACE,
    sun=(-0.62, 0.40, 0.42),
    sun_colour=(9.6, 9.2, 8.6),
    bounce=(0.10, 0.10, 0.11),
    sky=Sky(
        top=(0.006, 0.008, 0.016),
        horizon=(0.010, 0.012, 0.024),
        cloud_cover=0.99,
        glow=0.0,
        disc=2.0,
        sunglow=0.0,
        stars=1.0,
    ),
    grade=Grade(exposure=0.72, contrast=1.36, saturation=1.20, rays=0.0),
    fill=(0.26, 0.27, 0.34),
)
ALIEN: Final = Atmosphere(
    sun=(-0.70, 0.34, 0.10),
    sun_colour=(9.6, 5.8, 3.4),
    bounce=(0.30, 0.15, 0.09),
    sky=Sky(
        top=(0.50, 0.34, 0.72),
        horizon=(1.15, 0.62, 0.42),
        cloud_cover=0.62,
        cloud_density=6.0,
        glow=0.25,
        stars=0.5,
    ),
    fog=Fog(density=0.006, falloff=0.16, colour=(1.0, 0.55, 0.34), sun_tint=0.25, limit=0.85),
    grade=Grade(exposure=0.68, contrast=1.38, saturation=1.26),
    fill=(0.50, 0.38, 0.38),
)


@dataclass(frozen=True, slots=True)
class Weathering:
    """What a kind of weather does to clear light, as multiples.

    Attributes:
        sun: Of the sun's radiance.
        sky: Of the sky's, and its colour is pulled towards grey by ``grey``.
        grey: 0..1.
        fog: Of the fog's density; ``haze`` is added per metre.
        haze: Per metre.
        cover: Cloud cover, see ``Sky``; None leaves it.
        saturation: Of the grade's.
        lightning: Strength of flashes.
        wind: Added to the wind.
    """

    sun: float = 1.0
    sky: float = 1.0
    grey: float = 0.0
    fog: float = 1.0
    haze: float = 0.0
    cover: float | None = None
    saturation: float = 1.0
    lightning: float = 0.0
    wind: float = 0.0


WEATHERS: Final[dict[str, Weathering]] = {
    "clear": Weathering(),
    "cloudy": Weathering(sun=0.75, grey=0.2, cover=0.50, saturation=0.97),
    "overcast": Weathering(sun=0.24, sky=1.0, grey=0.75, cover=0.42, saturation=0.86),
    "rain": Weathering(
        sun=0.20, sky=0.80, grey=0.75, fog=1.5, haze=0.006, cover=0.41, saturation=0.86
    ),
    "storm": Weathering(
        sun=0.16,
        sky=0.50,
        grey=0.70,
        fog=1.6,
        haze=0.006,
        cover=0.40,
        saturation=0.84,
        lightning=9.0,
        wind=0.5,
    ),
    "snow": Weathering(sun=0.42, sky=1.0, grey=0.55, fog=1.4, haze=0.008, cover=0.44),
    "fog": Weathering(sun=0.30, sky=0.98, grey=0.62, fog=2.0, haze=0.030, saturation=0.85),
    "wind": Weathering(wind=0.45, cover=0.54),
}
"""What weather does, by its canonical word."""


def greyed(colour: Vec3, share: float) -> Vec3:
    """Return ``colour`` pulled towards its own grey by ``share`` (0..1)."""
    grey = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
    red, green, blue = (c * (1 - share) + grey * share for c in colour)
    return red, green, blue


def scaled(colour: Vec3, gain: float) -> Vec3:
    """Return ``colour`` times ``gain``."""
    return colour[0] * gain, colour[1] * gain, colour[2] * gain


@dataclass(frozen=True, slots=True)
class Lighting:
    """What a word about light, or a style, does to the light that is there.

    Attributes:
        sun: Multiplies the key light, each band.
        sky: Multiplies the light of the sky and of its horizon.
        fill: Multiplies the shadowless light from the camera's side.
        around: Multiplies what the ground throws back and, as far as things see it, the sky.
        glow: Radiance added to the fill, and half of it to the bounce: light of flames and signs.
        source: Where the key light comes from, or None for where it is; not through windows.
        low: Highest that the sun may stand (its y), or None.
        exposure: Of the grade's, as are contrast, saturation, bloom and rays.
        haze: Fog added per metre outdoors.
        aurora: Strength of northern lights, 0..2.
    """

    sun: Vec3 = (1.0, 1.0, 1.0)
    sky: Vec3 = (1.0, 1.0, 1.0)
    fill: float = 1.0
    around: float = 1.0
    glow: Vec3 = (0.0, 0.0, 0.0)
    source: Vec3 | None = None
    low: float | None = None
    exposure: float = 1.0
    contrast: float = 1.0
    saturation: float = 1.0
    bloom: float = 1.0
    rays: float = 1.0
    haze: float = 0.0
    aurora: float = 0.0


LIGHTINGS: Final[dict[str, Lighting]] = {
    "low sun": Lighting(low=0.27),
    "backlight": Lighting(source=(-0.25, 0.24, -0.93), fill=0.62, bloom=1.5, rays=1.6),
    "silhouette": Lighting(
        source=(-0.12, 0.2, -0.97), fill=0.03, around=0.22, contrast=1.12, bloom=1.5
    ),
    "rim light": Lighting(source=(-0.55, 0.42, -0.72), sun=(1.35, 1.3, 1.3), fill=0.7),
    "god rays": Lighting(source=(-0.32, 0.5, -0.8), rays=5.0, haze=0.003, fill=0.85, bloom=1.3),
    "hard light": Lighting(sun=(1.25, 1.2, 1.15), sky=(0.6, 0.6, 0.62), fill=0.4, contrast=1.12),
    "soft light": Lighting(
        sun=(0.62, 0.64, 0.68), sky=(1.2, 1.2, 1.2), fill=1.5, contrast=0.93, bloom=1.3
    ),
    "spotlight": Lighting(
        source=(-0.12, 0.94, 0.32),
        sun=(1.2, 1.14, 1.0),
        sky=(0.30, 0.30, 0.36),
        fill=0.45,
        contrast=1.10,
        bloom=1.5,
    ),
    "studio lighting": Lighting(sky=(1.1, 1.1, 1.1), fill=1.35),
    "moonlight": Lighting(sun=(1.25, 1.3, 1.4), sky=(1.0, 1.05, 1.15), exposure=1.08),
    "candlelight": Lighting(
        sun=(0.45, 0.42, 0.45),
        sky=(0.62, 0.50, 0.44),
        glow=(0.26, 0.13, 0.045),
        exposure=1.05,
        bloom=1.6,
    ),
    "firelight": Lighting(
        sun=(0.6, 0.5, 0.5), sky=(0.75, 0.58, 0.5), glow=(0.30, 0.12, 0.03), bloom=1.6
    ),
    "lamplight": Lighting(sky=(1.05, 0.95, 0.82), glow=(0.14, 0.085, 0.035), bloom=1.4),
    "neon": Lighting(
        sun=(0.75, 0.8, 1.1),
        sky=(1.15, 0.85, 1.5),
        glow=(0.20, 0.03, 0.17),
        saturation=1.12,
        bloom=2.0,
    ),
    "bioluminescent": Lighting(glow=(0.0, 0.14, 0.15), saturation=1.1, bloom=2.2),
    "aurora": Lighting(aurora=1.3, glow=(0.0, 0.06, 0.03)),
    "dark": Lighting(sun=(0.6, 0.6, 0.65), fill=0.5, exposure=0.78, contrast=1.06),
    "bright": Lighting(fill=1.25, exposure=1.16, contrast=0.96),
    "cool light": Lighting(sun=(0.80, 0.96, 1.22), sky=(0.86, 1.0, 1.18)),
    "warm light": Lighting(sun=(1.14, 0.98, 0.78), sky=(1.12, 0.99, 0.84)),
}
"""What words about light do, by their canonical spelling."""

STYLE_LIGHTINGS: Final[dict[str, Lighting]] = {
    "noir": Lighting(
        source=(-0.86, 0.42, 0.12),
        sun=(1.1, 1.1, 1.1),
        sky=(0.62, 0.62, 0.62),
        fill=0.35,
        contrast=1.08,
        bloom=1.3,
    ),
    "cyberpunk": Lighting(
        sky=(1.25, 0.75, 1.6), glow=(0.11, 0.03, 0.13), saturation=1.15, bloom=2.4, haze=0.004
    ),
    "vaporwave": Lighting(bloom=1.6),
    "surreal": Lighting(saturation=1.15, bloom=1.6, fill=1.2),
    "pastel": Lighting(fill=1.25, contrast=0.88),
    "watercolour": Lighting(fill=1.3, contrast=0.92),
    "impressionist": Lighting(fill=1.15, saturation=1.08),
}
"""Styles that are lit in their own way."""
