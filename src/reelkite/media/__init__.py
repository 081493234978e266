"""Floor 2: finished files out of raw footage, and back. The only door to PyAV."""

from reelkite.media.encode import Encoding, Mp4Encoder
from reelkite.media.images import ImageFacts, inspect_image, sniff
from reelkite.media.pixels import decode_picture
from reelkite.media.probe import probe
from reelkite.media.sampling import sample_frames
from reelkite.media.stills import write_spritesheet, write_thumbnail

__all__ = [
    "Encoding",
    "ImageFacts",
    "Mp4Encoder",
    "decode_picture",
    "inspect_image",
    "probe",
    "sample_frames",
    "sniff",
    "write_spritesheet",
    "write_thumbnail",
]
