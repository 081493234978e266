"""What every command is given: the settings, and the line when it needs one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from reelkite.config import Settings
from reelkite.production import ProductionLine

Assemble: TypeAlias = Callable[[Settings], ProductionLine]
"""Makes a production line; that loads the engine, so only those who need it ask for it."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Settings, and how to make a line from them."""

    settings: Settings
    assemble: Assemble

    def line(self) -> ProductionLine:
        """Return the production line."""
        return self.assemble(self.settings)
