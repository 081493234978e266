"""The model's files, read without its library: MessagePack with arrays inside.

The format is told at https://github.com/msgpack/msgpack/blob/master/spec.md; arrays are maps
with ``nd``, ``type``, ``shape`` and ``data``, as numpy writes them.
"""

import struct
from typing import Final

import numpy as np
from numpy.typing import NDArray

_NUMBERS: Final = {
    0xCA: ">f",
    0xCB: ">d",
    0xCC: ">B",
    0xCD: ">H",
    0xCE: ">I",
    0xCF: ">Q",
    0xD0: ">b",
    0xD1: ">h",
    0xD2: ">i",
    0xD3: ">q",
}
_LENGTHS: Final = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4}
_GROUPS: Final = {0xDC: 2, 0xDD: 4, 0xDE: 2, 0xDF: 4}
_CONSTANTS: Final = {0xC0: None, 0xC2: False, 0xC3: True}
_FIRST_BINARY_END: Final = 0xC6
_FIRST_MAP: Final = 0xDE


def unpack(data: bytes) -> object:
    """Return what the bytes hold: maps, lists, texts, bytes, numbers, arrays.

    Raises:
        ValueError: The bytes are no MessagePack, or end too early.
    """
    try:
        return _Reader(data).value()
    except (IndexError, KeyError, TypeError, struct.error) as error:
        raise ValueError("The model's file is broken or ends too early.") from error


class _Reader:
    """Reads one value after the other."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def value(self) -> object:
        """Return the value that begins here."""
        code = self._data[self._at]
        self._at += 1
        if code <= 0x7F:  # noqa: PLR2004 - the format's own codes, here and below
            return code
        if code >= 0xE0:  # noqa: PLR2004 - as above
            return code - 0x100
        if code <= 0xBF:  # noqa: PLR2004 - as above
            return self._short(code)
        if code in _CONSTANTS:
            return _CONSTANTS[code]
        return self._long(code)

    def _short(self, code: int) -> object:
        if code >= 0xA0:  # noqa: PLR2004 - the format's own codes
            return self._take(code & 0x1F).decode()
        if code >= 0x90:  # noqa: PLR2004 - as above
            return [self.value() for _ in range(code & 0x0F)]
        return self._map(code & 0x0F)

    def _long(self, code: int) -> object:
        if code in _NUMBERS:
            return struct.unpack(_NUMBERS[code], self._take(struct.calcsize(_NUMBERS[code])))[0]
        if code in _LENGTHS:
            raw = self._take(self._count(_LENGTHS[code]))
            return raw if code <= _FIRST_BINARY_END else raw.decode()
        if code in _GROUPS:
            count = self._count(_GROUPS[code])
            return self._map(count) if code >= _FIRST_MAP else [self.value() for _ in range(count)]
        raise ValueError(f"The model's file holds an unknown code, {code:#x}.")

    def _map(self, count: int) -> object:
        found = {}
        for _ in range(count):
            key = self.value()
            found[key.decode() if isinstance(key, bytes) else key] = self.value()
        return _array(found) if "nd" in found else found

    def _count(self, size: int) -> int:
        return int.from_bytes(self._take(size), "big")

    def _take(self, size: int) -> bytes:
        self._at += size
        if self._at > len(self._data):
            raise IndexError
        return self._data[self._at - size : self._at]


def _array(found: dict[object, object]) -> NDArray[np.float32]:
    """Return the array that a map describes; the model's are all of 32-bit floats.

    Raises:
        ValueError: It is of another type.
    """
    kind, data, shape = found["type"], found["data"], found["shape"]
    if kind not in {"<f4", b"<f4"} or not isinstance(data, bytes) or not isinstance(shape, list):
        raise ValueError(f"The model's file holds an array of type {kind!r}.")
    return np.frombuffer(data, dtype="<f4").reshape(shape)
