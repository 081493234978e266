"""Webhook endpoints as OpenAI's clients know them."""

import json
from collections.abc import Mapping
from typing import Final

from reelkite.domain.callers import EventType, WebhookEndpoint
from reelkite.domain.errors import RequestError
from reelkite.domain.task import Plain

MOST_ENDPOINTS: Final = 5
"""Endpoints that a key may have."""

LONGEST_URL: Final = 2048
"""Characters of an endpoint's address."""

LONGEST_NAME: Final = 200
"""Characters of an endpoint's name."""

NO_VIDEO: Final = f"video_{0:032d}"
"""The id of no video, for samples."""


def parse_name(fields: Mapping[str, Plain]) -> str | None:
    """Return the endpoint's name; None when none is given.

    Raises:
        RequestError: It is no text, empty, or too long.
    """
    return _text(fields, "name", LONGEST_NAME)


def parse_url(fields: Mapping[str, Plain]) -> str | None:
    """Return the endpoint's address; None when none is given. Where it leads is not checked here.

    Raises:
        RequestError: As ``parse_name``.
    """
    return _text(fields, "url", LONGEST_URL)


def parse_events(fields: Mapping[str, Plain]) -> tuple[EventType, ...] | None:
    """Return the events to tell, each once; None when none are given.

    Raises:
        RequestError: It is no list, empty, or names an event that never happens here.
    """
    given = fields.get("event_types")
    if given is None:
        return None
    if not isinstance(given, list) or not given:
        raise RequestError(
            "Invalid value for 'event_types': expected a list with at least one event type.",
            field="event_types",
        )
    return tuple(dict.fromkeys(_event(name, "event_types") for name in given))


def parse_event(fields: Mapping[str, Plain]) -> EventType:
    """Return the one event to try an endpoint with.

    Raises:
        RequestError: It is missing, or never happens here.
    """
    return _event(required(fields.get("event_type"), "event_type"), "event_type")


def required(value: object, field: str) -> object:
    """Return ``value`` if there is one.

    Raises:
        RequestError: There is none.
    """
    if value is None:
        raise RequestError(f"Missing required parameter: '{field}'.", field=field)
    return value


def endpoint_object(endpoint: WebhookEndpoint, *, secret: bool = False) -> dict[str, Plain]:
    """Return what is said of ``endpoint``; its secret only when it is new."""
    told: dict[str, Plain] = {
        "id": endpoint.id,
        "object": "webhook_endpoint",
        "name": endpoint.name,
        "url": endpoint.url,
        "event_types": [event.value for event in endpoint.events],
        "created_at": endpoint.created_at // 1000,
        "updated_at": endpoint.updated_at // 1000,
        "signing_secret_hint": f"whsec_…{endpoint.secret[-4:]}",
    }
    return told | {"signing_secret": endpoint.secret} if secret else told


def sample(event_id: str, event: EventType, now: int) -> str:
    """Return an event to try an endpoint with; it tells of a video that never was.

    Args:
        event_id: The event's id.
        event: What is said to have happened.
        now: When, in Unix seconds.
    """
    told: dict[str, Plain] = {
        "id": event_id,
        "object": "event",
        "created_at": now,
        "type": event.value,
        "data": {"id": NO_VIDEO},
    }
    return json.dumps(told, separators=(",", ":"))


def trial_object(endpoint: WebhookEndpoint, event: EventType, status: int) -> dict[str, Plain]:
    """Return what is said of a sample that ``endpoint`` answered with ``status``."""
    return {
        "object": "webhook_endpoint.test",
        "event_type": event.value,
        "status_code": status,
        "success": True,
        "webhook_endpoint_id": endpoint.id,
    }


def _text(fields: Mapping[str, Plain], name: str, longest: int) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or not 0 < len(value.strip()) <= longest:
        raise RequestError(
            f"Invalid value for '{name}': expected text of 1 to {longest} characters.", field=name
        )
    return value.strip()


def _event(name: object, field: str) -> EventType:
    known = {event.value: event for event in EventType}
    if not isinstance(name, str) or name not in known:
        listed = " and ".join(repr(word) for word in known)
        raise RequestError(f"Invalid value: '{name}'. Supported values are: {listed}.", field=field)
    return known[name]
