"""Clips to be signed, and identities as operators bring them; all made on the spot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

import numpy as np
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa, x25519
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import SAMPLE_RATE, FrameStream, Soundtrack
from reelkite.domain.provenance import Provenance, SourceType
from reelkite.domain.request import Model
from reelkite.media import Encoding, Mp4Encoder

NOW = datetime.now(UTC)

MADE = Provenance(
    engine="fake",
    engine_version="1",
    tier=Model.SORA_2_PRO,
    source=SourceType.ALGORITHMIC,
    made_at=1_795_433_643_123,
    request="ab" * 32,
    seed=7,
)
"""What the clips here say of themselves."""

_Key: TypeAlias = ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True, slots=True)
class Operator:
    """An operator with an authority that vouches for her.

    Attributes:
        days: First and last day on which her certificate is valid, from today.
        purposes: What her certificate is for.
    """

    days: tuple[int, int] = (-1, 30)
    purposes: Sequence[ObjectIdentifier] = (ExtendedKeyUsageOID.EMAIL_PROTECTION,)

    def write(self, folder: Path, key: _Key | None = None) -> tuple[Path, Path]:
        """Write her chain and her key into ``folder``, and return where they are."""
        private = key or ec.generate_private_key(ec.SECP256R1())
        root_key = ec.generate_private_key(ec.SECP256R1())
        root = _certificate(root_key, root_key, Operator(days=(-9, 99)))
        leaf = _certificate(private, root_key, self)
        certificate, secret = folder / "chain.pem", folder / "secret.pem"
        certificate.write_bytes(pem_of(leaf) + pem_of(root))
        secret.write_bytes(key_pem_of(private))
        return certificate, secret


def _certificate(key: _Key, issuer_key: _Key, terms: Operator) -> x509.Certificate:
    is_root = key is issuer_key
    begin, end = (NOW + timedelta(days=day) for day in terms.days)
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name("root" if is_root else "leaf"))
        .issuer_name(_name("root"))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
        .add_extension(_usage(is_root), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
            critical=False,
        )
    )
    if terms.purposes and not is_root:
        builder = builder.add_extension(x509.ExtendedKeyUsage(terms.purposes), critical=False)
    digest = None if isinstance(issuer_key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return builder.sign(issuer_key, digest)


def _usage(is_root: bool) -> x509.KeyUsage:
    nothing = dict.fromkeys(
        (
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    return x509.KeyUsage(
        digital_signature=not is_root, key_cert_sign=is_root, crl_sign=is_root, **nothing
    )


def _name(name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, name),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Kite Films"),
        ]
    )


def pem_of(certificate: x509.Certificate) -> bytes:
    """Return a certificate as it stands in files."""
    return certificate.public_bytes(serialization.Encoding.PEM)


def key_pem_of(key: _Key | x25519.X25519PrivateKey, password: bytes = b"") -> bytes:
    """Return a key as it stands in files, perhaps locked."""
    lock: serialization.KeySerializationEncryption = serialization.NoEncryption()
    if password:
        lock = serialization.BestAvailableEncryption(password)
    form = serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, form, lock)


def small_clip(into: Path, frames: int = 6) -> Path:
    """Write a small clip with a moving picture and a tone."""
    size, grid = Size(64, 48), FrameGrid(frames, Fraction(24))
    noise = np.random.default_rng(3).integers(0, 256, (48, 64, 3), dtype=np.uint8)
    pictures = (np.roll(noise, number, axis=1) for number in range(frames))
    tone = np.sin(np.arange(frames * SAMPLE_RATE // 24) * 0.05).astype(np.float32) * 0.3
    footage = FrameStream(size, grid, iter(pictures), Soundtrack(np.stack([tone, tone])))
    Mp4Encoder(Encoding(threads=1)).encode(footage, into)
    return into


def boxes(content: bytes) -> dict[str, range]:
    """Return where the outermost boxes of an MP4 lie; of two of a kind the last."""
    found, place = {}, 0
    while place < len(content):
        length = int.from_bytes(content[place : place + 4], "big")
        kind = content[place + 4 : place + 8].decode("latin-1")
        found[kind] = range(place, place + length)
        place += length
    return found


def changed(content: bytes, place: int) -> bytes:
    """Return ``content`` with one byte changed."""
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
