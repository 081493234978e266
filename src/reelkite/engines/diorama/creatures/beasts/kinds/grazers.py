"""Those who graze, on hoofs or thick feet: builds and coats."""

from typing import Final

from reelkite.engines.diorama.creatures.beasts.build import Beast, Build, Coat

# fmt: off
_SOFT: Final = ("belly", "muzzle", "socks")
_HORSE: Final = Build(
    0.72, 0.245, 0.76, 0.066, 0.5, 0.98, 0.165, (0.3, 0.112), drop=0.8, ears=("up", 1.0),
    tail=(0.62, 0.05, -0.95), tuft=0.085, wide=True, hoofed=True, mane="crest", eye=0.2,
    voice="neigh",
)
_COW: Final = Build(
    0.68, 0.31, 0.44, 0.078, 0.26, 0.55, 0.2, (0.18, 0.15), drop=0.7, ears=("side", 1.0),
    tail=(0.5, 0.024, -1.15), tuft=0.055, wide=True, hoofed=True, horns="curve", voice="moo",
)
_DEER: Final = Build(
    0.46, 0.165, 0.54, 0.04, 0.34, 1.05, 0.13, (0.14, 0.068), drop=0.55, ears=("leaf", 1.25),
    tail=(0.1, 0.04, 0.4), wide=True, hoofed=True, horns="antlers", eye=0.24,
)
_SHEEP: Final = Build(
    0.36, 0.24, 0.24, 0.045, 0.16, 0.75, 0.15, (0.11, 0.085), drop=0.62, ears=("side", 0.9),
    tail=(0.1, 0.06, -0.5), wide=True, hoofed=True, wool=True, eye=0.22, voice="baa",
)

GRAZERS: Final[dict[str, Beast]] = {
    "horse": Beast(
        _HORSE,
        Coat(
            ("#96582c", "#7a4424", "#c79a66", "#5a3a28"), "#ead9c0", "#5a4038", pattern="blaze",
            marking="#f2e6d4", extremes="#2c1a12", pale=("muzzle",), felt=0.35,
        ),
    ),
    "unicorn": Beast(
        Build(
            0.66, 0.235, 0.7, 0.064, 0.46, 1.02, 0.165, (0.26, 0.105), drop=0.75, ears=("up",
            1.0), tail=(0.62, 0.055, -0.85), tuft=0.09, wide=True, hoofed=True, mane="crest",
            horns="single", eye=0.23, voice="neigh",
        ),
        Coat(("#f6eef2",), "#f7d9e2", "#e8a9bb", extremes="#c98fd6", pale=("muzzle",), felt=0.35),
    ),
    "donkey": Beast(
        Build(
            0.58, 0.225, 0.5, 0.06, 0.36, 0.85, 0.165, (0.24, 0.108), drop=0.8, ears=("long",
            1.35), tail=(0.45, 0.024, -1.1), tuft=0.05, wide=True, hoofed=True, mane="brush",
            eye=0.21, voice="bray",
        ),
        Coat(("#8d837d", "#7a6a60"), "#efe6da", "#6b5a54", extremes="#2f2724", pale=_SOFT[:2]),
    ),
    "zebra": Beast(
        Build(
            0.64, 0.24, 0.62, 0.064, 0.42, 0.95, 0.165, (0.25, 0.106), drop=0.78, ears=("up",
            1.1), tail=(0.45, 0.024, -1.1), tuft=0.055, wide=True, hoofed=True, mane="brush",
            voice="neigh",
        ),
        Coat(
            ("#f5f0e6",), "#f5f0e6", "#2b2422", pattern="zebra", marking="#231f20",
            extremes="#231f20", pale=(), felt=0.35,
        ),
    ),
    "cow": Beast(
        _COW,
        Coat(
            ("#f4eee4",), "#e8a79a", "#c97f76", pattern="patches", marking="#28221f",
            extremes="#3a2e28", pale=("muzzle",), felt=0.35,
        ),
    ),
    "ox": Beast(
        _COW,
        Coat(("#8a5230", "#6f4028"), "#d9b08a", "#5a382c", pale=("muzzle",)),
    ),
    "water-buffalo": Beast(
        _COW,
        Coat(("#4c4a50",), "#8b8488", "#2c2a2e", pale=("muzzle",)),
    ),
    "bison": Beast(
        Build(
            0.7, 0.36, 0.4, 0.08, 0.18, 0.15, 0.24, (0.15, 0.14), drop=0.8, ears=("side", 0.6),
            tail=(0.42, 0.024, -1.15), tuft=0.055, wide=True, hoofed=True, horns="curve",
            mane="ruff", humps=1, voice="moo",
        ),
        Coat(("#6a4429",), "#7c553a", "#2a1d18", extremes="#3b2518", pale=(), felt=0.7),
    ),
    "elephant": Beast(
        Build(
            0.72, 0.46, 0.52, 0.15, 0.16, 0.55, 0.37, (0.02, 0.2), ears=("fan", 1.0), tail=(0.42,
            0.026, -1.1), tuft=0.045, eye=0.155, trunk=0.92, horns="tusks", voice="trumpet",
        ),
        Coat(("#8f949c", "#9a9694", "#858b98"), "#a9a7aa", extremes="#e6ddcc", pale=(), felt=0.25),
    ),
    "mammoth": Beast(
        Build(
            0.7, 0.48, 0.46, 0.15, 0.16, 0.6, 0.37, (0.02, 0.2), ears=("fan", 0.5), tail=(0.3,
            0.035, -1.1), eye=0.155, trunk=0.85, horns="tusks", humps=1, voice="trumpet",
        ),
        Coat(("#7a4c2e",), "#8b5c3a", extremes="#efe6d2", pale=(), felt=0.9),
    ),
    "giraffe": Beast(
        Build(
            0.54, 0.245, 0.98, 0.062, 1.12, 1.22, 0.15, (0.2, 0.088), drop=0.55, ears=("side",
            1.0), tail=(0.55, 0.022, -1.15), tuft=0.05, wide=True, hoofed=True, horns="knobs",
            mane="brush", eye=0.22,
        ),
        Coat(
            ("#f0d9a4",), "#f6e6c4", "#6a4a34", pattern="giraffe", marking="#b0642c",
            extremes="#6a4428", pale=("muzzle",), felt=0.35,
        ),
    ),
    "ewe": Beast(
        _SHEEP,
        Coat(("#f4eee2",), "#4a3d38", "#2a2220", extremes="#3a302c", pale=()),
    ),
    "ram": Beast(
        Build(
            0.38, 0.25, 0.25, 0.048, 0.16, 0.75, 0.155, (0.11, 0.085), drop=0.62, ears=("side",
            0.7), tail=(0.1, 0.06, -0.5), wide=True, hoofed=True, wool=True, horns="coil",
            eye=0.21, voice="baa",
        ),
        Coat(("#ece4d4",), "#c9b496", "#5a463c", extremes="#b79a6c", pale=()),
    ),
    "goat": Beast(
        Build(
            0.4, 0.185, 0.34, 0.046, 0.22, 0.85, 0.145, (0.12, 0.078), drop=0.62, ears=("side",
            1.0), tail=(0.1, 0.04, 0.8), wide=True, hoofed=True, horns="curve", mane="beard",
            eye=0.22, voice="baa",
        ),
        Coat(("#efe7da", "#a8845f", "#6b5a50"), "#f6efe4", "#c98f86", extremes="#8a7660"),
    ),
    "llama": Beast(
        Build(
            0.44, 0.23, 0.44, 0.055, 0.52, 1.3, 0.145, (0.09, 0.075), drop=0.35, ears=("long",
            0.9), tail=(0.14, 0.06, 0.3), wide=True, hoofed=True, wool=True, eye=0.22,
        ),
        Coat(("#f0e4d0", "#b98a5e"), "#f0e4d0", "#4a3a34", pale=()),
    ),
    "camel": Beast(
        Build(
            0.66, 0.27, 0.7, 0.072, 0.62, 0.85, 0.16, (0.18, 0.095), drop=0.45, ears=("up", 0.7),
            tail=(0.42, 0.024, -1.1), tuft=0.05, wide=True, hoofed=True, humps=2, eye=0.21,
        ),
        Coat(("#c99a5c", "#b98750"), "#e2c08c", "#6a4a34", extremes="#8a6238", pale=("muzzle",)),
    ),
    "pig": Beast(
        Build(
            0.38, 0.225, 0.16, 0.055, 0.08, 0.35, 0.19, (0.09, 0.082), drop=0.12, ears=("fold",
            1.0), tail=(0.14, 0.018, 1.2), eye=0.13, hoofed=True, cheeks=0.4, voice="oink",
        ),
        Coat(("#f2aca8", "#eda39c"), "#f7c6c0", "#e58d8c", extremes="#8a5a58", felt=0.3),
    ),
    "boar": Beast(
        Build(
            0.42, 0.225, 0.2, 0.05, 0.08, 0.3, 0.19, (0.16, 0.085), drop=0.35, ears=("up", 1.2),
            tail=(0.18, 0.02, -0.8), eye=0.12, hoofed=True, horns="tusks", mane="brush",
            voice="oink",
        ),
        Coat(("#5c4334",), "#7a5c48", "#3a2a26", extremes="#efe6d2", felt=0.7),
    ),
    "deer": Beast(
        _DEER,
        Coat(
            ("#b0703c", "#a06838"), "#f2e0c4", pattern="fawn", marking="#f2e0c4",
            extremes="#7a5a3c", pale=("belly", "muzzle", "tail"),
        ),
    ),
    "moose": Beast(
        Build(
            0.6, 0.26, 0.7, 0.06, 0.32, 0.7, 0.175, (0.26, 0.115), drop=0.55, ears=("leaf", 1.0),
            tail=(0.08, 0.04, -0.5), wide=True, hoofed=True, horns="palms", humps=1, eye=0.18,
        ),
        Coat(("#5f402c",), "#8a6a50", extremes="#c9aa7c", pale=("muzzle",)),
    ),
    "rhinoceros": Beast(
        Build(
            0.7, 0.38, 0.34, 0.12, 0.16, 0.25, 0.25, (0.24, 0.15), drop=0.45, ears=("up", 0.8),
            tail=(0.34, 0.024, -1.1), wide=True, horns="nose", eye=0.13,
        ),
        Coat(("#8a8a8e",), "#9c9a9c", "#5a585c", extremes="#e0d6c2", pale=(), felt=0.2),
    ),
    "hippopotamus": Beast(
        Build(
            0.7, 0.42, 0.24, 0.13, 0.1, 0.25, 0.27, (0.2, 0.215), drop=0.3, ears=("round", 0.5),
            tail=(0.18, 0.026, -1.0), wide=True, eye=0.15,
        ),
        Coat(("#8d7f8c",), "#d9a6a4", "#6a5a64", felt=0.15),
    ),
}
"""Beasts by the last word of their asset."""
