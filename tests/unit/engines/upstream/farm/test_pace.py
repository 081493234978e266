"""How long servers take, learnt."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.engines.upstream.farm.pace import Pace


def test_nothing_is_known_at_first(tmp_path: Path) -> None:
    """Then the usual pace counts, for as much work as there is."""
    assert Pace(tmp_path / "pace.json", 0.5).expected("m", 20) == 10


def test_each_clip_counts_and_the_newest_most(tmp_path: Path) -> None:
    """The mean follows a server that became faster within a few clips; models are apart."""
    pace = Pace(tmp_path / "pace.json", 0.5)
    pace.learn("m", 10, 100)
    assert pace.expected("m", 1) == pytest.approx(10)
    for _ in range(12):
        pace.learn("m", 10, 20)

    assert pace.expected("m", 1) == pytest.approx(2, rel=0.1)
    assert pace.expected("other", 1) == 0.5
    assert [file.name for file in tmp_path.iterdir()] == ["pace.json"]


@given(st.binary(max_size=60) | st.just(b'{"m": -1, "n": "x", "o": NaN, "p": 1e999}'))
def test_a_file_that_was_damaged_is_no_harm(content: bytes) -> None:
    """Whatever stands there, an estimate comes of it."""
    file = Path("/dev/shm") / "reelkite-test-pace.json"  # noqa: S108 - hypothesis has no tmp_path
    try:
        file.write_bytes(content)
        assert 0 < Pace(file, 0.5).expected("m", 1) < float("inf")
    finally:
        file.unlink()


def test_a_folder_that_is_gone_is_no_harm(tmp_path: Path) -> None:
    """The cache may vanish: then nothing is learnt."""
    pace = Pace(tmp_path / "gone" / "pace.json", 0.5)
    pace.learn("m", 1, 1)

    assert pace.expected("m", 1) == 0.5
