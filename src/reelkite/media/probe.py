"""What a finished file really holds."""

from dataclasses import dataclass
from pathlib import Path

from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.stream import VideoStream

from reelkite.domain.artifact import ClipFacts
from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.media.reading import decode_pictures, list_pictures, opened


@dataclass(frozen=True, slots=True)
class Sound:
    """What was heard.

    Attributes:
        seconds: From the first sample that is heard to the end of the last.
        rate: Sampling rate in Hz.
        channels: How many.
    """

    seconds: float = 0.0
    rate: int = 0
    channels: int = 0


def probe(path: Path) -> ClipFacts:
    """Read all packets of the MP4 at ``path``, decode its first and last picture and its sound.

    A clip without sound is no error here: its ``sound_seconds`` are 0. Damage between the first
    and the last picture is not looked for.

    Raises:
        RenderError: It is no file that plays: no picture, cut short, or undecodable.
    """
    packets = list_pictures(path)
    frames, seconds = _count_pictures(path)
    ends = decode_pictures(path, packets, {0, frames - 1})
    size = [Size(frame.width, frame.height) for _, frame in ends][-1]
    with opened(path) as container:
        sound = hear(container)
    return ClipFacts(
        size=size,
        frames=frames,
        seconds=seconds,
        sound_seconds=sound.seconds,
        sound_rate=sound.rate,
        channels=sound.channels,
    )


def _count_pictures(path: Path) -> tuple[int, float]:
    """Count the pictures, and tell how many seconds they last."""
    with opened(path) as container:
        return span_of(container, container.streams.video[0])


def span_of(container: InputContainer, track: VideoStream | AudioStream) -> tuple[int, float]:
    """Count the packets of ``track``, and tell how many seconds they last.

    Raises:
        RenderError: The file ends before its table of contents does.
    """
    count, start, end = 0, None, 0
    for packet in container.demux(track):
        if not packet.size or packet.pts is None:
            continue
        if packet.is_corrupt:
            raise RenderError("the clip is cut short")
        count += 1
        start = packet.pts if start is None else min(start, packet.pts)
        end = max(end, packet.pts + (packet.duration or 0))
    if count < track.frames:
        raise RenderError("the clip is cut short")
    # Times below 0 are the coder's run-up, which is not heard.
    return count, (end - max(start or 0, 0)) * float(track.time_base or 0)


def hear(container: InputContainer) -> Sound:
    """Decode the whole sound, which is cheap, and say what it is.

    Raises:
        RenderError: It is cut short.
    """
    if not container.streams.audio:
        return Sound()
    track = container.streams.audio[0]
    _, seconds = span_of(container, track)
    container.seek(0)
    track.codec_context.options = {"err_detect": "explode"}
    for _ in container.decode(track):
        pass
    return Sound(seconds, track.codec_context.sample_rate, track.codec_context.layout.nb_channels)
