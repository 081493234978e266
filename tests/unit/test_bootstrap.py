from pathlib import Path

from reelkite.bootstrap import production_line
from reelkite.config import Settings
from reelkite.media import Encoding, Mp4Encoder
from reelkite.production import FilePublisher


def test_every_room_is_in_its_place(tmp_path: Path) -> None:
    """Settings reach the rooms that need them; the engine is the diorama."""
    line = production_line(Settings(cache=tmp_path, clips=tmp_path, workers=3))

    assert line.engine.name == "diorama"
    assert line.encoder == Mp4Encoder(Encoding(threads=3))
    assert isinstance(line.publisher, FilePublisher)
