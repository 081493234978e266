from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.config import COVER, Guarding, Serving, Signing, read_settings
from reelkite.domain.errors import RequestError
from reelkite.domain.geometry import Size
from reelkite.domain.policy import Category


def test_settings_follow_their_variables() -> None:
    """Each variable sets its value."""
    settings = read_settings(
        {
            "REELKITE_CACHE": "/c",
            "REELKITE_CLIPS": "/d",
            "REELKITE_CORES": "3",
            "REELKITE_DEBUG": "1",
            "REELKITE_ENGINE": "ltx",
            "REELKITE_MODELS": "/m.toml",
        }
    )

    assert (settings.cache, settings.clips) == (Path("/c"), Path("/d"))
    assert settings.cores == 3
    assert settings.debug
    assert (settings.engine, settings.models_file) == ("ltx", Path("/m.toml"))


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
    assert settings.engine == ""


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
            "REELKITE_REFERENCE_FIT": "cover",
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
        reference_fit=COVER,
    )


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
        ("REELKITE_REFERENCE_FIT", "stretch"),
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
    name=st.sampled_from(
        ["SECONDS", "SIZES", "PATIENCE", "API_KEYS", "CORES", "PUBLIC_URL", "POLICY_OFF"]
    ),
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


def test_the_guardrails_are_set_by_their_variables() -> None:
    """Each variable of the checks reaches its place; a base address loses its last slash."""
    settings = read_settings(
        {
            "REELKITE_POLICY_OFF": "violence, copyrighted_music",
            "REELKITE_GUARDS": "3",
            "REELKITE_FACES_IN_CLIPS": "1",
            "REELKITE_MODERATOR_URL": "https://moderator.example/",
            "REELKITE_MODERATOR_KEY": "sk-two",
            "REELKITE_MODERATOR_MODEL": "careful",
            "REELKITE_GUARD_MODEL": "/models/guard",
            "REELKITE_KEEP_PROMPTS": "0",
        }
    )

    assert settings.guarding == Guarding(
        off=frozenset({Category.VIOLENCE, Category.MUSIC}),
        guards=3,
        faces_in_clips=True,
        moderator_url="https://moderator.example",
        moderator_key="sk-two",
        moderator_model="careful",
        model=Path("/models/guard"),
    )
    assert not settings.serving.keep_prompts


def test_everything_is_checked_unless_somebody_says_otherwise() -> None:
    """Without a word nothing is switched off, one process checks, and prompts are kept."""
    settings = read_settings({"REELKITE_KEEP_PROMPTS": ""})

    assert settings.guarding == Guarding()
    assert settings.guarding.off == frozenset()
    assert settings.serving.keep_prompts
    assert settings.signing == Signing()


def test_secrets_do_not_show_in_settings() -> None:
    """Settings that are printed do not tell what the moderator is shown."""
    assert "sk-two" not in repr(read_settings({"REELKITE_MODERATOR_KEY": "sk-two"}))


def test_what_nobody_may_switch_off_stays_on() -> None:
    """Sexual content with minors cannot be switched off, and the message says so."""
    with pytest.raises(RequestError, match="sexual_minors cannot be switched off") as caught:
        read_settings({"REELKITE_POLICY_OFF": "violence,sexual_minors"})
    assert caught.value.field == "REELKITE_POLICY_OFF"


def test_unknown_categories_are_named() -> None:
    """A category that there is not is told, with those that there are."""
    with pytest.raises(RequestError, match=r"'fun, joy'.*known are .*hate.*violence") as caught:
        read_settings({"REELKITE_POLICY_OFF": "fun,violence,joy"})
    assert "cannot be switched off" not in str(caught.value)


def test_signing_is_set_by_its_variables() -> None:
    """Each variable of provenance reaches its place."""
    settings = read_settings(
        {
            "REELKITE_SIGN_CERTIFICATE": "/keys/chain.pem",
            "REELKITE_SIGN_KEY": "/keys/key.pem",
            "REELKITE_MANIFEST_PROMPT": "1",
            "REELKITE_MARK": "made by a machine",
        }
    )

    assert settings.signing == Signing(
        Path("/keys/chain.pem"),
        Path("/keys/key.pem"),
        manifest_prompt=True,
        mark="made by a machine",
    )


@pytest.mark.parametrize("alone", ["REELKITE_SIGN_CERTIFICATE", "REELKITE_SIGN_KEY"])
def test_half_an_identity_is_refused(alone: str) -> None:
    """A certificate without its key, or a key without its certificate, signs nothing."""
    with pytest.raises(RequestError, match="go together") as caught:
        read_settings({alone: "/keys/half.pem"})
    assert caught.value.field != alone


@pytest.mark.parametrize(
    ("mark", "words"), [("", ""), ("0", ""), ("1", "1"), (" Kite TV ", "Kite TV")]
)
def test_a_mark_is_off_our_own_or_words(mark: str, words: str) -> None:
    """Nothing and 0 draw none; 1 stands for our own words, and anything else for itself."""
    assert read_settings({"HOME": "/h", "REELKITE_MARK": mark}).signing.mark == words


@pytest.mark.parametrize("mark", ["你好", "a\x07b", "x" * 81])
def test_a_mark_that_cannot_be_drawn_is_refused(mark: str) -> None:
    """Words that the font lacks, or that are too long, are told before anything starts."""
    with pytest.raises(RequestError, match="REELKITE_MARK"):
        read_settings({"HOME": "/h", "REELKITE_MARK": mark})
