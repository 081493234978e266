import re
from ipaddress import IPv4Address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.errors import ForbiddenAddress
from reelkite.outbound.targets import LONGEST_URL, Target


def _odd_spellings(address: IPv4Address) -> list[str]:
    number = int(address)
    a, b, c, d = address.packed
    return [
        str(number),
        f"{number}.",
        hex(number),
        f"0{number:o}",
        f"{a}.{number & 0xFFFFFF}",
        f"{a}.{b}.{number & 0xFFFF}",
        f"{a:#x}.{b:#x}.{c:#x}.{d:#x}",
        f"{a}.{b}.{c}.{d:#X}",
        f"0{a:o}.{b}.{c}.{d}",
        f"{a:03d}.{b:03d}.{c:03d}.{d:04d}",
        f"{a}.{b}.{c}.{d}.0",
        f"{a}。{b}。{c}。{d}",
        f"{a}%2e{b}%2e{c}%2e{d}",
        str(address).translate({ord("0") + k: ord("\uff10") + k for k in range(10)}),
    ]


@settings(deadline=None)
@given(st.ip_addresses(v=4).filter(lambda address: int(address) >> 24 > 0))
def test_odd_spellings_of_addresses_are_refused(address: IPv4Address) -> None:
    """Only four plain decimal numbers are an IPv4 address; nothing else is guessed at."""
    for host in _odd_spellings(address):
        with pytest.raises(ForbiddenAddress):
            Target.of(f"http://{host}/")


@settings(deadline=None)
@given(st.ip_addresses())
def test_plain_addresses_are_known_as_such(address: object) -> None:
    """Every address in its usual spelling is read as that address."""
    host = f"[{address}]" if ":" in str(address) else str(address)

    assert str(Target.of(f"http://{host}/").address) == str(address)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "ftp://a.example/",
        "file:///etc/passwd",
        "gopher://a.example/",
        "data:image/png;base64,AAAA",
        "//a.example/",
        "a.example",
        "http:a.example",
        "http://",
        "http:///path",
        "http://user@a.example/",
        "http://user:word@a.example/",
        "http://@a.example/",
        "http://a.example@10.0.0.1/",
        "http://a.example:80@10.0.0.1/",
        "http://10.0.0.1\\@a.example/",
        "http://a.example\\.b.example/",
        "http://a.example:0/",
        "http://a.example:65536/",
        "http://a.example:-1/",
        "http://a.example:8o/",
        "http://a..example/",
        "http://.a.example/",
        "http://-a.example/",
        "http://a_.-/",
        "http://a%00.example/",
        "http://127.0.0.1%2f.example/",
        "http://%6c%6f%63%61%6c%68%6f%73%74/",
        "http://ⓛocalhost/",
        "http://bücher.example/",
        "http://" + "a" * 64 + ".example/",
        "http://" + ".".join(["abcdefghi"] * 30) + "/",
        "http://[::1/",
        "http://[::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://[v1.a]/",
        "http://[127.0.0.1]/",
        "http://127.1/",
        "http://0x7f.1/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://a.0x/",
        " http://a.example/",
        "http://a.example/ x",
        "http://a.exam\nple/",
        "http://a.example/\r\nHost: b",
        "http://a.example/\x7f",
        "http://a.example/" + "a" * LONGEST_URL,
    ],
)
def test_what_is_no_plain_web_address_is_refused(url: str) -> None:
    """Other schemes, credentials, odd hosts, odd ports and hidden characters are refused."""
    with pytest.raises(ForbiddenAddress) as refusal:
        Target.of(url)

    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("http://a.example", Target("http", "a.example", 80, "/")),
        ("HTTPS://A.Example./x", Target("https", "a.example", 443, "/x")),
        ("http://a.example:/x", Target("http", "a.example", 80, "/x")),
        ("http://a.example:8080?q=1#part", Target("http", "a.example", 8080, "/?q=1")),
        ("http://xn--bcher-kva.example/é", Target("http", "xn--bcher-kva.example", 80, "/%C3%A9")),
        ("http://a.example/%2e/%zz", Target("http", "a.example", 80, "/%2e/%zz")),
        ("https://[2606:4700:0::1]:8443/", Target("https", "2606:4700::1", 8443, "/")),
        ("http://my_bucket.example/", Target("http", "my_bucket.example", 80, "/")),
    ],
)
def test_web_addresses_are_read(url: str, target: Target) -> None:
    """Case, a closing dot, a missing path and other scripts in the path are all understood."""
    assert Target.of(url) == target


@pytest.mark.parametrize(
    ("url", "authority"),
    [
        ("http://a.example/", "a.example"),
        ("https://a.example:443/", "a.example"),
        ("http://a.example:443/", "a.example:443"),
        ("https://[::1]/", "[::1]"),
        ("http://[::1]:8080/", "[::1]:8080"),
    ],
)
def test_the_host_header_is_as_browsers_write_it(url: str, authority: str) -> None:
    """The scheme's own port is left out, and IPv6 stands in brackets."""
    assert Target.of(url).authority == authority


@pytest.mark.parametrize(
    ("port", "usual"),
    [(80, True), (443, True), (8080, True), (22, False), (25, False), (6379, False), (3000, True)],
)
def test_ports_of_other_services_are_unusual(port: int, usual: bool) -> None:
    """Mail, shells and databases are no web servers."""
    assert Target.of(f"http://a.example:{port}/").has_usual_port is usual


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/y", "https://a.example/y"),
        ("y?z", "https://a.example/dir/y?z"),
        ("//b.example/", "https://b.example/"),
        ("https://b.example:8443/", "https://b.example:8443/"),
    ],
)
def test_redirects_may_be_relative(location: str, url: str) -> None:
    """A redirect is read from where it was met."""
    assert Target.of("https://a.example/dir/x").redirected(location) == Target.of(url)


@pytest.mark.parametrize(
    "location", ["http://a.example/", "ftp://b.example/", "https://127.1/", "https://[::1/"]
)
def test_redirects_are_read_as_strictly(location: str) -> None:
    """A redirect may not lead out of the web, nor from https back to http."""
    with pytest.raises(ForbiddenAddress):
        Target.of("https://a.example/").redirected(location)


@settings(deadline=None)
@given(
    st.one_of(
        st.text(max_size=60),
        st.builds("http://{}".format, st.text(max_size=40)),
        st.builds("http://a.example{}".format, st.text(max_size=40)),
        st.builds("https://{}:{}/".format, st.from_regex(r"[0-9a-fx.\[\]:]{1,20}"), st.text()),
    )
)
def test_any_text_is_read_or_refused(url: str) -> None:
    """Nothing breaks the reader, and what it gives can be put on the wire as it is."""
    try:
        target = Target.of(url)
    except ForbiddenAddress:
        return
    assert re.fullmatch(r"[a-z0-9._-]+|[0-9a-f:.]+", target.host)
    assert re.fullmatch(r"/[!-~]*|\?[!-~]*", target.path)
    assert 0 < target.port < 1 << 16
