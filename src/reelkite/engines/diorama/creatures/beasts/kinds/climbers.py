"""Bears, apes, and the small ones who sit up and hold things: builds and coats."""

from typing import Final

from reelkite.engines.diorama.creatures.beasts.build import Beast, Build, Coat

# fmt: off
_SOFT: Final = ("belly", "muzzle", "socks")
_BEAR: Final = Build(
    0.42, 0.33, 0.34, 0.105, 0.16, 0.62, 0.265, (0.13, 0.125), ears=("round", 1.0), tail=(0.06,
    0.06, 0.3), eye=0.15, cheeks=0.45, upright=True, voice="roar",
)

CLIMBERS: Final[dict[str, Beast]] = {
    "panda": Beast(
        Build(
            0.36, 0.34, 0.27, 0.108, 0.13, 0.7, 0.3, (0.1, 0.115), ears=("round", 1.05),
            tail=(0.06, 0.07, 0.3), eye=0.13, cheeks=0.58, upright=True, voice="roar",
        ),
        Coat(("#f6f1e7",), "#f6f1e7", "#1a1416", pattern="panda", marking="#1d1b1e", pale=()),
    ),
    "bear": Beast(
        _BEAR,
        Coat(("#7a4a2c", "#633c24", "#8d5a34"), "#c89c70", pale=("muzzle",), felt=0.6),
    ),
    "polar-bear": Beast(
        _BEAR,
        Coat(("#f4efe4",), "#faf6ee", pale=("muzzle",), felt=0.6),
    ),
    "koala": Beast(
        Build(
            0.24, 0.23, 0.18, 0.07, 0.1, 0.75, 0.235, (0.03, 0.08), ears=("fluff", 1.05),
            tail=(0.04, 0.04, 0.3), eye=0.13, cheeks=0.5, upright=True, nose=2.3,
        ),
        Coat(("#9a9ba0",), "#f2ede4", "#26211f", pale=_SOFT[:2], felt=0.8),
    ),
    "rabbit": Beast(
        Build(
            0.15, 0.125, 0.085, 0.036, 0.05, 0.85, 0.13, (0.02, 0.055), ears=("long", 2.0),
            tail=(0.04, 0.055, 0.8), eye=0.2, cheeks=0.4, hop=True,
        ),
        Coat(("#b99a7c", "#f3ece0", "#9a8d84", "#c9a06c"), "#faf3e8", "#d98a88", pale=_SOFT[:2]),
    ),
    "mouse": Beast(
        Build(
            0.11, 0.085, 0.045, 0.022, 0.03, 0.6, 0.088, (0.045, 0.034), ears=("round", 1.5),
            tail=(0.26, 0.011, 0.35), eye=0.2, cheeks=0.3,
        ),
        Coat(("#a39a96", "#c2b4a8"), "#f3d9cf", "#e58d8c", pale=_SOFT[:2]),
    ),
    "rat": Beast(
        Build(
            0.15, 0.09, 0.05, 0.024, 0.04, 0.5, 0.088, (0.07, 0.036), ears=("round", 1.1),
            tail=(0.3, 0.012, 0.2), eye=0.17,
        ),
        Coat(("#7d736d", "#59504c"), "#d9c3b8", "#d98a88", pale=_SOFT[:2]),
    ),
    "hamster": Beast(
        Build(
            0.09, 0.105, 0.035, 0.026, 0.02, 0.6, 0.105, (0.01, 0.045), ears=("round", 0.9),
            tail=(0.02, 0.02, 0.4), eye=0.17, cheeks=0.55, upright=True,
        ),
        Coat(("#d9a05c", "#e2b27c"), "#fbf2e4", "#e58d8c", pale=_SOFT[:2]),
    ),
    "chipmunk": Beast(
        Build(
            0.13, 0.088, 0.055, 0.026, 0.04, 0.9, 0.095, (0.03, 0.034), ears=("round", 0.9),
            tail=(0.24, 0.052, 1.25), tuft=0.065, eye=0.21, cheeks=0.45, upright=True, hop=True,
        ),
        Coat(("#b5652e", "#a8703e"), "#f6e6cc", "#2a1d18", pale=_SOFT[:2], felt=0.8),
    ),
    "beaver": Beast(
        Build(
            0.24, 0.165, 0.08, 0.042, 0.05, 0.5, 0.145, (0.06, 0.065), ears=("round", 0.5),
            tail=(0.30, 0.04, -0.15), paddle=0.095, eye=0.13, cheeks=0.4, upright=True,
        ),
        Coat(("#7d5030",), "#b98a5e", pale=("muzzle",), extremes="#3a2c24", felt=0.7),
    ),
    "hedgehog": Beast(
        Build(
            0.12, 0.13, 0.045, 0.028, 0.03, 0.3, 0.098, (0.065, 0.028), drop=0.05, ears=("round",
            0.7), tail=(0.02, 0.02, 0.2), eye=0.19, wool=True,
        ),
        Coat(("#6a5140",), "#e6cfae", pale=()),
    ),
    "sloth": Beast(
        _BEAR,
        Coat(("#a08a6c",), "#e6d6ba", pattern="mask", marking="#4a3a2c"),
    ),
    "kangaroo": Beast(
        Build(
            0.3, 0.2, 0.42, 0.055, 0.22, 1.05, 0.135, (0.11, 0.06), drop=0.4, ears=("leaf", 1.5),
            tail=(0.62, 0.065, -0.45), eye=0.2, upright=True, hop=True,
        ),
        Coat(("#b9824e", "#a8744a"), "#efdcbc"),
    ),
    "monkey": Beast(
        Build(
            0.24, 0.145, 0.27, 0.038, 0.09, 0.9, 0.165, (0.05, 0.088), ears=("ape", 1.2),
            tail=(0.46, 0.022, 0.7), eye=0.15, cheeks=0.3, upright=True, voice="chatter",
        ),
        Coat(("#7b4c2c", "#6a4630"), "#ecc9a0", "#8a5a44", pattern="face", marking="#ecc9a0"),
    ),
    "gorilla": Beast(
        Build(
            0.4, 0.3, 0.36, 0.1, 0.12, 0.7, 0.23, (0.08, 0.125), ears=("ape", 0.6), tail=(0.03,
            0.03, 0.3), eye=0.145, cheeks=0.3, upright=True, voice="chatter",
        ),
        Coat(("#37343a",), "#6a6266", "#1c1a1c", pattern="face", marking="#6a6266"),
    ),
    "orangutan": Beast(
        Build(
            0.36, 0.27, 0.36, 0.085, 0.12, 0.7, 0.225, (0.08, 0.125), ears=("ape", 0.6),
            tail=(0.03, 0.03, 0.3), eye=0.145, cheeks=0.55, upright=True, voice="chatter",
        ),
        Coat(("#b5592a",), "#c9a083", "#6a4438", pattern="face", marking="#b98a6c", felt=0.8),
    ),
}
"""Beasts by the last word of their asset."""
