"""Places and things written as plain text: sections of lines, each a word and what belongs to it.

A section begins with ``[name]``; further names of the same thing follow after ``|``. ``#`` at the
start of a line is a comment. A line is a word, plain values, and ``key=value`` options;
what holds blanks stands in double quotes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

_PARTS: Final = re.compile(r'(?:[^\s"]|"[^"]*")+')
"""Words apart, but not within quotes. Thousands of lines are read at each start: ``shlex`` takes
0.15 s for what this does in a hundredth."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section.

    Attributes:
        word: What it says.
        values: Plain values, in order.
        options: Values by key; a bare ``key=`` has the value "".
    """

    word: str
    values: tuple[str, ...]
    options: Mapping[str, str]

    def numbers(self, start: int = 0, stop: int | None = None) -> tuple[float, ...]:
        """Return some of the values as numbers.

        Raises:
            ValueError: One of them is none.
        """
        return tuple(float(value) for value in self.values[start:stop])

    def number(self, key: str, otherwise: float = 0.0) -> float:
        """Return an option as a number."""
        return float(self.options.get(key, otherwise))


@dataclass(frozen=True, slots=True)
class Section:
    """A named run of lines.

    Attributes:
        name: The first name.
        others: Further names.
        lines: What it says.
    """

    name: str
    others: tuple[str, ...]
    lines: tuple[Line, ...]


@cache
def sections(folder: Path) -> Mapping[str, Section]:
    """Return the sections of all ``*.txt`` in a folder by their first name.

    Raises:
        ValueError: Two sections have one name, or a line stands before the first section.
    """
    found: dict[str, Section] = {}
    for file in sorted(folder.glob("*.txt")):
        for section in _read(file.read_text(encoding="utf-8")):
            if section.name in found:
                message = f"{file.name}: [{section.name}] stands twice"
                raise ValueError(message)
            found[section.name] = section
    return MappingProxyType(found)


def _read(text: str) -> list[Section]:
    heads: list[tuple[str, ...]] = []
    bodies: list[list[Line]] = []
    for raw in text.splitlines():
        row = raw.strip()
        if row.startswith("[") and row.endswith("]"):
            heads.append(tuple(name.strip() for name in row[1:-1].split("|")))
            bodies.append([])
        elif row and not row.startswith("#"):
            if not bodies:
                message = f"before the first section: {row}"
                raise ValueError(message)
            bodies[-1].append(_line(row))
    return [
        Section(names[0], names[1:], tuple(body)) for names, body in zip(heads, bodies, strict=True)
    ]


def _line(row: str) -> Line:
    word, *rest = (part.replace('"', "") for part in _PARTS.findall(row))
    options = dict(one.split("=", 1) for one in rest if "=" in one)
    values = tuple(one for one in rest if "=" not in one)
    return Line(word, values, MappingProxyType(options))
