import re

import pytest

from reelkite.domain.task import Plain
from reelkite.server.schema.shapes import SHAPES
from tests.unit.server.office import Office
from tests.unit.server.schema.reading import at, names


def _fits(told: Plain, shape: Plain) -> bool:
    """Whether an object has exactly the members of a closed shape."""
    required = at(shape, "required")
    assert isinstance(required, list)
    return set(map(str, required)) <= names(told) <= names(at(shape, "properties"))


def test_a_video_is_as_described(office: Office) -> None:
    """New, completed and failed videos have the described members, down to our own."""
    video_id, failed_id = office.create(), office.create()
    videos = [office.client.get(f"/v1/videos/{video_id}").json()]
    office.complete(video_id)
    office.fail(failed_id)
    videos += office.client.get("/v1/videos").json()["data"]

    assert len(videos) == 3
    assert all(_fits(video, SHAPES["Video"]) for video in videos)
    own = at(SHAPES["Video"], "properties", "reelkite")
    assert all(_fits(video["reelkite"], own) for video in videos)


def test_a_vendor_task_is_as_described(office: Office) -> None:
    """A vendor's task has the described members, and ids and times of the described form."""
    path = "/vendors/openai/v1/sora-2/generation"
    told = office.client.post(path, json={"prompt": "kite"}).json()
    info = at(SHAPES["VendorTask"], "properties", "task_info")

    assert _fits(told, SHAPES["VendorTask"])
    assert _fits(told["task_info"], info)
    for member in ("id", "created_at", "updated_at"):
        pattern = at(info, "properties", member, "pattern")
        assert re.fullmatch(str(pattern), told["task_info"][member])


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("/v1/models", "ModelList"),
        ("/v1/models/sora-2", "Model"),
        ("/v1/files", "FileList"),
        ("/v1/webhook_endpoints", "WebhookEndpointList"),
        ("/v1/webhook_event_types", "EventTypeList"),
        ("/v1/policy", "Policy"),
        ("/v1/nowhere", "Error"),
        ("/vendors/nowhere", "VendorError"),
        ("/healthz", "Health"),
        ("/readyz", "Readiness"),
    ],
)
def test_replies_are_as_described(office: Office, path: str, shape: str) -> None:
    """Replies have the members of their shape, and no other."""
    assert _fits(office.client.get(path).json(), SHAPES[shape])
