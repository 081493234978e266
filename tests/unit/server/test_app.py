import json
from pathlib import Path
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reelkite.domain.task import Plain
from reelkite.server.desk import HouseRules
from tests.unit.server.office import Office, open_office

OPENAI = "/v1/videos"
VENDOR = "/vendors/openai/v1/sora-2-pro/generation"

NAMES = st.sampled_from(
    [
        "prompt",
        "model",
        "seconds",
        "size",
        "seed",
        "input_reference",
        "image",
        "images",
        "characters",
        "metadata",
        "fps",
        "user",
        "extra_params",
        "n",
        "a[b]",
        "characters[][id]",
    ]
)

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["A kite.", "4", "720x1280", "data:image/png;base64,AAAA", "http://0/"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["image_url", "file_id", "id"]) | st.text(max_size=3), inner
        )
    ),
    max_leaves=6,
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["A kite.", "4", "720x1280", "true", "{}"]
)


def _json(fields: dict[str, Plain]) -> tuple[bytes, str]:
    return json.dumps(fields).encode(), "application/json"


def _form(fields: dict[str, str]) -> tuple[bytes, str]:
    return urlencode(fields).encode(), "application/x-www-form-urlencoded"


def _multipart(parts: list[tuple[str, str, bool]]) -> tuple[bytes, str]:
    content = b""
    for name, text, is_file in parts:
        more = '; filename="f"' if is_file else ""
        head = f'--b\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'
        content += head.encode() + text.encode() + b"\r\n"
    return content + b"--b--\r\n", "multipart/form-data; boundary=b"


BODIES = (
    st.dictionaries(NAMES, VALUES, max_size=6).map(_json)
    | st.dictionaries(NAMES, TEXTS, max_size=6).map(_form)
    | st.lists(st.tuples(NAMES, TEXTS, st.booleans()), max_size=6).map(_multipart)
    | st.tuples(
        st.binary(max_size=60),
        st.sampled_from(["application/json", "multipart/form-data; boundary=b", "", "text/plain"])
        | st.text(st.characters(codec="latin-1", exclude_characters="\r\n\x00"), max_size=20),
    )
)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Return one office for many requests."""
    return open_office(tmp_path_factory.mktemp("busy"), HouseRules(requests_a_minute=10**9))


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(path=st.sampled_from([OPENAI, VENDOR, "/v1/files"]), body=BODIES)
def test_no_body_is_our_failure(busy: Office, path: str, body: tuple[bytes, str]) -> None:
    """Whatever is posted, in whatever encoding: it is taken, or refused in the right envelope."""
    content, content_type = body
    headers = {b"content-type": content_type.encode("latin-1")}
    reply = busy.client.post(path, content=content, headers=headers)

    assert reply.status_code < 500 or reply.status_code == 501
    if reply.status_code >= 400:
        _check_envelope(path, reply.json())


def _check_envelope(path: str, told: dict[str, Plain]) -> None:
    """Check that an error has the shape of its surface."""
    if path.startswith("/vendors/"):
        assert told.keys() == {"status", "title", "detail", "instance", "error_code"}
        return
    error = told["error"]
    assert isinstance(error, dict)
    assert error.keys() == {"message", "type", "param", "code"}
    assert isinstance(error["message"], str)


@pytest.mark.parametrize("path", [OPENAI, VENDOR])
@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (b'{"prompt": ', "application/json"),
        (b'{"prompt": "A kite."}', "application/json; charset=utf-16"),
        ('{"prompt": "Möwe"}'.encode("latin-1"), "application/json"),
        (b"[]", "application/json"),
        (
            b"--b\r\nContent-Disposition: form-data; name=prompt\r\n\r\nA",
            "multipart/form-data; boundary=b",
        ),
        (b"--b--\r\n", "multipart/form-data"),
        (b"prompt=%FF", "application/x-www-form-urlencoded"),
        (b"A kite.", "text/plain"),
    ],
)
def test_bodies_that_cannot_be_read(
    path: str, content: bytes, content_type: str, busy: Office
) -> None:
    """Cut short, in the wrong charset or of another type: a 400 on both surfaces."""
    reply = busy.client.post(path, content=content, headers={"content-type": content_type})

    assert reply.status_code == 400
    _check_envelope(path, reply.json())


@pytest.mark.parametrize("path", [OPENAI, VENDOR])
def test_bodies_that_are_too_long(path: str, tmp_path: Path) -> None:
    """With a length or without, a body over the limit is a 413 on both surfaces."""
    office = open_office(tmp_path, HouseRules(longest_body=1000))
    announced = office.client.post(path, content=b"x" * 1001)
    counted = office.client.post(path, content=iter([b"x" * 100] * 20))

    for reply in (announced, counted):
        assert reply.status_code == 413
        assert reply.headers["connection"] == "close"
        _check_envelope(path, reply.json())


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PUT", OPENAI, 405),
        ("PATCH", f"{OPENAI}/video_1", 405),
        ("DELETE", VENDOR, 405),
        ("GET", VENDOR, 405),
        ("POST", f"{OPENAI}/video_1/content", 405),
        ("GET", "/v1/nothing", 404),
        ("GET", f"{OPENAI}/", 404),
        ("GET", f"{OPENAI}/a/b/c", 404),
        ("GET", f"{OPENAI}/video_1", 404),
        ("GET", f"{VENDOR}/no-such-task", 404),
    ],
)
def test_paths_and_methods_that_lead_nowhere(
    method: str, path: str, status: int, busy: Office
) -> None:
    """Unknown paths, ids and methods are told in the envelope of their surface."""
    reply = busy.client.request(method, path)

    assert reply.status_code == status
    _check_envelope(path, reply.json())
    assert ("allow" in reply.headers) == (status == 405)


def test_unrouted_vendor_paths_say_little(busy: Office) -> None:
    """Just as it was recorded."""
    reply = busy.client.post("/vendors/openai/v1/sora-9/generation", json={})

    assert reply.json() == {"status": 404, "title": "Not Found"}


@pytest.mark.parametrize("path", [OPENAI, VENDOR])
def test_a_bug_leaves_in_the_envelope(path: str, tmp_path: Path) -> None:
    """A failure of ours is a 500 without a trace, a path or our words, on both surfaces."""
    office = open_office(tmp_path)
    office.desk.tasks.database.engine.dispose()
    for file in tmp_path.glob("reelkite.db*"):
        file.write_bytes(b"this is no database" * 500)
    reply = office.client.post(path, json={"prompt": "A kite."})

    assert reply.status_code in (500, 503)
    _check_envelope(path, reply.json())
    assert str(tmp_path) not in reply.text
    assert "Traceback" not in reply.text


@pytest.mark.parametrize("path", [OPENAI, VENDOR])
def test_every_reply_can_be_traced(path: str, busy: Office) -> None:
    """Both surfaces name the request and its trace."""
    reply = busy.client.post(path, json={})

    assert {"x-request-id", "traceparent", "openai-processing-ms"} <= reply.headers.keys()


def test_literal_segments_are_no_ids(busy: Office) -> None:
    """What is done to videos is found before ids of videos."""
    for name, missing in (("edits", "video"), ("extensions", "video"), ("characters", "name")):
        reply = busy.client.post(f"{OPENAI}/{name}", json={})
        assert reply.status_code == 400
        assert reply.json()["error"]["param"] == missing
    told = busy.client.get(f"{OPENAI}/characters/char_1").json()["error"]["message"]
    assert told == "Character with id 'char_1' not found."


def test_only_posts_are_possible_on_literal_segments(busy: Office) -> None:
    """What would be possible on a video of that name does not count."""
    for name in ("edits", "extensions", "characters"):
        assert busy.client.put(f"{OPENAI}/{name}").headers["allow"] == "POST"
    assert busy.client.put(f"{OPENAI}/video_1").headers["allow"] == "DELETE, GET, HEAD"


def test_the_documents_need_no_key(busy: Office) -> None:
    """Whoever wants to know how to ask may read it."""
    assert busy.nobody().get("/openapi.json").status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/docs", "/openapi.json", "/v1/models"])
def test_heads_may_be_asked(path: str, busy: Office) -> None:
    """Whoever asks for HEAD learns what GET would say, as monitors do."""
    told = busy.client.get(path)
    head = busy.client.head(path)

    assert head.status_code == told.status_code
    assert head.headers["content-length"] == told.headers["content-length"]
    assert "GET, HEAD" in busy.client.patch(path).headers["allow"]
