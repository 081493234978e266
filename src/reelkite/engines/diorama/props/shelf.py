"""Where the builder of each prop is found; its module is loaded when it is asked for.

There are hundreds of props in over a hundred modules, and a clip shows a handful.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module

from reelkite.engines.diorama.props.modelling import Builder


def shelved(room: str, tables: Mapping[str, str]) -> dict[str, str]:
    """Return the full path of its table for each name.

    Args:
        room: The package that the tables are in: its ``__name__``.
        tables: For each table, as ``module.TABLE``, the names in it, with blanks between.
    """
    return {name: f"{room}.{table}" for table, names in tables.items() for name in names.split()}


@dataclass(frozen=True, slots=True)
class Shelf(Mapping[str, Builder]):
    """Builders by name.

    Attributes:
        tables: For each name the path of the table that holds its builder.
    """

    tables: Mapping[str, str]

    def __getitem__(self, name: str) -> Builder:
        """Load the module that has the builder, and return it."""
        module, _, table = self.tables[name].rpartition(".")
        builders: Mapping[str, Builder] = getattr(import_module(module), table)
        return builders[name]

    def __iter__(self) -> Iterator[str]:
        """Name all; this loads nothing."""
        return iter(self.tables)

    def __len__(self) -> int:
        """Count all."""
        return len(self.tables)
