from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.config import Serving, Settings, read_settings
from reelkite.domain.errors import RequestError
from reelkite.domain.geometry import Size


def test_settings_follow_their_variables() -> None:
    """Each variable sets its value."""
    settings = read_settings(
        {
            "REELKITE_CACHE": "/c",
            "REELKITE_CLIPS": "/d",
            "REELKITE_CORES": "3",
            "REELKITE_DEBUG": "1",
        }
    )

    assert (settings.cache, settings.clips) == (Path("/c"), Path("/d"))
    assert settings.cores == 3
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
    """An empty environment gives clips/, at least one core, and no debugging."""
    settings = read_settings({})

    assert settings.clips == Path("clips")
    assert settings.cores >= 1
    assert not settings.debug


@pytest.mark.parametrize("text", ["0", "-1", "two", "1.5"])
def test_cores_are_counted(text: str) -> None:
    """Fewer than one process cannot draw."""
    with pytest.raises(RequestError, match="whole number, 1 or more") as caught:
        read_settings({"REELKITE_CORES": text})
    assert caught.value.field == "REELKITE_CORES"


def test_the_server_is_set_by_its_variables() -> None:
    """Each variable of the server reaches its place."""
    settings = read_settings(
        {
            "REELKITE_DATA": "/data",
            "REELKITE_DATABASE_URL": "postgresql://db/reelkite",
            "REELKITE_API_KEYS": "app:sk-one, ci:sk:two",
            "REELKITE_PUBLIC_URL": "https://films.example/",
            "REELKITE_STRICT": "1",
            "REELKITE_SECONDS": "4, 20",
            "REELKITE_SIZES": "1280x720,1920x1080",
            "REELKITE_REQUESTS_A_MINUTE": "7",
            "REELKITE_QUEUED_A_KEY": "8",
            "REELKITE_RUNNING_A_KEY": "2",
            "REELKITE_PATIENCE": "60",
            "REELKITE_FREE_MEGABYTES": "0",
            "REELKITE_CLIP_HOURS": "0.5",
            "REELKITE_LINK_HOURS": "0.25",
            "REELKITE_RECORD_DAYS": "2",
            "REELKITE_FETCH_ALLOW": "127.0.0.1, 10.0.0.0/8",
            "REELKITE_LEASE_SECONDS": "3",
            "REELKITE_RENDER_MINUTES": "5",
            "REELKITE_SERVER": "http://films",
            "REELKITE_API_KEY": "sk-one",
        }
    )

    assert settings.data == Path("/data")
    assert settings.database_url == "postgresql://db/reelkite"
    assert settings.api_keys == {"app": "sk-one", "ci": "sk:two"}
    assert (settings.server, settings.api_key) == ("http://films", "sk-one")
    assert settings.serving == Serving(
        public_url="https://films.example",
        strict=True,
        seconds=(4, 20),
        sizes=(Size(1280, 720), Size(1920, 1080)),
        requests_a_minute=7,
        queued_a_key=8,
        running_a_key=2,
        patience=60,
        free_megabytes=0,
        clip_hours=0.5,
        link_hours=0.25,
        record_days=2,
        fetch_allow=("127.0.0.1", "10.0.0.0/8"),
        lease_seconds=3,
        render_minutes=5,
    )


def test_the_database_is_a_file_in_the_data_folder() -> None:
    """Without an address the database lies with the data, wherever that is moved to."""
    settings = Settings(cache=Path("c"), clips=Path("d"), cores=1, data=Path("/data"))

    assert settings.database_url == "sqlite:////data/reelkite.db"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REELKITE_SECONDS", "four"),
        ("REELKITE_SECONDS", "4,0"),
        ("REELKITE_SECONDS", "61"),
        ("REELKITE_SIZES", "1280"),
        ("REELKITE_SIZES", "1281x720"),
        ("REELKITE_SIZES", "1280x99999"),
        ("REELKITE_PATIENCE", "-1"),
        ("REELKITE_PATIENCE", "soon"),
        ("REELKITE_PUBLIC_URL", "films.example"),
        ("REELKITE_REQUESTS_A_MINUTE", "0"),
    ],
)
def test_a_wrong_value_is_told_with_its_variable(name: str, value: str) -> None:
    """The error names the variable, the value, and what is allowed."""
    with pytest.raises(RequestError, match=name) as caught:
        read_settings({name: value})

    assert caught.value.field == name
    assert value in str(caught.value)


@pytest.mark.parametrize("text", ["sk-secret", "app:", ":sk-secret", "app:sk-secret,app:sk-other"])
def test_secrets_are_never_repeated(text: str) -> None:
    """A wrong list of keys is refused without its secrets."""
    with pytest.raises(RequestError, match="each name once") as caught:
        read_settings({"REELKITE_API_KEYS": text})

    assert "sk-secret" not in str(caught.value)


@given(
    name=st.sampled_from(["SECONDS", "SIZES", "PATIENCE", "API_KEYS", "CORES", "PUBLIC_URL"]),
    value=st.text(),
)
def test_no_value_breaks_the_reading(name: str, value: str) -> None:
    """Any text is read, or refused as what it is."""
    refused = ""
    try:
        read_settings({f"REELKITE_{name}": value})
    except RequestError as error:
        refused = error.field

    assert refused in {"", f"REELKITE_{name}"}
