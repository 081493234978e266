from pathlib import Path

import pytest
from cryptography.x509.oid import ExtendedKeyUsageOID

from reelkite.domain.errors import ServeError
from reelkite.provenance.opening import open_identity
from tests.unit.provenance.papers import NOW, Operator


def test_an_identity_is_made_once(tmp_path: Path) -> None:
    """Without files of the operator one is made at the first start, and found at the second."""
    first = open_identity(None, None, tmp_path / "identity", NOW)
    second = open_identity(None, None, tmp_path / "identity", NOW)

    assert first.self_signed
    assert first == second


def test_the_operators_identity_comes_first(tmp_path: Path) -> None:
    """With files of the operator none is made."""
    identity = open_identity(*Operator().write(tmp_path), tmp_path / "identity", NOW)

    assert (identity.name, identity.self_signed) == ("leaf", False)
    assert not (tmp_path / "identity").exists()


@pytest.mark.parametrize("given", [0, 1])
def test_half_an_identity_is_none(tmp_path: Path, given: int) -> None:
    """A certificate without a key, or a key without a certificate, is told."""
    paths = [path if number == given else None for number, path in enumerate((tmp_path, tmp_path))]

    with pytest.raises(ServeError, match="belong together"):
        open_identity(paths[0], paths[1], tmp_path / "identity", NOW)


@pytest.mark.parametrize(
    "operator",
    [
        Operator(purposes=(ExtendedKeyUsageOID.SERVER_AUTH,)),
        Operator(purposes=(ExtendedKeyUsageOID.CODE_SIGNING,)),
        Operator(purposes=()),
    ],
    ids=["server", "code", "no-purpose"],
)
def test_an_unfit_certificate_is_told_at_the_start(tmp_path: Path, operator: Operator) -> None:
    """What C2PA does not take is found out by signing on trial, not after the first clip."""
    with pytest.raises(ServeError, match=r"cannot be signed with the certificate in .*chain\.pem"):
        open_identity(*operator.write(tmp_path), tmp_path / "identity", NOW)


def test_a_spoilt_folder_is_not_replaced(tmp_path: Path) -> None:
    """An identity of ours whose key is gone is told; a new one would be somebody else."""
    folder = tmp_path / "identity"
    open_identity(None, None, folder, NOW)
    (folder / "key.pem").unlink()

    with pytest.raises(ServeError, match=r"key\.pem: No such file"):
        open_identity(None, None, folder, NOW)
