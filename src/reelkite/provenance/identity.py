"""Who signs: a chain of certificates and the key of the first, read from files and checked."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final, TypeAlias

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.x509.oid import NameOID

from reelkite.domain.errors import ServeError

SELF_SIGNED: Final = "self-signed"
"""The organisation that a certificate of our own making names: nobody vouches for it."""

_LEAST_RSA: Final = 2048
"""Bits that C2PA asks of an RSA key (section 14.5 of the specification)."""

_CURVES: Final = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}

_Key: TypeAlias = ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True, slots=True)
class Identity:
    """Who signs.

    Attributes:
        chain: Certificates in PEM, the signer's first.
        key: The signer's private key in PEM (PKCS 8, without a password).
        algorithm: What C2PA calls the way of signing, such as ``es256``.
        name: Whom the certificate names.
        self_signed: Nobody vouches for the name.
        source: The file that the chain comes from, for messages.
    """

    chain: bytes = field(repr=False)
    key: bytes = field(repr=False)
    algorithm: str
    name: str
    self_signed: bool
    source: Path


def read_identity(certificate: Path, key: Path, now: datetime) -> Identity:
    """Read a chain of certificates and a key, both in PEM.

    Raises:
        ServeError: A file cannot be read or used, they do not belong together, or the certificate
            is not valid ``now``; the message names the file and says what to do.
    """
    chain = _read_chain(certificate)
    private = _read_key(key)
    leaf = chain[0]
    _check_pair(leaf, private, certificate, key)
    _check_dates(leaf, now, certificate)
    return Identity(
        chain=b"".join(each.public_bytes(serialization.Encoding.PEM) for each in chain),
        key=private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
        algorithm=_algorithm(private, key),
        name=_said(leaf, NameOID.COMMON_NAME),
        self_signed=_said(leaf, NameOID.ORGANIZATION_NAME) == SELF_SIGNED,
        source=certificate,
    )


def _read_chain(path: Path) -> list[x509.Certificate]:
    try:
        return x509.load_pem_x509_certificates(_content(path, "certificate"))
    except ValueError as error:
        raise ServeError(
            f"{path} holds no certificate that can be read; it must be a chain in PEM, "
            "the signer's certificate first."
        ) from error


def _read_key(path: Path) -> _Key:
    try:
        key = serialization.load_pem_private_key(_content(path, "key"), password=None)
    except TypeError as error:
        raise ServeError(
            f"The key in {path} is locked with a password; give one without, in a file that only "
            "reelkite's user may read."
        ) from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise ServeError(f"{path} holds no private key in PEM that can be read.") from error
    if not isinstance(key, _Key):
        raise _unfit(path)
    return key


def _content(path: Path, kind: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ServeError(
            f"The {kind} that clips are signed with cannot be read: {path}: {error.strerror}."
        ) from error


def _check_pair(leaf: x509.Certificate, private: _Key, certificate: Path, key: Path) -> None:
    if leaf.public_key() != private.public_key():
        raise ServeError(
            f"The key in {key} does not belong to the first certificate in {certificate}; "
            "the signer's certificate must come first, its issuers after it."
        )


def _check_dates(leaf: x509.Certificate, now: datetime, path: Path) -> None:
    if now > leaf.not_valid_after_utc:
        raise ServeError(
            f"The certificate in {path} expired on {leaf.not_valid_after_utc:%Y-%m-%d}; put a new "
            "one in its place (one of our own making: remove its folder, and another is made)."
        )
    if now < leaf.not_valid_before_utc:
        raise ServeError(
            f"The certificate in {path} is valid only from {leaf.not_valid_before_utc:%Y-%m-%d} "
            "on; put a valid one in its place, or set the clock right."
        )


def _algorithm(private: _Key, path: Path) -> str:
    match private:
        case ec.EllipticCurvePrivateKey() if private.curve.name in _CURVES:
            return _CURVES[private.curve.name]
        case ed25519.Ed25519PrivateKey():
            return "ed25519"
        case rsa.RSAPrivateKey() if private.key_size >= _LEAST_RSA:
            return "ps256"
    raise _unfit(path)


def _unfit(path: Path) -> ServeError:
    return ServeError(
        f"The key in {path} is of a kind that clips cannot be signed with; allowed are EC keys on "
        f"P-256, P-384 and P-521, Ed25519, and RSA from {_LEAST_RSA} bits on."
    )


def _said(certificate: x509.Certificate, what: x509.ObjectIdentifier) -> str:
    found = certificate.subject.get_attributes_for_oid(what)
    return str(found[0].value) if found else ""
