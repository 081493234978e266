"""The vendored drawings: Noto Emoji by name, read one group at a time."""

import json
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple
from zipfile import ZipFile

VIEW_BOX: Final = 128
"""Side of every drawing in its own units."""

_HEAD: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    f'viewBox="0 0 {VIEW_BOX} {VIEW_BOX}">'
)


class _Index(NamedTuple):
    """Where each drawing is: its group by name, and other names of drawings."""

    groups: dict[str, int]
    aliases: dict[str, str]


def names() -> frozenset[str]:
    """Return the names of all drawings, other names included."""
    index = _index()
    return frozenset(index.groups) | frozenset(index.aliases)


def svg(name: str) -> str:
    """Return one drawing as a whole SVG document.

    Raises:
        KeyError: There is no drawing of that name.
    """
    index = _index()
    real = index.aliases.get(name, name)
    return f"{_HEAD}{_group(index.groups[real])[real]}</svg>"


@lru_cache(maxsize=1)
def _index() -> _Index:
    """Read the index of the archive."""
    content = json.loads(_member("index.json"))
    return _Index(content["groups"], content["aliases"])


@lru_cache(maxsize=8)
def _group(number: int) -> dict[str, str]:
    """Read the bodies of one group of drawings."""
    bodies: dict[str, str] = json.loads(_member(f"{number:03d}.json"))
    return bodies


def _member(name: str) -> bytes:
    """Read one member of the archive."""
    with (files(__package__) / "data" / "noto.zip").open("rb") as stored, ZipFile(stored) as pack:
        return pack.read(name)
