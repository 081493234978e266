import json
import subprocess
import sys
from pathlib import Path

import pytest

from reelkite.bootstrap.errands import answer, film_errands
from reelkite.domain.errors import InvalidVideo
from reelkite.domain.geometry import Size
from reelkite.media.received import VideoFacts
from tests.unit.media.received.films import SMALL, make_film


def test_a_film_is_read_elsewhere(tmp_path: Path) -> None:
    """What another process found is what there is."""
    film = make_film(tmp_path / "a.mp4", 48, sound=2.0)

    facts = film_errands().inspect(film, field="video")

    assert facts == VideoFacts("video/mp4", SMALL, 2.0, 48, True)  # noqa: FBT003 - it has sound
    assert isinstance(facts.size, Size)


def test_what_is_wrong_is_told_here(tmp_path: Path) -> None:
    """The sentence names the field, and no path."""
    path = tmp_path / "a.mp4"
    path.write_bytes(b"nonsense")

    with pytest.raises(InvalidVideo, match="'clip' is no video") as refusal:
        film_errands().inspect(path, field="clip")
    assert refusal.value.field == "clip"
    assert str(path) not in str(refusal.value)


def test_the_other_end_answers_in_json(tmp_path: Path) -> None:
    """One object on its standard output, and nothing else."""
    path = tmp_path / "a.mp4"
    path.write_bytes(b"")
    words = (sys.executable, "-m", "reelkite.bootstrap.errands", "inspect", str(path), "video")

    done = subprocess.run(words, capture_output=True, check=True)  # noqa: S603 - our own words

    assert json.loads(done.stdout) == {"invalid": "'video' is empty; it must be a video."}
    assert answer(["inspect", str(path), "video"]) == json.loads(done.stdout)
