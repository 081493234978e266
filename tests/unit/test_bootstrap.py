import subprocess
import sys
from pathlib import Path

import pytest

from reelkite.bootstrap import production_line
from reelkite.config import Settings
from reelkite.media import Encoding, Mp4Encoder
from reelkite.production import FilePublisher


def test_every_room_is_in_its_place(tmp_path: Path) -> None:
    """Settings reach the rooms that need them; the engine is the diorama."""
    line = production_line(Settings(cache=tmp_path, clips=tmp_path, cores=3))

    assert line.engine.name == "diorama"
    assert line.encoder == Mp4Encoder(Encoding(threads=3))
    assert isinstance(line.publisher, FilePublisher)


@pytest.mark.parametrize("arguments", [["--help"], ["generate", "a kite", "--seconds", "5"]])
def test_no_engine_is_loaded_without_need(arguments: list[str]) -> None:
    """Help and complaints are told without loading OpenGL, FFmpeg or scipy."""
    script = (
        "import sys; from reelkite.bootstrap import production_line;"
        f"from reelkite.cli.main import run; run({arguments!r}, production_line);"
        "print(*{'moderngl', 'av', 'scipy', 'PIL'} & set(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stderr.splitlines()[-1] == ""
