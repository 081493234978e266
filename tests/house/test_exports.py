import ast

from tests.house.blueprint import Module, modules

MOST_EXPORTS = 10
VOCABULARIES = {"src/reelkite/engines/diorama/shapes/__init__.py"}
"""Doors that are wide on purpose: the modelling words, all on one level."""


def test_packages_export_few_names() -> None:
    """A package's door is narrow: ten public names at most."""
    counts = {
        module.place: len(_exports(module))
        for module in _doors()
        if module.place not in VOCABULARIES
    }

    assert {place: n for place, n in counts.items() if n > MOST_EXPORTS} == {}


def test_doors_are_tidy() -> None:
    """``__all__`` is sorted, and holds what the package's door makes."""
    untidy = [
        module.place
        for module in _doors()
        if _exports(module) != sorted(_exports(module), key=_in_order)
        or not _made(module) <= set(_exports(module))
    ]

    assert untidy == []


def _doors() -> list[Module]:
    return [module for module in modules() if module.path.name == "__init__.py"]


def _exports(module: Module) -> list[str]:
    for node in module.tree.body:
        if isinstance(node, ast.Assign) and [ast.unparse(t) for t in node.targets] == ["__all__"]:
            return list(ast.literal_eval(node.value))
    return []


def _made(module: Module) -> set[str]:
    """Return the public functions and classes that are written in the door itself."""
    written = ast.FunctionDef | ast.ClassDef
    names = (node.name for node in module.tree.body if isinstance(node, written))
    return {name for name in names if not name.startswith("_")}


def _in_order(name: str) -> tuple[int, str]:
    """Sort as ruff does: constants, then classes, then the rest."""
    kind = 0 if name.isupper() else 1 if name[0].isupper() else 2
    return kind, name
