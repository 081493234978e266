import time

import pytest
from openai import InvalidWebhookSignatureError, OpenAI
from standardwebhooks import Webhook

from reelkite import __version__
from reelkite.domain.callers import EventType, WebhookEndpoint
from reelkite.jobs.chores.signing import signed_headers

BODY = '{"id":"evt_1","object":"event","type":"video.completed","created_at":1,"data":{"id":"v"}}'


def _endpoint(secret: str) -> WebhookEndpoint:
    events = (EventType.VIDEO_COMPLETED,)
    return WebhookEndpoint("we_1", "key_a", "mine", "https://x.test/", events, secret, 1, 1)


ENDPOINT = _endpoint("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")


def test_the_specifications_example() -> None:
    """The signature is the one that the specification's own tests give."""
    headers = signed_headers(
        ENDPOINT, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}'
    )

    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    assert headers["webhook-id"] == "msg_p5jXN8AQM9LWM0D4loKWxJek"
    assert headers["webhook-timestamp"] == "1614265330"


def test_receivers_believe_it() -> None:
    """What is sent now is verified by the library that receivers use, until a letter changes."""
    headers = signed_headers(ENDPOINT, "evt_1", int(time.time()), BODY)

    assert Webhook(ENDPOINT.secret).verify(BODY, headers)["id"] == "evt_1"


def test_the_official_client_unwraps_it() -> None:
    """OpenAI's client accepts the headers with the secret, and refuses another body."""
    headers = signed_headers(ENDPOINT, "evt_1", int(time.time()), BODY)
    with OpenAI(api_key="sk-test", webhook_secret=ENDPOINT.secret) as client:
        assert str(client.webhooks.unwrap(BODY, headers).type) == "video.completed"
        with pytest.raises(InvalidWebhookSignatureError):
            client.webhooks.unwrap(BODY.replace("completed", "failed"), headers)


def test_we_say_who_we_are() -> None:
    """Receivers see which program of which version posts JSON."""
    headers = signed_headers(ENDPOINT, "evt_1", 1, BODY)

    assert headers["user-agent"] == f"reelkite/{__version__}"
    assert headers["content-type"].startswith("application/json")


def test_a_broken_secret_is_told() -> None:
    """A secret that is no base64 signs nothing."""
    with pytest.raises(ValueError, match="character"):
        signed_headers(_endpoint("whsec_é"), "evt_1", 1, BODY)
