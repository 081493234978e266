"""Reptiles, and what is told of them: builds and coats. Wings and shells are grafts."""

from typing import Final

from reelkite.engines.diorama.creatures.beasts.build import Beast, Build, Coat

# fmt: off
_BARE: Final = ("round", 0.02)

REPTILES: Final[dict[str, Beast]] = {
    "lizard": Beast(
        Build(0.30, 0.085, 0.075, 0.028, 0.05, 0.25, 0.085, (0.07, 0.05), drop=0.1, ears=_BARE,
              tail=(0.55, 0.055, 0.05), eye=0.22, wide=True),
        Coat(("#6fa03f", "#b0863a", "#4f9a7a"), "#e6dfa8", "#3f5a2a", pale=("belly",),
             felt=0.1),
    ),
    "crocodile": Beast(
        Build(0.85, 0.20, 0.13, 0.062, 0.10, 0.12, 0.15, (0.34, 0.105), drop=0.04, ears=_BARE,
              tail=(1.05, 0.15, -0.06), eye=0.20, wide=True, voice="roar"),
        Coat(("#5a7a3a", "#4d6a44"), "#d8d29a", "#2f3f22", pale=("belly",), felt=0.1),
    ),
    "dragon": Beast(
        Build(0.58, 0.30, 0.34, 0.10, 0.52, 0.95, 0.24, (0.17, 0.13), drop=0.15,
              ears=("point", 0.7), tail=(1.15, 0.14, 0.12), tuft=0.0, eye=0.22,
              horns="curve", voice="roar", cheeks=0.2),
        Coat(("#4f9a4a", "#3f8a6a", "#b8453a"), "#ead9a0", "#2a4a28",
             iris="#f2c531", pale=("belly",), felt=0.1),
    ),
    "sauropod": Beast(
        Build(0.95, 0.44, 0.48, 0.15, 1.25, 0.95, 0.19, (0.10, 0.12), drop=0.2, ears=_BARE,
              tail=(1.6, 0.22, -0.10), eye=0.20, wide=True),
        Coat(("#7aa05a", "#6a8fa8", "#a88a5a"), "#e2dcb4", "#3f5a3a", pale=(), felt=0.1),
    ),
    "turtle": Beast(
        Build(0.30, 0.15, 0.06, 0.062, 0.14, 0.5, 0.105, (0.03, 0.06), drop=0.15, ears=_BARE,
              tail=(0.10, 0.03, 0.0), eye=0.22, wide=True),
        Coat(("#7fae5a", "#8fae6a"), "#e6dca6", "#3f5a2f", pale=("belly",), felt=0.1),
    ),
    "frog": Beast(
        Build(0.11, 0.125, 0.045, 0.034, 0.02, 0.7, 0.125, (0.015, 0.10), drop=0.1, ears=_BARE,
              tail=(0.02, 0.02, 0.0), eye=0.40, wide=True, cheeks=0.5, hop=True, goggling=True),
        Coat(("#5fae3f", "#4f9a5a", "#a8b83f"), "#eef0b8", "#3f6a2a", felt=0.0, iris="#f2c531"),
    ),
}
"""Reptiles and frogs by the last word of their asset."""
