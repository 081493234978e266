"""Reading a finished clip: its packets, and chosen pictures of it, one at a time."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import av
from av.codec.context import ThreadType
from av.container import InputContainer
from av.video.stream import VideoStream

from reelkite.domain.errors import RenderError


@dataclass(frozen=True, slots=True)
class Packets:
    """The pictures of a clip as they lie in the file, none of them decoded.

    Attributes:
        times: When each is shown, in the stream's time base, in the order of decoding.
        keys: Which of them, in the same order, can be decoded without others.
    """

    times: tuple[int, ...]
    keys: tuple[bool, ...]

    @property
    def shown(self) -> tuple[int, ...]:
        """The times in the order of showing; picture 0 first."""
        return tuple(sorted(self.times))

    def needed_for(self, wanted: Collection[int]) -> tuple[bool, ...]:
        """Tell of each packet whether it may help a picture whose time is ``wanted``.

        A group begins with a key picture, and no other group is needed for its pictures; what
        lies behind the last wanted one of a group helps none.
        """
        needed = [False] * len(self.times)
        helps = False
        for place in reversed(range(len(self.times))):
            helps = helps or self.times[place] in wanted
            needed[place] = helps
            helps = helps and not self.keys[place]
        return tuple(needed)


@contextmanager
def opened(clip: Path) -> Iterator[InputContainer]:
    """Lend ``clip``, opened for reading.

    Raises:
        RenderError: It is no clip, or what is read of it cannot be decoded.
    """
    try:
        with av.open(str(clip)) as container:
            yield container
    except (av.FFmpegError, OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise RenderError(f"the clip cannot be decoded: {reason}") from error


def picture_of(container: InputContainer) -> VideoStream:
    """Return the stream of pictures.

    Raises:
        RenderError: There is none.
    """
    if not container.streams.video:
        raise RenderError("the clip has no picture")
    return container.streams.video[0]


def list_pictures(clip: Path) -> Packets:
    """Read where the pictures of ``clip`` lie.

    Raises:
        RenderError: It is no clip, or it holds no picture.
    """
    with opened(clip) as container:
        found = [
            (packet.pts, packet.is_keyframe)
            for packet in container.demux(picture_of(container))
            if packet.pts is not None and packet.size
        ]
    if not found:
        raise RenderError("the clip holds no picture")
    return Packets(tuple(time for time, _ in found), tuple(key for _, key in found))


def decode_pictures(
    clip: Path, packets: Packets, numbers: Collection[int]
) -> Iterator[tuple[int, av.VideoFrame]]:
    """Yield the pictures with these ``numbers``, counted from 0 as shown, in that order.

    Only groups that hold one of them are decoded, and in these no picture that neither is wanted
    nor helps another.

    Raises:
        RenderError: One of them cannot be decoded.
    """
    times = packets.shown
    left = {times[number]: number for number in numbers}
    with opened(clip) as container:
        for frame in _decoded(container, packets, frozenset(left)):
            number = left.pop(frame.pts, None) if frame.pts is not None else None
            if number is None:
                continue
            yield number, frame
            if not left:
                return
    raise RenderError(f"picture {min(left.values())} of the clip cannot be decoded")


def _decoded(
    container: InputContainer, packets: Packets, wanted: Collection[int]
) -> Iterator[av.VideoFrame]:
    """Decode as little as gives the ``wanted`` times."""
    stream = picture_of(container)
    context = stream.codec_context
    context.thread_type = ThreadType.NONE  # what is skipped is told packet by packet
    context.options = {"err_detect": "explode"}
    needed = iter(packets.needed_for(wanted))
    for packet in container.demux(stream):
        if packet.size and not next(needed, True):
            continue
        helps_nobody = packet.size and packet.pts not in wanted
        context.skip_frame = "NONREF" if helps_nobody else "DEFAULT"
        yield from packet.decode()
