from typing import cast

import pytest

from reelkite.domain.callers import ApiKey
from reelkite.server.auth import Doorman
from reelkite.storage import KeyRing
from tests.unit.server.office import HandClock, Office, client_of


class CountingRing:
    """A key ring that counts how often it is asked."""

    def __init__(self) -> None:
        """Hang one key on the ring."""
        self.asked = 0
        self.secrets = {"rk-good": ApiKey("key_1", "app", "rk-…", 0)}

    def recognise(self, secret: str) -> ApiKey | None:
        """Return the key with this secret."""
        self.asked += 1
        return self.secrets.get(secret)


def _doorman(ring: CountingRing, clock: HandClock) -> Doorman:
    return Doorman(cast("KeyRing", ring), clock)


def _knows(doorman: Doorman, secret: str) -> bool:
    return (doorman.remembered(secret) or doorman.recognise(secret)) is not None


def test_a_key_is_remembered_for_a_moment() -> None:
    """Polls in quick succession ask the database once."""
    ring, clock = CountingRing(), HandClock()
    doorman = _doorman(ring, clock)
    for _ in range(5):
        assert _knows(doorman, "rk-good")
    assert ring.asked == 1
    clock.advance(1.5)
    assert _knows(doorman, "rk-good")
    assert ring.asked == 2


def test_a_clock_that_goes_back_makes_nobody_known_for_ever() -> None:
    """After a correction of the clock the database is asked again."""
    ring, clock = CountingRing(), HandClock()
    doorman = _doorman(ring, clock)
    _knows(doorman, "rk-good")
    clock.advance(-3600)
    ring.secrets.clear()

    assert not _knows(doorman, "rk-good")


def test_strangers_are_not_remembered() -> None:
    """A key that is made now works now, though it was tried before."""
    ring = CountingRing()
    doorman = _doorman(ring, HandClock())
    assert not _knows(doorman, "rk-new")
    ring.secrets["rk-new"] = ring.secrets["rk-good"]

    assert _knows(doorman, "rk-new")


def test_memory_has_an_end() -> None:
    """Many keys do not fill the memory."""
    ring = CountingRing()
    doorman = Doorman(cast("KeyRing", ring), HandClock(), most=3)
    for number in range(10):
        ring.secrets[f"rk-{number}"] = ring.secrets["rk-good"]
        assert _knows(doorman, f"rk-{number}")

    assert len(doorman._known) <= 3


def test_a_revoked_key_is_refused_within_two_seconds(office: Office) -> None:
    """Revocation needs no restart."""
    assert office.client.get("/v1/videos").status_code == 200
    office.desk.keys.revoke("app")
    office.clock.advance(1.9)

    assert office.client.get("/v1/videos").status_code == 401


@pytest.mark.parametrize(
    ("header", "openai", "vendor"),
    [
        (
            None,
            "No API key was given; send it in the header 'Authorization: Bearer <api_key>'.",
            "Missing Authorization header. Please provide 'Authorization: Bearer <api_key>'",
        ),
        (
            "Basic dXNlcjpwYXNz",
            "No API key was given; send it in the header 'Authorization: Bearer <api_key>'.",
            "Missing Authorization header. Please provide 'Authorization: Bearer <api_key>'",
        ),
        (
            "Bearer ",
            "Incorrect API key provided: it is empty, too long, or holds unprintable characters.",
            "Invalid API Key format",
        ),
        (
            "Bearer " + "x" * 600,
            "Incorrect API key provided: it is empty, too long, or holds unprintable characters.",
            "Invalid API Key format",
        ),
        (
            "Bearer schlüssel",
            "Incorrect API key provided: it is empty, too long, or holds unprintable characters.",
            "Invalid API Key format",
        ),
        (
            "Bearer sk-unknown-key-1234",
            "Incorrect API key provided: sk-***1234.",
            "Invalid API Key",
        ),
        ("bearer short", "Incorrect API key provided: ***.", "Invalid API Key"),
    ],
)
def test_every_refusal_has_its_words(
    header: str | None, openai: str, vendor: str, office: Office
) -> None:
    """Missing, malformed and unknown keys are 401 in the words of each surface."""
    headers = {} if header is None else {"authorization": header.encode("latin-1")}
    client = office.nobody()
    reply = client.get("/v1/videos", headers=cast("dict[str, str]", headers))
    flat = client.post(
        "/vendors/openai/v1/sora-2/generation", headers=cast("dict[str, str]", headers)
    )

    assert (reply.status_code, flat.status_code) == (401, 401)
    assert reply.headers["www-authenticate"] == "Bearer"
    assert reply.json()["error"]["message"] == openai
    assert reply.json()["error"]["code"] == "invalid_api_key"
    assert flat.json()["title"] == vendor
    assert flat.json()["error_code"] == 0


def test_the_scheme_is_read_in_any_case(office: Office) -> None:
    """HTTP does not mind how Bearer is written, nor how many spaces follow."""
    headers = {"authorization": f"bEARER  {office.secret}"}

    assert office.nobody().get("/v1/videos", headers=headers).status_code == 200


def test_keys_of_the_settings_are_keys(office: Office) -> None:
    """A key from the environment opens the same door."""
    office.desk.keys.adopt({"ci": "sk-two"})

    assert client_of(office.desk, "sk-two").get("/v1/videos").status_code == 200
