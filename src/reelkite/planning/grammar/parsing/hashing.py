"""MurmurHash, in the two shapes by which the model finds its rows.

Austin Appleby's public-domain functions: 64A for the text of a word, x64-128 for the row.
"""

from functools import lru_cache
from typing import Final

_64: Final = (1 << 64) - 1
_32: Final = (1 << 32) - 1
_TEXT_SEED: Final = 1
_MIX: Final = 0xC6A4A7935BD1E995
_SHIFT: Final = 47


_SYMBOLS: Final = {
    "X": 101,
    "agent": 401,
    "cop": 411,
    "mark": 423,
    "meta": 424,
    "number": 432,
    "root": 449,
    "_": 456,
}
"""Texts that the model numbers itself, since they are names of its own labels too."""


@lru_cache(maxsize=4096)
def text_hash(text: str) -> int:
    """Return the model's 64-bit number of a text: MurmurHash64A with seed 1."""
    if text in _SYMBOLS:
        return _SYMBOLS[text]
    data = text.encode()
    value = _TEXT_SEED ^ (len(data) * _MIX & _64)
    whole = len(data) & ~7
    for start in range(0, whole, 8):
        block = int.from_bytes(data[start : start + 8], "little") * _MIX & _64
        block = (block ^ block >> _SHIFT) * _MIX & _64
        value = (value ^ block) * _MIX & _64
    if len(data) > whole:
        value = (value ^ int.from_bytes(data[whole:], "little")) * _MIX & _64
    value = (value ^ value >> _SHIFT) * _MIX & _64
    return value ^ value >> _SHIFT


_LENGTH: Final = 8


@lru_cache(maxsize=16384)
def row_hash(key: int, seed: int) -> tuple[int, int, int, int]:
    """Return four 32-bit hashes of a 64-bit key (MurmurHash3 x64-128 of its eight bytes)."""
    first = key * 0x87C37B91114253D5 & _64
    first = (first << 31 | first >> 33) * 0x4CF5AD432745937F & _64
    first ^= seed ^ _LENGTH
    second = seed ^ _LENGTH
    first = first + second & _64
    second = second + first & _64
    first, second = _finish(first), _finish(second)
    first = first + second & _64
    second = second + first & _64
    return first & _32, first >> 32, second & _32, second >> 32


def _finish(value: int) -> int:
    value = (value ^ value >> 33) * 0xFF51AFD7ED558CCD & _64
    value = (value ^ value >> 33) * 0xC4CEB9FE1A85EC53 & _64
    return value ^ value >> 33
