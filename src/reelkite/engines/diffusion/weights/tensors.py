"""Files of weights (safetensors), judged by their heads: nothing is loaded."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.domain.errors import EngineUnavailable

HEAD: Final = 8
"""Bytes in which the length of the header stands, little-endian."""

LONGEST_HEADER: Final = 100_000_000
"""Bytes; safetensors itself reads no longer one."""

SAMPLE: Final = 65_536
"""Bytes at the end of a file that go into its digest: headers alone do not tell two trainings."""

POINTER: Final = b"version https://git-lfs"
"""What a file begins with that stands for weights which git has not fetched."""

DTYPES: Final = {
    "BF16": "bfloat16",
    "F16": "float16",
    "F32": "float32",
    "F64": "float64",
    "F8_E4M3": "float8_e4m3fn",
    "F8_E5M2": "float8_e5m2",
    "I8": "int8",
    "U8": "uint8",
}
"""Types of numbers as torch calls them, by their names in safetensors."""


@dataclass(frozen=True, slots=True)
class Tensors:
    """What a whole file of weights holds.

    Attributes:
        size: Bytes.
        dtypes: Bytes by type of number.
        digest: SHA-256 of its header and of its last bytes, hexadecimal.
    """

    size: int
    dtypes: tuple[tuple[str, int], ...]
    digest: str


def tensors_in(file: Path) -> Tensors:
    """Return what ``file`` holds, if it is whole.

    Raises:
        EngineUnavailable: It is cut short, or no safetensors; the sentence names it.
    """
    size = file.stat().st_size
    with file.open("rb") as opened:
        head = opened.read(HEAD)
        length = int.from_bytes(head, "little")
        if len(head) < HEAD or (head + opened.read(32)).startswith(POINTER):
            raise EngineUnavailable(f"{file} holds no weights: {_instead(head)}.")
        opened.seek(HEAD)
        if not 0 < length <= LONGEST_HEADER:
            raise EngineUnavailable(f"{file} is damaged: it does not begin as safetensors do.")
        header = opened.read(length)
        opened.seek(max(size - SAMPLE, HEAD + len(header)))
        digest = hashlib.sha256(header + opened.read(SAMPLE)).hexdigest()
    dtypes, end = _described(file, header, length)
    if size != (whole := HEAD + length + end):
        short = "cut short" if size < whole else "damaged"
        raise EngineUnavailable(
            f"{file} is {short}: it has {size} bytes of {whole}. Remove it, or it may be left as "
            "it is when the rest is fetched."
        )
    return Tensors(size, tuple(dtypes.items()), digest)


def _instead(head: bytes) -> str:
    return "git has fetched a pointer only" if len(head) == HEAD else "it is empty or cut short"


def _described(file: Path, header: bytes, length: int) -> tuple[dict[str, int], int]:
    """Return bytes by type of number, and where the last tensor ends."""
    if len(header) < length:
        raise EngineUnavailable(f"{file} is cut short: even its header is not whole.")
    try:
        entries = json.loads(header)
        found = [entry for name, entry in entries.items() if name != "__metadata__"]
        dtypes: dict[str, int] = {}
        for entry in found:
            name = DTYPES.get(entry["dtype"], str(entry["dtype"]).lower())
            begin, end = entry["data_offsets"]
            dtypes[name] = dtypes.get(name, 0) + int(end) - int(begin)
        last = max((int(entry["data_offsets"][1]) for entry in found), default=0)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise EngineUnavailable(f"{file} is damaged: its header cannot be read.") from error
    return dtypes, last
