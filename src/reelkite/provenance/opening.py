"""Opening an identity: the operator's, or one of our own making; tried before it is trusted."""

import struct
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from reelkite.domain.errors import ServeError
from reelkite.domain.provenance import Provenance, SourceType
from reelkite.domain.request import Model
from reelkite.provenance import toolkit
from reelkite.provenance.credentials import State
from reelkite.provenance.identity import Identity, read_identity
from reelkite.provenance.issuing import CERTIFICATE, KEY, issue_identity
from reelkite.provenance.judging import judge
from reelkite.provenance.manifest import manifest_of

_TRIAL: Final = Provenance("trial", "1", Model.SORA_2, SourceType.ALGORITHMIC, 0, "")


def open_identity(
    certificate: Path | None, key: Path | None, folder: Path, now: datetime
) -> Identity:
    """Return who signs clips.

    Args:
        certificate: File with the operator's chain, or None.
        key: File with the operator's key; given exactly when ``certificate`` is.
        folder: Where our own identity is kept if the operator brings none; made if missing.
        now: The time, to tell whether the certificate is valid.

    Raises:
        ServeError: Nobody could sign; the message names the file and says what to do.
    """
    if (certificate is None) != (key is None):
        raise ServeError(
            "REELKITE_SIGN_CERTIFICATE and REELKITE_SIGN_KEY belong together; set both, or none."
        )
    if certificate is None or key is None:
        if not folder.exists():
            issue_identity(folder, now)
        certificate, key = folder / CERTIFICATE, folder / KEY
    identity = read_identity(certificate, key, now)
    _try(identity)
    return identity


def _try(identity: Identity) -> None:
    """Sign the smallest MP4 and read it back.

    Raises:
        ServeError: The certificate is none that C2PA takes for signing.
    """
    signed = BytesIO()
    try:
        toolkit.sign_stream(BytesIO(_smallest()), signed, manifest_of(_TRIAL), identity)
        signed.seek(0)
        read = judge(toolkit.read_stream(signed))
        reason = "" if read.state is State.VALID else read.reason
    except toolkit.Fault as error:
        reason = str(error)
    if reason:
        raise ServeError(
            f"Clips cannot be signed with the certificate in {identity.source} ({reason}); it must "
            "be an end-entity certificate for digital signatures with an extended key usage that "
            "C2PA takes, such as e-mail protection."
        )


def _smallest() -> bytes:
    """Return an MP4 with a type and one byte of media."""
    kind = b"isom" + struct.pack(">I", 512) + b"isom"
    boxes = ((b"ftyp", kind), (b"mdat", b"x"))
    return b"".join(struct.pack(">I4s", 8 + len(body), name) + body for name, body in boxes)
