"""Reading back where an MP4 comes from, and whether that still holds.

Works for any MP4 with a C2PA manifest; clips of ours have a seal too, see ``seal``.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

from reelkite.provenance import toolkit
from reelkite.provenance.credentials import Credentials, State
from reelkite.provenance.judging import active, judge, recipe_in
from reelkite.provenance.seal import Seal, look_at_seal

_UUID: Final = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
"""The type of the box that holds manifests (section A.5 of the C2PA specification)."""

_HEAD: Final = 1 << 16
"""Bytes at the beginning of a file within which that box begins, by custom."""


def read_credentials(clip: Path) -> Credentials:
    """Read where ``clip`` comes from, and check it byte by byte; nothing is fetched.

    Raises:
        OSError: The file cannot be read.
    """
    seal = look_at_seal(clip)
    try:
        with clip.open("rb") as source:
            told = toolkit.read_stream(source)
    except toolkit.Fault as error:
        return _without_manifest(clip, seal, error)
    must_be_sealed = bool(recipe_in(active(told)).get("seal"))
    return _with_seal(judge(told), seal) if must_be_sealed else judge(told)


def _with_seal(found: Credentials, seal: Seal) -> Credentials:
    """Return ``found``, unless the file's own seal says that something has changed."""
    if seal is Seal.WHOLE or found.state is State.ALTERED:
        return found
    told = "its seal is gone" if seal is Seal.NONE else "its seal is broken: a byte has changed"
    return replace(found, state=State.ALTERED, reason=told)


def _without_manifest(clip: Path, seal: Seal, fault: Exception) -> Credentials:
    """Tell apart what never had a manifest and what has lost it."""
    with clip.open("rb") as source:
        head = source.read(_HEAD)
    if seal is not Seal.NONE or _UUID in head:
        return Credentials(State.ALTERED, f"its manifest is damaged or gone ({fault})")
    if isinstance(fault, toolkit.NoManifest) and head[4:8] == b"ftyp":
        return Credentials(State.NONE, "it has no manifest")
    return Credentials(State.UNREADABLE, f"it is no MP4 that can be read ({fault})")
