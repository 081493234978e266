"""The lists: plain text in ``data/``, one file or folder a language; English has one a category.

``[section]``
    What follows belongs to it: a category by its short name, ``minors``, ``pardons``.
``@name = a, b``
    A class of words for later entries of the file.
``term | ~term | ?term | with: a, b | near: c | then: d | not: e``
    A term alone is a finding. With ``~`` it takes a word of ``with:`` in the same sentence, of
    ``near:`` within six words, or of ``then:`` among the five words after it; and none of
    ``unless:`` in the same sentence. With ``?`` it
    counts only where the prompt seems to be in the language of the list, for elsewhere the same
    letters are an ordinary word. ``not:`` are harmless phrases that hold a term of the section.
``#``
    At the beginning of a line, a comment. What else may stand in an entry, ``notation`` says.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from reelkite.guardrails.terms.notation import expanded

DATA: Final = Path(__file__).with_name("data")

_CONDITIONS: Final = ("with", "near", "then", "unless", "not")


class Where(StrEnum):
    """Where a cue must stand."""

    WITH = "with"  #: In the same sentence.
    NEAR = "near"  #: Within some words.
    THEN = "then"  #: Within some words after the term.
    UNLESS = "unless"  #: Nowhere in the same sentence.


@dataclass(frozen=True, slots=True)
class Context:
    """What must, and must not, stand beside a term that is harmless alone."""

    cues: Mapping[Where, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list.

    Attributes:
        section: Name of its section.
        line: Its number in the file, from 1.
        plain: Phrases that count alone.
        bound: Phrases that count in their context.
        own: Phrases, of either sort, that count only in the language of the list.
        context: What the bound ones take; None if there is none.
        pardons: Harmless phrases of ``not:``.
    """

    section: str
    line: int
    plain: frozenset[str]
    bound: frozenset[str]
    own: frozenset[str]
    context: Context | None
    pardons: frozenset[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A list.

    Attributes:
        name: Its name, such as ``en/hate`` or ``de``.
        language: Code of its language.
        rows: Its lines.
    """

    name: str
    language: str
    rows: tuple[Row, ...]


def tables() -> Iterator[Table]:
    """Yield all lists in ``data/``.

    Raises:
        ValueError: One is not well formed.
        OSError: One cannot be read.
    """
    for path in sorted(DATA.rglob("*.txt")):
        name = path.relative_to(DATA).with_suffix("").as_posix()
        language = name.split("/")[0]
        try:
            rows = tuple(parsed(path.read_text(encoding="utf-8")))
        except ValueError as error:
            raise ValueError(f"The list {name}: {error}") from error
        yield Table(name, language, rows)


def parsed(text: str) -> Iterator[Row]:
    """Yield the lines of a list.

    Raises:
        ValueError: A line is not well formed; it says which.
    """
    section = ""
    classes: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("["):
            section = line.strip().strip("[]")
        elif line.startswith("@"):
            name, _, words = line[1:].partition("=")
            classes[name.strip()] = tuple(_expanded(words.split(","), classes))
        elif line.strip() and not line.startswith("#"):
            yield _row(section, number, line, classes)


def _row(section: str, number: int, line: str, classes: Mapping[str, tuple[str, ...]]) -> Row:
    entries: list[str] = []
    conditions: dict[str, frozenset[str]] = {}
    for part in map(str.strip, line.split("|")):
        name, colon, words = part.partition(":")
        if colon and name in _CONDITIONS:
            conditions[name] = frozenset(_expanded(words.split(","), classes))
        elif part:
            entries.append(part)
    bound = frozenset(_expanded(_marked(entries, "~"), classes))
    cues = {where: conditions[where] for where in Where if where in conditions}
    if bool(bound) is not bool(cues) or not section:
        raise ValueError(f"Line {number}: ~ and its context go together, in a section.")
    return Row(
        section,
        number,
        frozenset(_expanded((each for each in entries if "~" not in each[:2]), classes)),
        bound,
        frozenset(_expanded(_marked(entries, "?"), classes)),
        Context(cues) if cues else None,
        conditions.get("not", frozenset()),
    )


def _marked(entries: Iterable[str], mark: str) -> Iterator[str]:
    return (each for each in entries if mark in each[:2])


def _expanded(entries: Iterable[str], classes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for entry in entries:
        yield from filter(None, expanded(entry.strip().lstrip("~?"), classes))
