from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from reelkite.domain.provenance import Ingredient, Relationship, SourceType
from reelkite.provenance import ClipSigner, Signatory, State, open_identity, read_credentials
from reelkite.provenance.toolkit import Fault
from tests.unit.provenance.papers import MADE, NOW, Operator, boxes, changed, small_clip

PICTURE = Ingredient("kite.png", "image/png", Relationship.COMPONENT, "bb" * 32)


@pytest.fixture(name="signed", scope="module")
def _signed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("signed")
    identity = cache(lambda: open_identity(None, None, folder / "identity", NOW))
    clip = small_clip(folder / "a.mp4", frames=2)
    ClipSigner(identity).sign(clip, replace(MADE, ingredients=(PICTURE,), prompt="a kite"))
    return clip.read_bytes()


def _state(folder: Path, content: bytes) -> State:
    clip = folder / "read.mp4"
    clip.write_bytes(content)
    return read_credentials(clip).state


def test_a_clip_says_where_it_comes_from(tmp_path: Path, signed: bytes) -> None:
    """Signer, generator, engine, model, time, kind of source, seed and ingredients come back."""
    (tmp_path / "a.mp4").write_bytes(signed)
    found = read_credentials(tmp_path / "a.mp4")

    assert (found.state, found.reason) == (State.VALID, "")
    assert found.signer == Signatory(
        "reelkite (self-signed)", "self-signed", self_signed=True, trusted=False
    )
    assert found.generator.startswith("reelkite ")
    assert (found.engine, found.engine_version, found.model) == ("fake", "1", "fake-fine")
    assert found.made_at == "2026-11-23T11:34:03Z"
    assert found.source_type == SourceType.COMPOSITE.value
    assert (found.seed, found.prompt, found.ingredients) == (7, "a kite", (PICTURE,))


@pytest.mark.parametrize("box", ["ftyp", "uuid", "moov", "mdat", "free"])
def test_one_changed_byte_is_found(tmp_path: Path, signed: bytes, box: str) -> None:
    """In every box the first, the last and any byte between count, the manifest's padding too."""
    place = boxes(signed)[box]
    step = max(1, len(place) // 20)

    for number in {*range(place.start, place.stop, step), place.stop - 1}:
        assert _state(tmp_path, changed(signed, number)) is State.ALTERED


def test_bytes_that_are_added_or_missing_are_found(tmp_path: Path, signed: bytes) -> None:
    """A clip that is cut short, or goes on behind its end, is not as it was signed."""
    for content in (signed[:-1], signed[: len(signed) // 2], signed + b"\0\0\0\x08free"):
        assert _state(tmp_path, content) is State.ALTERED


def test_what_other_readers_leave_out(
    tmp_path: Path, signed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without our seal C2PA misses a change of the file's type, but of nothing that is played."""
    monkeypatch.setattr("reelkite.provenance.reading.recipe_in", lambda _: {})
    places = boxes(signed)

    assert _state(tmp_path, changed(signed, places["ftyp"].start + 8)) is State.VALID
    for box in ("moov", "mdat"):
        middle = (places[box].start + places[box].stop) // 2
        assert _state(tmp_path, changed(signed, middle)) is State.ALTERED


def test_a_lost_manifest_is_noticed(tmp_path: Path, signed: bytes) -> None:
    """A sealed clip whose manifest was cut out is altered, not merely silent."""
    place = boxes(signed)["uuid"]

    assert _state(tmp_path, signed[: place.start] + signed[place.stop :]) is State.ALTERED


def test_a_clip_without_a_manifest_says_nothing(tmp_path: Path) -> None:
    """An MP4 that was never signed has none."""
    found = read_credentials(small_clip(tmp_path / "a.mp4"))

    assert (found.state, found.reason) == (State.NONE, "it has no manifest")


@pytest.mark.parametrize("content", [b"", b"no clip", b"\0\0\0\x20ftypisom", b"\xff" * 5000])
def test_what_is_no_mp4_is_told(tmp_path: Path, content: bytes) -> None:
    """A file that cannot be read as MP4 is neither valid nor altered."""
    assert _state(tmp_path, content) is State.UNREADABLE


def test_a_file_that_is_gone_is_no_verdict(tmp_path: Path) -> None:
    """What the system refuses to read passes on."""
    with pytest.raises(OSError, match="No such file"):
        read_credentials(tmp_path / "gone.mp4")


def test_anybodys_clip_is_read(tmp_path: Path) -> None:
    """A clip that an operator signed with her own certificate is valid, and names her."""
    clip = small_clip(tmp_path / "a.mp4")
    papers = Operator().write(tmp_path)
    ClipSigner(lambda: open_identity(*papers, tmp_path / "none", NOW)).sign(clip, MADE)
    found = read_credentials(clip)

    assert found.state is State.VALID
    assert found.signer == Signatory("leaf", "Kite Films", self_signed=False, trusted=False)


def test_an_expired_certificate_is_a_doubt(
    tmp_path: Path, signed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole clip with an expired certificate is doubtful, and a changed one is altered."""
    told = {
        "active_manifest": "m",
        "manifests": {"m": {"assertions": [{"label": "reelkite.recipe", "data": {"seal": "x"}}]}},
        "validation_state": "Invalid",
        "validation_status": [{"code": "signingCredential.expired"}],
    }
    monkeypatch.setattr("reelkite.provenance.toolkit.read_stream", lambda _: told)

    assert _state(tmp_path, signed) is State.DOUBTFUL
    assert _state(tmp_path, changed(signed, 10)) is State.ALTERED


def test_a_manifest_that_cannot_be_decoded_is_altered(
    tmp_path: Path, signed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the toolkit gives up on a file that holds a manifest, something has changed."""

    def give_up(_: object) -> None:
        raise Fault("cannot decode")

    monkeypatch.setattr("reelkite.provenance.toolkit.read_stream", give_up)

    assert _state(tmp_path, signed) is State.ALTERED
    assert _state(tmp_path, b"no clip") is State.UNREADABLE
