"""Names that are somebody's: people, characters, songs, and descriptions that point at one."""

from reelkite.guardrails.gazetteer.gazetteer import Gazetteer, open_gazetteer

__all__ = ["Gazetteer", "open_gazetteer"]
