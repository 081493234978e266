import hashlib

import pytest
import sqlalchemy as sa

from reelkite.domain.errors import RequestError, ServeError
from reelkite.storage.database import Database
from reelkite.storage.keys import KeyRing
from tests.unit.storage.samples import Watch

SECRET = "sk-of-the-settings-0123456789"  # noqa: S105 - nobody's
OTHER = "sk-another-one-of-the-settings"


@pytest.fixture
def clock() -> Watch:
    """A clock in the hand."""
    return Watch()


@pytest.fixture
def ring(database: Database, clock: Watch) -> KeyRing:
    """A ring without keys."""
    return KeyRing(database, clock)


def test_a_key_is_recognised(ring: KeyRing) -> None:
    """The secret that was shown once opens; it is long, and no two are alike."""
    key, secret = ring.create("app", priority=1, requests_a_minute=5, queued=7)
    _, second = ring.create("ci")

    assert ring.recognise(secret) == key
    assert (key.name, key.priority, key.requests_a_minute, key.queued) == ("app", 1, 5, 7)
    assert len(secret) == 46
    assert secret.startswith("rk-")
    assert secret != second


def test_secrets_are_not_kept(ring: KeyRing) -> None:
    """The database holds a digest; of the secret itself it holds a hint that tells keys apart."""
    key, secret = ring.create("app")
    with ring.database.reading() as connection:
        row = connection.execute(sa.text("SELECT * FROM api_keys")).one()

    assert secret not in str(row)
    assert hashlib.sha256(secret.encode()).hexdigest() in row
    assert key.hint == f"{secret[:5]}…{secret[-4:]}"


def test_a_short_secret_gives_no_hint_to_speak_of(ring: KeyRing) -> None:
    """Of a short secret of the settings hardly anything is shown."""
    ring.adopt({"app": "sk-one"})

    assert [key.hint for key in ring.every()] == ["sk…"]


@pytest.mark.parametrize("secret", ["", "rk-", "\0", "\ud800", "x" * 100_000])
def test_other_secrets_are_not_recognised(ring: KeyRing, secret: str) -> None:
    """Whatever a client sends, it is no key, and no error."""
    ring.create("app")

    assert ring.recognise(secret) is None


def test_a_revoked_key_is_refused(ring: KeyRing, clock: Watch) -> None:
    """From its revocation on a key is refused, by name or by id; its name is free again."""
    first, secret = ring.create("app")
    clock.wait(5)

    revoked = ring.revoke("app")

    assert revoked is not None
    assert (revoked.id, revoked.revoked_at) == (first.id, clock())
    assert ring.recognise(secret) is None
    assert ring.revoke("app") is None
    second, _ = ring.create("app")
    assert ring.revoke(second.id) is not None
    assert ring.revoke("\0") is None
    assert [key.id for key in ring.every()] == [first.id, second.id]


def test_living_names_are_unique(ring: KeyRing) -> None:
    """A name of a living key cannot be given again."""
    ring.create("app")
    ring.adopt({"ci": SECRET})

    for name in ("app", " app ", "ci"):
        with pytest.raises(RequestError, match="exists already") as refusal:
            ring.create(name)
        assert refusal.value.field == "name"


@pytest.mark.parametrize("name", ["", "  ", "k" * 201])
def test_names_have_limits(ring: KeyRing, name: str) -> None:
    """A name must be one, and fit."""
    with pytest.raises(RequestError, match="1 to 200 characters"):
        ring.create(name)


def test_a_dirty_name_is_cleaned(ring: KeyRing) -> None:
    """What cannot be kept in a name is replaced."""
    key, _ = ring.create("a\0\ud800")

    assert key.name == "a\ufffd\ufffd"


def test_keys_of_the_settings_count(ring: KeyRing) -> None:
    """They are recognised, and only while the settings hold them."""
    _, made = ring.create("made")
    ring.adopt({"app": SECRET, "ci": OTHER})
    app = ring.recognise(SECRET)

    assert app is not None
    assert app.from_environment
    ring.adopt({"app": SECRET})
    assert ring.recognise(SECRET) == app
    assert ring.recognise(OTHER) is None
    ring.adopt({})
    assert ring.recognise(SECRET) is None
    assert ring.recognise(made) is not None


def test_a_name_keeps_its_id(ring: KeyRing, clock: Watch) -> None:
    """A new secret, or a pause, does not part a name from its tasks."""
    ring.adopt({"app": SECRET})
    first = ring.recognise(SECRET)
    ring.adopt({})
    clock.wait(5)
    ring.adopt({"app": OTHER})
    second = ring.recognise(OTHER)

    assert first is not None
    assert second is not None
    assert second.id == first.id
    assert second.created_at == first.created_at
    assert ring.recognise(SECRET) is None


def test_names_may_swap_their_secrets(ring: KeyRing) -> None:
    """The settings may say anything new, as long as each secret has one name."""
    ring.adopt({"a": SECRET, "b": OTHER})
    ring.adopt({"a": OTHER, "b": SECRET})

    key = ring.recognise(SECRET)
    assert key is not None
    assert key.name == "b"


def test_ambiguous_settings_are_refused(ring: KeyRing) -> None:
    """One secret under two names, or the name of a made key: nothing changes, and it is told."""
    ring.create("made")
    ring.adopt({"app": SECRET})

    for ambiguous in ({"x": OTHER, "y": OTHER}, {"made": OTHER}):
        with pytest.raises(ServeError, match="same name or the same secret"):
            ring.adopt(ambiguous)
    assert ring.recognise(SECRET) is not None
    assert ring.recognise(OTHER) is None
