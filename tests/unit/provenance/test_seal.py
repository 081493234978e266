import hashlib
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reelkite.provenance.seal import Seal, look_at_seal, seal


@given(content=st.binary(max_size=300), data=st.data())
def test_any_changed_byte_breaks_a_seal(content: bytes, data: st.DataObject) -> None:
    """A sealed file is whole; with any one byte changed it is not."""
    with tempfile.TemporaryDirectory() as folder:
        clip = Path(folder) / "a.mp4"
        clip.write_bytes(content)
        seal(clip)
        whole = look_at_seal(clip)
        sealed = bytearray(clip.read_bytes())
        place = data.draw(st.integers(0, len(sealed) - 1))
        sealed[place] ^= data.draw(st.integers(1, 255))
        clip.write_bytes(sealed)

        assert whole is Seal.WHOLE
        assert look_at_seal(clip) is not Seal.WHOLE


def test_a_seal_is_a_box_that_players_skip(tmp_path: Path) -> None:
    """It is a ``free`` box of 56 bytes with a name and the SHA-256 of what stands before it."""
    clip = tmp_path / "a.mp4"
    clip.write_bytes(b"film" * 500_000)
    seal(clip)
    box = clip.read_bytes()[2_000_000:]

    assert box[:8] == (56).to_bytes(4, "big") + b"free"
    assert box[8:24] == b"reelkite seal 1\0"
    assert box[24:] == hashlib.sha256(b"film" * 500_000).digest()


def test_what_was_never_sealed_has_none(tmp_path: Path) -> None:
    """Short and long files without a seal at their end have none; one in the middle is none."""
    clip = tmp_path / "a.mp4"
    clip.write_bytes(b"")
    seal(clip)
    for content in (b"", b"film", b"film" * 100, clip.read_bytes() + b"more"):
        clip.write_bytes(content)
        assert look_at_seal(clip) is Seal.NONE
