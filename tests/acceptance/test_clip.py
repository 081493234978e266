"""The real engine behind the real command: what a stranger gets from the README's prompt."""

import json
import os
import signal
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from reelkite.provenance import State, read_credentials

pytestmark = pytest.mark.slow

PROMPT = (
    "Close-up of a steaming coffee cup on a wooden table, "
    "morning light through blinds, soft depth of field."
)


def _start(folder: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-m", "reelkite", "generate", PROMPT, *options],
        cwd=folder,
        env={
            **os.environ,
            "REELKITE_CACHE": str(folder / "cache"),
            "REELKITE_DATA": str(folder / "data"),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(name="made", scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("clip")
    out, err = _start(folder, "--json", "--quiet").communicate(timeout=300)
    assert err == ""
    clip = json.loads(out)
    return folder / clip["path"], clip


def test_the_clip_is_what_was_told(made: tuple[Path, dict[str, Any]]) -> None:
    """The object on stdout tells size, frames, engine, and what was understood."""
    _, clip = made
    assert (clip["size"], clip["seconds"], clip["frames"]) == ("1280x720", 4, 96)
    assert (clip["fps"], clip["seed"], clip["model"]) == (24, 0, "sora-2")
    assert clip["engine"] == "diorama"
    shot = clip["storyboard"]["shots"][0]
    assert shot["framing"] == "close-up"
    assert any("cup" in subject["noun"] for subject in shot["subjects"])


def test_the_file_is_a_whole_clip(made: tuple[Path, dict[str, Any]]) -> None:
    """96 frames of H.264 High and as much stereo AAC, nothing missing."""
    path, _ = made
    with av.open(str(path)) as container:
        picture, sound = container.streams.video[0], container.streams.audio[0]
        assert (picture.codec_context.profile, sound.codec_context.profile) == ("High", "LC")
        assert sound.duration is not None
        assert sound.time_base is not None
        assert abs(sound.duration * sound.time_base - 4) <= Fraction(1024, 48_000)
        assert sum(1 for _ in container.decode(picture)) == 96


def test_the_picture_shows_something_that_moves(made: tuple[Path, dict[str, Any]]) -> None:
    """No frame is black, white or plain, and the last is not the first."""
    path, _ = made
    with av.open(str(path)) as container:
        frames = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
    means = [float(frame.mean()) for frame in frames[::8]]

    assert min(means) > 20
    assert max(means) < 235
    assert min(float(frame.std()) for frame in frames[::8]) > 15
    assert np.abs(frames[0].astype(int) - frames[-1]).mean() > 1


def test_the_clip_can_be_heard(made: tuple[Path, dict[str, Any]]) -> None:
    """There is sound on both sides, and it does not clip."""
    path, _ = made
    with av.open(str(path)) as container:
        blocks = [frame.to_ndarray() for frame in container.decode(audio=0)]
    samples = np.concatenate(blocks, axis=1)

    assert np.sqrt((samples**2).mean(axis=1)).min() > 0.01
    assert np.abs(samples).max() <= 1.0


def test_ctrl_c_leaves_neither_files_nor_processes(tmp_path: Path) -> None:
    """An interrupted render leaves with 130, and takes its drawing processes with it."""
    process = _start(tmp_path, "-o", "cup.mp4")
    assert process.stderr is not None
    for line in process.stderr:
        if "draw" in line:
            break
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=300)

    assert process.returncode == 130
    assert "Traceback" not in err
    assert [path.name for path in tmp_path.iterdir() if "mp4" in path.name] == []
    patience = time.monotonic() + 60
    while any(_runs(child) for child in children):
        assert time.monotonic() < patience, "a child outlives the command"
        time.sleep(0.05)


def _runs(pid: str) -> bool:
    """Whether process ``pid`` still runs (one that has ended may wait for its parent)."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_the_file_says_where_it_comes_from(made: tuple[Path, dict[str, Any]]) -> None:
    """Its manifest holds, and tells engine, tier and kind of source, but not the prompt."""
    path, _ = made
    found = read_credentials(path)

    assert (found.state, found.reason) == (State.VALID, "")
    assert (found.engine, found.model) == ("diorama", "diorama-fast")
    assert found.source_type.endswith("/algorithmicMedia")
    assert found.prompt is None
    assert PROMPT.encode() not in path.read_bytes()
