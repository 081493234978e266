"""``reelkite doctor``: what works here, what does not, and what to do about it."""

import json
from collections.abc import Callable, Iterable
from typing import Final

import click

from reelkite.bootstrap.doctor import Diagnosis, examine
from reelkite.cli.workshop import Workshop
from reelkite.config import Settings

ILL: Final = 1
"""Exit status when something is wrong that work needs."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@click.pass_obj
def doctor(workshop: Workshop, *, as_json: bool) -> int:
    """Try everything that work needs: drawing, encoding, checks, signing, folders, memory.

    The exit status is 1 if something is wrong that clips cannot be made without.
    """
    return report(examine, workshop.settings, as_json=as_json)


def report(
    examined: Callable[[Settings], Iterable[Diagnosis]], settings: Settings, *, as_json: bool
) -> int:
    """Print each diagnosis as it is made, or all as one object; return the exit status."""
    diagnoses = []
    for diagnosis in examined(settings):
        diagnoses.append(diagnosis)
        if not as_json:
            click.echo(_line(diagnosis))
    is_well = all(each.is_well for each in diagnoses if each.is_needed)
    if as_json:
        click.echo(json.dumps({"ok": is_well, "checks": [_plain(each) for each in diagnoses]}))
    return 0 if is_well else ILL


def _line(diagnosis: Diagnosis) -> str:
    begin = f"{_state(diagnosis):<8} {diagnosis.name}: {diagnosis.told}"
    end = "" if begin.endswith((".", "?", "!")) else "."
    return f"{begin}{end} {diagnosis.remedy}" if diagnosis.remedy else begin


def _state(diagnosis: Diagnosis) -> str:
    if diagnosis.is_well:
        return "ok"
    return "broken" if diagnosis.is_needed else "weak"


def _plain(diagnosis: Diagnosis) -> dict[str, str]:
    return {
        "name": diagnosis.name,
        "state": _state(diagnosis),
        "told": diagnosis.told,
        "remedy": diagnosis.remedy,
    }
