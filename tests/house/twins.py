"""Finds runs of lines that stand in the code twice."""

import ast
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from tests.house.blueprint import Module

RUN: Final = 6
"""Lines of code, alike to the letter, that make a twin."""


def twins(modules: Iterable[Module]) -> list[str]:
    """Return where the same ``RUN`` lines stand again, as ``a.py:10 ~ b.py:40``."""
    seen: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for module in modules:
        code = _code(module)
        for k in range(len(code) - RUN + 1):
            run = tuple(line for _, line in code[k : k + RUN])
            seen[run].append(f"{module.place}:{code[k][0]}")
    return [" ~ ".join(places) for places in seen.values() if len(places) > 1]


def _code(module: Module) -> list[tuple[int, str]]:
    """Return numbered lines without prose, imports, blank lines and lone punctuation."""
    skipped = _prose_and_imports(module.tree)
    numbered = ((number, line.strip()) for number, line in enumerate(module.lines, start=1))
    return [
        (number, line)
        for number, line in numbered
        if number not in skipped
        and not line.startswith("#")
        and any(letter.isalnum() for letter in line)
    ]


def _prose_and_imports(tree: ast.Module) -> set[int]:
    skipped: set[int] = set()
    for node in ast.walk(tree):
        is_prose = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_prose or isinstance(node, ast.Import | ast.ImportFrom):
            assert isinstance(node, ast.stmt)
            skipped.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return skipped
