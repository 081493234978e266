"""The lists as they are read: names and their marks, sections and their signs, plain lists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

_DATA: Final = Path(__file__).with_name("data")

_SIGNS: Final = ("with:", "by:", "careful:")
"""Fields that hold signs, not names."""

_AGAINST: Final = "not:"

_OF_SECTION: Final = "cues:"


class Mark(Enum):
    """How much a name says by itself."""

    PLAIN = ""  #: Unmistakable.
    FAMOUS = "!"  #: Means the famous one, unless somebody else plainly bears it.
    CONTEXT = "~"  #: A word or a first name too; a sign of the entry or the section decides.
    STRICT = "~~"  #: An everyday word; only a sign of the entry itself decides.
    CREDITED = "="  #: A title that is everyday speech; nothing but its artist decides.


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, character or work.

    Attributes:
        title: The name to report.
        names: Every name, small letters, with its mark.
        signs: What confirms a name that is not plain.
        against: What says that an ordinary thing is meant.
    """

    title: str
    names: tuple[tuple[str, Mark], ...]
    signs: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A family of entries.

    Attributes:
        title: Its name.
        signs: What confirms ``Mark.CONTEXT`` names of the whole section.
        entries: Its entries.
    """

    title: str
    signs: tuple[str, ...]
    entries: tuple[Entry, ...]


def read_lines(file: str) -> Mapping[str, tuple[str, ...]]:
    """Return the lines of ``data/<file>.txt`` by section; those above all sections under ``""``.

    Raises:
        OSError: The file cannot be read.
    """
    lines: dict[str, list[str]] = {"": []}
    section = lines[""]
    for line in (_DATA / f"{file}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            section = lines.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            section.append(line)
    return {title: tuple(found) for title, found in lines.items()}


def read_sections(file: str) -> tuple[Section, ...]:
    """Return the entries of ``data/<file>.txt`` by section.

    Raises:
        OSError: The file cannot be read.
    """
    return tuple(_section(*item) for item in read_lines(file).items() if item[1])


def read_list(file: str, section: str = "") -> tuple[tuple[str, ...], ...]:
    """Return the lines of a section of ``data/<file>.txt``, each as its alternatives.

    Raises:
        OSError: The file cannot be read.
        KeyError: There is no such section.
    """
    return tuple(tuple(line.split(" | ")) for line in read_lines(file)[section])


def entry_of(line: str) -> Entry:
    """Read ``name | ~alias | with: sign, sign | not: sign``.

    Raises:
        ValueError: It holds no name.
    """
    names: dict[str, Mark] = {}
    signs: list[str] = []
    against: list[str] = []
    for part in line.split(" | "):
        if part.startswith(_SIGNS):
            signs += _listed(part)
        elif part.startswith(_AGAINST):
            against += _listed(part)
        else:
            name = part.lstrip("!~=")
            names[name] = Mark(part[: len(part) - len(name)])
    if not names or "" in names:
        raise ValueError(f"There is no name in {line!r}.")
    return Entry(next(iter(names)), tuple(names.items()), tuple(signs), tuple(against))


def _section(title: str, lines: tuple[str, ...]) -> Section:
    signs = tuple(_signs_of(lines))
    entries = tuple(entry_of(line) for line in lines if not line.startswith(_OF_SECTION))
    return Section(title, signs, entries)


def _signs_of(lines: tuple[str, ...]) -> Iterator[str]:
    for line in lines:
        if line.startswith(_OF_SECTION):
            yield from _listed(line)


def _listed(part: str) -> list[str]:
    """Split what follows the colon at commas and bars."""
    return [
        sign.strip() for sign in part.partition(":")[2].replace("|", ",").split(",") if sign.strip()
    ]
