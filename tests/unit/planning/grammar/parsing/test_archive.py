import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.planning.grammar.parsing.archive import unpack


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"\x07", 7),
        (b"\xff", -1),
        (b"\xc0", None),
        (b"\xc3", True),
        (b"\xa3dog", "dog"),
        (b"\xd9\x03dog", "dog"),
        (b"\xc4\x03dog", b"dog"),
        (b"\xcd\x01\x00", 256),
        (b"\xd1\xff\x00", -256),
        (b"\xcb" + struct.pack(">d", 0.5), 0.5),
        (b"\x92\x01\x02", [1, 2]),
        (b"\xdc\x00\x01\x05", [5]),
        (b"\x81\xa1a\x01", {"a": 1}),
        (b"\xde\x00\x01\xa1a\xc2", {"a": False}),
    ],
)
def test_every_kind_of_value_is_read(data: bytes, value: object) -> None:
    """Short and long forms of numbers, texts, lists and maps."""
    assert unpack(data) == value


def test_arrays_come_with_their_shape() -> None:
    """A map with the marks of an array is one."""
    floats = np.arange(6, dtype="<f4")
    data = b"\x84\xc4\x02nd\xc3\xc4\x04type\xa3<f4\xc4\x05shape\x92\x02\x03\xc4\x04data\xc4\x18"
    found = unpack(data + floats.tobytes())
    assert isinstance(found, np.ndarray)
    assert found.tolist() == [[0, 1, 2], [3, 4, 5]]


@pytest.mark.parametrize("data", [b"", b"\xa5dog", b"\xcd\x01", b"\x92\x01", b"\xc1"])
def test_broken_files_are_told(data: bytes) -> None:
    """What ends too early, or is no value at all, is an error with a sentence."""
    with pytest.raises(ValueError, match="model's file"):
        unpack(data)


def test_arrays_of_other_types_are_refused() -> None:
    """The model has only one type of number."""
    with pytest.raises(ValueError, match="array of type"):
        unpack(b"\x84\xa2nd\xc3\xa4type\xa3<f8\xa5shape\x90\xa4data\xc4\x00")


@given(st.binary(max_size=40))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing else happens."""
    try:
        unpack(data)
    except ValueError:
        return
