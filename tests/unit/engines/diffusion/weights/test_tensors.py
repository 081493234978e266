"""Files of weights are judged by their heads."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.weights.tensors import SAMPLE, tensors_in
from tests.checkpoints.hollow import tensors


def _file(tmp_path: Path, content: bytes) -> Path:
    file = tmp_path / "a.safetensors"
    file.write_bytes(content)
    return file


def _headed(header: bytes, data: bytes = b"") -> bytes:
    return len(header).to_bytes(8, "little") + header + data


def test_a_whole_file_tells_its_numbers(tmp_path: Path) -> None:
    """Bytes are counted by type of number; what is told of the file is no tensor."""
    header = {
        "__metadata__": {"format": "pt"},
        "a": {"dtype": "BF16", "shape": [2], "data_offsets": [0, 4]},
        "b": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]},
        "c": {"dtype": "F4", "shape": [2], "data_offsets": [8, 9]},
    }
    found = tensors_in(_file(tmp_path, _headed(json.dumps(header).encode(), bytes(9))))

    assert dict(found.dtypes) == {"bfloat16": 4, "float32": 4, "f4": 1}


def test_what_stands_at_the_end_changes_the_digest(tmp_path: Path) -> None:
    """Two trainings have the same header; their last bytes differ."""
    one, other = tmp_path / "a.safetensors", tmp_path / "b.safetensors"
    tensors(one, count=SAMPLE)
    tensors(other, count=SAMPLE, filling=b"\1")

    assert tensors_in(one).digest != tensors_in(other).digest


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "it is empty or cut short"),
        (b"\1\0", "it is empty or cut short"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "git has fetched a pointer"),
        (b"PK\3\4" + b"\xff" * 100, "does not begin as safetensors do"),
        (_headed(b"{}")[:-1], "cut short: even its header"),
        (_headed(b"not json"), "its header cannot be read"),
        (_headed(b"[]"), "its header cannot be read"),
        (_headed(b'{"a":{"dtype":"F32"}}'), "its header cannot be read"),
        (_headed(b'{"a":{"dtype":"F32","data_offsets":[0,9]}}', b"abc"), "cut short: it has"),
        (_headed(b'{"a":{"dtype":"F32","data_offsets":[0,1]}}', b"abc"), "damaged: it has"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(content: bytes, told: str, tmp_path: Path) -> None:
    """Each fault is told with the file's name."""
    file = _file(tmp_path, content)

    with pytest.raises(EngineUnavailable) as caught:
        tensors_in(file)
    assert str(caught.value).startswith(str(file))
    assert told in str(caught.value)


@given(st.binary(max_size=200) | st.binary(max_size=100).map(_headed))
def test_no_bytes_break_the_reading(content: bytes) -> None:
    """Any file is read, or refused as what it is."""
    refused = ""
    with tempfile.TemporaryDirectory() as folder:
        file = _file(Path(folder), content)
        try:
            size = tensors_in(file).size
        except EngineUnavailable as error:
            size, refused = len(content), str(error)

    assert size == len(content)
    assert refused == "" or refused.startswith(str(file))
