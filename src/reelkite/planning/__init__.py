"""Any prompt to a storyboard: tables, a hand-built grammar on a small parser, no network."""

from typing import Final

from reelkite.planning.catalogue import assets
from reelkite.planning.planner import plan, warm
from reelkite.planning.words import clean_prompt

ASSETS: Final[tuple[str, ...]] = assets()
"""Every asset that a storyboard may ask for; an engine can test that it builds each."""

__all__ = ["ASSETS", "clean_prompt", "plan", "warm"]
