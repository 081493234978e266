"""``reelkite``: the commands, and what becomes of failures.

Exit status: 0 done; 1 the clip could not be made or written; 2 bad input; 3 the policy refuses;
4 a check could not be made, so nothing was; 5 to 8 see ``verify``; 130 on Ctrl-C.
A failure is one line on stderr, never a traceback (unless ``REELKITE_DEBUG`` asks for it).
"""

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Final, NoReturn

import click

from reelkite import __version__
from reelkite.bootstrap import production_line
from reelkite.cli.checks.check import REFUSED, check
from reelkite.cli.checks.doctor import doctor
from reelkite.cli.checks.judging import HOUSE_SCREENS, Screens
from reelkite.cli.checks.verify import verify
from reelkite.cli.generate import generate
from reelkite.cli.keys import keys
from reelkite.cli.models.commands import models
from reelkite.cli.plan import plan
from reelkite.cli.serve import serve
from reelkite.cli.stops import StopRequested, orderly_stops
from reelkite.cli.videos import videos
from reelkite.cli.workshop import Assemble, Workshop
from reelkite.config import read_settings
from reelkite.domain.errors import (
    ContentRefused,
    KiteError,
    RequestError,
    ScreeningUnavailable,
)

FAILED: Final = 1
BAD_INPUT: Final = 2
UNCHECKED: Final = 4


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reelkite", message="%(prog)s %(version)s")
def reelkite() -> None:
    """Turn a prompt into a clip with sound."""


reelkite.add_command(generate)
reelkite.add_command(plan)
reelkite.add_command(check)
reelkite.add_command(doctor)
reelkite.add_command(verify)
reelkite.add_command(serve)
reelkite.add_command(models)
reelkite.add_command(keys)
reelkite.add_command(videos)


def main(arguments: Sequence[str] | None = None, assemble: Assemble = production_line) -> NoReturn:
    """Run the command line and leave with its status.

    Args:
        arguments: What stands behind the program's name; the process's own when None.
        assemble: Makes the production line.
    """
    sys.exit(run(arguments, assemble))


def run(
    arguments: Sequence[str] | None, assemble: Assemble, screens: Screens = HOUSE_SCREENS
) -> int:
    """Run one command and return its exit status."""
    try:
        with orderly_stops():
            workshop = Workshop(read_settings(), assemble, screens)
            status = reelkite.main(
                None if arguments is None else list(arguments),
                prog_name="reelkite",
                standalone_mode=False,
                obj=workshop,
            )
            sys.stdout.flush()
    except Exception as error:  # noqa: BLE001 - the last place where anything can be told
        return _told(error)
    except StopRequested as stop:
        return _complain("interrupted", int(stop.code or FAILED))
    return status if isinstance(status, int) else 0


def _told(error: Exception) -> int:
    """Tell ``error`` in one line and return the exit status that it deserves."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            click.echo(error.format_message(), err=True)
            return BAD_INPUT
        case click.ClickException():
            return _complain(error.format_message(), BAD_INPUT)
        case KiteError():
            return _complain(str(error), _status(error))
        case BrokenPipeError():
            return _reader_gone()
        case _:
            return _unforeseen(error)


def _status(error: KiteError) -> int:
    match error:
        case ContentRefused():
            return REFUSED
        case RequestError():
            return BAD_INPUT
        case ScreeningUnavailable():
            return UNCHECKED
    return FAILED


def _complain(message: str, status: int) -> int:
    click.echo(f"reelkite: {' '.join(message.split())}", err=True)
    return status


def _reader_gone() -> int:
    """Leave quietly: whoever read our output has left (``reelkite ... | head``)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED


def _unforeseen(error: Exception) -> int:
    if read_settings().debug:
        traceback.print_exception(error)
    return _complain(f"internal error: {type(error).__name__}: {error}", FAILED)
