"""Where builders are found."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import pytest

from reelkite.engines.diorama.props import models
from reelkite.engines.diorama.props.catalogue import BUILDERS
from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.shelf import Shelf, shelved
from tests.tables import each

ROOM = Path(models.__path__[0])
MODULES = sorted(
    ".".join(path.relative_to(ROOM).with_suffix("").parts)
    for path in ROOM.rglob("*.py")
    if path.name != "__init__.py"
)


def _tables(module: str) -> list[Mapping[str, Builder]]:
    """Return the public tables of builders of a module of models."""
    values = vars(import_module(f"{models.__name__}.{module}"))
    return [
        value
        for name, value in values.items()
        if name.isupper() and not name.startswith("_") and _is_table(value, module)
    ]


def _is_table(value: object, module: str) -> bool:
    own = f"{models.__name__}.{module}"
    return (
        isinstance(value, Mapping)
        and bool(value)
        and all(getattr(one, "__module__", None) == own for one in value.values())
    )


@each("module", MODULES)
def test_every_model_is_on_the_shelf(module: str) -> None:
    """Each builder that a module offers is what the shelf gives for its name."""
    for table in _tables(module):
        assert {name: BUILDERS[name] for name in table} == dict(table)


def test_every_name_leads_to_a_builder() -> None:
    """No name on the shelf is without a builder."""
    assert all(callable(builder) for builder in BUILDERS.values())


def test_the_shelf_stays_among_the_models() -> None:
    """Nothing else is loaded by name, so the import contracts hold."""
    shelf = BUILDERS
    assert isinstance(shelf, Shelf)
    assert all(table.startswith(f"{models.__name__}.") for table in shelf.tables.values())


def test_a_name_is_found_without_loading_its_module() -> None:
    """Whether there is such a prop is known although its module cannot be loaded."""
    shelf = Shelf(shelved("nowhere", {"at_all.THINGS": "lamp chair"}))

    assert set(shelf) == {"lamp", "chair"}
    assert len(shelf) == 2
    with pytest.raises(ModuleNotFoundError):
        shelf["lamp"]
