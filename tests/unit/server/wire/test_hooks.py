import json

import pytest
from openai.types.webhooks import WebhookEndpoint as Official
from openai.types.webhooks import WebhookEndpointTestResult, WebhookEndpointWithSecret

from reelkite.domain.callers import EventType, WebhookEndpoint
from reelkite.domain.errors import RequestError
from reelkite.domain.task import Plain
from reelkite.server.wire import hooks

ENDPOINT = WebhookEndpoint(
    id="we_1",
    key_id="k",
    name="mine",
    url="https://example.com/hook",
    events=(EventType.VIDEO_COMPLETED,),
    secret="whsec_c2VjcmV0c2VjcmV0c2VjcmV0",  # noqa: S106 - a sample
    created_at=1_760_000_000_999,
    updated_at=1_760_000_001_000,
)


def test_an_endpoint_is_what_clients_expect() -> None:
    """The official client's type is satisfied; the secret shows its end only."""
    told = hooks.endpoint_object(ENDPOINT)
    endpoint = Official.model_validate(told, strict=True)

    assert endpoint.created_at == 1_760_000_000
    assert endpoint.updated_at == 1_760_000_001
    assert endpoint.event_types == ["video.completed"]
    assert endpoint.signing_secret_hint == "whsec_…cmV0"  # noqa: S105 - a hint
    assert ENDPOINT.secret not in json.dumps(told)


def test_a_new_secret_is_told() -> None:
    """With ``secret`` the whole secret is there, as the official client expects it."""
    told = hooks.endpoint_object(ENDPOINT, secret=True)

    assert WebhookEndpointWithSecret.model_validate(told, strict=True).signing_secret == (
        ENDPOINT.secret
    )


def test_a_trial_is_what_clients_expect() -> None:
    """The official client reads the endpoint's own status."""
    told = hooks.trial_object(ENDPOINT, EventType.VIDEO_FAILED, 503)

    assert WebhookEndpointTestResult.model_validate(told, strict=True).status_code == 503


def test_a_sample_looks_like_an_event() -> None:
    """A sample has the members of an event, and tells of no video that ever was."""
    told = json.loads(hooks.sample("evt_1", EventType.VIDEO_FAILED, 1_760_000_000))

    assert told == {
        "id": "evt_1",
        "object": "event",
        "created_at": 1_760_000_000,
        "type": "video.failed",
        "data": {"id": "video_" + "0" * 32},
    }


def test_what_is_left_out_is_none() -> None:
    """Fields that are missing or null are left alone."""
    nothing: dict[str, Plain] = {"name": None}

    assert hooks.parse_name(nothing) is None
    assert hooks.parse_url(nothing) is None
    assert hooks.parse_events(nothing) is None


def test_events_are_heard_once() -> None:
    """An event that is named twice is told once."""
    fields: dict[str, Plain] = {"event_types": ["video.failed", "video.failed"]}

    assert hooks.parse_events(fields) == (EventType.VIDEO_FAILED,)
    assert hooks.parse_event({"event_type": "video.failed"}) is EventType.VIDEO_FAILED


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "  "}, "name"),
        ({"name": "a" * 201}, "name"),
        ({"name": 7}, "name"),
        ({"url": "https://example.com/" + "a" * 2048}, "url"),
        ({"event_types": []}, "event_types"),
        ({"event_types": "video.failed"}, "event_types"),
        ({"event_types": ["batch.completed"]}, "event_types"),
        ({"event_types": [7]}, "event_types"),
    ],
)
def test_what_cannot_be_is_told(fields: dict[str, Plain], field: str) -> None:
    """An error names the field."""
    with pytest.raises(RequestError) as caught:
        (hooks.parse_name(fields), hooks.parse_url(fields), hooks.parse_events(fields))

    assert caught.value.field == field


@pytest.mark.parametrize("fields", [{}, {"event_type": None}, {"event_type": "batch.failed"}])
def test_a_trial_needs_an_event(fields: dict[str, Plain]) -> None:
    """Without an event of ours there is nothing to try."""
    with pytest.raises(RequestError) as caught:
        hooks.parse_event(fields)

    assert caught.value.field == "event_type"
