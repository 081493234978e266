"""Self-hosted video generation: a prompt in, an MP4 with sound out."""

from reelkite._version import __version__

__all__ = ["__version__"]
