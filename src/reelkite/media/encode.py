"""Footage to MP4: one frame at a time into H.264 and AAC.

Knows nothing of drafts and final names: it writes where it is told to.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.container import OutputContainer

from reelkite.domain.errors import PublishError, RenderError
from reelkite.domain.media import SAMPLE_RATE, AudioBlock, FrameStream, RGBFrame
from reelkite.media.tracks import AAC_FRAME, PictureTrack, SoundTrack


@dataclass(frozen=True, slots=True)
class Encoding:
    """How clips are compressed.

    The defaults were measured on a park with moving grass and film grain at 1280x720: ``superfast``
    takes 17 ms of processor time a frame, ``veryfast`` 31, at 41.0 and 39.3 dB and 11.6 and
    7.5 Mbit/s. Rendering wants the same cores, so the cheap one wins and pays in bytes.

    Attributes:
        preset: How hard x264 tries; one of its names.
        quality: Constant rate factor of x264; at 17 to 18 no loss is seen at normal size.
        sound_rate: Bits a second of AAC.
        threads: How many threads x264 may use.
    """

    preset: str = "superfast"
    quality: int = 18
    sound_rate: int = 192_000
    threads: int = 2

    @property
    def picture_options(self) -> dict[str, str]:
        """The options of libx264."""
        return {
            "preset": self.preset,
            "crf": str(self.quality),
            "profile": "high",
            "threads": str(self.threads),
        }


@dataclass(frozen=True, slots=True)
class Mp4Encoder:
    """Writes H.264 High with AAC-LC in MP4, playable while it loads."""

    encoding: Encoding

    def encode(self, footage: FrameStream, into: Path, after: Path | None = None) -> None:
        """Write ``footage`` to ``into``; an existing file is overwritten.

        Exactly ``footage.grid.count`` frames of ``footage.size`` are written, in BT.709 with
        limited range; the sound is cut or filled with silence to the picture's length.

        Args:
            footage: Frames and sound; consumed exactly once, and closed whatever happens.
            into: The file; its folder must exist.
            after: A clip of ours that comes first and lasts ``footage.lead`` seconds. Its
                pictures are taken over as they are, not compressed again.

        Raises:
            RenderError: The footage ends early, goes on too long or changes its size, or its
                sound is off by more than one AAC frame.
            PublishError: The file cannot be written.
        """
        with _closing(footage.frames), _container(into) as container:
            self._write_tracks(footage, container, (into, after))

    def _write_tracks(
        self, footage: FrameStream, container: OutputContainer, paths: tuple[Path, Path | None]
    ) -> None:
        into, after = paths
        grid = footage.grid
        samples = _fitted_sound(footage)
        picture = PictureTrack.added_to(
            container, footage.size, grid, self.encoding.picture_options
        )
        sound = SoundTrack.added_to(container, samples, self.encoding.sound_rate)
        first = 0
        if after is not None:
            with _publishing(into):
                first = picture.take_over(after)
                sound.write_between(Fraction(0), grid.time_of(first))
        for index, frame in enumerate(_checked_frames(footage), first):
            with _publishing(into):
                picture.write(index, frame)
                sound.write_between(grid.time_of(index), grid.time_of(index + 1))
        with _publishing(into):
            picture.finish()
            sound.finish()


def _checked_frames(footage: FrameStream) -> Iterator[RGBFrame]:
    """Yield exactly as many frames as the grid has, each of the right shape."""
    shape = (footage.size.height, footage.size.width, 3)
    count = 0
    for frame in footage.frames:
        if count == footage.grid.count:
            raise RenderError(f"the footage goes on after its {count} frames")
        if frame.shape != shape or frame.dtype != np.uint8:
            raise RenderError(f"frame {count} is {frame.shape} of {frame.dtype}, not {shape}")
        yield frame
        count += 1
    if count < footage.grid.count:
        raise RenderError(f"the footage ends after {count} of {footage.grid.count} frames")


def _fitted_sound(footage: FrameStream) -> AudioBlock:
    """Return the soundtrack's samples, as many as the picture lasts."""
    samples = footage.soundtrack.samples
    duration = footage.grid.duration + footage.lead
    wanted = int(duration * SAMPLE_RATE)
    missing = wanted - samples.shape[1]
    if abs(missing) > AAC_FRAME:
        raise RenderError(
            f"the soundtrack lasts {samples.shape[1] / SAMPLE_RATE:.3f} s, "
            f"the picture {float(duration):.3f} s"
        )
    return np.pad(samples[:, :wanted], ((0, 0), (0, max(missing, 0))))


@contextmanager
def _container(into: Path) -> Iterator[OutputContainer]:
    """Lend an MP4 that is being written, and close it whatever happens."""
    with _publishing(into):
        container = av.open(str(into), "w", format="mp4", options={"movflags": "+faststart"})
    try:
        yield container
    except BaseException:
        with suppress(av.FFmpegError, OSError):  # the first failure is the one to tell
            container.close()
        raise
    with _publishing(into):
        container.close()


@contextmanager
def _publishing(into: Path) -> Iterator[None]:
    """Tell a failure to write as what it is."""
    try:
        yield
    except (av.FFmpegError, OSError) as error:
        reason = error.strerror or str(error)
        raise PublishError(f"cannot write the clip in {into.parent}: {reason}") from error


@contextmanager
def _closing(frames: Iterator[RGBFrame]) -> Iterator[None]:
    """Close a generator of frames at the end; a plain iterator has nothing to close."""
    try:
        yield
    finally:
        close = getattr(frames, "close", None)
        if close is not None:
            close()
