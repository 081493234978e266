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


def test_what_a_package_imports_is_what_it_exports() -> None:
    """``__all__`` is sorted, and names exactly what the package's door imports or makes."""
    untidy = [
        module.place
        for module in _doors()
        if _exports(module) != sorted(_exports(module), key=_in_order)
        or set(_exports(module)) != _public(module)
    ]

    assert untidy == []


def _doors() -> list[Module]:
    return [module for module in modules() if module.path.name == "__init__.py"]


def _exports(module: Module) -> list[str]:
    for node in module.tree.body:
        if isinstance(node, ast.Assign) and [ast.unparse(t) for t in node.targets] == ["__all__"]:
            return list(ast.literal_eval(node.value))
    return []


def _public(module: Module) -> set[str]:
    names: set[str] = set()
    for node in module.tree.body:
        if isinstance(node, ast.ImportFrom):
            names.update(alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
    return {name for name in names if not name.startswith("_") or name == "__version__"}


def _in_order(name: str) -> tuple[int, str]:
    """Sort as ruff does: constants, then classes, then the rest."""
    kind = 0 if name.isupper() else 1 if name[0].isupper() else 2
    return kind, name
