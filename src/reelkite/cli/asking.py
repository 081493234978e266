"""Commands that ask a server: which one, with which key, and for what."""

import contextlib
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeVar

import click

from reelkite.cli.options import ClipCommand
from reelkite.cli.workshop import Workshop
from reelkite.client import VideosClient, Wish
from reelkite.domain.task import Plain
from reelkite.production import RawRequest

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class ServerCommand(click.Command):
    """A command with ``server_options``; it is called with a ready ``client``."""

    def invoke(self, ctx: click.Context) -> object:
        """Lend a client to the command while it runs."""
        workshop: Workshop = ctx.obj
        settings = workshop.settings
        server = ctx.params.pop("server") or settings.server
        key = ctx.params.pop("key") or settings.api_key
        with contextlib.closing(VideosClient(server, key)) as client:
            ctx.params["client"] = client
            return super().invoke(ctx)


class _Wishing(click.Command):
    """Makes one wish of the request and what goes with it."""

    def invoke(self, ctx: click.Context) -> object:
        """Put a ``wish`` in the place of three parameters."""
        raw = ctx.params.pop("raw")
        ctx.params["wish"] = Wish(
            prompt=raw.prompt,
            words=_words(raw),
            reference=ctx.params.pop("reference"),
            idempotency_key=ctx.params.pop("idempotency_key"),
        )
        return super().invoke(ctx)


class WishCommand(ServerCommand, ClipCommand, _Wishing):
    """A command with a prompt, ``format_options`` and ``--reference``; it is given a ``wish``."""


def server_options(command: Decorated) -> Decorated:
    """Add ``--server`` and ``--key``."""
    key = click.option("--key", metavar="KEY", help="API key; better in REELKITE_API_KEY.")
    server = click.option("--server", metavar="URL", help="Address; else REELKITE_SERVER.")
    return server(key(command))


def _words(raw: RawRequest) -> dict[str, Plain]:
    """Return what ``raw`` writes, besides the prompt, as fields on the wire."""
    fields: dict[str, Plain] = {
        name: text for name, text in asdict(raw).items() if name != "prompt"
    }
    seed = raw.seed
    return {**fields, "seed": int(seed) if seed.isascii() and seed.isdigit() else seed}
