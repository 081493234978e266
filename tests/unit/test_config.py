from pathlib import Path

import pytest

from reelkite.config import read_settings
from reelkite.domain.errors import RequestError


def test_settings_follow_their_variables() -> None:
    """Each variable sets its value."""
    settings = read_settings(
        {
            "REELKITE_CACHE": "/c",
            "REELKITE_CLIPS": "/d",
            "REELKITE_WORKERS": "3",
            "REELKITE_DEBUG": "1",
        }
    )

    assert (settings.cache, settings.clips) == (Path("/c"), Path("/d"))
    assert settings.workers == 3
    assert settings.debug


@pytest.mark.parametrize(
    ("environment", "cache"),
    [
        ({"HOME": "/home/kim"}, "/home/kim/.cache/reelkite"),
        ({"HOME": "/home/kim", "XDG_CACHE_HOME": "/x"}, "/x/reelkite"),
        (
            {"HOME": "/home/kim", "XDG_CACHE_HOME": "", "REELKITE_CACHE": ""},
            "/home/kim/.cache/reelkite",
        ),
        ({}, "/tmp/.cache/reelkite"),  # noqa: S108 - no home to go to
    ],
)
def test_the_cache_follows_the_xdg_rules(environment: dict[str, str], cache: str) -> None:
    """Without a word from us the cache is where the desktop's rules put it."""
    assert read_settings(environment).cache == Path(cache)


def test_nothing_need_be_set() -> None:
    """An empty environment gives clips/, at least one worker, and no debugging."""
    settings = read_settings({})

    assert settings.clips == Path("clips")
    assert settings.workers >= 1
    assert not settings.debug


@pytest.mark.parametrize("text", ["0", "-1", "two", "1.5"])
def test_workers_are_counted(text: str) -> None:
    """Fewer than one worker cannot work."""
    with pytest.raises(RequestError, match="whole number, 1 or more") as caught:
        read_settings({"REELKITE_WORKERS": text})
    assert caught.value.field == "REELKITE_WORKERS"
