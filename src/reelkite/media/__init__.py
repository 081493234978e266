"""Floor 2: finished files out of raw footage, and back. The only door to PyAV."""

from reelkite.media.encode import Encoding, Mp4Encoder
from reelkite.media.images import ImageFacts, inspect_image, sniff
from reelkite.media.probe import probe
from reelkite.media.stills import write_spritesheet, write_thumbnail

__all__ = [
    "Encoding",
    "ImageFacts",
    "Mp4Encoder",
    "inspect_image",
    "probe",
    "sniff",
    "write_spritesheet",
    "write_thumbnail",
]
