"""What every command is given: the settings, the line when it needs one, the server's staff."""

import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from reelkite.bootstrap.guarding import guard
from reelkite.bootstrap.roles import care, check, open_office, paint, work
from reelkite.cli.checks.judging import HOUSE_SCREENS, Screens
from reelkite.cli.serve import Staff
from reelkite.config import Settings
from reelkite.domain.request import Model
from reelkite.production import ProductionLine

Assemble: TypeAlias = Callable[[Settings, Model], ProductionLine]
"""Makes the line of a model; that loads its engine, so only those who need it ask for it."""


def usual_staff() -> Staff:
    """Return those who play the roles of a real server, in processes like this one."""
    return Staff(
        program=(sys.executable, "-m", "reelkite"),
        check=check,
        office=open_office,
        api=_answer,
        worker=work,
        caretaker=care,
        render=paint,
        guard=guard,
    )


@dataclass(frozen=True, slots=True)
class Workshop:
    """Settings, how to make a line from them, how to load the checks, and who serves."""

    settings: Settings
    assemble: Assemble
    screens: Screens = HOUSE_SCREENS
    staff: Staff = field(default_factory=usual_staff)

    def line(self, model: Model) -> ProductionLine:
        """Return the production line that makes clips of ``model``."""
        return self.assemble(self.settings, model)


def _answer(settings: Settings, listening: socket.socket) -> None:
    from reelkite.server.role import answer  # noqa: PLC0415 - only the HTTP process needs it

    answer(settings, listening)
