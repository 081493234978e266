"""Reads the shape of the code, so that the house tests can hold it."""

import ast
import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

ROOT: Final = Path(__file__).parents[2]
SOURCE: Final = ROOT / "src" / "reelkite"
TESTS: Final = ROOT / "tests"

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file, read and parsed."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def lines(self) -> list[str]:
        """The file's lines."""
        return self.text.splitlines()

    @property
    def place(self) -> str:
        """Path below the repository, for messages."""
        return self.path.relative_to(ROOT).as_posix()

    def functions(self) -> Iterator[Function]:
        """Yield every function and method."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def has_code(self) -> bool:
        """Whether any function has a body: data and protocols need no test of their own."""
        return any(not _is_stub(function) for function in self.functions())


@cache
def modules(folder: Path = SOURCE) -> tuple[Module, ...]:
    """Return all modules below ``folder``, in order of their paths.

    All that is read stays; to look through it for garbage again and again takes five times as long
    as to read it.
    """
    gc.disable()
    read = tuple(_read(path) for path in sorted(folder.rglob("*.py")))
    gc.freeze()
    gc.enable()
    return read


def _read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path, text, ast.parse(text))


def _is_stub(function: Function) -> bool:
    return all(
        isinstance(statement, ast.Pass)
        or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        for statement in function.body
    )
