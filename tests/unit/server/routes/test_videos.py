import base64
import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import anyio
import pytest

from reelkite.domain.engine import Capabilities
from reelkite.domain.task import Task
from reelkite.server.desk import HouseRules
from reelkite.server.routes.videos import look_up
from reelkite.storage import TaskLedger
from tests.unit.production.screens import DeadScreen, WordScreen
from tests.unit.server.office import ENGINE, Office, client_of, open_office

FIELDS = {
    "id",
    "object",
    "model",
    "status",
    "progress",
    "created_at",
    "completed_at",
    "expires_at",
    "prompt",
    "size",
    "seconds",
    "remixed_from_video_id",
    "error",
}

PROMPT = {"prompt": "A red kite over a bay."}


def test_a_created_video_is_queued(office: Office) -> None:
    """The reply has all 13 fields, the defaults of the API, and a hint when to ask again."""
    reply = office.client.post("/v1/videos", json=PROMPT)
    video = reply.json()

    assert reply.status_code == 200
    assert video.keys() == FIELDS | {"reelkite"}
    assert (video["object"], video["status"], video["progress"]) == ("video", "queued", 0)
    assert (video["model"], video["size"], video["seconds"]) == ("sora-2", "720x1280", "4")
    assert video["created_at"] == office.clock.now // 1000
    assert reply.headers["openai-poll-after-ms"] == "2000"
    assert office.spy.queued == [video["id"].removeprefix("video_")]


@pytest.mark.parametrize(
    "sent",
    [
        {"json": {**PROMPT, "seconds": "8", "size": "1280x720"}},
        {"json": {**PROMPT, "seconds": 8, "size": "1280x720", "model": None}},
        {"data": {**PROMPT, "seconds": "8", "size": "1280x720"}},
        {
            "files": {
                k: (None, v) for k, v in {**PROMPT, "seconds": "8", "size": "1280x720"}.items()
            }
        },
    ],
)
def test_every_encoding_creates_the_same(sent: dict[str, dict[str, str]], office: Office) -> None:
    """JSON, an urlencoded form and a multipart form without a file mean the same."""
    reply = office.client.post(
        "/v1/videos", json=sent.get("json"), data=sent.get("data"), files=sent.get("files")
    )

    assert reply.status_code == 200, reply.text
    assert (reply.json()["seconds"], reply.json()["size"]) == ("8", "1280x720")
    assert reply.json()["prompt"] == PROMPT["prompt"]


@pytest.mark.parametrize(
    ("fields", "param", "message"),
    [
        ({}, "prompt", "Missing required parameter: 'prompt'."),
        (
            {**PROMPT, "seconds": "5"},
            "seconds",
            "Invalid value: '5'. Supported values are: '4', '8', '12', '16', and '20'.",
        ),
        (
            {**PROMPT, "size": "1x1"},
            "size",
            "Invalid value: '1x1'. Supported values are: '720x1280', '1280x720', '1024x1792', '",
        ),
        ({**PROMPT, "seed": -1}, "seed", "Invalid value: '-1'."),
        ({**PROMPT, "model": "veo"}, "model", "Invalid value: 'veo'."),
        ({"prompt": "a" * 32_001}, "prompt", "The prompt has 32001 characters"),
        ({"prompt": ""}, "prompt", ""),
    ],
)
def test_what_is_not_on_offer_is_refused(
    fields: dict[str, object], param: str, message: str, office: Office
) -> None:
    """The error names the field, the value, and what is possible."""
    reply = office.client.post("/v1/videos", json=fields)
    error = reply.json()["error"]

    assert reply.status_code == 400
    assert error["message"].startswith(message)
    assert (error["type"], error["code"]) == ("invalid_request_error", "invalid_value")
    assert error["param"] == param
    assert office.spy.queued == []


def test_unknown_characters_are_refused_clearly(office: Office) -> None:
    """A character that the key does not have is said, not ignored."""
    reply = office.client.post("/v1/videos", json={**PROMPT, "characters": [{"id": "char_1"}]})

    assert reply.status_code == 404
    assert reply.json()["error"]["message"] == "Character with id 'char_1' not found."
    assert reply.json()["error"]["param"] == "characters"


def test_unknown_fields_are_named_but_do_not_matter(office: Office) -> None:
    """Whoever sends more than we know gets a video, and is told what made no difference."""
    fields = {**PROMPT, "n": 1, "fps": 30, "metadata": {"a": "b"}, "user": "u"}
    video = office.client.post("/v1/videos", json=fields).json()

    assert video["reelkite"]["not_used"] == ["fps", "n"]
    assert video["reelkite"]["metadata"] == {"a": "b"}
    assert video["reelkite"]["user"] == "u"


def test_strict_servers_refuse_unknown_fields(tmp_path: Path) -> None:
    """In strict mode a field that nobody knows is an error that names it."""
    reply = open_office(tmp_path, HouseRules(strict=True)).client.post(
        "/v1/videos", json={**PROMPT, "n": 1}
    )

    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == "n"


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ({}, "exactly one"),
        ({"image_url": "https://a/b.png", "file_id": "file-1"}, "exactly one"),
        ({"image_url": 5}, "exactly one"),
        ({"file_id": "file-00000000000000000000000000000000"}, "no file with id"),
        ("data:image/png;base64,####", "base64"),
        ("http://127.0.0.1/a.png", ""),
        (["https://a/b.png"], "must be a file, an object, or a string"),
        ("", "empty"),
    ],
)
def test_references_that_are_none_are_refused(
    reference: object, words: str, office: Office
) -> None:
    """Whatever the reference is, it is read or refused, never ignored."""
    reply = office.client.post("/v1/videos", json={**PROMPT, "input_reference": reference})

    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == "input_reference"
    assert words in reply.json()["error"]["message"]


def _send_picture(office: Office, picture: bytes, way: str) -> tuple[int, str]:
    text = base64.b64encode(picture).decode()
    upload = office.desk.uploads.put(
        picture, key_id=office.key.id, name="a", purpose="vision", media_type="image/png"
    )
    if way == "file":
        files = {"input_reference": ("upload", picture, "application/octet-stream")}
        reply = office.client.post("/v1/videos", data=PROMPT, files=files)
    elif way == "brackets":
        form = {**PROMPT, "input_reference[file_id]": upload.id}
        reply = office.client.post("/v1/videos", data=form)
    else:
        written: object = {
            "base64": text,
            "data URL": f"data:image/png;base64,{text}",
            "image_url": {"image_url": f"data:image/png;base64,{text}"},
            "file_id": {"file_id": upload.id},
        }[way]
        reply = office.client.post("/v1/videos", json={**PROMPT, "input_reference": written})
    return reply.status_code, reply.text


WAYS = ["file", "brackets", "base64", "data URL", "image_url", "file_id"]


@pytest.mark.parametrize("way", WAYS)
def test_a_picture_in_any_form_reaches_the_intake(way: str, picture: bytes, tmp_path: Path) -> None:
    """A file, bracket keys, base64, a data URL and an uploaded file are the same picture."""
    able = replace(ENGINE, capabilities=Capabilities(reference_image=True))
    office = open_office(tmp_path, engine=able)
    status, text = _send_picture(office, picture, way)

    assert status == 200, text
    task = office.desk.tasks.find(office.spy.queued[0])
    assert task is not None
    assert task.reference is not None


def test_an_engine_without_references_says_so(picture: bytes, office: Office) -> None:
    """A picture that nobody could use is refused, with the field's name."""
    status, text = _send_picture(office, picture, "base64")

    assert status == 400
    assert "cannot begin a clip with a reference image" in text


def test_a_picture_given_twice_is_refused(picture: bytes, office: Office) -> None:
    """Of a file and a text under one name neither is preferred."""
    reply = office.client.post(
        "/v1/videos",
        data={**PROMPT, "input_reference[file_id]": "file-1"},
        files={"input_reference": ("a", picture)},
    )

    assert reply.status_code == 400
    assert "twice" in reply.json()["error"]["message"]


def test_the_same_request_with_its_key_makes_one_video(office: Office) -> None:
    """An Idempotency-Key repeats the first answer; with another body it is refused for good."""
    headers = {"Idempotency-Key": "once"}
    first = office.client.post("/v1/videos", json=PROMPT, headers=headers)
    again = office.client.post("/v1/videos", data=PROMPT, headers=headers)
    other = office.client.post("/v1/videos", json={"prompt": "A cat."}, headers=headers)

    assert first.json()["id"] == again.json()["id"]
    assert len(office.spy.queued) == 1
    assert other.status_code == 409
    assert other.headers["x-should-retry"] == "false"
    assert other.json()["error"]["code"] == "idempotency_conflict"


def test_creating_too_fast_is_refused_but_polls_are_not(tmp_path: Path) -> None:
    """The limit counts requests that create, for each key alone, and says when to come back."""
    office = open_office(tmp_path, HouseRules(requests_a_minute=2))
    video_id = office.create()
    office.create()
    refused = office.client.post("/v1/videos", json=PROMPT)

    assert refused.status_code == 429
    assert refused.json()["error"]["code"] == "rate_limit_exceeded"
    assert refused.json()["error"]["message"] == (
        "Too many requests: this key may send 2 a minute that create something."
    )
    assert refused.headers["retry-after"] == "31"
    assert office.client.get(f"/v1/videos/{video_id}").status_code == 200
    assert office.stranger().post("/v1/videos", json=PROMPT).status_code == 200
    office.clock.advance(31)
    assert office.client.post("/v1/videos", json=PROMPT).status_code == 200


def test_a_running_video_shows_its_progress(office: Office) -> None:
    """Clients see how far it is, and when to ask again."""
    video_id = office.create()
    task = office.begin(video_id)
    office.desk.tasks.advance(task.id, task.attempt, 40)
    reply = office.client.get(f"/v1/videos/{video_id}")

    assert (reply.json()["status"], reply.json()["progress"]) == ("in_progress", 40)
    assert "openai-poll-after-ms" in reply.headers


def test_a_completed_video_is_complete(office: Office) -> None:
    """The last reply says 100, when it ended, until when it can be fetched, and who made it."""
    video_id = office.create()
    office.complete(video_id)
    reply = office.client.get(f"/v1/videos/{video_id}")
    video = reply.json()

    assert (video["status"], video["progress"], video["error"]) == ("completed", 100, None)
    assert video["completed_at"] == office.clock.now // 1000
    assert video["expires_at"] == video["completed_at"] + 24 * 3600
    assert video["reelkite"]["engine"] == "fake"
    assert "openai-poll-after-ms" not in reply.headers


def test_a_failed_video_is_no_failed_request(office: Office) -> None:
    """The poll is answered with 200, and the error says what happened."""
    video_id = office.create()
    office.fail(video_id)
    reply = office.client.get(f"/v1/videos/{video_id}")

    assert reply.status_code == 200
    assert reply.json()["status"] == "failed"
    assert reply.json()["error"] == {
        "code": "processing_error",
        "message": "The clay was too soft.",
    }


@pytest.mark.parametrize("method", ["GET", "DELETE"])
@pytest.mark.parametrize("video_id", ["video_" + "0" * 32, "nonsense", "video_%00", "video_é"])
def test_unknown_ids_are_not_found(method: str, video_id: str, office: Office) -> None:
    """An id that leads nowhere is repeated in the recorded sentence."""
    reply = office.client.request(method, f"/v1/videos/{video_id}")

    assert reply.status_code == 404
    assert reply.json()["error"]["message"].endswith("' not found.")
    assert reply.json()["error"]["type"] == "invalid_request_error"


@pytest.mark.parametrize("place", ["", "/content"])
def test_one_key_never_sees_anothers_videos(place: str, office: Office) -> None:
    """For a stranger there is no such video, nor in the list, and deleting does nothing."""
    video_id = office.create()
    stranger = office.stranger()
    reply = stranger.get(f"/v1/videos/{video_id}{place}")

    assert reply.status_code == 404
    assert reply.json()["error"]["message"] == f"Video with id '{video_id}' not found."
    assert stranger.get("/v1/videos").json()["data"] == []
    assert stranger.delete(f"/v1/videos/{video_id}").status_code == 404
    assert office.client.get(f"/v1/videos/{video_id}").status_code == 200


@pytest.mark.parametrize("is_file", [True, False])
def test_only_a_file_is_read_on_the_spot(is_file: bool, office: Office) -> None:
    """A database that may let us wait is asked in a thread, so that others are served meanwhile."""
    video_id, threads = office.create(), []

    class Watched:
        database = SimpleNamespace(is_file=is_file)

        def of_key(self, task_id: str, key_id: str) -> Task:
            threads.append(threading.get_ident())
            return office.desk.tasks.of_key(task_id, key_id)

    desk = replace(office.desk, tasks=cast("TaskLedger", Watched()))

    async def look() -> int:
        await look_up(desk, office.key, video_id)
        return threading.get_ident()

    assert (anyio.run(look) == threads[0]) == is_file


def test_ids_with_slashes_lead_nowhere(office: Office) -> None:
    """A slash ends an id, encoded or not."""
    for path in ("/v1/videos/video_1/more", "/v1/videos/video_1%2Fmore", "/v1/videos/"):
        reply = office.client.get(path)
        assert reply.status_code == 404
        assert reply.json()["error"]["code"] == "unknown_url"


def _pages(office: Office, query: str) -> list[list[str]]:
    """Follow the list to its end, as the official clients do."""
    pages, after = [], ""
    while True:
        page = office.client.get(f"/v1/videos?{query}{after}").json()
        pages.append([video["id"] for video in page["data"]])
        if not page["has_more"]:
            return pages
        assert page["first_id"] == pages[-1][0]
        assert page["last_id"] == pages[-1][-1]
        after = f"&after={page['last_id']}"


def test_lists_are_paged_to_their_end(office: Office) -> None:
    """Newest first unless asked otherwise; every video once."""
    made = []
    for _ in range(5):
        office.clock.advance(1)
        made.append(office.create())

    assert _pages(office, "limit=2") == [made[:2:-1], made[2:0:-1], made[:1]]
    assert _pages(office, "limit=3&order=asc") == [made[:3], made[3:]]
    assert _pages(office, "") == [made[::-1]]


def test_an_empty_list_has_no_ends(office: Office) -> None:
    """Without videos the ids are null."""
    reply = office.client.get("/v1/videos", headers={"content-type": "application/json"})

    assert reply.json() == {
        "object": "list",
        "data": [],
        "first_id": None,
        "last_id": None,
        "has_more": False,
    }


def test_a_page_may_be_empty(office: Office) -> None:
    """A limit of 0 asks for no video at all."""
    office.create()
    page = office.client.get("/v1/videos?limit=0").json()

    assert (page["data"], page["last_id"]) == ([], None)


@pytest.mark.parametrize(
    ("query", "param"),
    [
        ("limit=101", "limit"),
        ("limit=-1", "limit"),
        ("limit=many", "limit"),
        ("order=up", "order"),
    ],
)
def test_bad_pages_are_refused(query: str, param: str, office: Office) -> None:
    """A bad parameter is a 400 that names it."""
    reply = office.client.get(f"/v1/videos?{query}")

    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == param


@pytest.mark.parametrize("after", ["nonsense", "video_" + "0" * 32])
def test_a_place_that_is_none_is_not_found(after: str, office: Office) -> None:
    """Behind an unknown video there is no page."""
    reply = office.client.get(f"/v1/videos?after={after}")

    assert reply.status_code == 404
    assert reply.json()["error"]["message"] == f"Video with id '{after}' not found."


def test_an_empty_place_is_the_beginning(office: Office) -> None:
    """Clients that always send ``after`` begin with nothing."""
    video_id = office.create()

    assert office.client.get("/v1/videos?after=").json()["first_id"] == video_id


def test_who_deletes_while_paging_misses_nothing(office: Office) -> None:
    """A page goes on behind a video that was deleted meanwhile."""
    made = []
    for _ in range(4):
        office.clock.advance(1)
        made.append(office.create())
    for video_id in made[2:]:
        office.client.delete(f"/v1/videos/{video_id}")
    page = office.client.get(f"/v1/videos?after={made[2]}").json()

    assert [video["id"] for video in page["data"]] == made[1::-1]


def test_a_choice_of_words_is_told_in_the_recorded_way(office: Office) -> None:
    """What is possible is listed behind the value that is not."""
    error = office.client.get("/v1/videos?order=up").json()["error"]

    assert error["message"] == "Invalid value: 'up'. Supported values are: 'asc' or 'desc'."


def test_deleting_stops_the_work(office: Office) -> None:
    """A running task is called off, the receipt says so, and the video is gone."""
    video_id = office.create()
    task = office.begin(video_id)
    reply = office.client.delete(f"/v1/videos/{video_id}")

    assert reply.json() == {"id": video_id, "object": "video.deleted", "deleted": True}
    assert office.spy.called_off == [task.id]
    assert office.client.get(f"/v1/videos/{video_id}").status_code == 404
    assert office.client.delete(f"/v1/videos/{video_id}").status_code == 404
    assert not office.desk.tasks.advance(task.id, task.attempt, 50)


def test_deleting_what_has_ended_calls_nothing_off(office: Office) -> None:
    """There is no work left to stop."""
    video_id = office.create()
    office.complete(video_id)

    assert office.client.delete(f"/v1/videos/{video_id}").status_code == 200
    assert office.spy.called_off == []


def test_a_cancelled_video_has_failed_for_clients(office: Office) -> None:
    """Clients know four words; the code says that somebody asked for it."""
    video_id = office.create()
    office.desk.tasks.cancel(video_id.removeprefix("video_"), office.key.id)
    video = office.client.get(f"/v1/videos/{video_id}").json()

    assert video["status"] == "failed"
    assert video["error"]["code"] == "cancelled"


STARLET = {"prompt": "A starlet flies a kite."}


def test_a_refused_prompt_is_told_before_anything_is_promised(office: Office) -> None:
    """400 with the code of the contract, the category named, and no reason to try again."""
    reply = office.screened(WordScreen()).client.post("/v1/videos", json=STARLET)
    error = reply.json()["error"]

    assert reply.status_code == 400
    assert reply.headers["x-should-retry"] == "false"
    assert (error["type"], error["code"]) == ("invalid_request_error", "moderation_blocked")
    assert error["param"] == "prompt"
    assert error["message"] == (
        "Your request was blocked by our moderation system. "
        "Reason: a real person (real_person). Describe an invented person instead."
    )
    assert office.client.get("/v1/videos").json()["data"] == []
    assert office.spy.queued == []


def test_a_refused_picture_names_its_field(office: Office, picture: bytes) -> None:
    """A picture with a face is refused by its name, also where no engine could use it."""
    client = office.screened(WordScreen(faces=True)).client
    reply = client.post("/v1/videos", data=PROMPT, files={"input_reference": picture})

    assert reply.status_code == 400, reply.text
    assert reply.json()["error"]["code"] == "moderation_blocked"
    assert reply.json()["error"]["param"] == "input_reference"
    assert office.spy.queued == []


def test_without_guardrails_nothing_is_promised(office: Office) -> None:
    """503 with a code of its own, and a time to come back; clients try again by themselves."""
    reply = office.screened(DeadScreen()).client.post("/v1/videos", json=PROMPT)

    assert reply.status_code == 503
    assert reply.json()["error"]["code"] == "moderation_unavailable"
    assert reply.headers["retry-after"] == "5"
    assert "x-should-retry" not in reply.headers
    assert office.client.get("/v1/videos").json()["data"] == []
    assert office.spy.queued == []


def test_a_refusal_is_repeated_and_a_promise_is_not_judged_again(office: Office) -> None:
    """The same key gives the same answer, whether it was a refusal or a task."""
    headers = {"Idempotency-Key": "once"}
    screened = office.screened(WordScreen()).client
    refused = [screened.post("/v1/videos", json=STARLET, headers=headers) for _ in range(2)]
    made = office.client.post("/v1/videos", json=PROMPT, headers={"Idempotency-Key": "other"})
    again = office.screened(DeadScreen()).client.post(
        "/v1/videos", json=PROMPT, headers={"Idempotency-Key": "other"}
    )

    assert [reply.status_code for reply in refused] == [400, 400]
    assert refused[0].json() == refused[1].json()
    assert again.json()["id"] == made.json()["id"]


def test_a_prompt_that_is_not_kept_is_gone_when_the_video_is(tmp_path: Path) -> None:
    """While it waits the prompt is shown; of an ended video it is null, in lists too."""
    office = open_office(tmp_path)
    tasks = replace(office.desk.tasks, keep_prompts=False)
    intake = replace(office.desk.intake, ledger=tasks)
    desk = replace(office.desk, tasks=tasks, intake=intake)
    office = replace(office, desk=desk, client=client_of(desk, office.secret))
    video_id = office.create()
    assert office.client.get(f"/v1/videos/{video_id}").json()["prompt"] == PROMPT["prompt"]

    office.complete(video_id)

    assert office.client.get(f"/v1/videos/{video_id}").json()["prompt"] is None
    assert office.client.get("/v1/videos").json()["data"][0]["prompt"] is None
