"""Figures of the diorama who come into a picture, as the prompt says."""

from reelkite.engines.diorama.living.visitors.visiting import Company, Stagehand, visitors_of

__all__ = ["Company", "Stagehand", "visitors_of"]
