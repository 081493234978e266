"""What tests of several rooms share."""

import gc
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pytest

pytest_plugins = ["tests.checkpoints.tiny", "tests.databases"]

LONGEST: Final = (
    "test_recovery.py",
    "test_clients.py",
    "test_worker.py",
    "test_limits.py",
    "test_postgres.py",
    "test_serving.py",
    "test_durability.py",
    "test_failures.py",
    "test_clip.py",
    "test_dispatch.py",
)
"""Files that take longest, the longest first; they mostly wait for processes."""

WAITING: Final = frozenset({"acceptance", "jobs"})
"""Folders whose tests wait for processes more than they compute."""

SHARE: Final = 0.6
"""Share of the other files among which those that wait are spread; none of them comes after."""


def pytest_configure(config: pytest.Config) -> None:
    """Let nobody look for garbage while thousands of tests are collected, which all stay."""
    if hasattr(config, "workerinput"):
        gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let workers compute while others wait, and end none of them alone with a long file."""
    if not hasattr(config, "workerinput"):
        return
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()
    files: defaultdict[Path, list[pytest.Item]] = defaultdict(list)
    for item in items:
        files[item.path].append(item)

    def turn(path: Path) -> tuple[int, int, str]:
        is_long = path.name in LONGEST
        return LONGEST.index(path.name) if is_long else len(LONGEST), -len(files[path]), str(path)

    order = sorted(files, key=turn)
    waiting = [path for path in order if not WAITING.isdisjoint(path.parts)]
    others = [path for path in order if WAITING.isdisjoint(path.parts)]
    items[:] = [item for path in spread(waiting, others) for item in files[path]]


def spread(few: Sequence[Path], many: Sequence[Path]) -> Iterator[Path]:
    """Yield all paths: the few evenly among the first ``SHARE`` of the many, each in its order."""
    step = max(1, int(SHARE * len(many) / max(1, len(few))))
    yield from few[:1]
    for number, path in enumerate(many):
        yield path
        if number % step == 0:
            yield from few[number // step + 1 : number // step + 2]
    yield from few[(len(many) - 1) // step + 2 :]
