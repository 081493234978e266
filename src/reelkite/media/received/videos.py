"""Videos that clients send: what they are, and whether they can be worked on.

Nothing of them is believed. Their demuxer is chosen by their first bytes, never by trying, and
may open no other file: some formats name others, on this machine or elsewhere.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

import av
from av.container import InputContainer
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from reelkite.domain.errors import InvalidVideo, RenderError
from reelkite.domain.geometry import Size
from reelkite.media.images import UNKNOWN, refusing_damage, sniff

MOST_BYTES: Final = 256 * 1024 * 1024
LONGEST: Final = 60.0
"""Seconds."""

FEWEST_FRAMES: Final = 8
MOST_FRAMES: Final = 14_400
"""A minute at 240 a second."""

NARROWEST: Final = 64
MOST_PIXELS: Final = 4096 * 2304
"""Of one frame: 4K, in all its proportions."""

CODECS: Final = frozenset({"av1", "h264", "hevc", "libdav1d", "mjpeg", "mpeg4", "prores"}) | {
    "vp8",
    "vp9",
    "libvpx",
    "libvpx-vp9",
}
"""Decoders that are used; the hundreds of others are the ones where accidents happen."""

TAKEN: Final = "MP4, MOV, WebM and MKV"

DEMUXERS: Final = {
    "video/mp4": "mp4",
    "video/quicktime": "mov",
    "video/x-matroska": "matroska",
}
"""Demuxer by type."""

MATROSKA: Final = b"\x1a\x45\xdf\xa3"
"""How MKV and WebM begin (RFC 9559, section 5)."""

HEAD: Final = 4096
"""Bytes that tell what a file is."""


@dataclass(frozen=True, slots=True)
class VideoFacts:
    """What a video is.

    Attributes:
        media_type: Told by its content.
        size: Pixels, as a player shows it: upright, and square.
        seconds: From the first frame to the end of the last.
        frames: How many.
        has_sound: It can be heard.
    """

    media_type: str
    size: Size
    seconds: float
    frames: int
    has_sound: bool


def inspect_video(path: Path, *, field: str) -> VideoFacts:
    """Read all of the video at ``path`` and return what it is.

    Its first and last frames and its sound are decoded. Any frame rate will do, a varying one
    too; so will one without sound.

    Raises:
        InvalidVideo: It cannot be used; the message says what is allowed.
    """
    media_type = _allowed_type(path, field)
    with refusing_damage(media_type, field, InvalidVideo), opened_video(path) as container:
        stream = shown_stream(container)
        if stream is None:
            raise InvalidVideo(f"'{field}' has no pictures.", field=field)
        _refuse_codec(stream, field)
        size = _allowed_size(stream, field)
        seconds, frames, starts = _counted(container, stream, field)
        first = _decoded(container, stream, starts)
        _hear(container)
        return VideoFacts(
            media_type=media_type,
            size=turned(size, first.rotation),
            seconds=seconds,
            frames=frames,
            has_sound=bool(container.streams.audio),
        )


@contextmanager
def opened_video(path: Path) -> Iterator[InputContainer]:
    """Lend the video at ``path``, opened for reading, by the one demuxer that its head calls for.

    Raises:
        RenderError: It is none that is taken, or what is read of it cannot be decoded.
    """
    demuxer = DEMUXERS.get(type_of(path))
    if demuxer is None:
        raise RenderError("the video is of no type that is taken")
    alone = {"protocol_whitelist": "file"}
    try:
        with av.open(str(path), format=demuxer, container_options=alone) as container:
            yield container
    except (av.FFmpegError, OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise RenderError(f"the video cannot be decoded: {reason}") from error


def shown_stream(container: InputContainer) -> VideoStream | None:
    """Return the stream of pictures that is meant to be seen; covers of albums are not."""
    films = (each for each in container.streams.video if not is_cover(each))
    return next(films, None)


def is_cover(stream: VideoStream) -> bool:
    """Tell whether ``stream`` is a single picture that came along."""
    return bool(stream.disposition & Disposition.attached_pic)


def turned(size: Size, rotation: int) -> Size:
    """Return ``size`` after a turn by so many degrees."""
    return Size(size.height, size.width) if rotation % 180 else size


def type_of(path: Path) -> str:
    """Return the content type of the file at ``path`` by its first bytes."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    return "video/x-matroska" if head.startswith(MATROSKA) else sniff(head)


def _allowed_type(path: Path, field: str) -> str:
    length = path.stat().st_size
    if not length:
        raise InvalidVideo(f"'{field}' is empty; it must be a video.", field=field)
    if length > MOST_BYTES:
        raise InvalidVideo(
            f"'{field}' has {length} bytes; at most {MOST_BYTES} are allowed.", field=field
        )
    media_type = type_of(path)
    if media_type not in DEMUXERS:
        known = "" if media_type == UNKNOWN else f" ({media_type})"
        raise InvalidVideo(
            f"'{field}' is no video that is taken{known}; allowed are {TAKEN}.", field=field
        )
    return media_type


def _refuse_codec(stream: VideoStream, field: str) -> None:
    name = stream.codec_context.name
    if name not in CODECS:
        raise InvalidVideo(
            f"The codec of '{field}' ({name}) is not taken; use H.264, for one.", field=field
        )


def _allowed_size(stream: VideoStream, field: str) -> Size:
    """Return the size as it is shown before it is turned; nothing was decoded yet."""
    width, height = stream.codec_context.width, stream.codec_context.height
    ratio = float(stream.sample_aspect_ratio or 1)
    size = Size(round(width * ratio), height)
    if min(width, size.width, height) < NARROWEST or width * height > MOST_PIXELS:
        raise InvalidVideo(
            f"'{field}' is {size}; each side must have {NARROWEST} pixels at least, "
            "and the whole no more than 4K (4096x2304).",
            field=field,
        )
    return size


def _counted(
    container: InputContainer, stream: VideoStream, field: str
) -> tuple[float, int, list[int]]:
    """Return seconds, frames, and when each key frame is shown; reading ends when it is too much.

    Raises:
        InvalidVideo: It is too long, too short, or cut short.
    """
    grain = float(stream.time_base or 0)
    times: list[int] = []
    keys: list[int] = []
    end = 0
    for packet in container.demux(stream):
        if not packet.size or packet.pts is None:
            continue
        if packet.is_corrupt:
            raise RenderError("the video is cut short")
        times.append(packet.pts)
        keys += [packet.pts] if packet.is_keyframe else []
        end = max(end, packet.pts + (packet.duration or 0))
        if len(times) > MOST_FRAMES or (max(end, packet.pts) - times[0]) * grain > LONGEST + 1:
            break
    seconds = (end - min(times, default=0)) * grain
    _refuse_length(seconds, len(times), field)
    if len(times) < stream.frames or not keys:
        raise RenderError("the video is cut short")
    return seconds, len(times), keys


def _refuse_length(seconds: float, frames: int, field: str) -> None:
    if frames > MOST_FRAMES or not seconds <= LONGEST:
        raise InvalidVideo(
            f"'{field}' is too long: at most {LONGEST:g} seconds, and {MOST_FRAMES} frames, "
            "are allowed.",
            field=field,
        )
    if frames < FEWEST_FRAMES:
        raise InvalidVideo(
            f"'{field}' has {frames} frames; it must have {FEWEST_FRAMES} at least.", field=field
        )
    if not (math.isfinite(seconds) and seconds > 0):
        raise InvalidVideo(f"'{field}' lasts for no time at all.", field=field)


def _decoded(container: InputContainer, stream: VideoStream, keys: list[int]) -> VideoFrame:
    """Return the first frame; the last ones are decoded, too."""
    container.seek(0)
    first = next(container.decode(stream))
    container.seek(max(keys), stream=stream)
    if not any(True for _ in islice(container.decode(stream), FEWEST_FRAMES)):
        raise RenderError("the video is cut short")
    return first


def _hear(container: InputContainer) -> None:
    """Decode the whole sound, which is cheap."""
    if container.streams.audio:
        container.seek(0)
        for _ in container.decode(container.streams.audio[0]):
            pass
