"""Floor 2: finished files out of raw footage. The only door to PyAV."""

from reelkite.media.encode import Encoding, Mp4Encoder

__all__ = ["Encoding", "Mp4Encoder"]
