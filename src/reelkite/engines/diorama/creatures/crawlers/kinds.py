"""Proportions and colours of animals without a spine, and of snakes. Metres; sRGB codes.

They are larger than in nature: seen beside a person an ant is a hand long.
"""

from dataclasses import dataclass
from typing import Final

# fmt: off


@dataclass(frozen=True, slots=True)
class Legged:
    """An animal on many legs.

    Attributes:
        segments: Of the body from the front: z, height over the belly line, and three radii.
        head: Height over the belly line, z, and radius.
        pairs: Pairs of legs.
        leg: Length and radius of a leg.
        spread: How far out a foot stands from the body's middle.
        rise: Height of the belly line.
        colours: Of the body (the seed takes one), of the legs, and of the marks.
        mains: Further colours of the body.
        eye: Radius of an eye.
        stalks: Whether eyes stand on stalks.
        claws: Length of claws, or 0.
        mark: ``dots`` or ``stripes``, or None.
        wings: Kind of wings, or None, and their length.
        feelers: Whether it has feelers.
        sting: Whether its tail curls up to a sting.
        sideways: Walks sideways.
        floats: Is always on the wing.
    """

    segments: tuple[tuple[float, float, float, float, float], ...]
    head: tuple[float, float, float]
    pairs: int
    leg: tuple[float, float]
    spread: float
    rise: float
    colours: tuple[str, str, str]
    mains: tuple[str, ...] = ()
    eye: float = 0.02
    stalks: bool = False
    claws: float = 0.0
    mark: str | None = None
    wings: tuple[str, float] | None = None
    feelers: bool = False
    sting: bool = False
    sideways: bool = False
    floats: bool = False


@dataclass(frozen=True, slots=True)
class Armed:
    """An animal with arms around its mouth.

    Attributes:
        mantle: Radii of the body.
        arms: Number of arms, their length and their radius at the root.
        colours: Of the body, of what is inside, and of the marks.
        bell: It is a bell that pulses, with thin arms below.
        eye: Radius of an eye; 0 for none.
    """

    mantle: tuple[float, float, float]
    arms: tuple[int, float, float]
    colours: tuple[str, str, str]
    bell: bool = False
    eye: float = 0.05


@dataclass(frozen=True, slots=True)
class Long:
    """An animal that is one long body.

    Attributes:
        length: From nose to tail.
        radius: At its thickest.
        head: Radius of the head.
        colours: Of the back, of the belly, and of the marks.
        coil: Radius of a shell on its back; 0 for none.
        raised: Height of the head as a share of the length.
        mark: ``bands``, or None.
    """

    length: float
    radius: float
    head: float
    colours: tuple[str, str, str]
    coil: float = 0.0
    raised: float = 0.18
    mark: str | None = None


_INSECT: Final = (0.16, 0.010)

LEGGED: Final[dict[str, Legged]] = {
    "ant": Legged(
        ((0.0, 0.0, 0.035, 0.034, 0.05), (-0.13, 0.01, 0.055, 0.05, 0.085)), (0.02, 0.095,
        0.05), 3, _INSECT, 0.13, 0.06, ("#7a3b22", "#5a2a18", "#3a1a10"), eye=0.015,
        feelers=True,
    ),
    "beetle": Legged(
        ((-0.03, 0.02, 0.10, 0.075, 0.13),), (0.01, 0.115, 0.05), 3, _INSECT, 0.15, 0.05,
        ("#2f5d4a", "#22282a", "#16302a"), ("#3a3f6b", "#5a3a2a"), eye=0.015, feelers=True,
    ),
    "bug": Legged(
        ((-0.03, 0.02, 0.10, 0.07, 0.12),), (0.01, 0.11, 0.05), 3, _INSECT, 0.15, 0.05,
        ("#5d8a3a", "#3a4a22", "#2a3a1a"), eye=0.016, feelers=True,
    ),
    "cockroach": Legged(
        ((-0.04, 0.01, 0.075, 0.04, 0.15),), (0.0, 0.11, 0.045), 3, _INSECT, 0.14, 0.045,
        ("#7a4a26", "#5a3418", "#3a2010"), eye=0.014, feelers=True,
    ),
    "lady-beetle": Legged(
        ((-0.02, 0.03, 0.105, 0.085, 0.115),), (0.015, 0.095, 0.048), 3, (0.13, 0.010), 0.14,
        0.045, ("#d2352b", "#1f1c1e", "#1f1c1e"), eye=0.016, mark="dots", feelers=True,
    ),
    "cricket": Legged(
        ((-0.03, 0.02, 0.05, 0.055, 0.13),), (0.03, 0.12, 0.05), 3, (0.24, 0.012), 0.14, 0.075,
        ("#6a8f3a", "#557a2c", "#3f5a22"), eye=0.018, feelers=True,
    ),
    "fly": Legged(
        ((0.0, 0.0, 0.05, 0.05, 0.06), (-0.09, 0.0, 0.055, 0.05, 0.08)), (0.01, 0.075, 0.045),
        3, (0.11, 0.008), 0.10, 0.05, ("#3f4a52", "#25282c", "#25282c"), eye=0.03,
        wings=("dragonfly", 0.17), floats=True,
    ),
    "mosquito": Legged(
        ((0.0, 0.0, 0.035, 0.035, 0.045), (-0.09, -0.02, 0.025, 0.025, 0.09)), (0.01, 0.06,
        0.03), 3, (0.20, 0.006), 0.14, 0.09, ("#6a625a", "#4a443e", "#3a342e"), eye=0.014,
        wings=("dragonfly", 0.18), floats=True,
    ),
    "honeybee": Legged(
        ((0.0, 0.0, 0.07, 0.07, 0.075), (-0.12, -0.005, 0.075, 0.075, 0.11)), (0.01, 0.09,
        0.06), 3, (0.11, 0.011), 0.09, 0.06, ("#f0b62c", "#2b2320", "#2b2320"), eye=0.024,
        mark="stripes", wings=("dragonfly", 0.19), feelers=True, floats=True,
    ),
    "butterfly": Legged(
        ((0.0, 0.0, 0.028, 0.03, 0.05), (-0.12, -0.01, 0.02, 0.02, 0.09)), (0.015, 0.065,
        0.032), 3, (0.10, 0.006), 0.07, 0.05, ("#3a3138", "#2b2430", "#2b2430"), eye=0.013,
        wings=("butterfly", 0.30), feelers=True, floats=True,
    ),
    "monarch-butterfly": Legged(
        ((0.0, 0.0, 0.028, 0.03, 0.05), (-0.12, -0.01, 0.02, 0.02, 0.09)), (0.015, 0.065,
        0.032), 3, (0.10, 0.006), 0.07, 0.05, ("#2b2320", "#2b2320", "#2b2320"), eye=0.013,
        wings=("butterfly", 0.32), feelers=True, floats=True,
    ),
    "spider": Legged(
        ((-0.13, 0.02, 0.11, 0.10, 0.13), (0.0, 0.0, 0.07, 0.06, 0.075)), (0.02, 0.075, 0.05),
        4, (0.34, 0.014), 0.27, 0.10, ("#4a3a3a", "#3a2c2c", "#7a4a3a"), ("#6a5a4a",), eye=0.02,
    ),
    "scorpion": Legged(
        ((-0.04, 0.0, 0.08, 0.05, 0.13),), (0.0, 0.12, 0.05), 4, (0.20, 0.013), 0.18, 0.055,
        ("#9a6a2c", "#7a5222", "#5a3a18"), eye=0.014, claws=0.14, sting=True,
    ),
    "crab": Legged(
        ((0.0, 0.02, 0.19, 0.10, 0.14),), (0.05, 0.10, 0.05), 4, (0.24, 0.022), 0.30, 0.09,
        ("#e2543a", "#c8432c", "#f2b79a"), ("#d98a3a",), eye=0.026, stalks=True, claws=0.19,
        sideways=True,
    ),
    "lobster": Legged(
        ((0.02, 0.02, 0.10, 0.085, 0.16), (-0.20, 0.0, 0.08, 0.06, 0.12), (-0.36, -0.01, 0.09,
        0.03, 0.07)), (0.03, 0.19, 0.06), 4, (0.18, 0.014), 0.18, 0.07, ("#c8372c", "#a82c22",
        "#e89a7a"), eye=0.02, stalks=True, claws=0.26, feelers=True,
    ),
    "shrimp": Legged(
        ((0.0, 0.02, 0.05, 0.06, 0.09), (-0.11, 0.03, 0.045, 0.05, 0.08), (-0.20, -0.01, 0.05,
        0.02, 0.05)), (0.02, 0.09, 0.045), 4, (0.09, 0.008), 0.07, 0.05, ("#f2a58a", "#e58a6c",
        "#f7d2c0"), eye=0.018, stalks=True, feelers=True,
    ),
}
"""Animals on many legs, by the last word of their asset."""

ARMED: Final[dict[str, Armed]] = {
    "octopus": Armed(
        (0.26, 0.32, 0.28), (8, 0.72, 0.085), ("#d8574a", "#f2b0a0", "#b8402f"), eye=0.075,
    ),
    "squid": Armed(
        (0.16, 0.36, 0.16), (8, 0.42, 0.04), ("#e8a0a8", "#f7d7d6", "#c87a86"), eye=0.06,
    ),
    "jellyfish": Armed(
        (0.26, 0.20, 0.26), (7, 0.62, 0.028), ("#e3a7d8", "#f5d7ef", "#c884bd"), bell=True,
        eye=0.0,
    ),
}
"""Animals with arms."""

LONG: Final[dict[str, Long]] = {
    "snake": Long(
        1.5, 0.055, 0.075, ("#5d8f3c", "#d9d79a", "#35592a"), raised=0.14, mark="bands",
    ),
    "worm": Long(0.42, 0.028, 0.030, ("#d98a86", "#e8aaa4", "#c8746e"), raised=0.05),
    "snail": Long(0.36, 0.055, 0.05, ("#c9a878", "#e2cda6", "#8a6a44"), coil=0.12, raised=0.16),
}
"""Animals that are one long body."""
