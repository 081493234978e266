import gzip
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from itertools import count
from pathlib import Path

import pytest

from reelkite.domain.errors import FetchError, ForbiddenAddress, ServeError
from reelkite.outbound import OutboundRules, SafeFetch
from tests.unit.outbound.village import (
    LOOPBACK,
    House,
    Phonebook,
    open_house,
    pouring,
    redirecting,
    replying,
)

RULES = OutboundRules(allowed=(LOOPBACK,), seconds=30, most_bytes=1000)
ENDLESS = b"HTTP/1.1 200 OK\r\n\r\n"


@pytest.fixture(name="house")
def _house() -> Iterator[House]:
    with open_house() as house:
        yield house


@pytest.fixture(name="fetch")
def _fetch() -> SafeFetch:
    return SafeFetch(RULES)


def test_a_body_is_fetched(house: House, fetch: SafeFetch) -> None:
    """The body of a 200 is returned byte for byte."""
    house.rooms["/a?b=c"] = replying(bytes(range(256)))

    assert fetch.get(house.url("/a?b=c")) == bytes(range(256))


def test_nothing_of_ours_is_sent_along(
    house: House, fetch: SafeFetch, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No cookies, no credentials, no proxies: neither from answers nor from the environment."""
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    house.rooms["/"] = replying(b"", Set_Cookie="crumb=1")
    fetch.get(house.url("/"))
    fetch.get(house.url("/"))

    assert {name for sent in house.headers for name in sent} == {
        *("host", "accept", "accept-encoding", "connection", "user-agent")
    }
    assert house.headers[0]["host"] == f"{LOOPBACK}:{house.port}"


@pytest.mark.parametrize("status", [201, 204, 304, 400, 404, 500, 503])
def test_only_a_200_counts(status: int, house: House, fetch: SafeFetch) -> None:
    """Any other status is told."""
    house.rooms["/"] = replying(b"", status)

    with pytest.raises(FetchError, match=f"answers with status {status}"):
        fetch.get(house.url("/"))


def test_without_a_permit_loopback_is_closed(house: House) -> None:
    """A server on this machine is not even connected to."""
    house.rooms["/"] = replying(b"secret")
    fetch = SafeFetch(OutboundRules())
    for act in (fetch.check, fetch.get, lambda url: fetch.post(url, b"", {})):
        with pytest.raises(ForbiddenAddress):
            act(house.url("/"))

    assert house.visits == []


def test_redirects_are_followed(house: House, fetch: SafeFetch) -> None:
    """Up to three redirects lead to the body, whatever their case and kind."""
    house.rooms |= {
        "/1": redirecting("/Two", 301),
        "/Two": redirecting(house.url("/3"), 307),
        "/3": redirecting("4?x", 308),
        "/4?x": replying(b"there"),
    }

    assert fetch.get(house.url("/1")) == b"there"
    assert [path for _, path in house.visits] == ["/1", "/Two", "/3", "/4?x"]


@pytest.mark.parametrize("hops", [0, 1, 3])
def test_redirects_in_circles_end(hops: int, house: House) -> None:
    """Not one redirect more is followed than is allowed."""
    house.rooms["/"] = redirecting("/")

    with pytest.raises(FetchError, match=f"more than {hops} redirects"):
        SafeFetch(replace(RULES, hops=hops)).get(house.url("/"))
    assert len(house.visits) == hops + 1


def test_a_redirect_to_nowhere_is_a_status(house: House, fetch: SafeFetch) -> None:
    """A redirect that does not say where to is no answer."""
    house.rooms["/"] = replying(b"", 302)

    with pytest.raises(FetchError, match="status 302"):
        fetch.get(house.url("/"))


@pytest.mark.parametrize(
    "inside",
    [
        "http://inner.example:{port}/secret",
        "http://localhost:{port}/secret",
        "http://[::1]:{port}/secret",
        "http://[::ffff:127.0.0.1]:{port}/secret",
        "http://2130706433:{port}/secret",
        "http://0x7f.1:{port}/secret",
        "http://169.254.169.254/latest/meta-data/",
        "http://metadata.example/computeMetadata/v1/",
        "http://user@door.example:{port}/secret",
        "file:///etc/passwd",
    ],
)
def test_a_redirect_inside_is_refused(inside: str, house: House) -> None:
    """A door that is allowed does not open those behind it."""
    book = Phonebook(
        {
            "door.example": [(LOOPBACK,)],
            "inner.example": [(LOOPBACK,)],
            "localhost": [(LOOPBACK,)],
            "metadata.example": [("169.254.169.254",)],
        }
    )
    house.rooms["/"] = redirecting(inside.format(port=house.port))
    house.rooms["/secret"] = replying(b"secret")

    with pytest.raises(ForbiddenAddress):
        SafeFetch(replace(RULES, allowed=("door.example",)), book).get(
            house.url("/", "door.example")
        )
    assert [path for _, path in house.visits] == ["/"]


def test_a_name_is_looked_up_once_a_hop(house: House) -> None:
    """What was checked is what is connected to: a second answer is never asked for."""
    book = Phonebook({"a.example": [(LOOPBACK,), ("10.0.0.1",)]})
    house.rooms["/"] = replying(b"checked")

    assert SafeFetch(RULES, book).get(house.url("/", "a.example")) == b"checked"
    assert book.asked == ["a.example"]
    assert house.headers[0]["host"] == f"a.example:{house.port}"


def test_a_name_that_changes_its_mind_is_checked_again(house: House) -> None:
    """A name that was public when it was checked is refused when it is private at the fetch."""
    book = Phonebook({"a.example": [("1.1.1.1",), (LOOPBACK,)]})
    fetch = SafeFetch(OutboundRules(), book)
    fetch.check(house.url("/", "a.example"))

    with pytest.raises(ForbiddenAddress):
        fetch.get(house.url("/", "a.example"))
    assert house.visits == []


def test_a_name_may_turn_on_a_redirect(house: House) -> None:
    """Each hop to the same name is checked anew."""
    book = Phonebook({"a.example": [(LOOPBACK,), ("127.0.0.2",)]})
    house.rooms["/"] = redirecting("/again")

    with pytest.raises(ForbiddenAddress):
        SafeFetch(RULES, book).get(house.url("/", "a.example"))


def test_checking_connects_to_nobody(house: House, fetch: SafeFetch) -> None:
    """A check looks the name up and stops there."""
    fetch.check(house.url("/"))

    assert house.visits == []
    with pytest.raises(FetchError, match="unknown"):
        SafeFetch(RULES, Phonebook({})).check("http://a.example/")


@pytest.mark.parametrize(("length", "fits"), [(1000, True), (1001, False), (10_000_000, False)])
def test_long_bodies_are_refused(length: int, fits: bool, house: House, fetch: SafeFetch) -> None:
    """A body of exactly the limit is taken, a longer one is not."""
    house.rooms["/"] = replying(bytes(length))
    if fits:
        assert len(fetch.get(house.url("/"))) == length
    else:
        with pytest.raises(FetchError, match="more than 1000 bytes"):
            fetch.get(house.url("/"))


def test_endless_bodies_are_not_read_to_their_end(house: House, fetch: SafeFetch) -> None:
    """A body without a length is cut off at the limit."""
    house.rooms["/"] = pouring(ENDLESS, bytes(10_000))

    with pytest.raises(FetchError, match="more than 1000 bytes"):
        fetch.get(house.url("/"))


@pytest.mark.parametrize(
    ("start", "drop"),
    [
        (ENDLESS, b"a"),
        (b"HTTP/1.1 200 OK\r\n", b"a"),
        (b"", b"H"),
        (b"", b"HTTP/1.1 100 C\r\n\r\n"),
    ],
    ids=["body", "head", "line", "promises"],
)
def test_dripping_servers_are_left(start: bytes, drop: bytes, house: House) -> None:
    """Whoever sends a little now and then, wherever in the answer, is left at the deadline."""
    house.rooms["/"] = pouring(start, drop, pause=0.01)

    with pytest.raises(FetchError, match="within 40 s"):
        SafeFetch(replace(RULES, seconds=40), clock=count().__next__).get(house.url("/"))


def test_the_deadline_spans_all_hops(house: House) -> None:
    """Redirects do not buy time."""
    house.rooms["/"] = redirecting("/")
    with pytest.raises(FetchError, match="within 15 s"):
        SafeFetch(replace(RULES, seconds=15, hops=100), clock=count().__next__).get(house.url("/"))


def test_compressed_bodies_are_not_unpacked(house: House, fetch: SafeFetch) -> None:
    """A small body that would grow is refused as it is."""
    house.rooms["/"] = replying(gzip.compress(bytes(500_000)), Content_Encoding="gzip")

    with pytest.raises(FetchError, match="compressed"):
        fetch.get(house.url("/"))
    assert house.headers[0]["accept-encoding"] == "identity"


@pytest.mark.parametrize(
    "noise", [b"", b"SSH-2.0-x\r\n", b"\0" * 100, b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"]
)
def test_noise_is_no_answer(noise: bytes, house: House, fetch: SafeFetch) -> None:
    """A server that hangs up early, or speaks something else, is told as such."""

    def behave(visitor: BaseHTTPRequestHandler) -> None:
        visitor.wfile.write(noise)

    house.rooms["/"] = behave

    with pytest.raises(FetchError, match="breaks off or does not speak HTTP"):
        fetch.get(house.url("/"))


def test_a_closed_port_is_told(house: House) -> None:
    """Where nobody listens nothing can be fetched, and the message names the host only."""
    fetch = SafeFetch(replace(RULES, allowed=("127.0.0.2",)))
    with pytest.raises(FetchError, match=r"^127\.0\.0\.2 cannot be connected to$"):
        fetch.get(house.url("/", "127.0.0.2"))


def test_a_post_carries_body_and_headers(house: House, fetch: SafeFetch) -> None:
    """The body arrives byte for byte under the headers; the host stays ours."""
    house.rooms["/hook"] = replying(b"thanks", 202)
    headers = {"webhook-id": "evt_1", "Content-Type": "application/json", "Host": "other.example"}

    assert fetch.post(house.url("/hook"), b'{"a":1}', headers) == 202
    assert house.bodies == [b'{"a":1}']
    assert house.visits == [("POST", "/hook")]
    assert house.headers[0]["webhook-id"] == "evt_1"
    assert house.headers[0]["content-type"] == "application/json"
    assert house.headers[0]["host"] == f"{LOOPBACK}:{house.port}"


@pytest.mark.parametrize("status", [200, 301, 307, 400, 410, 500])
def test_a_post_returns_any_status(status: int, house: House, fetch: SafeFetch) -> None:
    """A post follows nothing and judges nothing."""
    house.rooms |= {"/": replying(b"", status, Location="/next"), "/next": replying(b"")}

    assert fetch.post(house.url("/"), b"x", {}) == status
    assert len(house.visits) == 1


@pytest.mark.parametrize("drop", [b"a" * 500, b"a"])
def test_a_post_does_not_wait_for_long_replies(drop: bytes, house: House) -> None:
    """The status counts; a reply that pours or drips is cut off."""
    house.rooms["/"] = pouring(ENDLESS, drop, 0.01)

    fetch = SafeFetch(replace(RULES, seconds=40), clock=count().__next__)
    assert fetch.post(house.url("/"), b"", {}) == 200


def test_a_post_without_an_answer_is_told(house: House) -> None:
    """Silence is a failure."""
    house.rooms["/"] = pouring(b"", b"", 0.01)

    with pytest.raises(FetchError, match=r"does not answer within 0\.2 s"):
        SafeFetch(replace(RULES, seconds=0.2)).post(house.url("/"), b"", {})


def test_a_list_that_cannot_be_read_stops_the_start() -> None:
    """Rules with a wrong entry cannot be made at all."""
    with pytest.raises(ServeError, match="'http://x/' cannot be allowed"):
        OutboundRules(allowed=("http://x/",))


@pytest.fixture(name="certificate", scope="session")
def _certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Make a key and a certificate for ``home.example``."""
    tool = shutil.which("openssl")
    if tool is None:
        pytest.skip("openssl is not installed")
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    order = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=h"
    names = ["-addext", "subjectAltName=DNS:home.example"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([tool, *order.split(), *names, *files], check=True, capture_output=True)  # noqa: S603 - words of our own
    return key, certificate


@pytest.fixture(name="secured")
def _secured(certificate: tuple[Path, Path]) -> Iterator[House]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate[1], certificate[0])
    with open_house(context) as house:
        house.rooms["/"] = replying(b"sealed")
        yield house


@pytest.fixture(name="trusting")
def _trusting(certificate: tuple[Path, Path]) -> SafeFetch:
    book = Phonebook({"home.example": [(LOOPBACK,)], "other.example": [(LOOPBACK,)]})
    trust = ssl.create_default_context(cafile=certificate[1])
    return SafeFetch(RULES, book, trust=trust)


def test_a_pinned_address_still_proves_its_name(secured: House, trusting: SafeFetch) -> None:
    """TLS checks the host name although an address is connected to."""
    assert trusting.get(secured.url("/", "home.example", "https")) == b"sealed"
    with pytest.raises(FetchError, match=r"other\.example shows a certificate that is not valid"):
        trusting.get(secured.url("/", "other.example", "https"))


def test_strangers_certificates_are_refused(secured: House, trusting: SafeFetch) -> None:
    """By default only the usual authorities are believed."""
    fetch = SafeFetch(RULES, trusting.resolver)
    with pytest.raises(FetchError, match="certificate"):
        fetch.get(secured.url("/", "home.example", "https"))
    assert secured.visits == []


def test_https_does_not_fall_back_to_http(
    secured: House, house: House, trusting: SafeFetch
) -> None:
    """A redirect out of TLS is refused before anything is sent."""
    secured.rooms["/"] = redirecting(house.url("/"))

    with pytest.raises(ForbiddenAddress, match="from https to http"):
        trusting.get(secured.url("/", "home.example", "https"))
    assert house.visits == []
