"""The fishes, whales and seals: proportions and colours. All in metres."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Fish:
    """How a swimmer is built and coloured.

    Attributes:
        body: Half width, half height and half length.
        colours: Main, belly, fins and markings as sRGB codes; more mains after those.
        tail: Span and length of the tail fin.
        back: Height and length of the fin on the back.
        side: Length of the fins on the sides.
        level: Whether the tail fin lies flat and beats up and down: whales and dolphins.
        snout: Length of a beak; 0 for none.
        mark: ``bands``, ``orca``, ``grooves``, ``stripe``, or None.
        eye: Radius of an eye as a share of the body's half height.
        rate: Beats a second.
        teeth: Whether it shows them.
        voice: Cue of its voice, or None.
    """

    body: tuple[float, float, float]
    colours: tuple[str, ...]
    tail: tuple[float, float]
    back: tuple[float, float]
    side: float
    level: bool = False
    snout: float = 0.0
    mark: str | None = None
    eye: float = 0.24
    rate: float = 1.5
    teeth: bool = False
    voice: str | None = None


SHOAL: Final[dict[str, Fish]] = {
    "fish": Fish(
        (0.095, 0.150, 0.24),
        ("#f08030", "#fff0d8", "#f6a040", "#fff2dc", "#4a8fd0", "#f2c23a", "#d8503c"),
        (0.24, 0.17), (0.11, 0.24), 0.13, mark="bands",
    ),
    "tropical-fish": Fish(
        (0.075, 0.185, 0.20),
        ("#f2c23a", "#fff0c8", "#2f66c4", "#2b3a66", "#38a6c0", "#ee7fae"),
        (0.24, 0.15), (0.16, 0.26), 0.11, mark="bands",
    ),
    "blowfish": Fish(
        (0.185, 0.180, 0.20), ("#d9b45a", "#fbf3e0", "#e8a040", "#8a6a34"), (0.14, 0.10),
        (0.06, 0.10), 0.10, eye=0.27, rate=2.0,
    ),
    "shark": Fish(
        (0.20, 0.23, 0.78), ("#6f8494", "#f0efe9", "#647888", "#4a5a66"), (0.62, 0.30),
        (0.30, 0.34), 0.40, eye=0.125, rate=1.0, teeth=True,
    ),
    "dolphin": Fish(
        (0.185, 0.205, 0.62), ("#7d97ae", "#eef0ee", "#6c869d", "#5a7288"), (0.52, 0.24),
        (0.20, 0.26), 0.30, level=True, snout=0.17, eye=0.135, rate=1.2, voice="chirp",
    ),
    "whale": Fish(
        (0.52, 0.50, 0.98), ("#4f7fa6", "#eaf0f0", "#426f94", "#3a6084"), (0.95, 0.40),
        (0.14, 0.26), 0.52, level=True, mark="grooves", eye=0.105, rate=0.55,
    ),
    "orca": Fish(
        (0.34, 0.36, 0.86), ("#23252c", "#f7f5ee", "#23252c", "#f7f5ee"), (0.78, 0.32),
        (0.46, 0.36), 0.42, level=True, mark="orca", eye=0.09, rate=0.8,
    ),
    "seal": Fish(
        (0.20, 0.20, 0.46), ("#8c8f98", "#c9c8c6", "#7c7f88", "#5a5c64"), (0.34, 0.18),
        (0.0, 0.0), 0.26, level=True, snout=0.05, eye=0.20, rate=1.2, voice="bark",
    ),
}  # fmt: skip
"""Swimmers by the last word of their asset."""
