import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

import pytest
from openai import OpenAI
from openai.types.webhooks import WebhookEndpoint, WebhookEndpointWithSecret
from starlette.testclient import TestClient

from reelkite.domain.errors import FetchError, ForbiddenAddress
from reelkite.outbound import SafeFetch
from reelkite.server.desk import HouseRules
from tests.unit.server.office import Office, client_of, open_office

AT = "/v1/webhook_endpoints"
BODY = {"name": "mine", "url": "https://example.com/hook", "event_types": ["video.completed"]}


@dataclass
class _Outside:
    """Addresses of example.com are allowed, and answer."""

    status: int = 204
    silent: bool = False
    heard: list[tuple[str, bytes, dict[str, str]]] = field(default_factory=list)

    def check(self, url: str) -> None:
        """Allow one host."""
        if not url.startswith("https://example.com/"):
            raise ForbiddenAddress("The address is private.")

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """Hear, and answer or not."""
        if self.silent:
            raise FetchError("There is no answer.")
        self.heard.append((url, body, dict(headers)))
        return self.status


@pytest.fixture
def outside() -> _Outside:
    """Return the outside."""
    return _Outside()


@pytest.fixture
def client(office: Office, outside: _Outside) -> TestClient:
    """Return a client of a desk that may go outside."""
    desk = replace(office.desk, fetch=cast("SafeFetch", outside))
    return client_of(desk, office.secret)


def _made(client: TestClient, name: str = "mine") -> WebhookEndpointWithSecret:
    reply = client.post(AT, json={**BODY, "name": name})
    assert reply.status_code == 200, reply.text
    return WebhookEndpointWithSecret.model_validate(reply.json(), strict=True)


def test_a_secret_is_told_once(client: TestClient) -> None:
    """The reply to the creation has the secret, and no other reply ever."""
    made = _made(client)
    later = client.get(f"{AT}/{made.id}")

    assert made.signing_secret.startswith("whsec_")
    assert made.url == BODY["url"]
    assert made.signing_secret not in later.text + client.get(AT).text
    assert WebhookEndpoint.model_validate(later.json(), strict=True).name == "mine"


def test_endpoints_are_listed_newest_first(client: TestClient, office: Office) -> None:
    """A list has pages, and each page tells where it ends."""
    ids = []
    for name in ("a", "b", "c"):
        ids.append(_made(client, name).id)
        office.clock.advance(1)
    first = client.get(AT, params={"limit": 2}).json()
    rest = client.get(AT, params={"limit": 2, "after": first["last_id"]}).json()

    assert [each["id"] for each in first["data"]] == [ids[2], ids[1]]
    assert [each["id"] for each in rest["data"]] == [ids[0]]
    assert (first["has_more"], rest["has_more"]) == (True, False)


def test_an_endpoint_can_be_changed(client: TestClient) -> None:
    """What is given is changed, and the rest stays."""
    made = _made(client)
    changed = client.post(f"{AT}/{made.id}", json={"event_types": ["video.failed"]}).json()
    unchanged = client.post(f"{AT}/{made.id}", json={"url": None}).json()

    assert changed["event_types"] == ["video.failed"]
    assert (changed["name"], changed["url"]) == (made.name, made.url)
    assert unchanged["url"] == made.url


def test_an_endpoint_can_be_removed(client: TestClient) -> None:
    """A removed endpoint is gone."""
    made = _made(client)
    receipt = client.delete(f"{AT}/{made.id}").json()

    assert receipt == {"id": made.id, "object": "webhook_endpoint.deleted", "deleted": True}
    assert client.get(f"{AT}/{made.id}").status_code == 404
    assert client.delete(f"{AT}/{made.id}").status_code == 404


def test_a_secret_can_be_changed(client: TestClient) -> None:
    """A new secret takes the old one's place at once; to keep both is refused."""
    made = _made(client)
    at = f"{AT}/{made.id}/rotate_secret"
    name = "keep_old_secret_active_for_24_hours"
    renewed = client.post(at, json={name: False}).json()

    assert renewed["signing_secret"] not in {made.signing_secret, None}
    assert client.post(at).status_code == 200
    assert client.post(at, json={name: True}).json()["error"]["param"] == name
    assert client.post(at, json={name: {}}).status_code == 400


def test_nobody_sees_the_endpoints_of_others(client: TestClient, office: Office) -> None:
    """To another key an endpoint does not exist, whatever is asked."""
    made = _made(client)
    stranger = office.stranger()
    asked = [("GET", ""), ("POST", ""), ("DELETE", ""), ("POST", "/rotate_secret")]
    replies = [stranger.request(how, f"{AT}/{made.id}{end}") for how, end in asked]
    tried = stranger.post(f"{AT}/{made.id}/test", json={"event_type": "video.failed"})

    assert [reply.status_code for reply in (*replies, tried)] == [404] * 5
    assert stranger.get(AT).json()["data"] == []


@pytest.mark.parametrize(
    ("change", "param"),
    [
        ({"name": None}, "name"),
        ({"url": None}, "url"),
        ({"event_types": None}, "event_types"),
        ({"event_types": ["batch.completed"]}, "event_types"),
        ({"url": "http://127.0.0.1/hook"}, "url"),
        ({"url": "no address"}, "url"),
    ],
)
def test_what_cannot_be_is_told(client: TestClient, change: dict[str, object], param: str) -> None:
    """A missing or wrong field is 400 and named, when making and when changing."""
    made = _made(client)
    replies = [client.post(AT, json={**BODY, **change})]
    if change[param] is not None:
        replies.append(client.post(f"{AT}/{made.id}", json=change))

    assert [reply.status_code for reply in replies] == [400] * len(replies)
    assert {reply.json()["error"]["param"] for reply in replies} == {param}


def test_five_endpoints_are_enough(client: TestClient) -> None:
    """A sixth endpoint of a key is refused, until another is removed."""
    ids = [_made(client).id for _ in range(5)]
    refused = client.post(AT, json=BODY)
    client.delete(f"{AT}/{ids[0]}")

    assert refused.status_code == 403
    assert "at most 5" in refused.json()["error"]["message"]
    assert client.post(AT, json=BODY).status_code == 200


def test_an_endpoint_can_be_tried(client: TestClient, outside: _Outside) -> None:
    """A sample is posted, signed so that the official client accepts it, and its answer told."""
    made = _made(client)
    outside.status = 418
    told = client.post(f"{AT}/{made.id}/test", json={"event_type": "video.failed"}).json()
    ((url, body, headers),) = outside.heard
    event = json.loads(body)

    assert told == {
        "object": "webhook_endpoint.test",
        "event_type": "video.failed",
        "status_code": 418,
        "success": True,
        "webhook_endpoint_id": made.id,
    }
    assert url == made.url
    assert headers["webhook-id"] == event["id"]
    assert event["type"] == "video.failed"
    OpenAI(api_key="none").webhooks.verify_signature(
        body.decode(), headers, secret=made.signing_secret, tolerance=10**9
    )


def test_an_endpoint_that_is_silent_is_told(client: TestClient, outside: _Outside) -> None:
    """When nobody answers the sample, it is 400 with a code of its own."""
    made = _made(client)
    outside.silent = True
    reply = client.post(f"{AT}/{made.id}/test", json={"event_type": "video.failed"})

    assert reply.status_code == 400
    assert reply.json()["error"]["code"] == "unreachable_url"


def test_a_trial_needs_an_event(client: TestClient) -> None:
    """An event that never happens here cannot be tried."""
    made = _made(client)
    replies = [
        client.post(f"{AT}/{made.id}/test", json=body)
        for body in ({}, {"event_type": "batch.completed"})
    ]

    assert [reply.json()["error"]["param"] for reply in replies] == ["event_type"] * 2


def test_every_event_is_named(client: TestClient) -> None:
    """The types are those that can happen here."""
    assert client.get("/v1/webhook_event_types").json() == {
        "object": "list",
        "data": ["video.completed", "video.failed"],
    }


def test_a_key_is_needed(office: Office) -> None:
    """Webhooks are for those with a key."""
    nobody = office.nobody()
    replies = [
        nobody.get("/v1/webhook_event_types"),
        nobody.get(AT),
        nobody.post(AT, json=BODY),
        nobody.post(f"{AT}/x/test", json={}),
    ]

    assert [reply.status_code for reply in replies] == [401] * 4


def test_the_official_client_is_content(client: TestClient, office: Office) -> None:
    """Making, paging, changing, trying and removing work through openai-python."""
    openai = OpenAI(
        api_key=office.secret,
        base_url="http://testserver/v1",
        http_client=client,
        max_retries=0,
    )
    made = openai.webhooks.create(
        name="mine", url="https://example.com/hook", event_types=["video.completed"]
    )
    openai.webhooks.create(
        name="other", url="https://example.com/hook", event_types=["video.failed"]
    )

    assert len([*openai.webhooks.list(limit=1)]) == 2
    assert openai.webhooks.update(made.id, name="yours").name == "yours"
    assert openai.webhooks.test(made.id, event_type="video.failed").status_code == 204
    assert openai.webhooks.rotate_secret(made.id).signing_secret != made.signing_secret
    assert openai.webhooks.event_types.list().data == ["video.completed", "video.failed"]
    assert openai.webhooks.delete(made.id).deleted


def test_what_posts_outside_is_counted(tmp_path: Path, outside: _Outside) -> None:
    """Making and trying endpoints sends requests to others, so a key may do so only so often."""
    office = open_office(tmp_path, HouseRules(requests_a_minute=2))
    client = client_of(replace(office.desk, fetch=cast("SafeFetch", outside)), office.secret)
    endpoint = _made(client)

    assert client.post(f"{AT}/{endpoint.id}/test", json={}).status_code != 429
    assert client.post(f"{AT}/{endpoint.id}/test", json={}).status_code == 429
    assert client.post(AT, json=BODY).status_code == 429
    assert client.get(AT).status_code == 200
