"""Dogs, cats, and others who prowl on paws: builds and coats."""

from typing import Final

from reelkite.engines.diorama.creatures.beasts.build import Beast, Build, Coat

# fmt: off
_SOFT: Final = ("belly", "muzzle", "socks")
_DOG: Final = Build(0.34, 0.145, 0.25, 0.048, 0.15, 0.95, 0.16, (0.1, 0.082), voice="bark")
_CAT: Final = Build(
    0.3, 0.118, 0.21, 0.04, 0.1, 0.95, 0.15, (0.035, 0.062), ears=("point", 1.0), tail=(0.4,
    0.027, 1.05), eye=0.24, cheeks=0.42, voice="meow",
)
_LION: Final = Build(
    0.6, 0.215, 0.4, 0.078, 0.22, 0.75, 0.215, (0.11, 0.115), ears=("round", 0.9), tail=(0.62,
    0.03, 0.55), eye=0.17, cheeks=0.35, voice="roar",
)

PROWLERS: Final[dict[str, Beast]] = {
    "dog": Beast(
        _DOG,
        Coat(("#c98a4b", "#b0713a", "#d9a866", "#8a5a36", "#5b4334"), pale=_SOFT, felt=0.55),
    ),
    "corgi": Beast(
        Build(
            0.36, 0.155, 0.13, 0.05, 0.13, 0.95, 0.165, (0.1, 0.074), ears=("point", 1.15),
            tail=(0.09, 0.045, 0.8), cheeks=0.38, voice="bark",
        ),
        Coat(("#d98a3f", "#cf7f38"), "#fbf1e2", pattern="bib", marking="#fbf1e2", pale=_SOFT),
    ),
    "poodle": Beast(
        Build(
            0.3, 0.135, 0.28, 0.045, 0.15, 1.1, 0.155, (0.12, 0.06), ears=("flop", 1.1),
            tail=(0.18, 0.028, 1.1), tuft=0.065, wool=True, voice="bark",
        ),
        Coat(("#f1e7da", "#b98a63", "#5d4a44"), pale=()),
    ),
    "cat": Beast(
        _CAT,
        Coat(
            ("#e0923e", "#8f8a86", "#c9a27a", "#6d655f"), "#f8ead6", "#d07a74", pattern="tabby",
            marking="dark", iris="#8fae4c", pale=_SOFT,
        ),
    ),
    "fox": Beast(
        Build(
            0.34, 0.122, 0.24, 0.038, 0.13, 0.9, 0.14, (0.12, 0.05), ears=("point", 1.25),
            tail=(0.4, 0.075, 0.15), tuft=0.085, eye=0.19, cheeks=0.42, voice="bark",
        ),
        Coat(
            ("#d8692a", "#cc5f2a"), "#fbf1e2", "#1c1614", pattern="socks", marking="#33221c",
            pale=("belly", "muzzle", "tail"), felt=0.7,
        ),
    ),
    "wolf": Beast(
        Build(
            0.42, 0.15, 0.34, 0.046, 0.17, 0.75, 0.16, (0.14, 0.066), ears=("point", 1.0),
            tail=(0.36, 0.06, -0.35), tuft=0.065, eye=0.16, cheeks=0.35, voice="howl",
        ),
        Coat(("#7f8388", "#6b6c70"), "#e4ded4", iris="#c99a3a", felt=0.7),
    ),
    "raccoon": Beast(
        Build(
            0.24, 0.14, 0.13, 0.038, 0.08, 0.7, 0.145, (0.075, 0.045), ears=("round", 0.8),
            tail=(0.32, 0.062, 0.5), eye=0.14, cheeks=0.42,
        ),
        Coat(("#8b8580",), "#efe8de", pattern="mask", marking="#2b2725", felt=0.75),
    ),
    "badger": Beast(
        Build(
            0.28, 0.14, 0.1, 0.04, 0.08, 0.35, 0.13, (0.1, 0.048), ears=("round", 0.6),
            tail=(0.12, 0.04, -0.3), eye=0.14, cheeks=0.3,
        ),
        Coat(
            ("#74706e",), "#f6f1e7", pattern="badger", marking="#1c191a", felt=0.75,
            pale=("belly", "muzzle", "face"),
        ),
    ),
    "skunk": Beast(
        Build(
            0.22, 0.125, 0.1, 0.034, 0.07, 0.6, 0.12, (0.075, 0.042), ears=("round", 0.6),
            tail=(0.38, 0.08, 1.15), tuft=0.1, eye=0.16, cheeks=0.3,
        ),
        Coat(("#26242a",), "#f6f1e7", pattern="stripe", marking="#f6f1e7", pale=("tail",)),
    ),
    "otter": Beast(
        Build(
            0.36, 0.115, 0.09, 0.036, 0.1, 0.6, 0.125, (0.05, 0.058), ears=("round", 0.5),
            tail=(0.34, 0.045, 0.1), eye=0.15, cheeks=0.4,
        ),
        Coat(("#7a573c",), "#dcc4a2", felt=0.4),
    ),
    "lion": Beast(
        Build(
            0.6, 0.215, 0.4, 0.078, 0.22, 0.75, 0.215, (0.11, 0.115), ears=("round", 1.0),
            tail=(0.62, 0.03, 0.55), tuft=0.065, eye=0.17, cheeks=0.35, mane="ring", voice="roar",
        ),
        Coat(("#d9a452", "#cf9848"), "#f2dcb0", "#5a3a30", extremes="#8a4f22", felt=0.45),
    ),
    "tiger": Beast(
        _LION,
        Coat(("#e58a30", "#df7f2a"), "#fbf1e0", "#c97f76", pattern="tiger", marking="#241a16"),
    ),
    "leopard": Beast(
        _LION,
        Coat(("#e2ae5c",), "#faeed6", "#8a5a4c", pattern="spots", marking="#3a2618"),
    ),
}
"""Beasts by the last word of their asset; ``corgi`` is a dog with that attribute."""
