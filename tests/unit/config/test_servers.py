"""How other servers are asked, as models.toml says it."""

import tomllib
from pathlib import Path

import pytest

from reelkite.config.servers import upstream_options
from reelkite.config.tables import Table
from reelkite.domain.errors import RequestError
from reelkite.domain.request import Model
from reelkite.engines.upstream.options import FrameRule, Patience, UpstreamOptions, Wire

LEAST = 'kind = "upstream"\nprotocol = "sglang"\nservers = ["http://a:1/"]\n'


def _read(text: str, folder: Path = Path("/srv")) -> UpstreamOptions:
    return upstream_options(Table(folder / "models.toml", "engines.farm", tomllib.loads(text)))


def test_a_protocol_and_a_server_are_enough() -> None:
    """Everything else has a usual value; an address loses its last slash."""
    assert _read(LEAST) == UpstreamOptions("farm", Wire.SGLANG, ("http://a:1",))


def test_every_key_reaches_its_place(tmp_path: Path) -> None:
    """All that can be said is heard."""
    options = _read(
        """
        kind = "upstream"
        protocol = "vllm-omni"
        servers = ["http://a:1", "https://b"]
        models = { "sora-2" = "Some/Model" }
        key = "sk-secret"
        concurrency = 2
        rule = { multiple = 32, step = 8, offset = 1, frame_rate = 25, longest = 15.5 }
        reference = false
        sound = false
        certificates = "ca.pem"
        patience = { connect = 1, reply = 2, poll = 0.5, clip = 60 }
        extra = { generate_sound = true, strength = 0.5, name = "x" }
        """,
        tmp_path,
    )

    assert options == UpstreamOptions(
        name="farm",
        protocol=Wire.VLLM_OMNI,
        servers=("http://a:1", "https://b"),
        models={Model.SORA_2: "Some/Model"},
        key="sk-secret",
        concurrency=2,
        rule=FrameRule(32, 8, 1, 25, 15.5),
        reference=False,
        sound=False,
        certificates=str(tmp_path / "ca.pem"),
        patience=Patience(1, 2, 0.5, 60),
        extra={"generate_sound": True, "strength": 0.5, "name": "x"},
    )


def test_a_secret_may_lie_in_a_file_of_its_own(tmp_path: Path) -> None:
    """The secret loses the end of its line; a file that cannot be read is told by name."""
    (tmp_path / "secret").write_text("sk-secret\n", encoding="utf-8")

    assert _read(f'{LEAST}key_file = "secret"', tmp_path).key == "sk-secret"
    with pytest.raises(RequestError, match=r"'key_file' .* is \"none\"; must be a file that can"):
        _read(f'{LEAST}key_file = "none"', tmp_path)
    with pytest.raises(RequestError, match="has 'key' and 'key_file'; leave one out") as caught:
        _read(f'{LEAST}key = "sk-secret"\nkey_file = "secret"', tmp_path)
    assert "sk-secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('servers = ["http://a"]', "[engines.farm] needs 'protocol'"),
        ('protocol = "soap"\nservers = ["http://a"]', "one of: vllm-omni, sglang, openai, mul"),
        ('protocol = "openai"', "'servers' in [engines.farm] is missing; must be a list of addr"),
        ('protocol = "openai"\nservers = []', "must be a list of addresses"),
        ('protocol = "openai"\nservers = ["a:1"]', "addresses that begin with http:// or"),
        ('protocol = "openai"\nservers = [1]', "addresses that begin with http:// or"),
        (f'{LEAST}models = {{ "sora-3" = "x" }}', "Did you mean 'sora-2'?"),
        (f"{LEAST}extra = {{ list = [1] }}", "must be a text, a number, true or false"),
        (f"{LEAST}rule = {{ step = 0 }}", "must be a whole number, 1 or more"),
        (f"{LEAST}sever = 1", "Did you mean 'servers'?"),
    ],
)
def test_what_cannot_be_is_told(text: str, told: str) -> None:
    """The error names the key, and what is allowed."""
    with pytest.raises(RequestError) as caught:
        _read(text)
    assert told in str(caught.value)
