import click
import pytest

from reelkite.cli.options import ClipCommand, format_options
from reelkite.production import RawRequest


def _heard(arguments: list[str]) -> RawRequest:
    heard: list[RawRequest] = []

    @click.command(cls=ClipCommand)
    @click.argument("prompt", required=False)
    @format_options
    def command(*, raw: RawRequest) -> None:
        heard.append(raw)

    command.main(arguments, standalone_mode=False)
    return heard[0]


def test_words_are_gathered_unchecked() -> None:
    """A command is given one raw request, just as it was written."""
    raw = _heard(["a kite", "--seconds", "x", "--size", "y", "--model", "z", "--seed", "w"])

    assert raw == RawRequest("a kite", model="z", size="y", seconds="x", seed="w")


def test_defaults_are_those_of_a_raw_request() -> None:
    """Without options the defaults of production hold."""
    assert _heard([]) == RawRequest("")


@pytest.mark.parametrize(
    ("given", "prompt"), [("caf\udcc3\udca9", "café"), ("a \udcff kite", "a \ufffd kite")]
)
def test_bytes_that_are_no_text_are_replaced(given: str, prompt: str) -> None:
    """Lone surrogates, by which the system hands over raw bytes, do not get any further."""
    assert _heard([given]).prompt == prompt
