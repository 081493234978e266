"""Signatures of webhooks, by the Standard Webhooks specification: the only door to its library."""

from datetime import UTC, datetime

from standardwebhooks import Webhook

from reelkite._version import __version__
from reelkite.domain.callers import WebhookEndpoint


def signed_headers(
    endpoint: WebhookEndpoint, event_id: str, sent_at: int, body: str
) -> dict[str, str]:
    """Return the headers to post ``body`` with.

    Args:
        endpoint: Whom it goes to; its secret signs.
        event_id: Stays the same however often it is sent.
        sent_at: Seconds since 1970-01-01 UTC; receivers refuse what is minutes old.
        body: What is posted, character by character.

    Raises:
        ValueError: The endpoint's secret is none.
    """
    moment = datetime.fromtimestamp(sent_at, UTC)
    signature = Webhook(endpoint.secret).sign(event_id, moment, body)
    return {
        "content-type": "application/json; charset=utf-8",
        "user-agent": f"reelkite/{__version__}",
        "webhook-id": event_id,
        "webhook-timestamp": str(sent_at),
        "webhook-signature": signature,
    }
