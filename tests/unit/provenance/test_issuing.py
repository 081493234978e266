import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509

from reelkite.domain.errors import ServeError
from reelkite.provenance.identity import read_identity
from reelkite.provenance.issuing import CERTIFICATE, KEY, YEARS, issue_identity
from tests.unit.provenance.papers import NOW


def test_a_certificate_says_that_nobody_vouches_for_it(tmp_path: Path) -> None:
    """It is signed by a root of ours, is valid for ten years, and names nobody else."""
    folder = tmp_path / "data" / "identity"
    issue_identity(folder, NOW)
    leaf, root = x509.load_pem_x509_certificates((folder / CERTIFICATE).read_bytes())
    identity = read_identity(folder / CERTIFICATE, folder / KEY, NOW)

    leaf.verify_directly_issued_by(root)
    assert (identity.name, identity.self_signed) == ("reelkite (self-signed)", True)
    assert leaf.not_valid_after_utc - NOW > timedelta(days=365 * YEARS - 1)


def test_nobody_else_can_read_the_key(tmp_path: Path) -> None:
    """The key's file and all folders are their owner's alone; nothing else is left."""
    folder = tmp_path / "data" / "identity"
    issue_identity(folder, NOW)

    assert stat.S_IMODE((folder / KEY).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
    assert [path.name for path in folder.parent.iterdir()] == ["identity"]


def test_one_of_many_wins(tmp_path: Path) -> None:
    """When several make it at the same time all end with one pair, and none fails."""
    folder = tmp_path / "identity"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: issue_identity(folder, NOW), range(8)))

    assert read_identity(folder / CERTIFICATE, folder / KEY, NOW).self_signed
    assert [path.name for path in tmp_path.iterdir()] == ["identity"]


def test_what_is_there_stays(tmp_path: Path) -> None:
    """A second call changes nothing."""
    folder = tmp_path / "identity"
    issue_identity(folder, NOW)
    before = (folder / KEY).read_bytes()
    issue_identity(folder, NOW)

    assert (folder / KEY).read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """The message names the folder and the settings that help."""
    (tmp_path / "data").write_text("a file")

    with pytest.raises(ServeError, match=r"data/identity: .*REELKITE_DATA .*REELKITE_SIGN_KEY"):
        issue_identity(tmp_path / "data" / "identity", NOW)
