"""The words that say which clip is wanted; ``production`` checks them."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

import click

from reelkite.production import RawRequest

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

DEFAULT: Final = RawRequest(prompt="")

FORMATS: Final = {
    "seconds": ("4|8|12", DEFAULT.seconds, "Length of the clip."),
    "size": ("WxH", DEFAULT.size, "1280x720, 720x1280, 1792x1024 or 1024x1792."),
    "model": ("sora-2|sora-2-pro", DEFAULT.model, "The fast or the fine tier."),
    "seed": ("N", DEFAULT.seed, "Chooses among equally valid clips."),
}
"""Options of every command that takes a prompt: what it looks like, its default, its help."""


class ClipCommand(click.Command):
    """A command with a prompt and ``format_options``; it is called with one ``raw`` request."""

    def invoke(self, ctx: click.Context) -> object:
        """Gather the words into a RawRequest before the command is called."""
        words = {name: ctx.params.pop(name) for name in FORMATS}
        prompt = readable(ctx.params.pop("prompt") or "")
        ctx.params["raw"] = RawRequest(prompt=prompt, **words)
        return super().invoke(ctx)


def format_options(command: Decorated) -> Decorated:
    """Add ``--seconds``, ``--size``, ``--model`` and ``--seed``."""
    for name, (looks, default, text) in reversed(FORMATS.items()):
        option = click.option(
            f"--{name}", metavar=looks, default=default, show_default=True, help=text
        )
        command = option(command)
    return command


def readable(text: str) -> str:
    """Replace bytes that are no UTF-8: the system hands them over as lone surrogates."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
