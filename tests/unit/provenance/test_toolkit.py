from io import BytesIO
from pathlib import Path

import pytest

from reelkite.provenance import toolkit
from reelkite.provenance.manifest import manifest_of
from reelkite.provenance.opening import open_identity
from tests.unit.provenance.papers import MADE, NOW, boxes, small_clip


def test_a_stream_is_signed_and_read(tmp_path: Path) -> None:
    """The manifest stands in a box of its own, and what it says is found again."""
    identity = open_identity(None, None, tmp_path / "identity", NOW)
    plain, signed = small_clip(tmp_path / "a.mp4").read_bytes(), BytesIO()
    toolkit.sign_stream(BytesIO(plain), signed, manifest_of(MADE), identity)
    told = toolkit.read_stream(BytesIO(signed.getvalue()))

    assert told["validation_state"] == "Valid"
    assert set(boxes(signed.getvalue())) - set(boxes(plain)) == {"uuid"}


def test_faults_have_one_name(tmp_path: Path) -> None:
    """What has no manifest is told from what is no MP4."""
    with pytest.raises(toolkit.NoManifest):
        toolkit.read_stream(BytesIO(small_clip(tmp_path / "a.mp4").read_bytes()))
    with pytest.raises(toolkit.Fault):
        toolkit.read_stream(BytesIO(b"no clip at all"))
