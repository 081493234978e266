import io
import ssl

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.client.connection import Ask, Connection
from reelkite.domain.errors import ClientError, KiteError, RequestError
from tests.unit.client.pretend import Answer, PretendServer, body, refusal

LIST = Ask("GET", "/videos", query={"limit": "2"})


def _connect(
    server: PretendServer, base: str = "http://kite.test:8000", key: str = "sk-1"
) -> Connection:
    return Connection(base, key, server.patience(), server.transport)


def _scripted(*answers: Answer) -> PretendServer:
    return PretendServer(script=list(answers))


@pytest.mark.parametrize(
    "base",
    [
        "http://kite.test:8000",
        "http://kite.test:8000/",
        "http://kite.test:8000/v1",
        " http://kite.test:8000/v1/ ",
    ],
)
def test_the_address_may_be_written_in_each_way(base: str) -> None:
    """With or without ``/v1`` the same place is asked, with the key."""
    server = PretendServer()
    _connect(server, base).read(LIST)

    (heard,) = server.heard
    assert str(heard.url) == "http://kite.test:8000/v1/videos?limit=2"
    assert heard.headers["authorization"] == "Bearer sk-1"


@pytest.mark.parametrize(
    "base", ["", "kite.test", "ftp://kite.test", "http://", "http://a/?b", "http://a:b"]
)
def test_an_address_that_is_none_is_refused(base: str) -> None:
    """What is no web address is told before anything is sent."""
    with pytest.raises(RequestError, match="The server is an address such as") as caught:
        _connect(PretendServer(), base)

    assert caught.value.field == "server"


@pytest.mark.parametrize(
    ("key", "words"),
    [("", "is needed"), ("a b", "no key has"), ("ä", "no key has"), ("a\n", "no key")],
)
def test_a_key_that_is_none_is_refused(key: str, words: str) -> None:
    """A missing key, or one that no header can hold, is told before anything is sent."""
    with pytest.raises(RequestError, match=words) as caught:
        _connect(PretendServer(), key=key)

    assert caught.value.field == "key"


def test_the_environment_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy in the environment is not used."""
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.test:1")
    server = PretendServer()

    _connect(server).read(LIST)
    assert server.heard[0].url.host == "kite.test"


def test_overload_is_waited_out() -> None:
    """429 and 5xx are asked again, after what the server asks for, else after longer pauses."""
    server = _scripted(
        refusal(503, "starting"),
        httpx.Response(429, headers={"retry-after": "7"}),
        refusal(500, "bug"),
    )
    _connect(server).read(LIST)

    assert len(server.heard) == 4
    assert server.slept == [0.5, 7.0, 2.0]


def test_a_broken_connection_is_tried_again() -> None:
    """Whatever breaks on the way, the same is sent again, files from their beginning."""
    server = _scripted(httpx.ConnectError("refused"), httpx.ReadTimeout("slow"))
    upload = {"input_reference": ("kite.png", io.BytesIO(b"picture"))}
    ask = Ask("POST", "/videos", body={"prompt": "a kite", "seed": 7}, files=upload)
    _connect(server).read(ask)

    sent = [request.content for request in server.heard]
    assert len(sent) == 3
    assert all(b"picture" in content and b'name="seed"\r\n\r\n7' in content for content in sent)


def test_who_never_answers_is_told() -> None:
    """When every try fails the address and the reason are told."""
    server = _scripted(*[httpx.ConnectError("Connection refused")] * 4)
    with pytest.raises(
        ClientError, match=r"cannot reach http://kite.test:8000: Connection refused"
    ):
        _connect(server).read(LIST)

    assert server.slept == [0.5, 1.0, 2.0]


def test_a_refusal_that_stays_is_told() -> None:
    """When no try helps, the server's own sentence is told."""
    server = _scripted(*[refusal(503, "The database is away.")] * 4)
    with pytest.raises(ClientError, match=r"^The database is away\.$"):
        _connect(server).read(LIST)


def test_nobody_waits_for_an_hour() -> None:
    """A server that asks for more patience than we have is not asked again."""
    server = _scripted(httpx.Response(429, headers={"retry-after": "3600"}))
    with pytest.raises(ClientError, match="429 Too Many Requests"):
        _connect(server).read(LIST)

    assert server.slept == []


@pytest.mark.parametrize("status", [400, 413, 415, 422])
def test_a_request_that_must_change_is_told_with_its_field(status: int) -> None:
    """A bad request is the caller's: the message and the field are the server's; tried once."""
    server = _scripted(refusal(status, "Invalid value: '5'.", "seconds"))
    with pytest.raises(RequestError, match=r"^Invalid value: '5'\.$") as caught:
        _connect(server).read(LIST)

    assert caught.value.field == "seconds"
    assert len(server.heard) == 1


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (refusal(401, "Incorrect API key provided: sk-1."), "Incorrect API key provided: sk-1."),
        (refusal(404, "Video with id 'x' not found."), "Video with id 'x' not found."),
        (httpx.Response(404, json={"title": "Not Found"}), "Not Found"),
        (httpx.Response(409, json={"detail": "used before", "title": "Conflict"}), "used before"),
        (httpx.Response(403, text="<html>no</html>"), "the server answered 403 Forbidden"),
        (httpx.Response(404, json=["x"]), "the server answered 404 Not Found"),
        (httpx.Response(404, json={"error": {"message": 7}}), "the server answered 404 Not Found"),
        (httpx.Response(499), "the server answered 499"),
        (
            httpx.Response(301, headers={"location": "https://kite.test/"}),
            "the server sends us on to https://kite.test/; use that address",
        ),
        (refusal(404, "\x1b[2Jgone\n"), " [2Jgone "),
    ],
)
def test_a_refusal_speaks_for_itself(answer: httpx.Response, words: str) -> None:
    """The message is the server's, from whichever error object; else the status."""
    server = _scripted(answer)
    with pytest.raises(ClientError) as caught:
        _connect(server).read(LIST)

    assert str(caught.value) == words
    assert len(server.heard) == 1


def test_a_refusal_is_not_told_at_any_length() -> None:
    """Of an endless message only the beginning is told."""
    with pytest.raises(ClientError) as caught:
        _connect(_scripted(refusal(404, "x" * 5000))).read(LIST)

    assert len(str(caught.value)) == 1000


def test_an_answer_that_is_no_json_is_told() -> None:
    """A page of some other server is recognised."""
    with pytest.raises(ClientError, match="is no JSON; is it a reelkite server"):
        _connect(_scripted(httpx.Response(200, text="<html>"))).read(LIST)


@given(st.integers(300, 599), st.binary(max_size=200))
def test_no_refusal_breaks_the_client(status: int, content: bytes) -> None:
    """Whatever a server answers, the caller gets one of our errors with a message."""
    server = _scripted(*[httpx.Response(status, content=content)] * 4)
    with pytest.raises(KiteError) as caught:
        _connect(server).read(LIST)

    assert str(caught.value)


def test_a_certificate_that_is_none_is_told() -> None:
    """A failed handshake is told with its reason."""
    error = httpx.ConnectError(str(ssl.SSLError("certificate verify failed")))
    with pytest.raises(ClientError, match="certificate verify failed"):
        _connect(_scripted(*[error] * 4)).read(LIST)


def test_a_body_without_files_is_json() -> None:
    """Plain fields are sent as JSON, with their kinds."""
    server = PretendServer()
    _connect(server).read(Ask("POST", "/videos", body={"prompt": "凧", "seed": 7}))

    assert body(server.heard[0]) == {"prompt": "凧", "seed": 7}
