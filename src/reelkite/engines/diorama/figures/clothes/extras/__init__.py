"""What is worn over clothes, by name."""

from collections.abc import Sequence
from typing import Final

from reelkite.engines.diorama.figures.clothes.extras.backs import BACKS
from reelkite.engines.diorama.figures.clothes.extras.bodywear import BODYWEAR
from reelkite.engines.diorama.figures.clothes.extras.cloth import Sewing
from reelkite.engines.diorama.figures.clothes.extras.headgear import HEADGEAR
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.pieces import Piece
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Vec3

EXTRAS: Final[dict[str, Sewing]] = {**BACKS, **BODYWEAR, **HEADGEAR}
"""Extras by name."""


USUAL: Final[dict[str, str]] = {
    "cape": "#a82a3a", "scarf": "#c8352c", "tie": "#b3303a", "bow tie": "#c8302a",
    "waistcoat": "#6b4428", "backpack": "#3f6b8a", "necklace": "#f2ead8", "mask": "#26262c",
    "face mask": "#9fd0e0", "goggles": "#3a3a40", "eyepatch": "#1d1b1e", "headphones": "#2e2e36",
    "sunglasses": "#1d1b1e", "glasses": "#5a3018", "neckerchief": "#c8352c",
    "headband": "#c8352c", "sash": "#c8352c", "belt": "#3a2a20", "bridal veil": "#f8f5ee",
    "angel wings": "#f8f5ee", "halo": "#f6d860", "devil horns": "#3a2024", "earrings": "#e3b23a",
    "stethoscope": "#3a4048", "boxing gloves": "#c8302a", "diving mask": "#e8b030",
    "antennae": "#3a3040", "flower": "#f2a8c8",
}  # fmt: skip
"""Colours of extras whose colour nobody tells."""

ON_HEAD: Final = frozenset({*HEADGEAR, "bridal veil"})
"""Extras that need a head."""


def extra(name: str, body: Stature, kind: str, code: str | None, skin: Vec3) -> Sequence[Piece]:
    """Return an extra by its name, over a top of ``kind``; pointed ears have the ``skin``."""
    if name == "pointed ears":
        return EXTRAS[name](body, kind, skin)
    return EXTRAS[name](body, kind, linear(code or USUAL.get(name, "#c8352c")))


__all__ = ["EXTRAS", "ON_HEAD", "USUAL", "extra"]
