import ast
from pathlib import Path

from tests.house.blueprint import ROOT, Module
from tests.house.twins import twins

LINES = "\n".join(f"    step_{k} = {k}" for k in range(6))


def _module(name: str, text: str) -> Module:
    return Module(Path(ROOT / name), text, ast.parse(text))


def test_six_shared_lines_are_found() -> None:
    """The same six lines under two functions are reported with both places."""
    one = _module("one.py", f"def f():\n{LINES}\n")
    two = _module("two.py", f'"""Other words."""\n\n\ndef g():\n    # why\n{LINES}\n')

    assert twins([one, two]) == ["one.py:2 ~ two.py:6"]


def test_imports_and_prose_are_no_twins() -> None:
    """Modules may import the same things and speak the same sentences."""
    imports = "\n".join(f"import module_{k}" for k in range(9))
    prose = "def f():\n" + '    """One.\n\n    ' + "Two.\n    " * 9 + '"""\n'

    assert twins([_module("one.py", imports + "\n" + prose), _module("two.py", imports)]) == []
