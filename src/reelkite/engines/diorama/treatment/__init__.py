"""Edits of clips that were not made here: treatments of the whole picture, its pace, its sound."""

from reelkite.engines.diorama.treatment.film import Film, treated

__all__ = ["Film", "treated"]
