from pathlib import Path

import pytest

from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import FrameStream
from reelkite.domain.request import GenerationRequest, Model
from reelkite.production.delivery import Stills, make_files
from reelkite.testing import FakeEngine, MemoryWatch, fake_line

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(16, 8), 1, 7)


class CountingEncoder:
    """Writes how many frames there were."""

    def encode(self, footage: FrameStream, into: Path, _after: Path | None = None, /) -> None:
        """Consume the footage."""
        into.write_text(str(sum(1 for _ in footage.frames)))


def _still(clip: Path, into: Path) -> None:
    into.write_text(f"{into.name} of {clip.read_text()}")


def _failing(clip: Path, into: Path) -> None:
    raise RenderError(f"no still of {clip.name} for {into.name}")


def test_all_files_lie_in_the_folder(tmp_path: Path) -> None:
    """The clip and its stills get their names, and the engine is told."""
    watch = MemoryWatch()
    line = fake_line(FakeEngine(), CountingEncoder())

    clip = make_files(line, REQUEST, tmp_path, watch, Stills(_still, _still))

    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        "video.mp4": "24",
        "thumbnail.webp": "thumbnail.webp of 24",
        "spritesheet.jpg": "spritesheet.jpg of 24",
    }
    assert (clip.engine, clip.engine_version) == ("fake", "1")
    assert watch.heard[-1] == ("stills", 1.0)


def test_a_clip_without_stills_is_none(tmp_path: Path) -> None:
    """When a still cannot be made the whole attempt fails."""
    line = fake_line(FakeEngine(), CountingEncoder())
    with pytest.raises(RenderError, match="no still of video"):
        make_files(line, REQUEST, tmp_path, MemoryWatch(), Stills(_still, _failing))


def test_what_the_engine_raises_comes_through(tmp_path: Path) -> None:
    """An engine's error is not dressed up, and leaves no file."""
    line = fake_line(FakeEngine(fails_at=3), CountingEncoder())
    with pytest.raises(RenderError, match="frame 3"):
        make_files(line, REQUEST, tmp_path, MemoryWatch(), Stills(_still, _still))

    assert list(tmp_path.iterdir()) == []
