"""The sound of a clip that is open."""

from pathlib import Path

import av

from reelkite.domain.media import SAMPLE_RATE
from reelkite.media.joining.hearing import heard
from tests.unit.media.joining.footage import clip_of


def test_all_sound_is_heard(tmp_path: Path) -> None:
    """Stereo at our own rate, from the first sample to the last packet."""
    with av.open(str(clip_of(tmp_path / "a.mp4", 0, 24))) as container:
        samples = heard(container)

    assert samples.shape[0] == 2
    assert samples.shape[1] >= SAMPLE_RATE
