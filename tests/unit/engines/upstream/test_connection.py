"""One way to one server: who is trusted with what."""

import datetime as dt
import ipaddress
import ssl
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.task import Plain
from reelkite.engines.upstream.connection import LARGEST_REPLY, Connection
from reelkite.engines.upstream.faults import NotTaken, ReplyLost
from reelkite.engines.upstream.options import UpstreamOptions
from reelkite.engines.upstream.wires import Question
from tests.unit.engines.upstream.pretend import Answer, Pretend, in_json, running
from tests.unit.engines.upstream.stage import in_haste, options_for


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a key and a certificate for this machine that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "upstream.test")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "own.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return file


def _get(options: UpstreamOptions, path: str = "/v1/videos/a") -> object:
    connection = Connection(options.servers[0], options)
    try:
        return connection.ask("GET", path).body
    finally:
        connection.close()


@pytest.mark.parametrize("end", ["", "/", "/v1", "/v1/", "  "])
def test_the_address_may_be_written_in_each_way(pretend: Pretend, end: str) -> None:
    """With or without ``/v1`` the same place is asked."""
    _get(options_for(pretend.url + end))

    assert pretend.paths("GET") == ["/v1/videos/a"]


@pytest.mark.parametrize("server", ["", "kite.test", "ftp://a", "http://", "http://a/?b", "a:b"])
def test_an_address_that_is_none_is_refused(server: str) -> None:
    """The error names the setting."""
    with pytest.raises(EngineUnavailable, match="'servers'"):
        Connection(server, options_for("x"))


@pytest.mark.parametrize("key", ["a b", "ä", "a\n"])
def test_a_key_that_is_none_is_refused(key: str) -> None:
    """The error names the setting, and does not hold the key."""
    with pytest.raises(EngineUnavailable, match="'key'") as caught:
        Connection("http://a", replace(options_for("x"), key=key))
    assert key not in str(caught.value)


def test_the_key_is_shown_if_there_is_one(pretend: Pretend) -> None:
    """As a bearer; without a key there is no such header."""
    _get(replace(options_for(pretend.url), key="sk-1"))
    _get(options_for(pretend.url))

    shown = [each.headers.get("Authorization") for each in pretend.heard]
    assert shown == ["Bearer sk-1", None]


def test_the_environment_is_not_looked_at(
    pretend: Pretend, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy in the environment is not used."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")

    assert _get(options_for(pretend.url)) is not None


def test_a_question_goes_as_json_or_as_a_form(pretend: Pretend) -> None:
    """Texts stay texts, other values are written as JSON writes them, half a letter is no harm."""
    connection = Connection(pretend.url, options_for(pretend.url))
    fields: dict[str, Plain] = {
        "prompt": "ä \ud800",
        "steps": 8,
        "on": True,
        "width": 96,
        "height": 96,
    }
    connection.post(Question("/v1/videos", fields), "k1")
    form = Question("/v1/videos", {**fields, "prompt": "ä"}, form=True, image=b"PNG")
    connection.post(form, "k2")
    connection.close()

    first, second = pretend.heard
    assert first.fields == fields
    assert (second.fields["prompt"], second.fields["on"], second.image) == ("ä", "true", b"PNG")
    assert [each.headers["Idempotency-Key"] for each in pretend.heard] == ["k1", "k2"]


def test_a_reply_has_an_end(pretend: Pretend) -> None:
    """More than is read of a reply is not read, and no more time is spent on it than is allowed."""
    pretend.polls = [
        Answer(200, b"[" * (LARGEST_REPLY // 2), endless=True, length=-1),
        Answer(200, b"[" * 99_999, pause=0.05),
    ]
    for _ in range(2):
        with pytest.raises(ReplyLost, match="too long or too slow"):
            _get(in_haste(options_for(pretend.url), {"reply": 0.5}))


@pytest.mark.parametrize(
    ("header", "seconds"), [("7", 7.0), ("", None), ("Wed, 21 Oct", None), ("-1", None)]
)
def test_a_wish_to_be_asked_later_is_read(
    pretend: Pretend, header: str, seconds: float | None
) -> None:
    """``Retry-After`` counts where it is a number of seconds."""
    pretend.polls = [in_json(429, {}, Retry_After=header)]
    connection = Connection(pretend.url, options_for(pretend.url))
    reply = connection.ask("GET", "/v1/videos/a")
    connection.close()

    assert (reply.after, reply.is_good) == (seconds, False)


def test_a_certificate_that_nobody_vouches_for_is_a_fault_with_a_remedy(
    certificate: Path,
) -> None:
    """It is refused with the name of the setting; a file with its authority makes it good."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with running(Pretend(), tls=tls) as server:
        options = options_for(server.url)
        with pytest.raises(NotTaken, match="'certificates'"):
            _get(options)
        assert _get(replace(options, certificates=str(certificate))) is not None


def test_tls_with_who_speaks_none_is_told(pretend: Pretend) -> None:
    """``https`` to a server of ``http`` is not taken for a matter of certificates."""
    with pytest.raises(NotTaken, match="TLS"):
        _get(options_for(pretend.url.replace("http:", "https:")))


@pytest.mark.parametrize("content", [None, b"no certificate"])
def test_a_file_without_certificates_is_told(tmp_path: Path, content: bytes | None) -> None:
    """A file that is missing, or holds something else, is named by its setting."""
    file = tmp_path / "ca.pem"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(EngineUnavailable, match="'certificates'") as caught:
        Connection("http://a", replace(options_for("x"), certificates=str(file)))
    assert str(tmp_path) not in str(caught.value)


def test_the_key_stays_with_the_server(pretend: Pretend) -> None:
    """A clip at another port is fetched without it, one at the server's own with it."""
    with running(Pretend()) as other:
        options = replace(options_for(pretend.url), key="sk-1")
        connection = Connection(pretend.url, options)
        for place in ("/v1/videos/a/content", f"{other.url}/public/a.mp4"):
            with connection.opened(place) as response:
                assert response.status_code == 404
        connection.close()

        assert pretend.heard[0].headers["Authorization"] == "Bearer sk-1"
        assert "Authorization" not in other.heard[0].headers


@pytest.mark.parametrize(
    "place",
    ["http://169.254.169.254/latest", "file:///etc/passwd", "http://10.0.0.1/", "ftp://127.0.0.1/"],
)
def test_nobody_sends_us_into_our_own_network(pretend: Pretend, place: str) -> None:
    """An address of a clip leads to the server itself, or to somebody with a certificate."""
    connection = Connection(pretend.url, options_for(pretend.url))
    with (
        pytest.raises(EngineUnavailable, match="no address that we fetch from"),
        connection.opened(place),
    ):
        pass
    connection.close()


def test_each_request_has_a_connection_of_its_own(pretend: Pretend) -> None:
    """One that a server closes while we wait for the next look can lose no request."""
    connection = Connection(pretend.url, options_for(pretend.url))
    for _ in range(3):
        connection.ask("GET", "/v1/videos/a")
    connection.close()

    assert len({each.port for each in pretend.heard}) == 3
