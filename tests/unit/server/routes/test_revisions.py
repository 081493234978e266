from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from starlette.testclient import TestClient

from reelkite.domain.artifact import ArtifactKind
from reelkite.domain.geometry import Size
from reelkite.domain.policy import Category
from reelkite.domain.request import Model
from reelkite.domain.task import Task
from reelkite.storage.uploads import materials_of
from tests.unit.media.received.films import make_film
from tests.unit.production.screens import WordScreen
from tests.unit.server.office import ABLE, Office, client_of, open_office

Reply: TypeAlias = Any
"""A reply of the test client, whose library is not ours to name."""

Ask = Callable[[Office, str, dict[str, Any]], Reply]


@pytest.fixture
def able(tmp_path: Path) -> Office:
    """Return an office whose engine can do everything."""
    return open_office(tmp_path, engine=ABLE)


@pytest.fixture
def film(tmp_path: Path) -> bytes:
    """Return a film of five seconds, wide."""
    return make_film(tmp_path / "film.mp4", 120, size=Size(640, 360)).read_bytes()


def _source(office: Office, prompt: str = "A red kite over a bay.", **fields: str) -> str:
    """Make a completed video."""
    reply = office.client.post("/v1/videos", json={"prompt": prompt, **fields})
    assert reply.status_code == 200, reply.text
    video = str(reply.json()["id"])
    office.complete(video)
    return video


def _task(office: Office, video: str) -> Task:
    return office.desk.tasks.of_key(video.removeprefix("video_"), office.key.id)


def _json(office: Office, path: str, fields: dict[str, Any]) -> Reply:
    return office.client.post(path, json=fields)


def _multipart(office: Office, path: str, fields: dict[str, Any]) -> Reply:
    parts = [(name, (None, text)) for name, text in _flat(fields)]
    return office.client.post(path, files=parts)


def _form(office: Office, path: str, fields: dict[str, Any]) -> Reply:
    return office.client.post(path, data=dict(_flat(fields)))


def _flat(fields: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (f"{name}[id]", value["id"]) if isinstance(value, dict) else (name, str(value))
        for name, value in fields.items()
    ]


WAYS = pytest.mark.parametrize("ask", [_json, _multipart, _form])


@WAYS
def test_a_video_is_remixed(able: Office, ask: Ask) -> None:
    """The reply is a new video with the source's shape, in all encodings of the prompt."""
    source = _source(able, model="sora-2-pro", size="1792x1024", seconds="8", seed="7")

    reply = ask(able, f"/v1/videos/{source}/remix", {"prompt": "Make it night."})

    assert reply.status_code == 200, reply.text
    video = reply.json()
    assert video["id"] != source
    assert (video["status"], video["prompt"]) == ("queued", "Make it night.")
    assert (video["model"], video["size"], video["seconds"]) == ("sora-2-pro", "1792x1024", "8")
    assert video["remixed_from_video_id"] == source
    assert video["reelkite"]["seed"] == 7
    assert able.spy.queued[-1] == video["id"].removeprefix("video_")


@WAYS
def test_a_video_is_edited_by_its_id(able: Office, ask: Ask) -> None:
    """What was made here is named by its id."""
    source = _source(able, seconds="8")
    fields = {"prompt": "A green kite.", "video": {"id": source}}

    video = ask(able, "/v1/videos/edits", fields).json()

    assert (video["seconds"], video["remixed_from_video_id"]) == ("8", source)


@WAYS
def test_a_video_is_extended_by_its_id(able: Office, ask: Ask) -> None:
    """The seconds are those of the whole, and the clip is kept until it is worked on."""
    source = _source(able)
    fields = {"prompt": "It lands.", "video": {"id": source}, "seconds": "16"}

    video = ask(able, "/v1/videos/extensions", fields).json()

    assert (video["seconds"], video["remixed_from_video_id"]) == ("20", source)
    clip = materials_of(able.desk.uploads, _task(able, video["id"])).clip
    assert clip is not None
    assert clip.read_bytes() == b"0123456789"


def test_whole_numbers_are_seconds(able: Office) -> None:
    """JSON may say 4 for "4"."""
    fields = {"prompt": "It lands.", "video": {"id": _source(able)}, "seconds": 4}

    assert _json(able, "/v1/videos/extensions", fields).json()["seconds"] == "8"


def test_what_is_heeded_depends_on_the_model_of_the_video(able: Office) -> None:
    """Words that only the fine model's engine heeds are not used for a video of the fast one."""
    heeds = replace(ABLE, capabilities=replace(ABLE.capabilities, steps=True))
    engines = {Model.SORA_2: ABLE, Model.SORA_2_PRO: heeds}
    desk = replace(able.desk, engines=engines)
    office = replace(able, desk=desk, client=client_of(desk, able.secret))
    for model, unused in (("sora-2", ["num_inference_steps"]), ("sora-2-pro", [])):
        fields = {"prompt": "At night.", "num_inference_steps": 8}
        path = f"/v1/videos/{_source(office, model=model)}/remix"
        assert _json(office, path, fields).json()["reelkite"]["not_used"] == unused
    gone = _json(office, "/v1/videos/video_0/remix", {"prompt": "At night."})

    assert gone.status_code == 404


def _send(office: Office, path: str, film: bytes, **fields: str) -> Reply:
    files = {"video": ("clip.mp4", film, "application/octet-stream")}
    return office.client.post(path, data={"prompt": "In oil.", **fields}, files=files)


def test_a_film_that_is_sent_is_edited(able: Office, film: bytes) -> None:
    """It gets the size that is most like it and its whole seconds, and grew out of no video."""
    reply = _send(able, "/v1/videos/edits", film, model="sora-2-pro", seed="9")

    assert reply.status_code == 200, reply.text
    video = reply.json()
    assert (video["size"], video["seconds"], video["model"]) == ("1280x720", "5", "sora-2-pro")
    assert (video["remixed_from_video_id"], video["reelkite"]["seed"]) == (None, 9)
    assert video["reelkite"]["not_used"] == []
    clip = materials_of(able.desk.uploads, _task(able, video["id"])).clip
    assert clip is not None
    assert clip.read_bytes() == film


def test_a_film_that_is_sent_is_extended(able: Office, film: bytes) -> None:
    """Its whole seconds and what is added are the length."""
    reply = _send(able, "/v1/videos/extensions", film, seconds="12")

    assert reply.json()["seconds"] == "17"


def test_only_what_tasks_need_stays_on_the_disk(able: Office, film: bytes, tmp_path: Path) -> None:
    """Of a film that was taken one copy is left, of one that was refused none."""
    folder = able.desk.uploads.folder
    _send(able, "/v1/videos/edits", film)
    assert len(list(folder.iterdir())) == 1

    assert _send(able, "/v1/videos/edits", b"nonsense").status_code == 400
    assert _send(able, "/v1/videos/extensions", film, seconds="5").status_code == 400
    short = make_film(tmp_path / "short.mp4", 12).read_bytes()
    assert _send(able, "/v1/videos/edits", short).status_code == 400
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("path", ["edits", "extensions"])
@pytest.mark.parametrize(
    "video", ["video_" + "0" * 32, "video_1", "", "../x", "a" * 9000, "\u0000"]
)
def test_an_unknown_source_is_not_found(able: Office, path: str, video: str) -> None:
    """The recorded sentence, and the field that named it."""
    fields = {"prompt": "At night.", "video": {"id": video}, "seconds": "4"}
    reply = _json(able, f"/v1/videos/{path}", fields)

    if video in {"", "\u0000"}:
        assert reply.status_code == 400
        return
    error = reply.json()["error"]
    assert reply.status_code == 404
    assert error["param"] == "video"
    assert error["message"].startswith("Video with id '")
    assert error["message"].endswith("' not found.")


def _on(office: Office, client: TestClient, video: str) -> list[Reply]:
    """Try everything on a video."""
    named = {"prompt": "At night.", "video": {"id": video}}
    assert office
    return [
        client.post(f"/v1/videos/{video}/remix", json={"prompt": "At night."}),
        client.post("/v1/videos/edits", json=named),
        client.post("/v1/videos/extensions", json={**named, "seconds": "4"}),
    ]


def test_a_strangers_source_is_not_found(able: Office) -> None:
    """Another key learns nothing of it."""
    source = _source(able)

    for reply in _on(able, able.stranger(), source):
        assert reply.status_code == 404
        assert reply.json()["error"]["message"] == f"Video with id '{source}' not found."


def test_a_deleted_source_is_not_found(able: Office) -> None:
    """What was deleted is gone for everything."""
    source = _source(able)
    able.client.delete(f"/v1/videos/{source}")

    assert {reply.status_code for reply in _on(able, able.client, source)} == {404}


@pytest.mark.parametrize(
    ("state", "words"),
    [("waiting", "still waiting"), ("begun", "still in progress"), ("failed", "is failed")],
)
def test_an_unfinished_source_is_a_conflict(able: Office, state: str, words: str) -> None:
    """409 with a code of its own, which official clients do not repeat."""
    source = able.create()
    if state == "begun":
        able.begin(source)
    if state == "failed":
        able.fail(source)

    for reply, field in zip(
        _on(able, able.client, source), ("video_id", "video", "video"), strict=True
    ):
        error = reply.json()["error"]
        assert reply.status_code == 409
        assert (error["code"], error["param"]) == ("video_not_usable", field)
        assert words in error["message"]
        assert source in error["message"]
        assert reply.headers["x-should-retry"] == "false"


def test_an_expired_source_is_told_so(able: Office) -> None:
    """The record is still there, and says why nothing can grow out of it."""
    source = _source(able)
    able.clock.advance(25 * 3600)

    for reply in _on(able, able.client, source):
        assert reply.status_code == 404
        assert reply.json()["error"]["code"] == "video_expired"


def test_a_source_without_words_is_told_so(able: Office) -> None:
    """Where the operator keeps no prompts nothing can grow out of a video."""
    source = _source(able)
    forgetful = type(able.desk.tasks)(able.desk.tasks.database, able.clock, keep_prompts=False)
    forgetful.cancel(source.removeprefix("video_"), able.key.id)

    for reply in _on(able, able.client, source):
        assert reply.status_code == 409
        assert "does not keep prompts" in reply.json()["error"]["message"]


@pytest.mark.parametrize("added", ["", "5", "24", "four", None, True, [4], 4.5])
def test_other_seconds_are_refused(able: Office, added: object) -> None:
    """What can be added is listed."""
    fields = {"prompt": "On.", "video": {"id": _source(able)}, "seconds": added}
    error = _json(able, "/v1/videos/extensions", fields).json()["error"]

    assert error["param"] == "seconds"
    assert "'4'" in error["message"] or "Missing" in error["message"]


def _extended(office: Office, video: str, seconds: str) -> Reply:
    fields = {"prompt": "On.", "video": {"id": video}, "seconds": seconds}
    return _json(office, "/v1/videos/extensions", fields)


def test_a_video_is_extended_six_times(able: Office) -> None:
    """The seventh time is refused, and told why."""
    video = _source(able)
    for number in range(6):
        video = _extended(able, video, "4").json()["id"]
        able.complete(video)
        assert _task(able, video).request.seconds == 4 * (number + 2)

    error = _extended(able, video, "4").json()["error"]
    assert (error["param"], error["code"]) == ("video", "invalid_value")
    assert "at most 6" in error["message"]


def test_a_video_lasts_two_minutes_at_most(able: Office) -> None:
    """What would be longer is refused by its sum."""
    video = _source(able, seconds="20")
    for _ in range(5):
        video = _extended(able, video, "20").json()["id"]
        able.complete(video)

    error = _extended(able, video, "4").json()["error"]
    assert error["message"] == (
        "The extended video would last 124 seconds; at most 120 are allowed."
    )
    assert error["param"] == "seconds"


@pytest.mark.parametrize(
    ("fields", "param"),
    [
        ({}, "prompt"),
        ({"prompt": ""}, "prompt"),
        ({"prompt": 7}, "prompt"),
        ({"prompt": "x" * 32_001}, "prompt"),
        ({"prompt": "At night.", "characters": [{"id": "char_1"}]}, "characters"),
        ({"prompt": "At night.", "input_reference": "AAAA"}, "input_reference"),
        ({"prompt": "At night.", "metadata": 7}, "metadata"),
    ],
)
def test_wrong_fields_are_named(able: Office, fields: dict[str, Any], param: str) -> None:
    """Each operation names the field at fault."""
    source = _source(able)

    for path, more in (
        (f"/v1/videos/{source}/remix", {}),
        ("/v1/videos/edits", {"video": {"id": source}}),
        ("/v1/videos/extensions", {"video": {"id": source}, "seconds": "4"}),
    ):
        reply = able.client.post(path, json={**fields, **more})
        assert reply.status_code == 400
        assert reply.json()["error"]["param"] == param


def test_what_stays_as_it_was_is_named(able: Office) -> None:
    """Size, model and the like of our own videos cannot be changed; that is told."""
    fields = {
        "prompt": "At night.",
        "video": {"id": _source(able)},
        "size": "1280x720",
        "model": "sora-2-pro",
        "seed": 9,
        "seconds": "12",
        "quality": "high",
        "metadata": {"a": "b"},
    }
    video = _json(able, "/v1/videos/edits", fields).json()

    assert video["reelkite"]["not_used"] == ["model", "quality", "seconds", "seed", "size"]
    assert video["reelkite"]["metadata"] == {"a": "b"}
    assert (video["size"], video["seconds"], video["model"]) == ("720x1280", "4", "sora-2")


@pytest.mark.parametrize("video", [None, 7, [], {}, {"id": 7}, {"file": "x"}, ["video_1"]])
def test_a_video_must_be_named_or_sent(able: Office, video: object) -> None:
    """Anything else is told by its field."""
    reply = _json(able, "/v1/videos/edits", {"prompt": "At night.", "video": video})

    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == "video"


def test_a_video_is_named_or_sent_and_not_both(able: Office, film: bytes) -> None:
    """Which one was meant nobody could know."""
    reply = able.client.post(
        "/v1/videos/edits",
        data={"prompt": "In oil.", "video[id]": "video_1"},
        files={"video": ("a.mp4", film)},
    )

    assert reply.status_code == 400
    assert reply.json()["error"]["message"] == "The video is given twice."


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"nonsense", b"{}"])
def test_what_is_no_film_is_refused(able: Office, content: bytes) -> None:
    """The error names the field and what is taken."""
    reply = _send(able, "/v1/videos/edits", content)

    assert reply.status_code == 400
    assert (reply.json()["error"]["code"], reply.json()["error"]["param"]) == (
        "invalid_video",
        "video",
    )


def test_a_long_film_is_not_edited(able: Office, tmp_path: Path) -> None:
    """What an edit takes is told in seconds; nothing is cut off silently."""
    film = make_film(tmp_path / "a.mp4", 22, times=range(0, 22 * 24, 24)).read_bytes()

    error = _send(able, "/v1/videos/edits", film).json()["error"]
    assert "must last 1 to 20" in error["message"]
    assert _send(able, "/v1/videos/extensions", film, seconds="4").status_code == 200


def test_an_engine_that_can_is_named(office: Office, film: bytes) -> None:
    """What this engine cannot do is said at the door, with one that can."""
    source = _source(office)

    replies = [*_on(office, office.client, source), _send(office, "/v1/videos/edits", film)]
    sentences = [reply.json()["error"]["message"] for reply in replies]

    assert {reply.status_code for reply in replies} == {400}
    assert sentences == [
        f"The engine 'fake' cannot {what}; the engine 'able' can."
        for what in ("remix clips", "edit clips", "extend clips", "edit clips that it did not make")
    ]


def test_the_same_key_and_body_are_one_video(able: Office, film: bytes) -> None:
    """Repeated with its idempotency key an operation is done once; another body is a conflict."""
    source, headers = _source(able), {"Idempotency-Key": "abc"}
    path, body = f"/v1/videos/{source}/remix", {"prompt": "At night."}
    one, two = (able.client.post(path, json=body, headers=headers).json()["id"] for _ in "12")
    assert one == two
    other = able.client.post(path, json={"prompt": "At dawn."}, headers=headers)
    assert (other.status_code, other.json()["error"]["code"]) == (409, "idempotency_conflict")

    sent = [
        able.client.post(
            "/v1/videos/edits",
            data={"prompt": "In oil."},
            files={"video": ("a.mp4", content)},
            headers={"Idempotency-Key": "film"},
        )
        for content in (film, film, film + b"\0")
    ]
    assert sent[0].json()["id"] == sent[1].json()["id"]
    assert sent[2].status_code == 409


def test_operations_are_counted_as_creations_are(tmp_path: Path) -> None:
    """A key that asks too often is told when to come back."""
    able = open_office(tmp_path, engine=ABLE)
    source = _source(able)
    key, secret = able.desk.keys.create("slow", requests_a_minute=1)
    assert key.requests_a_minute == 1
    client = type(able.client)(able.client.app, headers={"authorization": f"Bearer {secret}"})

    statuses = [
        client.post(f"/v1/videos/{source}/remix", json={"prompt": "On."}).status_code
        for _ in range(2)
    ]

    assert statuses == [404, 429]


def test_a_refused_prompt_is_a_refusal(able: Office) -> None:
    """The guardrails judge operations as they judge creations."""
    source = _source(able)
    strict = able.screened(WordScreen({"bay. now gone": Category.VIOLENCE}))

    reply = strict.client.post(f"/v1/videos/{source}/remix", json={"prompt": "now gone"})

    assert reply.status_code == 400
    error = reply.json()["error"]
    assert (error["code"], error["param"]) == ("moderation_blocked", "prompt")


def test_a_remix_of_a_remix_knows_both(able: Office) -> None:
    """Each tells which video it came from, and keeps all words."""
    first = _source(able, "A kite.")
    second = able.client.post(f"/v1/videos/{first}/remix", json={"prompt": "Red."}).json()["id"]
    able.complete(second)
    third = able.client.post(f"/v1/videos/{second}/remix", json={"prompt": "Blue."}).json()

    assert third["remixed_from_video_id"] == second
    request = _task(able, third["id"]).request
    assert request.source is not None
    assert request.source.request is not None
    assert request.source.request.source is not None
    assert able.desk.tasks.artifact(second.removeprefix("video_"), ArtifactKind.VIDEO)


def test_a_body_that_is_none_is_refused(able: Office) -> None:
    """A form cut short, a second film, a packed body: each is told."""
    head = b'--x\r\nContent-Disposition: form-data; name="video"; filename="a"\r\n\r\n'
    multipart = {"content-type": "multipart/form-data; boundary=x"}

    cut = able.client.post("/v1/videos/edits", content=head + b"abc", headers=multipart)
    two = able.client.post(
        "/v1/videos/edits", content=(head + b"a\r\n") * 2 + b"--x--\r\n", headers=multipart
    )
    packed = able.client.post(
        "/v1/videos/edits", content=b"x", headers={**multipart, "content-encoding": "gzip"}
    )
    unbound = able.client.post(
        "/v1/videos/edits", content=b"x", headers={"content-type": "multipart/form-data"}
    )

    for reply in (cut, two, packed, unbound):
        assert reply.status_code == 400
        assert reply.json()["error"]["code"] == "malformed_body"
    assert list(able.desk.uploads.folder.iterdir()) == []
