"""Characters on stage: clay reliefs of their sheets, that move as living reliefs do."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.engines.diorama.puppetry import sheet as sheets
from reelkite.engines.diorama.puppetry.cutting.matting import Cutout
from reelkite.engines.diorama.puppetry.relief import relief_of
from reelkite.engines.diorama.reliefs.actors import ReliefActor
from reelkite.engines.diorama.reliefs.kinds import Kind
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.looks import Relief

ASSET: Final = "animal/puppet-"
"""Beginning of the assets of characters on stage, where they are animals; their number follows."""

_SIZE: Final = 0.72
"""Metres: the side of a square as large as the box around a character."""

_TALLEST: Final = 1.0


@dataclass(frozen=True, slots=True)
class Character:
    """A sheet as a body; see ``reliefs.bodies.Body``.

    Attributes:
        path: The sheet.
    """

    path: Path

    @property
    def picture(self) -> Cutout:
        """What its sheet shows."""
        return _read(self.path).picture

    @property
    def kind(self) -> Kind:
        """A flyer if it flew in its clip, and else a walker."""
        return Kind.FLYER if _read(self.path).facts.flies else Kind.WALKER

    @property
    def height(self) -> float:
        """Metres at scale 1: as large as a toddler, long ones lower than upright ones."""
        high, wide = self.picture.shape[:2]
        return float(min(_TALLEST, _SIZE * np.sqrt(high / wide)))

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, right, bottom and top in heights."""
        high, wide = self.picture.shape[:2]
        return 0.0, wide / high, 0.0, 1.0

    @property
    def looks_to(self) -> float:
        """Which way it looks in its picture."""
        return float(_read(self.path).facts.facing)

    @property
    def voice(self) -> str | None:
        """It has no voice that anybody could know."""
        return None

    @property
    def step(self) -> str:
        """Soft feet."""
        return "step"

    def relief(self, appearance: Appearance, *, hero: bool) -> Relief:
        """Return its relief; no colour of a prompt repaints it, so that it stays itself."""
        return _inflated(self.path, fine=hero and appearance.detail < 1.3)


def performer(asset: str, sheets_by_number: tuple[Path, ...]) -> ReliefActor | None:
    """Return the character for ``animal/puppet-N``, or None for anything else.

    Args:
        asset: Catalogue key.
        sheets_by_number: The sheets of the request, in its order.
    """
    if not asset.startswith(ASSET):
        return None
    number = asset.removeprefix(ASSET)
    known = number.isdecimal() and int(number) < len(sheets_by_number)
    return ReliefActor(Character(sheets_by_number[int(number)])) if known else None


@lru_cache(maxsize=8)
def _read(path: Path) -> sheets.Sheet:
    return sheets.read(path)


@lru_cache(maxsize=4)
def _inflated(path: Path, *, fine: bool) -> Relief:
    return relief_of(_read(path).picture, fine=fine)
