"""The guardrails, wired: in this process for commands, in processes of their own for a server.

Rooms are imported where they are wired: lists and networks take a while to load.
"""

import socket
import sys
from functools import partial
from typing import TYPE_CHECKING

from reelkite.config import Settings
from reelkite.domain.policy import Policy
from reelkite.domain.task import Plain

if TYPE_CHECKING:
    from reelkite.domain.media import RGBFrame
    from reelkite.guardrails.screen import ImageScreen, InHouseScreen, PromptScreen
    from reelkite.jobs.guard.guard import Guard


def policy_in_force(settings: Settings) -> Policy:
    """Return the policy of this installation, without what the operator switched off."""
    from reelkite.guardrails.policy import policy_version  # noqa: PLC0415 - see above

    return Policy(policy_version(), settings.guarding.off)


def policy_document(settings: Settings) -> dict[str, Plain]:
    """Return the policy in force, in words, for JSON."""
    from reelkite.guardrails.policy import policy_to_plain, read_policy  # noqa: PLC0415 - as above

    return policy_to_plain(read_policy(), policy_in_force(settings))


def open_prompts(settings: Settings) -> "PromptScreen":
    """Load and try all checks of prompts.

    Raises:
        ServeError: One cannot be loaded.
    """
    from reelkite.guardrails.layers import open_text_layers  # noqa: PLC0415 - see above
    from reelkite.guardrails.screen import PromptScreen  # noqa: PLC0415 - see above

    return PromptScreen(open_text_layers(), policy_in_force(settings))


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
    from reelkite.guardrails.screen import InHouseScreen  # noqa: PLC0415 - see above

    return InHouseScreen(open_prompts(settings), open_images(settings))


def new_guard(settings: Settings) -> "Guard":
    """Return what checks for a server in processes of its own; none is started yet."""
    from reelkite.jobs.guard.guard import Guard, GuardRules  # noqa: PLC0415 - only servers need it

    command = (sys.executable, "-m", "reelkite", "serve", "--role", "guard")
    return Guard(GuardRules(command, settings.guarding.guards))


def guard(settings: Settings, connection: socket.socket) -> None:
    """Answer the questions that come over ``connection``, until it ends."""
    from reelkite.jobs.guard.guardroom import stand_guard  # noqa: PLC0415 - only this role does

    def load() -> "tuple[InHouseScreen, str]":
        return open_screen(settings), policy_in_force(settings).version

    stand_guard(load, connection)
