"""What a stranger's clip holds, before it is made anything of."""

from pathlib import Path

from reelkite.domain.artifact import ClipFacts
from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.media.joining.conforming import Opened
from reelkite.media.probe import hear, span_of
from reelkite.media.reading import picture_of


def facts_of(clip: Path, opened: Opened) -> ClipFacts:
    """Read all packets of ``clip``, decode its first picture and its sound, and say what it is.

    Its size is that of the picture as players show it, upright. A clip without sound is no error.

    Raises:
        RenderError: It does not play: no picture, cut short, or undecodable.
    """
    with opened(clip) as container:
        stream = picture_of(container)
        frames, seconds = span_of(container, stream)
        container.seek(0)
        first = next(container.decode(stream), None)
        if first is None:
            raise RenderError("the clip holds no picture")
        lying = first.rotation % 180 != 0
        size = Size(first.height, first.width) if lying else Size(first.width, first.height)
    with opened(clip) as container:
        sound = hear(container)
    return ClipFacts(size, frames, seconds, sound.seconds, sound.rate, sound.channels)
