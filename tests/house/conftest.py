"""Tells, after the tests, how much test there is for each line of source."""

from pathlib import Path

import pytest

from tests.house.blueprint import SOURCE, TESTS


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the ratio of test lines to source lines (the aim is 1.3)."""
    source, tests = _lines(SOURCE), _lines(TESTS)
    terminalreporter.write_line(
        f"house: {source} lines of source, {tests} of tests, ratio {tests / max(source, 1):.2f}"
    )


def _lines(folder: Path) -> int:
    """Count without parsing, which would take seconds."""
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in folder.rglob("*.py"))
