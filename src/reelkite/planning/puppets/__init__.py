"""Clients' own characters in prompts: read as animals, shown under their own names."""

from reelkite.planning.puppets.lending import asset_of, revising, with_puppets

__all__ = ["asset_of", "revising", "with_puppets"]
