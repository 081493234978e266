from dataclasses import replace
from functools import cache
from pathlib import Path

import av
import numpy as np
import pytest

from reelkite.domain.errors import PublishError, ServeError
from reelkite.media import probe
from reelkite.provenance import ClipSigner, Identity, State, open_identity, read_credentials
from tests.unit.provenance.papers import MADE, NOW, boxes, small_clip


@pytest.fixture(name="signer")
def _signer(tmp_path: Path) -> ClipSigner:
    return ClipSigner(cache(lambda: open_identity(None, None, tmp_path / "identity", NOW)))


def _contents(clip: Path) -> list[bytes]:
    """Return every picture and every piece of sound, decoded."""
    with av.open(str(clip)) as container:
        return [np.asarray(frame.to_ndarray()).tobytes() for frame in container.decode()]


def test_pictures_and_sound_stay_as_they_are(tmp_path: Path, signer: ClipSigner) -> None:
    """All that is decoded is the same bytes; size, frames and length are the same facts."""
    clip = small_clip(tmp_path / ".a.mp4.12.part")
    before, facts = _contents(clip), probe(clip)
    signer.sign(clip, MADE)

    assert _contents(clip) == before
    assert probe(clip) == facts


def test_a_signed_clip_still_plays_while_it_loads(tmp_path: Path, signer: ClipSigner) -> None:
    """The table of contents stands before the media, behind the manifest."""
    clip = small_clip(tmp_path / "a.mp4")
    signer.sign(clip, MADE)

    assert list(boxes(clip.read_bytes())) == ["ftyp", "uuid", "moov", "free", "mdat"]


def test_nothing_is_left_beside_it(tmp_path: Path, signer: ClipSigner) -> None:
    """The draft that is written on the way is gone afterwards."""
    clip = small_clip(tmp_path / "clips.mp4")
    signer.sign(clip, MADE)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["clips.mp4", "identity"]


def test_what_is_no_clip_is_left_alone(tmp_path: Path, signer: ClipSigner) -> None:
    """A file that cannot be signed stays as it was, and the failure is told."""
    clip = tmp_path / "a.mp4"
    clip.write_bytes(b"no clip")
    with pytest.raises(PublishError, match="cannot be signed"):
        signer.sign(clip, MADE)

    assert clip.read_bytes() == b"no clip"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_a_folder_that_is_gone_is_told(tmp_path: Path, signer: ClipSigner) -> None:
    """What the system says becomes a PublishError."""
    with pytest.raises(PublishError, match="No such file"):
        signer.sign(tmp_path / "gone" / "a.mp4", MADE)


def test_what_does_not_verify_is_not_put_in_place(tmp_path: Path, signer: ClipSigner) -> None:
    """A key that is not the certificate's signs something that is found out at once."""
    clip = small_clip(tmp_path / "a.mp4")
    before = clip.read_bytes()
    other = open_identity(None, None, tmp_path / "other", NOW)
    forged = replace(signer.identity(), key=other.key)

    with pytest.raises(PublishError, match=r"does not verify: .*signature"):
        ClipSigner(lambda: forged).sign(clip, MADE)
    assert clip.read_bytes() == before


def test_faults_of_the_identity_are_told_early() -> None:
    """Whoever makes the signer ready hears of a missing identity before anything is drawn."""

    def nobody() -> Identity:
        raise ServeError("nobody signs")

    with pytest.raises(ServeError, match="nobody signs"):
        ClipSigner(nobody).make_ready()


def test_a_clip_can_be_signed_again(tmp_path: Path, signer: ClipSigner) -> None:
    """Signing a clip that has a manifest gives it one that speaks for the whole file."""
    clip = small_clip(tmp_path / "a.mp4")
    signer.sign(clip, MADE)
    signer.sign(clip, replace(MADE, seed=8))

    assert read_credentials(clip).seed == 8
    assert read_credentials(clip).state is State.VALID
