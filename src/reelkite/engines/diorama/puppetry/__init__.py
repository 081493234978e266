"""Clients' own characters: cut out of their clips, and inflated to clay in ours."""

from reelkite.engines.diorama.puppetry.cutter import cut_out
from reelkite.engines.diorama.puppetry.player import ASSET, performer

__all__ = ["ASSET", "cut_out", "performer"]
