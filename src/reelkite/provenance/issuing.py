"""A certificate of our own making, for operators who bring none; it says that it is that."""

import os
import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from reelkite.domain.errors import ServeError
from reelkite.provenance.identity import SELF_SIGNED

CERTIFICATE: Final = "certificate.pem"
KEY: Final = "key.pem"
"""Names of the two files in the folder of an identity."""

YEARS: Final = 10
"""How long it is valid; without a time-stamp, a reader doubts what an expired one signed."""

_SIGNER: Final = "reelkite (self-signed)"
_ROOT: Final = "reelkite root (self-signed)"


def issue_identity(folder: Path, now: datetime) -> None:
    """Make ``folder`` with a new certificate and its key; leave one that is there alone.

    Of several processes that do so at the same time, one wins, and all see the same two files:
    they are written elsewhere, and the folder gets its name in one step.

    Raises:
        ServeError: It cannot be made.
    """
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            _fill(draft, now)
            _name(draft, folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise ServeError(
            f"The identity that clips are signed with cannot be made in {folder}: "
            f"{error.strerror}; set REELKITE_DATA to a folder that can be written, or bring a "
            "certificate with REELKITE_SIGN_CERTIFICATE and REELKITE_SIGN_KEY."
        ) from error


def _name(draft: Path, folder: Path) -> None:
    """Give the draft its name, unless somebody else was faster."""
    try:
        draft.rename(folder)
    except OSError:
        if not (folder / KEY).exists():
            raise


def _fill(draft: Path, now: datetime) -> None:
    """Write a signer's certificate with its root, and the signer's key.

    Two levels, for C2PA wants no signer whose certificate signs itself. The key of the root is
    forgotten as soon as it has signed: nobody can issue a second certificate with it.
    """
    root_key = ec.generate_private_key(ec.SECP256R1())
    root = _certificate(_ROOT, _ROOT, root_key, root_key, now)
    key = ec.generate_private_key(ec.SECP256R1())
    signer = _certificate(_SIGNER, _ROOT, key, root_key, now)
    chain = (each.public_bytes(serialization.Encoding.PEM) for each in (signer, root))
    _write(draft / CERTIFICATE, b"".join(chain), 0o644)
    _write(
        draft / KEY,
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
        0o600,
    )


def _certificate(
    name: str,
    issuer: str,
    key: ec.EllipticCurvePrivateKey,
    issuer_key: ec.EllipticCurvePrivateKey,
    now: datetime,
) -> x509.Certificate:
    """Return a certificate for ``name``; the root's if it is its own issuer."""
    is_root = name == issuer
    public, parent = key.public_key(), issuer_key.public_key()
    builder = (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(issuer))
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))  # clocks differ
        .not_valid_after(now + timedelta(days=365 * YEARS))
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
        .add_extension(_usage(is_root=is_root), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(parent), critical=False)
    )
    if not is_root:  # a purpose that readers of C2PA take without being told to
        purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
        builder = builder.add_extension(purpose, critical=False)
    return builder.sign(issuer_key, hashes.SHA256())


def _named(name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, name),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, SELF_SIGNED),
        ]
    )


def _usage(*, is_root: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_root,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_root,
        crl_sign=is_root,
        encipher_only=False,
        decipher_only=False,
    )


def _write(path: Path, content: bytes, mode: int) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)
