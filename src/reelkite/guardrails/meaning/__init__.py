"""What a prompt means: sentence embeddings and a classifier trained on sentences of our own."""

from reelkite.guardrails.meaning.layer import MeaningLayer, open_meaning

__all__ = ["MeaningLayer", "open_meaning"]
