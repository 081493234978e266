"""Glimpses of a video that was sent: enough of its frames to see what it shows."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from reelkite.domain.errors import InvalidVideo, RenderError
from reelkite.domain.media import RGBFrame
from reelkite.media.received.videos import opened_video, shown_stream
from reelkite.media.sampling import spread
from reelkite.media.scaling import scaled

SIDE: Final = 1280
"""Pixels of the longer side: a face in the background must be found, too."""

A_SECOND: Final = 3
FEWEST: Final = 8
MOST: Final = 24
"""Frames that are looked at for each second, and in all."""


def glimpse(video: Path, part: int, parts: int, frames: int | None = None) -> Iterator[RGBFrame]:
    """Yield frames of ``video``, as a player shows them, out of one of so many equal parts.

    All parts together show frames evenly spaced, the first and the last included. One is held at
    a time.

    Args:
        video: The file.
        part: Number of the part, from 0.
        parts: How many there are.
        frames: How many frames all parts have together; None for as many as a look needs.

    Raises:
        InvalidVideo: It cannot be decoded.
    """
    try:
        wanted = _wanted(video, frames)
        share = -(-len(wanted) // parts)
        for frame in _shown_at(video, wanted[part * share : (part + 1) * share]):
            small = scaled(frame, min(SIDE, max(frame.width, frame.height)))
            yield np.ascontiguousarray(np.rot90(small, frame.rotation // 90))
    except RenderError as error:
        raise InvalidVideo("The video is damaged and cannot be decoded.") from error


def _wanted(video: Path, frames: int | None) -> Sequence[int]:
    """Return when so many frames of ``video`` are shown, in the stream's time base."""
    with opened_video(video) as container:
        stream = _film(shown_stream(container))
        times = sorted(
            packet.pts
            for packet in container.demux(stream)
            if packet.size and packet.pts is not None
        )
    if not times:
        raise RenderError("the video has no pictures")
    seconds = (times[-1] - times[0]) * float(stream.time_base or 0)
    count = frames or min(max(round(A_SECOND * seconds), FEWEST), MOST)
    return [times[number] for number in sorted(spread(len(times), count))]


def _shown_at(video: Path, wanted: Sequence[int]) -> Iterator[VideoFrame]:
    """Yield for each time the frame of that moment, or the next one that can be decoded.

    Frames at the start of a group may need the group before; a decoder that began behind that
    leaves them out.
    """
    left = list(wanted)
    if not left:  # a video of few frames, all of which stand in earlier parts
        return
    with opened_video(video) as container:
        stream = _film(shown_stream(container))
        container.seek(left[0], stream=stream)
        for frame in container.decode(stream):
            if frame.pts is not None and frame.pts >= left[0]:
                left = [time for time in left if time > frame.pts]
                yield frame
            if not left:
                return
    raise RenderError("the video ends before its last frame")


def _film(stream: VideoStream | None) -> VideoStream:
    if stream is None:
        raise RenderError("the video has no pictures")
    return stream
