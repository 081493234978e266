"""Breeds of dogs and cats, cast where a noun names them: builds and coats."""

from typing import Final

from reelkite.engines.diorama.creatures.beasts.build import Beast, Build, Coat

# fmt: off
_SOFT: Final = ("belly", "muzzle", "socks")

BREEDS: Final[dict[str, Beast]] = {
    "dalmatian": Beast(
        Build(0.36, 0.135, 0.28, 0.044, 0.17, 0.98, 0.155, (0.12, 0.07), voice="bark"),
        Coat(("#f7f3ea",), "#faf7f0", pattern="dalmatian", marking="#211d1e", pale=_SOFT[:1]),
    ),
    "husky": Beast(
        Build(
            0.36, 0.155, 0.27, 0.05, 0.15, 0.95, 0.16, (0.1, 0.066), ears=("point", 1.05),
            tail=(0.34, 0.06, 1.1), tuft=0.075, cheeks=0.4, voice="howl",
        ),
        Coat(
            ("#6d747d", "#4c4f55", "#8a6a50"), "#f6f3ec", pattern="bib", marking="#f6f3ec",
            iris="#7fbfe6", pale=_SOFT, felt=0.75,
        ),
    ),
    "shepherd": Beast(
        Build(
            0.40, 0.15, 0.30, 0.048, 0.17, 0.92, 0.158, (0.14, 0.066), ears=("point", 1.15),
            tail=(0.36, 0.055, -0.3), tuft=0.06, cheeks=0.25, voice="bark",
        ),
        Coat(("#c08a4e",), "#d9ab72", pattern="saddle", marking="#2a2422", pale=("belly",)),
    ),
    "pug": Beast(
        Build(
            0.24, 0.145, 0.13, 0.046, 0.08, 1.0, 0.155, (0.015, 0.08), ears=("fold", 0.75),
            tail=(0.13, 0.035, 1.5), eye=0.25, cheeks=0.5, voice="bark",
        ),
        Coat(("#dcb98a",), "#e6c9a0", pattern="muzzle", marking="#2a2223", pale=("belly",)),
    ),
    "bulldog": Beast(
        Build(
            0.30, 0.18, 0.15, 0.06, 0.09, 0.9, 0.175, (0.03, 0.105), ears=("fold", 0.7),
            tail=(0.07, 0.04, 0.6), eye=0.17, cheeks=0.6, voice="bark",
        ),
        Coat(("#c99a66", "#f1e8da"), "#f8f1e6", pattern="bib", marking="#f8f1e6", pale=_SOFT),
    ),
    "dachshund": Beast(
        Build(
            0.50, 0.115, 0.085, 0.04, 0.14, 0.95, 0.125, (0.15, 0.052), ears=("flop", 1.15),
            tail=(0.3, 0.024, 0.5), voice="bark",
        ),
        Coat(("#8a4a26", "#3a2622"), "#c98a4b", pale=("muzzle", "socks"), felt=0.3),
    ),
    "retriever": Beast(
        Build(
            0.38, 0.16, 0.27, 0.05, 0.16, 0.95, 0.165, (0.11, 0.082), ears=("flop", 0.95),
            tail=(0.36, 0.055, 0.35), tuft=0.07, cheeks=0.25, voice="bark",
        ),
        Coat(("#dba95a", "#e6bd78", "#c98f45"), "#f3dcae", pale=("belly", "muzzle"), felt=0.75),
    ),
    "siamese": Beast(
        Build(
            0.3, 0.108, 0.23, 0.037, 0.12, 0.95, 0.14, (0.04, 0.058), ears=("point", 1.25),
            tail=(0.42, 0.024, 0.95), eye=0.24, cheeks=0.3, voice="meow",
        ),
        Coat(
            ("#ead9bd",), "#f3e8d2", "#3a2622", pattern="muzzle", marking="#4a342a",
            extremes="#4a342b", iris="#5fb0e0", pale=("belly",),
        ),
    ),
}
"""Breeds by their names."""
