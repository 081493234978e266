"""Any prompt to a storyboard: tables, a small hand-built grammar, no weights and no network."""

from typing import Final

from reelkite.planning.catalogue import assets
from reelkite.planning.planner import plan
from reelkite.planning.words import clean_prompt

ASSETS: Final[tuple[str, ...]] = assets()
"""Every asset that a storyboard may ask for; an engine can test that it builds each."""

__all__ = ["ASSETS", "clean_prompt", "plan"]
