"""A character out of a clip, told as a line: watch, find, choose, cut, keep."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from reelkite.domain.errors import InvalidVideo
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.puppetry import sheet as sheets
from reelkite.engines.diorama.puppetry.cutting.choosing import best, habits_of
from reelkite.engines.diorama.puppetry.cutting.finding import found
from reelkite.engines.diorama.puppetry.cutting.matting import cut
from reelkite.engines.diorama.puppetry.cutting.rushes import watched

_NOBODY: Final = (
    "No character was found in the video; show one non-human character whole, in the middle, "
    "and set off from its background."
)


def cut_out(frames: Iterable[RGBFrame], sheet: Path) -> None:
    """Write the character of a clip to ``sheet``: a PNG with alpha, at most 768 pixels on a side.

    The same frames give the same sheet. Takes some 2 s on a core, and 150 MB at most.

    Args:
        frames: Of the clip, in order, upright, all of one size; any number.
        sheet: File to write.

    Raises:
        InvalidVideo: The clip shows no figure that could be cut out.
        OSError: The sheet cannot be written.
    """
    rushes = watched(frames)
    figure = found(rushes.looks)
    number = best(figure, rushes.frames)
    if number is None:
        raise InvalidVideo(_NOBODY)
    mask = figure.masks[number]
    picture = cut(rushes.frames[figure.chosen[number]], mask)
    habits = habits_of(figure.masks)
    facts = sheets.Facts(
        facing=habits.facing,
        flies=habits.flies,
        share=float(mask.any(1).mean()),
        palette=sheets.palette_of(picture),
    )
    sheets.write(sheets.Sheet(picture, facts), sheet)
