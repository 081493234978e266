"""What reliefs are made of: any body that is seen best from the front, and emoji drawings."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from reelkite.engines.diorama.reliefs import drawing
from reelkite.engines.diorama.reliefs.cache import kept
from reelkite.engines.diorama.reliefs.inflate import Recipe
from reelkite.engines.diorama.reliefs.kinds import (
    DRAWN_FROM_THE_FRONT,
    DRAWN_TO_THE_RIGHT,
    HEIGHTS,
    USUAL_HEIGHT,
    Kind,
    kind_of,
)
from reelkite.engines.diorama.reliefs.motion import HOOFED, VOICES
from reelkite.engines.diorama.reliefs.recolour import recoloured
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import named
from reelkite.engines.diorama.scene.looks import Relief

_PUFF: Final[dict[Kind, float]] = {Kind.BUILDING: 1.1, Kind.THING: 1.5, Kind.PLANT: 1.4}
_SIDED: Final = frozenset(
    {Kind.WALKER, Kind.FLYER, Kind.SWIMMER, Kind.CRAWLER, Kind.VEHICLE, Kind.BOAT, Kind.AIRCRAFT}
)


class Body(Protocol):
    """One picture that can be played as a relief."""

    @property
    def kind(self) -> Kind:
        """How it gets about."""

    @property
    def height(self) -> float:
        """Metres at scale 1."""

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of what is drawn, as shares of one side (y up)."""

    @property
    def looks_to(self) -> float:
        """Which way it looks in the picture: -1 left, 1 right, 0 at the audience or nowhere."""

    @property
    def voice(self) -> str | None:
        """The action and the cue of its voice, if it has one of its own."""

    @property
    def step(self) -> str:
        """The cue of its steps."""

    def relief(self, appearance: Appearance, *, hero: bool) -> Relief:
        """Return the relief as it is to look; finer for a ``hero`` that the prompt named."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """An emoji drawing as a body.

    Attributes:
        name: Name of the drawing.
        cache: Folder for reliefs.
    """

    name: str
    cache: Path

    @property
    def kind(self) -> Kind:
        """See ``Body``."""
        return kind_of(self.name)

    @property
    def height(self) -> float:
        """See ``Body``."""
        return HEIGHTS.get(self.name, USUAL_HEIGHT)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """See ``Body``."""
        return drawing.bounds(self.name)

    @property
    def looks_to(self) -> float:
        """See ``Body``."""
        if self.name in DRAWN_FROM_THE_FRONT or self.kind not in _SIDED:
            return 0.0
        return 1.0 if self.name in DRAWN_TO_THE_RIGHT else -1.0

    @property
    def voice(self) -> str | None:
        """See ``Body``."""
        return VOICES.get(self.name)

    @property
    def step(self) -> str:
        """See ``Body``."""
        return "hoof" if self.name in HOOFED else "step"

    def relief(self, appearance: Appearance, *, hero: bool) -> Relief:
        """Inflate the drawing, or read it from the cache, and paint it."""
        fine = appearance.detail < 1.3
        grid = (46 if fine else 34) if hero else (30 if fine else 20)
        recipe = Recipe(self.name, grid, _PUFF.get(self.kind, 1.3), 512 if fine else 384)
        relief = kept(recipe, self.cache)
        if appearance.colour is not None:
            relief = recoloured(relief, named(appearance.colour))
        if self.kind is Kind.PLANT:
            relief = replace(relief, translucency=0.5, sway=0.05 * self.height)
        return relief
