"""Folders of weights, looked at without loading them."""

from reelkite.engines.diffusion.weights.layout import Layout, looked_at
from reelkite.engines.diffusion.weights.parts import Part

__all__ = ["Layout", "Part", "looked_at"]
