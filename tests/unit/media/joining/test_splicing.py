"""The splicer: what follows a clip, encoded behind it."""

from pathlib import Path

import av
import numpy as np

from reelkite.domain.media import SAMPLE_RATE, Soundtrack
from reelkite.media import Encoding, Mp4Encoder, probe
from reelkite.media.joining import ClipReader, ClipSplicer
from reelkite.media.reading import opened
from tests.unit.media.joining.footage import SIZE, clip_of, footage


def _after(before: Soundtrack, after: Soundtrack, lead: int) -> Soundtrack:
    new = after.samples[:, lead * SAMPLE_RATE :]
    return Soundtrack(np.concatenate([before.samples, new], axis=1))


SPLICER = ClipSplicer(_after, opened)


def test_what_follows_is_encoded_behind_the_clip(tmp_path: Path) -> None:
    """The whole has the frames of both, and those of the clip are not compressed again."""
    clip = clip_of(tmp_path / "a.mp4", 0, 48)
    whole = SPLICER.following(clip, footage(48, 24, lead=1))
    Mp4Encoder(Encoding()).encode(whole, tmp_path / "b.mp4", clip)
    facts = probe(tmp_path / "b.mp4")
    old, both = (list(ClipReader().frames(tmp_path / name)) for name in ("a.mp4", "b.mp4"))

    assert (facts.frames, facts.seconds, facts.sound_seconds) == (72, 3.0, 3.0)
    assert np.array_equal(both[:48], old)
    with av.open(str(tmp_path / "b.mp4")) as container:
        times = [packet.pts for packet in container.demux(video=0) if packet.size]
        assert len(set(times)) == 72


def test_a_strangers_clip_comes_in_our_own_form(tmp_path: Path) -> None:
    """Size, rate, length and sound are ours, whatever they were."""
    conformed = SPLICER.conformed(clip_of(tmp_path / "a.mp4", 0, 48), SIZE, 2)
    frames = list(conformed.frames)

    assert len(frames) == conformed.grid.count == 48
    assert conformed.soundtrack.samples.shape == (2, 2 * SAMPLE_RATE)
