from reelkite.server.desk import HouseRules
from reelkite.server.schema import services
from tests.unit.server.schema.reading import at, names


def test_files_and_webhooks_are_described() -> None:
    """Each path has the methods that it takes."""
    paths = services.paths(HouseRules())

    assert {path: names(operations) for path, operations in paths.items()} == {
        "/v1/models": {"get"},
        "/v1/models/{model}": {"get"},
        "/v1/files": {"get", "post"},
        "/v1/files/{file_id}": {"get", "delete"},
        "/v1/files/{file_id}/content": {"get"},
        "/v1/webhook_event_types": {"get"},
        "/v1/webhook_endpoints": {"get", "post"},
        "/v1/webhook_endpoints/{endpoint_id}": {"get", "post", "delete"},
        "/v1/webhook_endpoints/{endpoint_id}/rotate_secret": {"post"},
        "/v1/webhook_endpoints/{endpoint_id}/test": {"post"},
        "/public/{token}/video.mp4": {"get", "head"},
        "/healthz": {"get"},
        "/readyz": {"get"},
        "/metrics": {"get"},
        "/v1/policy": {"get"},
    }


def test_only_changes_may_leave_fields_out() -> None:
    """Making an endpoint needs all fields, changing it none."""
    paths = services.paths(HouseRules())
    at_all, at_one = "/v1/webhook_endpoints", "/v1/webhook_endpoints/{endpoint_id}"
    steps = ("post", "requestBody", "content", "application/json", "schema", "required")

    assert at(paths[at_all], *steps) == ["name", "url", "event_types"]
    assert at(paths[at_one], *steps) == []


def test_a_link_may_have_ended() -> None:
    """Public links answer 404 and 410."""
    replies = at(services.paths(HouseRules())["/public/{token}/video.mp4"], "get", "responses")

    assert {"200", "404", "410"} <= names(replies)
