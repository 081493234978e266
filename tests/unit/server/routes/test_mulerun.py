import base64
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import cast
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from starlette.testclient import TestClient

from reelkite.domain.callers import EventType
from reelkite.domain.engine import Capabilities
from reelkite.domain.errors import QueueFull, StorageFull
from reelkite.domain.task import Failure, FailureCode, Task
from reelkite.production.intake import Intake, Order
from reelkite.server.desk import HouseRules
from tests.unit.production.screens import DeadScreen, WordScreen
from tests.unit.server.office import ENGINE, Office, client_of, open_office

PRO = "/vendors/openai/v1/sora-2-pro/generation"
BASE = "/vendors/openai/v1/sora-2/generation"
OLD = "/vendors/openai/v1/sora/generation"
ROUTES = pytest.mark.parametrize("path", [PRO, BASE, OLD])


@dataclass(frozen=True)
class _Refusing:
    """An intake that takes nothing."""

    error: Exception

    def accept(self, _: Order) -> Task:
        """Refuse."""
        raise self.error


def _refusing(office: Office, error: Exception) -> TestClient:
    intake = cast("Intake", _Refusing(error))
    return client_of(replace(office.desk, intake=intake), office.secret)


def _create(office: Office, path: str = PRO) -> str:
    reply = office.client.post(path, json={"prompt": "A red kite."})
    assert reply.status_code == 202, reply.text
    return str(reply.json()["task_info"]["id"])


def _picture(width: int, height: int, kind: str = "png") -> str:
    packed = BytesIO()
    Image.new("RGB", (width, height), "teal").save(packed, kind)
    return base64.b64encode(packed.getvalue()).decode()


@ROUTES
def test_a_task_is_promised(office: Office, path: str) -> None:
    """Each route answers 202 with a pending task under a UUID, and a trace."""
    reply = office.client.post(path, json={"prompt": "A red kite."})

    assert reply.status_code == 202
    info = reply.json()["task_info"]
    assert set(reply.json()) == {"task_info"}
    assert info["status"] == "pending"
    assert UUID(info["id"]).version == 4
    assert info["created_at"] == info["updated_at"] == "2025-10-09T08:53:20.000Z"
    assert reply.headers["traceparent"].startswith("00-")


@ROUTES
def test_what_is_promised_is_queued_as_the_route_says(office: Office, path: str) -> None:
    """The task holds the route's model and defaults; a model in the body changes nothing."""
    reply = office.client.post(path, json={"prompt": "A red kite.", "model": "anything"})
    task = office.desk.tasks.find(UUID(reply.json()["task_info"]["id"]).hex)

    assert task is not None
    assert office.spy.queued == [task.id]
    assert task.model == ("sora-2-pro" if path == PRO else "sora-2")
    assert str(task.request.size) == "1280x720"
    assert task.request.seconds == (8 if path == OLD else 4)


def test_a_task_is_polled_through_its_life(office: Office) -> None:
    """The poll answers 200 in every state; the link of the completed one works without a key."""
    task_id = _create(office)
    assert office.client.get(f"{PRO}/{task_id}").json()["task_info"]["status"] == "pending"
    office.begin(UUID(task_id).hex)
    assert office.client.get(f"{PRO}/{task_id}").json()["task_info"]["status"] == "processing"

    done_id = _create(office)
    office.complete(UUID(done_id).hex, b"clip")
    reply = office.client.get(f"{PRO}/{done_id}")
    (link,) = reply.json()["videos"]

    assert reply.status_code == 200
    assert reply.json()["task_info"]["status"] == "completed"
    assert link.startswith("http://testserver/public/")
    assert office.nobody().get(link).content == b"clip"


def test_links_begin_as_configured(tmp_path: Path) -> None:
    """With a public address in the settings, links begin with it."""
    office = open_office(tmp_path, HouseRules(public_url="https://kites.example/a"))
    task_id = _create(office)
    task = office.complete(UUID(task_id).hex)

    assert office.client.get(f"{PRO}/{task_id}").json()["videos"] == [
        f"https://kites.example/a/public/{task.link_token}/video.mp4"
    ]


def test_links_are_told_after_their_end(office: Office) -> None:
    """Two hours later the task is still completed, with the same link."""
    task_id = _create(office)
    office.complete(UUID(task_id).hex)
    before = office.client.get(f"{PRO}/{task_id}").json()
    office.clock.advance(7200)

    assert office.client.get(f"{PRO}/{task_id}").json() == before


def test_a_failed_task_is_no_failed_request(office: Office) -> None:
    """A failure is told with 200, a number, and a sentence."""
    task_id = _create(office)
    office.desk.tasks.fail(UUID(task_id).hex, Failure(FailureCode.TIMEOUT, "It took too long."))
    reply = office.client.get(f"{PRO}/{task_id}")

    assert reply.status_code == 200
    assert reply.json()["task_info"]["status"] == "failed"
    assert reply.json()["task_info"]["error"] == {
        "code": 3002,
        "title": "Task Timeout",
        "detail": "Video generation failed: It took too long.",
    }


def test_ids_are_taken_with_and_without_hyphens(office: Office) -> None:
    """Both spellings lead to the task."""
    task_id = _create(office)

    assert office.client.get(f"{PRO}/{UUID(task_id).hex}").status_code == 200
    assert office.client.get(f"{PRO}/{task_id.upper()}").status_code == 200


def test_nobody_sees_the_tasks_of_others(office: Office) -> None:
    """Another key, another route, another surface's task, an unknown or broken id: all 404."""
    task_id = _create(office)
    video_id = office.create().removeprefix("video_")
    paths = [
        f"{BASE}/{task_id}",
        f"{PRO}/{video_id}",
        f"{PRO}/{UUID(int=7)}",
        f"{PRO}/video_{UUID(task_id).hex}",
        f"{PRO}/a%2Fb",
        f"{PRO}/%00",
    ]
    replies = [office.client.get(path) for path in paths]
    replies.append(office.stranger().get(f"{PRO}/{task_id}"))

    assert [reply.status_code for reply in replies] == [404] * len(replies)
    assert all(reply.json()["status"] == 404 for reply in replies)


@pytest.mark.parametrize(
    ("headers", "title"),
    [
        (
            {},
            "Missing Authorization header. Please provide 'Authorization: Bearer <api_key>'",
        ),
        (
            {"authorization": "Basic abc"},
            "Missing Authorization header. Please provide 'Authorization: Bearer <api_key>'",
        ),
        (
            {"x-api-key": "sk-one"},
            "Missing Authorization header. Please provide 'Authorization: Bearer <api_key>'",
        ),
        ({"authorization": "Bearer "}, "Invalid API Key format"),
        ({"authorization": "Bearer muk-unknown"}, "Invalid API Key"),
    ],
)
def test_a_key_is_needed(office: Office, headers: dict[str, str], title: str) -> None:
    """Without a key that we know: 401 in the flat object, in the recorded words."""
    reply = office.nobody().post(PRO, json={"prompt": "kite"}, headers=headers)

    assert reply.status_code == 401
    assert reply.json()["title"] == title
    assert reply.json()["status"] == 401
    assert reply.json()["error_code"] == 0
    assert reply.json()["instance"] == PRO
    assert "request_id: " in reply.json()["detail"]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({}, "Missing required parameter: 'prompt'"),
        ({"prompt": ""}, "prompt"),
        ({"prompt": "a" * 2001}, "at most 2000"),
        ({"prompt": ["a"]}, "'prompt'"),
        ({"prompt": "a", "seconds": "5"}, "Supported values are: '4', '8', '12'"),
        ({"prompt": "a", "seconds": 5}, "Supported values are: '4', '8', '12'"),
        ({"prompt": "a", "seconds": True}, "'seconds'"),
        ({"prompt": "a", "size": "1x1"}, "Supported values are: '720x1280', '1280x720'"),
        ({"prompt": "a", "size": "1920x1081"}, "Supported values are"),
        ({"prompt": "a", "image": 7}, "'image'"),
        ({"prompt": "a", "image": "no base64!"}, "'image' holds no valid base64"),
        ({"prompt": "a", "image": "data:text/html;base64,AAAA"}, "'image' must hold one of"),
        ({"prompt": "a", "image": "ftp://a/b.png"}, "http or https"),
        ({"prompt": "a", "image": "http://127.0.0.1/b.png"}, "could not be fetched"),
        ({"prompt": "a", "image": "AAAA"}, "image"),
        ({"prompt": "a", "image": _picture(64, 64)}, "Inpaint image must match"),
        ({"prompt": "a", "image": _picture(1280, 720)}, "cannot begin a clip with a reference"),
        ({"prompt": "a", "images": ["A", "B"]}, "at most one"),
    ],
)
def test_what_cannot_be_served_is_told(
    office: Office, body: dict[str, object], sentence: str
) -> None:
    """A wrong field is 400 before anything is promised; the detail says what to change."""
    reply = office.client.post(PRO, json=body)

    assert reply.status_code == 400, reply.text
    assert sentence in reply.json()["detail"]
    assert reply.json()["title"] == "Bad Request"
    assert reply.json()["error_code"] == 0
    assert reply.json()["instance"] == PRO
    assert office.spy.queued == []


def test_the_oldest_route_has_two_sizes(office: Office) -> None:
    """The pro route takes what the oldest one refuses."""
    body = {"prompt": "a", "size": "1792x1024"}

    assert office.client.post(OLD, json=body).status_code == 400
    assert office.client.post(PRO, json=body).status_code == 202


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b'{"prompt": "\xff"}', "application/json"),
        (b'{"prompt": "\\ud800"}', "application/json"),
        (b"{}", "application/json; charset=utf-16"),
        (b"prompt", "text/plain"),
        (b"--x\r\n", "multipart/form-data; boundary=x"),
    ],
)
def test_broken_bodies_are_told(office: Office, content: bytes, media_type: str) -> None:
    """What cannot be read is 400 in the flat object."""
    reply = office.client.post(PRO, content=content, headers={"content-type": media_type})

    assert reply.status_code == 400
    assert reply.json()["status"] == 400
    assert reply.json()["detail"]


def test_a_body_may_be_too_long(tmp_path: Path) -> None:
    """A body over the limit is 413."""
    office = open_office(tmp_path, HouseRules(longest_body=1000))
    reply = office.client.post(PRO, json={"prompt": "a", "image": "A" * 2000})

    assert reply.status_code == 413
    assert reply.json()["title"] == "Request Entity Too Large"


@pytest.mark.parametrize("name", ["image", "input_reference", "images"])
def test_an_engine_that_can_is_given_the_image(tmp_path: Path, name: str) -> None:
    """Under each name, in JSON or as a file, the picture is kept with the task."""
    able = replace(ENGINE, capabilities=Capabilities(reference_image=True))
    office = open_office(tmp_path, engine=able)
    packed = _picture(1280, 720)
    written: object = [packed] if name == "images" else f"data:image/png;base64,{packed}"
    replies = [
        office.client.post(PRO, json={"prompt": "a", name: written}),
        office.client.post(
            PRO, data={"prompt": "a"}, files={name: ("a.png", base64.b64decode(packed))}
        ),
    ]

    for reply in replies:
        assert reply.status_code == 202, reply.text
        task = office.desk.tasks.find(UUID(reply.json()["task_info"]["id"]).hex)
        assert task is not None
        assert task.reference is not None


def test_unknown_fields_are_ignored_unless_we_are_strict(tmp_path: Path) -> None:
    """Strict mode names the first unknown field; usually nobody minds."""
    (tmp_path / "strict").mkdir()
    body = {"prompt": "a", "cfg_scale": 7}
    lenient = open_office(tmp_path).client.post(PRO, json=body)
    strict = open_office(tmp_path / "strict", HouseRules(strict=True)).client.post(PRO, json=body)

    assert lenient.status_code == 202
    assert strict.status_code == 400
    assert "Unknown parameter: 'cfg_scale'" in strict.json()["detail"]


def test_unknown_files_are_refused_when_we_are_strict(tmp_path: Path) -> None:
    """A file under a name that nobody reads is an unknown field as well."""
    client = open_office(tmp_path, HouseRules(strict=True)).client
    reply = client.post(PRO, data={"prompt": "a"}, files={"picture": b"RIFF"})

    assert reply.status_code == 400
    assert "Unknown parameter: 'picture'" in reply.json()["detail"]


def test_repeating_a_request_makes_one_task(office: Office) -> None:
    """The same idempotency key and body give the same task; another body or route is 409."""
    headers = {"idempotency-key": "once"}
    first = office.client.post(PRO, json={"prompt": "a"}, headers=headers)
    again = office.client.post(PRO, json={"prompt": "a"}, headers=headers)
    other = office.client.post(PRO, json={"prompt": "b"}, headers=headers)
    elsewhere = office.client.post(BASE, json={"prompt": "a"}, headers=headers)

    assert first.json() == again.json()
    assert [r.status_code for r in (first, again, other, elsewhere)] == [202, 202, 409, 409]
    assert other.json()["title"] == "Conflict"


def test_creating_has_a_pace_and_polling_has_none(tmp_path: Path) -> None:
    """Too many creations are 429 with a time to wait; polls are always answered."""
    office = open_office(tmp_path, HouseRules(requests_a_minute=1))
    task_id = _create(office)
    reply = office.client.post(PRO, json={"prompt": "a"})
    polls = {office.client.get(f"{PRO}/{task_id}").status_code for _ in range(50)}

    assert reply.status_code == 429
    assert 1 <= int(reply.headers["retry-after"]) <= 120
    assert reply.json()["title"] == "Too Many Requests"
    assert polls == {200}


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (QueueFull("The queue is full.", retry_after=7), 429),
        (StorageFull("The disk is full.", retry_after=7), 503),
    ],
)
def test_what_cannot_be_taken_now_may_come_again(
    office: Office, error: Exception, status: int
) -> None:
    """A full queue is 429 and a full disk 503, both with the seconds to wait."""
    reply = _refusing(office, error).post(PRO, json={"prompt": "a"})

    assert reply.status_code == status
    assert reply.headers["retry-after"] == "7"
    assert str(error) in reply.json()["detail"]


def test_a_bug_tells_nothing(office: Office) -> None:
    """An error that is none of ours is 500 in the flat object, without its text."""
    reply = _refusing(office, RuntimeError("/secret/path")).post(PRO, json={"prompt": "a"})

    assert reply.status_code == 500
    assert reply.json()["status"] == 500
    assert "secret" not in reply.text


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "GET"])
def test_other_methods_are_refused(office: Office, method: str) -> None:
    """What the path does not take is 405, with what it takes."""
    reply = office.client.request(method, PRO)

    assert reply.status_code == 405
    assert reply.headers["allow"] == "POST"
    assert reply.json()["title"] == "Method Not Allowed"


@pytest.mark.parametrize("path", ["/vendors/openai/v1/sora-3/generation", f"{PRO}/", "/vendors/x"])
def test_unknown_paths_are_told_as_recorded(office: Office, path: str) -> None:
    """A path that leads nowhere is 404 with two members, and never a redirect."""
    reply = office.client.post(path, json={"prompt": "a"}, follow_redirects=False)

    assert reply.status_code == 404
    assert reply.json() == {"status": 404, "title": "Not Found"}


STARLET = {"prompt": "A starlet flies a kite."}


@ROUTES
def test_a_refused_prompt_is_a_task_that_failed(office: Office, path: str) -> None:
    """It is taken with 202 and has failed from the start, with 3001 and the category named."""
    client = office.screened(WordScreen()).client
    reply = client.post(path, json=STARLET)
    told = reply.json()

    assert reply.status_code == 202
    assert told["task_info"]["status"] == "failed"
    assert told["task_info"]["error"] == {
        "code": 3001,
        "title": "Task Execution Error",
        "detail": "Video generation failed: Your request was blocked by our moderation system. "
        "Reason: a real person (real_person). Describe an invented person instead.",
    }
    assert client.get(f"{path}/{told['task_info']['id']}").json() == told
    assert office.spy.queued == []


def test_a_refused_task_is_told_like_any_other_failure(office: Office) -> None:
    """Its owner's endpoints hear of it, and it counts by category."""
    hooks = office.desk.hooks
    hooks.add(office.key.id, name="ear", url="http://a.test", events=[EventType.VIDEO_FAILED])

    office.screened(WordScreen()).client.post(PRO, json=STARLET)

    (notice,) = hooks.due(10, 0)
    assert '"video.failed"' in notice.body
    text = office.client.get("/metrics").text
    assert 'reelkite_refusals_total{category="real_person",surface="mulerun"} 1.0' in text
    assert 'reelkite_failures_total{code="moderation_blocked"} 1.0' in text


def test_a_refused_task_is_refused_once(office: Office) -> None:
    """The same idempotency key gives the same task, with the same body only."""
    client = office.screened(WordScreen()).client
    headers = {"Idempotency-Key": "once"}
    first = client.post(PRO, json=STARLET, headers=headers)

    assert client.post(PRO, json=STARLET, headers=headers).json() == first.json()
    assert client.post(PRO, json={"prompt": "A kite."}, headers=headers).status_code == 409


def test_without_guardrails_nothing_is_promised(office: Office) -> None:
    """What could not be judged is no task: 503, with a time to come back."""
    reply = office.screened(DeadScreen()).client.post(PRO, json={"prompt": "A red kite."})

    assert reply.status_code == 503
    assert reply.headers["retry-after"] == "5"
    assert "do not answer" in reply.json()["detail"]
    assert office.spy.queued == []
    assert office.desk.tallies.read().ended == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    body=st.binary(max_size=60) | st.text(max_size=60).map(str.encode),
    media_type=st.sampled_from(
        [
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/plain",
        ]
    ),
)
def test_no_body_breaks_us(office: Office, body: bytes, media_type: str) -> None:
    """Whatever is sent in whatever encoding is answered with 202 or 4xx."""
    reply = office.client.post(PRO, content=body, headers={"content-type": media_type})

    assert reply.status_code in {202, 400, 429}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    fields=st.dictionaries(
        st.sampled_from(["prompt", "seconds", "size", "image", "image[image_url]", "images[]"]),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    ),
    as_file=st.booleans(),
)
def test_no_form_breaks_us(office: Office, fields: dict[str, str], as_file: bool) -> None:
    """Whatever a form holds is answered with 202 or 4xx, with a file and without."""
    files = {"image": ("a.png", b"no picture")} if as_file else None
    reply = office.client.post(PRO, data=fields, files=files)

    assert reply.status_code in {202, 400, 429}
