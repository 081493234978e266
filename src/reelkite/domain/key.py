"""API keys: who asks, and how much they may ask for."""

from dataclasses import dataclass

from reelkite.domain.task import Instant


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key, without its secret.

    Attributes:
        id: What tasks are filed under; stays the same when a named key gets a new secret.
        name: What its owner calls it.
        hint: First and last characters of the secret, to tell keys apart.
        created_at: When it was made.
        priority: 1 goes first, 2 is usual, 3 waits for both.
        requests_a_minute: Its own limit of requests that create; None for the server's.
        queued: Its own limit of waiting tasks; None for the server's.
        from_environment: It is given by the settings, not by the database.
        revoked_at: Since when it is refused.
    """

    id: str
    name: str
    hint: str
    created_at: Instant
    priority: int = 2
    requests_a_minute: int | None = None
    queued: int | None = None
    from_environment: bool = False
    revoked_at: Instant | None = None
