from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.errors import RenderError
from reelkite.engines.diorama.treatment.reel import Reel
from tests.unit.engines.diorama.treatment.strip import CLIP, MemoryClips

PICTURES = [np.full((2, 2, 3), number, np.uint8) for number in range(100)]


def shown(reel: Reel, *numbers: int) -> list[int]:
    """Return what the frames with these numbers show."""
    return [int(reel.frame(number)[0, 0, 0]) for number in numbers]


def test_pairs_in_turn_are_read_in_one_go() -> None:
    """A process that draws two frames and skips two decodes the clip once."""
    clips = MemoryClips(PICTURES)

    assert shown(Reel(clips, CLIP), 2, 3, 6, 7, 10, 11) == [2, 3, 6, 7, 10, 11]
    assert clips.begun == [2]


def test_neighbours_are_kept() -> None:
    """A frame and the next one may be asked for in any order."""
    clips = MemoryClips(PICTURES)

    assert shown(Reel(clips, CLIP), 4, 5, 4, 5, 6, 5) == [4, 5, 4, 5, 6, 5]
    assert len(clips.begun) == 1


def test_backward_a_clip_is_read_in_blocks() -> None:
    """A hundred frames from the last to the first take five readings, not a hundred."""
    clips = MemoryClips(PICTURES)

    assert shown(Reel(clips, CLIP, backward=True), *range(99, -1, -1)) == list(range(99, -1, -1))
    assert clips.begun == [76, 52, 28, 4, 0]


def test_beyond_the_end_is_the_last_frame() -> None:
    """A clip that is shorter than was said stands still."""
    assert shown(Reel(MemoryClips(PICTURES[:5]), CLIP), 3, 4, 5, 9) == [3, 4, 4, 4]


def test_a_clip_without_pictures_is_an_error_with_words() -> None:
    """Nobody draws nothing."""
    with pytest.raises(RenderError, match="no pictures"):
        Reel(MemoryClips([]), CLIP).frame(0)


def test_nothing_is_read_before_a_frame_is_asked_for() -> None:
    """Opening a reel costs nothing."""
    clips = MemoryClips(PICTURES)
    Reel(clips, Path("film.mp4"))

    assert clips.begun == []
