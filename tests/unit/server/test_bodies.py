import json
from urllib.parse import urlencode

import anyio
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.types import Message

from reelkite.domain.errors import MalformedBody, UnsupportedFormat
from reelkite.server.bodies import SHORT, Body, SentFile, once_of, parse_body, read_body

PART = b'--b\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
FORM = "application/x-www-form-urlencoded"


def _request(key: str | None, path: str = "/v1/videos") -> Request:
    headers = [] if key is None else [(b"idempotency-key", key.encode("latin-1"))]
    return Request({"type": "http", "path": path, "headers": headers, "server": ("x", 80)})


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (b'{"prompt": "A kite.", "video": {"id": "v"}}', "application/json"),
        (b'{"prompt": "A kite.", "video": {"id": "v"}}', "Application/JSON; charset=UTF-8"),
        (b'{"prompt": "A kite.", "video": {"id": "v"}}', ""),
        (b"prompt=A+kite.&video[id]=v", FORM),
        (
            PART % (b"prompt", b"A kite.") + PART % (b"video[id]", b"v") + b"--b--\r\n",
            'multipart/form-data; boundary="b"',
        ),
    ],
)
def test_encodings_say_the_same(content: bytes, content_type: str) -> None:
    """JSON, urlencoded and multipart bodies give the same fields, and the same digest."""
    body = parse_body(content, content_type)

    assert body == Body({"prompt": "A kite.", "video": {"id": "v"}})
    assert body.digest == Body({"video": {"id": "v"}, "prompt": "A kite."}).digest


def test_files_count_for_the_digest() -> None:
    """Another file is another body, though its name is the same."""
    one, two = (Body({}, {"image": SentFile("a", "", content)}) for content in (b"1", b"2"))

    assert one.digest != two.digest
    assert one.digest == Body({}, {"image": SentFile("other name", "", b"1")}).digest


@pytest.mark.parametrize(
    ("content_type", "words"),
    [
        ("text/plain", "send application/json"),
        ("multipart/mixed; boundary=x", "send application/json"),
        ("multipart/form-data", "names no boundary"),
        ("application/json; charset=utf-16", "UTF-8"),
        (f"{FORM}; charset=latin-1", "UTF-8"),
    ],
)
def test_other_types_are_refused(content_type: str, words: str) -> None:
    """What is not taken is told, and what is."""
    with pytest.raises(MalformedBody, match=words):
        parse_body(b"{}", content_type)


@settings(deadline=None)
@given(st.dictionaries(st.text("abc", min_size=1), st.text(st.characters(codec="utf-8"))))
def test_forms_refuse_what_json_refuses(fields: dict[str, str]) -> None:
    """A NUL in a form is refused as it is in JSON; the same texts are taken otherwise."""
    content = urlencode(fields).encode()
    if "\x00" in json.dumps(list(fields.values()), ensure_ascii=False).replace("\\u0000", "\x00"):
        with pytest.raises(MalformedBody, match="NUL"):
            parse_body(content, FORM)
    else:
        assert parse_body(content, FORM).fields == fields


@settings(deadline=None)
@given(
    st.binary(max_size=120),
    st.sampled_from(["application/json", FORM, "multipart/form-data; boundary=x", ""])
    | st.text(st.characters(codec="latin-1"), max_size=40),
)
@example(b"--x--\r\n", "multipart/form-data; boundary=x")
@example(b"a[=1&a]=2&[]=3", FORM)
def test_any_bytes_are_read_or_refused(content: bytes, content_type: str) -> None:
    """Whatever comes, under whatever name, nothing but our own error comes of it."""
    try:
        body = parse_body(content, content_type)
    except MalformedBody:
        return
    assert len(body.digest) == 64


def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    """Half a body holds a connection only for a while."""

    async def receive() -> Message:
        await anyio.sleep_forever()
        return {}

    async def read() -> Body:
        return await read_body(Request({"type": "http", "headers": []}, receive), patience=0.01)

    with pytest.raises(MalformedBody, match="in time"):
        anyio.run(read)


@pytest.mark.parametrize("length", [10, SHORT + 1])
def test_bodies_of_any_length_are_read(length: int) -> None:
    """A long one is parsed in a thread, to the same effect."""
    content = b'{"prompt": "' + b"a" * length + b'"}'

    async def receive() -> Message:
        return {"type": "http.request", "body": content}

    async def read() -> Body:
        return await read_body(Request({"type": "http", "headers": []}, receive))

    assert anyio.run(read).fields == {"prompt": "a" * length}


def test_idempotency_is_a_choice() -> None:
    """Without the header nothing is promised about repetitions."""
    assert once_of(_request(None), Body()) is None


def test_the_same_body_elsewhere_is_another() -> None:
    """The digest tells routes apart, so that a key cannot fetch one surface's task on another."""
    here = once_of(_request("k"), Body({"a": "b"}))
    there = once_of(_request("k", "/vendors/x"), Body({"a": "b"}))

    assert here is not None
    assert there is not None
    assert here[0] == there[0] == "k"
    assert here[1] != there[1]
    assert here == once_of(_request("k"), Body({"a": "b"}))


@pytest.mark.parametrize("key", ["", "k" * 256, "ü", "a\tb"])
def test_odd_idempotency_keys_are_refused(key: str) -> None:
    """A key must be printable and fit the column."""
    with pytest.raises(UnsupportedFormat, match="1 to 255") as refusal:
        once_of(_request(key), Body())
    assert refusal.value.field == "Idempotency-Key"


def test_json_that_curl_calls_a_form_is_json() -> None:
    """``curl -d`` labels everything as a form; what begins with a brace is read as JSON."""
    label = "application/x-www-form-urlencoded"

    assert parse_body(b' {"prompt": "a=b&c"}', label).fields == {"prompt": "a=b&c"}
    assert parse_body(b"prompt=%7Ba%7D", label).fields == {"prompt": "{a}"}
    with pytest.raises(MalformedBody):
        parse_body(b'{"prompt"', label)


@pytest.mark.parametrize(("packing", "is_taken"), [("gzip", False), ("identity", True), ("", True)])
def test_compressed_bodies_are_refused_by_name(packing: str, is_taken: bool) -> None:
    """A packed body would be called bad UTF-8; the client is told what is not taken."""
    headers = [(b"content-encoding", packing.encode())]

    async def receive() -> Message:
        return {"type": "http.request", "body": b'{"prompt": "A kite."}'}

    async def read() -> Body:
        return await read_body(Request({"type": "http", "headers": headers}, receive))

    if is_taken:
        assert anyio.run(read).fields == {"prompt": "A kite."}
        return
    with pytest.raises(MalformedBody, match="content encoding 'gzip' is not taken"):
        anyio.run(read)


def test_a_content_type_that_is_not_taken_is_named() -> None:
    """The sentence says what came, and what may come."""
    with pytest.raises(MalformedBody, match=r"'text/plain' is not taken; send application/json"):
        parse_body(b"{}", "text/plain")
