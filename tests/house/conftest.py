"""Tells, after the tests, how much test there is for each line of source."""

import pytest

from tests.house.blueprint import TESTS, modules


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the ratio of test lines to source lines (the aim is 1.3)."""
    source = sum(len(module.lines) for module in modules())
    tests = sum(len(module.lines) for module in modules(TESTS))
    terminalreporter.write_line(
        f"house: {source} lines of source, {tests} of tests, ratio {tests / max(source, 1):.2f}"
    )
