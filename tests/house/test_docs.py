import re

import pytest

from reelkite.cli.generate import generate
from reelkite.cli.plan import plan
from reelkite.domain.errors import KiteError
from tests.house.blueprint import ROOT, SOURCE, modules

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
GUIDE = (ROOT / "docs" / "getting-started.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\(([^)#:]+)\)")


def test_links_lead_somewhere() -> None:
    """Each link between pages leads to a file that is there."""
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in PAGES
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]

    assert broken == []


@pytest.mark.parametrize("command", [generate, plan], ids=["generate", "plan"])
def test_every_option_is_documented(command: object) -> None:
    """The guide names each option of both commands."""
    assert hasattr(command, "params")
    options = [name for param in command.params for name in param.opts if name.startswith("--")]

    assert [name for name in options if name not in GUIDE and name != "--output"] == []


def test_every_setting_is_documented() -> None:
    """The guide names each variable that config reads, and no other."""
    config = (SOURCE / "config.py").read_text(encoding="utf-8")

    assert set(re.findall(r"REELKITE_[A-Z]+", GUIDE)) == set(re.findall(r"REELKITE_[A-Z]+", config))


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
    """A lock names no host and no index, and pins every package with hashes."""
    for lock in (ROOT / "requirements").glob("*.txt"):
        lines = lock.read_text(encoding="utf-8").splitlines()
        pinned = re.compile(r"[a-z0-9._-]+==\S+( ; .*)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
        assert [line for line in lines if not pinned.fullmatch(line)] == []
