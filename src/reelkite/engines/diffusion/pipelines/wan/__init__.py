"""Wan 2.2: one transformer or two experts, from words or from a picture; without sound."""

from reelkite.engines.diffusion.pipelines.wan.weights import opened

__all__ = ["opened"]
