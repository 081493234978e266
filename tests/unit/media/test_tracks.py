from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np

from reelkite.domain.geometry import FrameGrid, Size
from reelkite.media.tracks import PictureTrack, SoundTrack


def test_a_player_can_jump_to_every_second_second(tmp_path: Path) -> None:
    """A key frame comes at least every two seconds."""
    path = tmp_path / "clip.mp4"
    frame = np.zeros((64, 64, 3), dtype=np.uint8)
    with av.open(str(path), "w") as container:
        grid = FrameGrid(72, Fraction(24))
        track = PictureTrack.added_to(container, Size(64, 64), grid, {"preset": "ultrafast"})
        for index in range(grid.count):
            track.write(index, frame)
        track.finish()

    with av.open(str(path)) as container:
        keys = [packet.pts for packet in container.demux(video=0) if packet.is_keyframe]
        base = container.streams.video[0].time_base
    assert base is not None
    assert [pts * base for pts in keys if pts is not None] == [0, 2]


def test_sound_written_in_pieces_is_whole(tmp_path: Path) -> None:
    """Pieces of uneven length follow each other without a gap."""
    path = tmp_path / "clip.mp4"
    samples = np.zeros((2, 48_000), dtype=np.float32)
    with av.open(str(path), "w") as container:
        track = SoundTrack.added_to(container, samples, 128_000)
        cuts = [Fraction(k, 7) for k in range(8)]
        for start, end in pairwise(cuts):
            track.write_between(start, end)
        track.finish()

    with av.open(str(path)) as container:
        assert container.streams.audio[0].duration == 48_000
