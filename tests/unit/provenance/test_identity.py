from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa, x25519

from reelkite.domain.errors import ServeError
from reelkite.provenance.identity import read_identity
from tests.unit.provenance.papers import NOW, Operator, key_pem_of


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (ec.generate_private_key(ec.SECP256R1()), "es256"),
        (ec.generate_private_key(ec.SECP384R1()), "es384"),
        (ec.generate_private_key(ec.SECP521R1()), "es512"),
        (ed25519.Ed25519PrivateKey.generate(), "ed25519"),
        (rsa.generate_private_key(65537, 2048), "ps256"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_operator_brings_a_certificate(
    tmp_path: Path, key: ec.EllipticCurvePrivateKey, algorithm: str
) -> None:
    """The chain is read in order, and the key says how C2PA signs with it."""
    identity = read_identity(*Operator().write(tmp_path, key), NOW)

    assert identity.algorithm == algorithm
    assert (identity.name, identity.self_signed) == ("leaf", False)
    assert identity.chain.count(b"BEGIN CERTIFICATE") == 2
    assert identity.key.startswith(b"-----BEGIN PRIVATE KEY")


def test_secrets_are_not_shown(tmp_path: Path) -> None:
    """Whoever prints an identity does not print its key."""
    assert "PRIVATE" not in repr(read_identity(*Operator().write(tmp_path), NOW))


@pytest.mark.parametrize(
    ("days", "told"), [((-9, -1), r"chain.pem expired on \d{4}"), ((1, 9), "valid only from")]
)
def test_dates_are_heeded(tmp_path: Path, days: tuple[int, int], told: str) -> None:
    """A certificate that is not valid any more, or not yet, is told with its file."""
    with pytest.raises(ServeError, match=told):
        read_identity(*Operator(days).write(tmp_path), NOW)


def test_a_key_must_belong_to_the_certificate(tmp_path: Path) -> None:
    """Another key than the certificate's is told with both files."""
    certificate, key = Operator().write(tmp_path)
    key.write_bytes(key_pem_of(ec.generate_private_key(ec.SECP256R1())))

    with pytest.raises(ServeError, match=r"secret\.pem does not belong .*chain\.pem"):
        read_identity(certificate, key, NOW)


@pytest.mark.parametrize("missing", ["chain.pem", "secret.pem"])
def test_a_missing_file_is_told(tmp_path: Path, missing: str) -> None:
    """The message names the file and what the system says."""
    certificate, key = Operator().write(tmp_path)
    (tmp_path / missing).unlink()

    with pytest.raises(ServeError, match=f"{missing}: No such file"):
        read_identity(certificate, key, NOW)


@pytest.mark.parametrize("broken", ["chain.pem", "secret.pem"])
@pytest.mark.parametrize("content", [b"", b"no paper", b"\xff\x00" * 99])
def test_rubbish_is_told(tmp_path: Path, broken: str, content: bytes) -> None:
    """A file that is no PEM is named."""
    certificate, key = Operator().write(tmp_path)
    (tmp_path / broken).write_bytes(content)

    with pytest.raises(ServeError, match=f"{broken} holds no"):
        read_identity(certificate, key, NOW)


def test_a_locked_key_is_told(tmp_path: Path) -> None:
    """A key with a password cannot be used, and the message says so."""
    certificate, key = Operator().write(tmp_path)
    key.write_bytes(key_pem_of(ec.generate_private_key(ec.SECP256R1()), b"secret"))

    with pytest.raises(ServeError, match="locked with a password"):
        read_identity(certificate, key, NOW)


def test_a_key_of_a_wrong_kind_is_told(tmp_path: Path) -> None:
    """Kinds and sizes that C2PA does not know are refused with those that it does."""
    short = Operator().write(tmp_path, rsa.generate_private_key(65537, 1024))  # noqa: S505 - that is the point
    with pytest.raises(ServeError, match=r"allowed are EC keys .* RSA from 2048"):
        read_identity(*short, NOW)

    certificate, key = Operator().write(tmp_path)
    key.write_bytes(key_pem_of(x25519.X25519PrivateKey.generate()))
    with pytest.raises(ServeError, match="allowed are EC keys"):
        read_identity(certificate, key, NOW)
