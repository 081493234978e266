"""The word tables: plain text in ``data/``, read once when first asked for.

A file is made of sections, ``[name]``; a section of lines ``key: entry|entry``, or of entries
alone. ``#`` starts a comment line.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

_DATA: Final = Path(__file__).with_name("data")
Table: TypeAlias = Mapping[str, tuple[str, ...]]
"""Key to entries, in the order of the file; entries without a key stand under ``""``."""


@cache
def sections(file: str) -> Mapping[str, Table]:
    """Return all sections of ``data/<file>.txt`` by name, in order."""
    text = (_DATA / f"{file}.txt").read_text(encoding="utf-8")
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    rows: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if line.startswith("[") and line.endswith("]"):
            rows = found.setdefault(line[1:-1], {})
        elif line and not line.startswith("#"):
            key, entries = _row(line)
            rows[key] = rows.get(key, ()) + entries
    return MappingProxyType({name: MappingProxyType(rows) for name, rows in found.items()})


def _row(line: str) -> tuple[str, tuple[str, ...]]:
    """Split a line at ``: ``, so that an aspect ratio such as 16:9 is no key."""
    key, colon, rest = line.partition(": ")
    if not colon:
        key, rest = "", line
    entries = rest.strip().split("|")
    if "| " in rest or " |" in rest:
        entries = [entry.strip() for entry in entries]
    return key.strip(), tuple(filter(None, entries))


def table(file: str, section: str) -> Table:
    """Return one section as key to entries."""
    return sections(file)[section]


@cache
def words(file: str, section: str) -> frozenset[str]:
    """Return all entries of a section, whatever their key."""
    return frozenset(entry for entries in table(file, section).values() for entry in entries)


@cache
def values(file: str, section: str) -> Mapping[str, str]:
    """Return a section turned round: entry to key; the first key that names an entry wins."""
    out: dict[str, str] = {}
    for key, entries in table(file, section).items():
        for entry in entries:
            out.setdefault(entry, key)
    return MappingProxyType(out)
