import re

import click
import pytest

from reelkite.cli.main import reelkite
from reelkite.domain.errors import KiteError
from tests.house.blueprint import ROOT, SOURCE, modules

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
GUIDE = "".join(
    (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    for page in ("engines", "getting-started", "guardrails", "operations", "provenance")
)
LINK = re.compile(r"\]\(([^)#:]+)\)")


def _commands(group: click.Group) -> list[click.Command]:
    """Return all commands below ``group``."""
    return [
        command
        for child in group.commands.values()
        for command in (_commands(child) if isinstance(child, click.Group) else [child])
    ]


def test_links_lead_somewhere() -> None:
    """Each link between pages leads to a file that is there."""
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in PAGES
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]

    assert broken == []


@pytest.mark.parametrize("command", _commands(reelkite), ids=lambda command: str(command.name))
def test_every_option_is_documented(command: click.Command) -> None:
    """The guides name each option of each command."""
    shown = [param for param in command.params if not getattr(param, "hidden", False)]
    options = [name for param in shown for name in param.opts if name.startswith("--")]

    assert [name for name in options if name not in GUIDE and name != "--output"] == []


def test_every_setting_is_documented() -> None:
    """The guides name each variable that config reads, and no other."""
    config = (SOURCE / "config" / "environment.py").read_text(encoding="utf-8")
    variable = r"REELKITE_[A-Z_]*[A-Z]"

    assert set(re.findall(variable, GUIDE)) == set(re.findall(variable, config))


def test_every_error_is_one_of_ours() -> None:
    """Errors of the house stand in one tree, and nowhere else."""
    strangers = [
        f"{module.place}: {line.strip()}"
        for module in modules()
        for line in module.lines
        if re.match(r"class \w+\(\w*(Error|Exception)\):", line) and module.path.name != "errors.py"
    ]

    assert strangers == []
    assert issubclass(KiteError, Exception)


def test_locks_hold_names_versions_and_hashes_only() -> None:
    """A lock names no host and no index, and pins every package with hashes.

    Of torch only the version is pinned: which of its builds fits depends on the machine.
    """
    torch = ROOT / "requirements" / "torch.txt"
    assert re.fullmatch(r"torch==[0-9.]+\n", torch.read_text(encoding="utf-8"))
    for lock in {*(ROOT / "requirements").glob("*.txt")} - {torch}:
        lines = lock.read_text(encoding="utf-8").splitlines()
        pinned = re.compile(r"[a-z0-9._-]+==\S+( ; .*)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
        assert [line for line in lines if not pinned.fullmatch(line)] == []
