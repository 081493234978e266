"""Clips that other clips are made of: read, brought into our own form, and gone on with."""

from reelkite.media.joining.clips import ClipReader
from reelkite.media.joining.splicing import ClipSplicer

__all__ = ["ClipReader", "ClipSplicer"]
