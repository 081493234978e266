"""The toolkit of C2PA, as little of it as we need: sign a stream, read a stream.

It fetches nothing, makes no thumbnails, and keeps of a large clip only a part in memory.
"""

import json
from typing import IO, Final

import c2pa

from reelkite.domain.task import Plain
from reelkite.provenance.identity import Identity

MEDIA_TYPE: Final = "video/mp4"

Fault = c2pa.C2paError
"""Whatever the toolkit cannot do."""

NoManifest = c2pa.C2paError.ManifestNotFound
"""There is no manifest to read."""

_IN_MEMORY: Final = 64
"""Megabytes up to which the toolkit keeps its copy of a clip in memory; larger ones go through a
temporary file. It also reads what it digests in pieces of up to 256 MB (docs/provenance.md)."""

_SETTINGS: Final = {
    "version": 1,
    "core": {"backing_store_memory_threshold_in_mb": _IN_MEMORY},
    "verify": {"verify_after_sign": False, "ocsp_fetch": False, "remote_manifest_fetch": False},
    "builder": {"thumbnail": {"enabled": False}},
}


def sign_stream(
    source: IO[bytes], target: IO[bytes], manifest: dict[str, Plain], identity: Identity
) -> None:
    """Write ``source``, an MP4, with ``manifest`` into ``target``, which can be read too.

    Raises:
        Fault: The manifest, the identity or the MP4 is none that can be signed.
        OSError: ``target`` cannot be written.
    """
    info = c2pa.C2paSignerInfo(identity.algorithm, identity.chain, identity.key, None)
    with (
        c2pa.Context.from_dict(_SETTINGS) as context,
        c2pa.Signer.from_info(info) as signer,
        c2pa.Builder(json.dumps(manifest), context) as builder,
    ):
        builder.sign(signer, MEDIA_TYPE, source, target)


def read_stream(source: IO[bytes], anchor: bytes = b"") -> dict[str, object]:
    """Return what the manifests in ``source``, an MP4, say, and how they fared.

    Args:
        source: The file.
        anchor: The certificate in PEM to which a chain must lead to be trusted; empty for none.

    Raises:
        NoManifest: There is none.
        Fault: It is no MP4, or the manifest cannot be read.
    """
    with (
        c2pa.Context.from_dict(_trusting(anchor)) as context,
        c2pa.Reader(MEDIA_TYPE, source, context=context) as reader,
    ):
        told: dict[str, object] = json.loads(reader.json())
    return told


def _trusting(anchor: bytes) -> dict[str, object]:
    return {**_SETTINGS, "trust": {"trust_anchors": anchor.decode()}} if anchor else dict(_SETTINGS)
