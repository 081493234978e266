"""What tests of several rooms share."""

from collections import Counter
from typing import Final

import pytest

pytest_plugins = ["tests.checkpoints.tiny", "tests.databases"]

SLOW: Final = frozenset({"acceptance", "golden"})
"""Folders whose files take long, although they hold few tests."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let workers begin with the files that take longest, so that none ends alone with one."""
    if not hasattr(config, "workerinput"):
        return
    tests = Counter(item.path for item in items)

    def turn(item: pytest.Item) -> tuple[bool, int, str]:
        is_slow = not SLOW.isdisjoint(item.path.parts)
        return not is_slow, tests[item.path] * (1 if is_slow else -1), str(item.path)

    items.sort(key=turn)
