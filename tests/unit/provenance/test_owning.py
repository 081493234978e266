from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reelkite.domain.provenance import Ingredient, Provenance, Relationship, SourceType
from reelkite.provenance import ClipSigner, Identity, is_own_drawing, open_identity
from tests.unit.provenance.papers import MADE, NOW, Operator, changed, small_clip

PICTURE = Ingredient("kite.png", "image/png", Relationship.COMPONENT, "bb" * 32)


def _identity(folder: Path) -> Identity:
    return open_identity(None, None, folder, NOW)


def _signed(into: Path, identity: Identity, made: Provenance = MADE) -> Path:
    clip = small_clip(into, frames=2)
    ClipSigner(lambda: identity).sign(clip, made)
    return clip


@pytest.fixture(name="ours", scope="module")
def _ours(tmp_path_factory: pytest.TempPathFactory) -> Identity:
    return _identity(tmp_path_factory.mktemp("ours") / "identity")


def test_a_drawn_clip_of_ours_is_known(tmp_path: Path, ours: Identity) -> None:
    """What was signed here, out of rules alone, is ours under any name."""
    clip = _signed(tmp_path / "a.mp4", ours).rename(tmp_path / "upload")

    assert is_own_drawing(clip, ours)


def test_the_same_name_is_not_the_same_signer(tmp_path: Path, ours: Identity) -> None:
    """Another server names itself as we do; its certificate is not ours."""
    other = _identity(tmp_path / "identity")

    assert other.name == ours.name
    assert not is_own_drawing(_signed(tmp_path / "a.mp4", other), ours)


def test_operators_know_their_own_clips(tmp_path: Path) -> None:
    """A chain that an operator brings holds as well; another operator's does not."""
    identities = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        chain, key = Operator().write(tmp_path / name)
        identities.append(open_identity(chain, key, tmp_path, datetime.now(UTC)))
    clip = _signed(tmp_path / "a.mp4", identities[0])

    assert [is_own_drawing(clip, each) for each in identities] == [True, False]


def test_another_certificate_of_the_same_authority_is_none_of_ours(
    tmp_path: Path, ours: Identity
) -> None:
    """Who has a certificate from whom we have ours has another number."""
    clip = _signed(tmp_path / "a.mp4", ours)
    other = _identity(tmp_path / "identity")
    leaf = other.chain[: other.chain.index(b"-----END")] + b"-----END CERTIFICATE-----\n"
    root = ours.chain[ours.chain.rindex(b"-----BEGIN") :]

    assert not is_own_drawing(clip, replace(ours, chain=leaf + root))


@pytest.mark.parametrize(
    "made",
    [
        replace(MADE, source=SourceType.TRAINED),
        replace(MADE, ingredients=(PICTURE,)),
    ],
)
def test_clips_that_may_show_people_are_not_drawings(
    tmp_path: Path, ours: Identity, made: Provenance
) -> None:
    """A model may draw a person, and a picture that went in may show one."""
    assert not is_own_drawing(_signed(tmp_path / "a.mp4", ours, made), ours)


def test_changed_and_unsigned_clips_are_not_ours(tmp_path: Path, ours: Identity) -> None:
    """One byte that differs, a byte too many, no manifest, no MP4: none of ours."""
    content = _signed(tmp_path / "a.mp4", ours).read_bytes()
    plain = small_clip(tmp_path / "b.mp4", frames=2).read_bytes()
    upload = tmp_path / "upload"

    for bad in (changed(content, len(content) // 2), content + b"\0", plain, b"", b"RIFF"):
        upload.write_bytes(bad)
        assert not is_own_drawing(upload, ours)
