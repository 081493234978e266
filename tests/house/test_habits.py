"""What nobody does here."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.blueprint import SOURCE, TESTS, Module, modules
from tests.house.twins import twins

FORBIDDEN_NAMES = {"utils", "helpers", "common", "misc", "core", "manager", "base", "types"}
ENVIRONMENT = {"environ", "environb", "getenv", "getenvb"}


def test_only_config_reads_the_environment() -> None:
    """No module but ``config`` looks into the process's environment."""
    readers = [module.place for module in modules() if ENVIRONMENT & set(_names(module))]

    assert readers in ([], ["src/reelkite/config/environment.py"])


def test_names_say_what_is_inside() -> None:
    """No module and no folder has a name under which anything could be put."""
    paths = [path.relative_to(SOURCE) for path in SOURCE.rglob("*") if path.suffix != ".pyc"]

    assert [str(path) for path in paths if path.stem.strip("_") in FORBIDDEN_NAMES] == []


def test_nobody_takes_whatever_comes() -> None:
    """No function takes ``**kwargs``: options are named and typed."""
    takers = [
        f"{module.place}: {function.name}"
        for module in modules()
        for function in module.functions()
        if function.args.kwarg is not None
    ]

    assert takers == []


def test_modules_are_imported_by_name() -> None:
    """Imports by string would escape the import contracts.

    Only bootstrap might need them, and the shelf, which stays among its own models.
    """
    users = [
        module.place
        for module in modules()
        if {"import_module", "__import__"} & set(_names(module))
        and module.path.stem not in {"bootstrap", "shelf"}
    ]

    assert users == []


def test_nothing_is_drawn_from_salted_hashes() -> None:
    """Nobody calls ``hash()``: it differs from process to process."""
    callers = [
        f"{module.place}:{node.lineno}"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "hash"
    ]

    assert callers == []


@pytest.mark.parametrize(
    "bare",
    [
        r"#\s*noqa(:[A-Z0-9, ]*)?$",
        r"#\s*type:\s*ignore(\[[^]]*\])?$",
        r"#\s*pragma:\s*no cover$",
    ],
)
def test_every_exception_has_a_reason(bare: str) -> None:
    """A line that asks a tool to look away says why, behind the rule's name."""
    silent = [
        f"{module.place}:{number}"
        for module in (*modules(), *modules(TESTS))
        for number, line in enumerate(module.lines, start=1)
        if re.search(bare, line.rstrip())
    ]

    assert silent == []


def test_nothing_is_written_twice() -> None:
    """No six lines of code stand in two places."""
    assert twins(modules()) == []


def _names(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.alias):
            yield node.name
