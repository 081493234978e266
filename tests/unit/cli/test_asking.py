import click
import pytest

from reelkite.cli.asking import ServerCommand, WishCommand, server_options
from reelkite.cli.options import format_options
from reelkite.cli.workshop import Workshop
from reelkite.client import VideosClient, Wish
from reelkite.config import read_settings
from reelkite.domain.errors import RequestError
from reelkite.media import Encoding, Mp4Encoder
from reelkite.testing import FakeEngine, fake_line

SETTINGS = {"REELKITE_API_KEY": "sk-set", "REELKITE_SERVER": "http://set.test"}


def _workshop(environment: dict[str, str]) -> Workshop:
    line = fake_line(FakeEngine(), Mp4Encoder(Encoding()))
    return Workshop(read_settings(environment), lambda *_: line)


@click.command(cls=ServerCommand)
@server_options
def _ask(client: VideosClient) -> VideosClient:
    return client


@click.command(cls=WishCommand)
@click.argument("prompt")
@format_options
@click.option("--reference")
@click.option("--idempotency-key")
@server_options
def _wish(client: VideosClient, wish: Wish) -> tuple[VideosClient, Wish]:
    return client, wish


def _run(command: click.Command, environment: dict[str, str], *arguments: str) -> object:
    return command.main(list(arguments), standalone_mode=False, obj=_workshop(environment))


def test_a_command_is_given_a_client() -> None:
    """The settings are enough to be given a client."""
    assert isinstance(_run(_ask, SETTINGS), VideosClient)


def test_a_key_is_needed() -> None:
    """Without a key nothing is asked."""
    with pytest.raises(RequestError, match="REELKITE_API_KEY"):
        _run(_ask, {})
    assert isinstance(_run(_ask, {}, "--key", "sk-given"), VideosClient)


def test_options_go_before_settings() -> None:
    """What stands on the command line is what counts."""
    with pytest.raises(RequestError, match="Invalid value: 'nowhere'"):
        _run(_ask, SETTINGS, "--server", "nowhere")
    with pytest.raises(RequestError, match="characters that no key has"):
        _run(_ask, SETTINGS, "--key", "not a key")


def test_a_command_is_given_a_wish() -> None:
    """Prompt, formats and the rest arrive as one wish; the seed is a number where it is one."""
    told = _run(
        _wish, SETTINGS, "a kite", "--seed", "7", "--seconds", "8", "--idempotency-key", "k"
    )

    assert isinstance(told, tuple)
    assert told[1] == Wish(
        prompt="a kite",
        words={"model": "sora-2", "size": "1280x720", "seconds": "8", "seed": 7},
        reference=None,
        idempotency_key="k",
    )


def test_a_seed_that_is_no_number_is_left_to_the_server() -> None:
    """The server judges each word; ours are passed on as they are."""
    told = _run(_wish, SETTINGS, "a kite", "--seed", "-1.5")

    assert isinstance(told, tuple)
    assert told[1].words["seed"] == "-1.5"
