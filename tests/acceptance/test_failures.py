"""Real processes that are stopped, killed, or run out of disk."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SCRIPT = """
import resource, sys
from reelkite.cli.main import main
from reelkite.media import Encoding, Mp4Encoder
from reelkite.testing import FakeEngine, fake_line

pause, most_bytes = float(sys.argv[1]), int(sys.argv[2])
if most_bytes:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
encoder = Mp4Encoder(Encoding(preset="ultrafast"))
main(sys.argv[3:], lambda *_: fake_line(FakeEngine(pause=pause), encoder))
"""


def _start(folder: Path, *, pause: float = 0.0, most_bytes: int = 0) -> subprocess.Popen[str]:
    arguments = [str(pause), str(most_bytes), "generate", "a red kite", "-o", "kite.mp4"]
    return subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", SCRIPT, *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _wait_until_it_draws(process: subprocess.Popen[str]) -> None:
    assert process.stderr is not None
    assert "draw" in process.stderr.readline()


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_stopped_render_leaves_nothing(
    number: signal.Signals, status: int, tmp_path: Path
) -> None:
    """Ctrl-C and termination leave no file, no draft, and no traceback."""
    process = _start(tmp_path, pause=0.05)
    _wait_until_it_draws(process)
    assert [path.suffix for path in tmp_path.iterdir()] == [".part"]
    process.send_signal(number)
    out, err = process.communicate(timeout=120)

    assert (process.returncode, out) == (status, "")
    assert [line for line in err.splitlines() if "draw" not in line] == ["reelkite: interrupted"]
    assert list(tmp_path.iterdir()) == []


def test_a_killed_render_leaves_no_name(tmp_path: Path) -> None:
    """What kill -9 leaves is a hidden draft, never a clip that is not whole."""
    process = _start(tmp_path, pause=0.05)
    _wait_until_it_draws(process)
    process.kill()
    process.communicate(timeout=120)

    assert process.returncode == -signal.SIGKILL
    assert not (tmp_path / "kite.mp4").exists()
    assert all(path.name.startswith(".kite.mp4.") for path in tmp_path.iterdir())


@pytest.mark.parametrize("most_bytes", [1, 2000, 9000])
def test_a_full_disk_is_told(most_bytes: int, tmp_path: Path) -> None:
    """When no more can be written the status is 1, with one clear line and no file."""
    out, err = _start(tmp_path, most_bytes=most_bytes).communicate(timeout=120)

    last = err.splitlines()[-1]
    assert last.startswith("reelkite: cannot write the clip in ")
    assert "File too large" in last
    assert "Traceback" not in err
    assert out == ""
    assert list(tmp_path.iterdir()) == []


def test_a_whole_clip_is_published(tmp_path: Path) -> None:
    """Left alone, the same process prints the path and leaves exactly one file."""
    process = _start(tmp_path)
    out, err = process.communicate(timeout=120)

    assert (process.returncode, out) == (0, "kite.mp4\n")
    assert err.splitlines()[-1] == "reelkite: draw 100%"
    assert [path.name for path in tmp_path.iterdir()] == ["kite.mp4"]
