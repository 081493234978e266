"""The guardrails, wired: in this process for commands, in processes of their own for a server.

Rooms are imported where they are wired: lists and networks take a while to load.
"""

import gc
import logging
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reelkite.config import Guarding, Settings
from reelkite.domain.errors import ServeError
from reelkite.domain.policy import Policy
from reelkite.domain.task import Plain
from reelkite.production.ports import PARTS

if TYPE_CHECKING:
    from reelkite.domain.media import RGBFrame
    from reelkite.guardrails.screen import ImageScreen, InHouseScreen, PromptScreen, TextLayer
    from reelkite.jobs.guard.guard import Guard

_log = logging.getLogger(__name__)

PROMPT_SECONDS: Final = 5.0
"""Longest time for a prompt; it takes about a hundredth of a second."""

MODERATOR_SECONDS: Final = 20.0
"""Longest time for a prompt that a server is asked about, too; twice when words stand in code."""

MODEL_SECONDS: Final = 60.0
"""Longest time for a prompt that a guard model reads, too; without a GPU it takes a while."""

MODEL_START: Final = 600.0
"""Longest time until a guard model of some billion weights is loaded."""


def policy_in_force(settings: Settings) -> Policy:
    """Return the policy of this installation, without what the operator switched off."""
    from reelkite.guardrails.policy import policy_version  # noqa: PLC0415 - see above

    return Policy(policy_version(), settings.guarding.off)


def policy_document(settings: Settings) -> dict[str, Plain]:
    """Return the policy in force, in words, for JSON."""
    from reelkite.guardrails.policy import policy_to_plain, read_policy  # noqa: PLC0415 - as above

    return policy_to_plain(read_policy(), policy_in_force(settings))


def open_prompts(settings: Settings, *, wholly: bool = False) -> "PromptScreen":
    """Load and try all checks of prompts, and what moderators the operator chose.

    Whoever judges one prompt does not wait for what few prompts need, unless ``wholly``.

    Raises:
        ServeError: One cannot be loaded.
    """
    from reelkite.bootstrap.arithmetic import one_thread  # noqa: PLC0415 - see above
    from reelkite.guardrails.layers import open_text_layers  # noqa: PLC0415 - see above
    from reelkite.guardrails.screen import PromptScreen  # noqa: PLC0415 - see above

    one_thread()
    moderators = tuple(_moderators(settings.guarding))  # first: one may not be there at all
    return PromptScreen((*open_text_layers(wholly=wholly), *moderators), policy_in_force(settings))


def _moderators(guarding: Guarding) -> "Iterator[TextLayer]":
    """Yield the moderators that the operator chose; what they need is loaded only then."""
    if guarding.moderator_url:
        from reelkite.guardrails.moderators.openai import (  # noqa: PLC0415 - see above
            Address,
            OpenAIModerator,
        )

        yield OpenAIModerator(
            Address(guarding.moderator_url, guarding.moderator_key, guarding.moderator_model)
        )
    if guarding.model is not None:
        from reelkite.guardrails.moderators.local import open_local  # noqa: PLC0415 - see above

        yield open_local(guarding.model)


def open_images(settings: Settings) -> "ImageScreen[RGBFrame]":
    """Load and try all checks of pictures.

    Raises:
        ServeError: One cannot be loaded.
    """
    from reelkite.guardrails import images  # noqa: PLC0415 - see above
    from reelkite.guardrails.screen import ImageScreen  # noqa: PLC0415 - see above
    from reelkite.media import decode_picture  # noqa: PLC0415 - see above

    decode = partial(decode_picture, field="image")
    return ImageScreen(decode, images.open_images(), policy_in_force(settings))


def open_screen(settings: Settings) -> "InHouseScreen":
    """Load and try all checks, in this process.

    Raises:
        ServeError: One cannot be loaded.
    """
    from reelkite.guardrails.images import FilmLooks  # noqa: PLC0415 - see above
    from reelkite.guardrails.screen import InHouseScreen, VideoScreen  # noqa: PLC0415 - see above

    pictures = open_images(settings)
    videos = VideoScreen(_glimpse, FilmLooks(), _drawn_here(settings), pictures.policy)
    return InHouseScreen(open_prompts(settings, wholly=True), pictures, videos)


def _drawn_here(settings: Settings) -> Callable[[Path], bool]:
    """Return what knows clips that this server drew by rules alone, by its signature in them."""
    from reelkite.bootstrap.engines import identity  # noqa: PLC0415 - see above
    from reelkite.provenance import is_own_drawing  # noqa: PLC0415 - see above

    opened = cache(lambda: identity(settings))

    def drawn(video: Path) -> bool:
        if settings.signing.certificate is None and not (settings.data / "identity").exists():
            return False  # nothing was ever signed, and looking must not make somebody who signs
        try:
            return is_own_drawing(video, opened())
        except ServeError:
            _log.warning("Nobody can sign, so no clip is known for our own.", exc_info=True)
            return False

    return drawn


def _glimpse(video: Path, part: int) -> "Iterator[RGBFrame]":
    """Yield the frames by which a part of a video that was sent is judged."""
    from reelkite.media.received import glimpse  # noqa: PLC0415 - see above

    return glimpse(video, part, PARTS)


def new_guard(settings: Settings) -> "Guard":
    """Return what checks for a server in processes of its own; none is started yet."""
    from reelkite.jobs.guard.guard import Guard, GuardRules  # noqa: PLC0415 - only servers need it

    command = (sys.executable, "-m", "reelkite", "serve", "--role", "guard")
    guarding = settings.guarding
    rules = GuardRules(command, guarding.guards, prompt_seconds=_seconds(guarding))
    return Guard(rules if guarding.model is None else replace(rules, start_seconds=MODEL_START))


def _seconds(guarding: Guarding) -> float:
    """Return the longest time for a prompt: moderators from outside may take theirs."""
    if guarding.model is not None:
        return MODEL_SECONDS
    return MODERATOR_SECONDS if guarding.moderator_url else PROMPT_SECONDS


def guard(settings: Settings, connection: socket.socket) -> None:
    """Answer the questions that come over ``connection``, until it ends."""
    from reelkite.jobs.guard.guardroom import stand_guard  # noqa: PLC0415 - only this role does

    def load() -> "tuple[InHouseScreen, str]":
        screen = open_screen(settings)
        gc.freeze()  # it stays as long as this process: no search for garbage goes through it
        return screen, policy_in_force(settings).version

    stand_guard(load, connection)
