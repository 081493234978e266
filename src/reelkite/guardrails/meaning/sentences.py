"""The sentences that the classifier is taught and judged with, as they stand in the data files.

A file ``data/sentences/KIND.txt`` or ``KIND-PART.txt`` holds one prompt a line; ``{a|b}`` in it
stands for either. Lines that begin with ``#`` explain. KIND is a category or ``harmless``. A file
``data/sentences/other/CODE.txt`` holds prompts in the language CODE (ISO 639-1), one a line, under
``= KIND``.
"""

import itertools
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.guardrails.meaning.blocks import DATA

HARMLESS: Final = "harmless"
_CHOICE: Final = re.compile(r"\{([^{}]*)\}")
_HELD_BACK: Final = 10
"""One line in so many is kept for validation; it was twice as many for the first classifier."""
LATER: Final = frozenset({"traps", "ordinary"})
"""Parts that were written when the first classifier had been taught; the second knows them."""
NEWEST: Final = (
    frozenset({"plain", "skins", "deeds", "bodies", "action", "general", "near"}) | LATER
)
"""Parts that were written when the second had been taught; it went on with them."""
_KIND: Final = "= "
"""What begins a line of a file of another language that tells of what kind those below are."""
_CUES: Final = "cues"
"""The file of camera, style and mood that prompts are dressed in; it is of no kind."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file.

    Attributes:
        kind: A category's name, or ``harmless``.
        text: As written, with its choices.
    """

    kind: str
    text: str

    @property
    def prompts(self) -> tuple[str, ...]:
        """Every prompt that the line stands for, in the order of its choices."""
        return tuple(expanded(self.text))

    @property
    def is_held_back(self) -> bool:
        """Whether the line is for validation; a line and all its prompts are on one side."""
        return zlib.crc32(self.text.encode("utf-8")) % _HELD_BACK == 0


def expanded(text: str) -> Iterator[str]:
    """Yield what ``text`` stands for, with one of each choice, in order."""
    parts = _CHOICE.split(text)
    options = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    for chosen in itertools.product(*options):
        yield "".join(chosen)


def read_lines(
    folder: Path = DATA / "sentences", but: frozenset[str] = frozenset()
) -> tuple[Line, ...]:
    """Return the lines of all files, each once, by name of file.

    Args:
        folder: Where they are.
        but: Parts of kinds that are left out, such as ``LATER``.

    Raises:
        OSError: A file cannot be read.
    """
    found: dict[str, Line] = {}
    for path in sorted(folder.glob("*.txt")):
        kind, *parts = path.stem.split("-")
        if kind != _CUES and but.isdisjoint(parts):
            for text in _written(path):
                found.setdefault(text.casefold(), Line(kind, text))
    return tuple(found.values())


def read_cues(folder: Path = DATA / "sentences") -> tuple[str, ...]:
    """Return what prompts are dressed in; ``...`` in a cue is where the prompt goes.

    Raises:
        OSError: The file cannot be read.
    """
    return tuple(_written(folder / f"{_CUES}.txt"))


def read_others(folder: Path = DATA / "sentences" / "other") -> Mapping[str, tuple[Line, ...]]:
    """Return the lines in other languages than English, each once, by the code of the language.

    Raises:
        OSError: A file cannot be read.
    """
    return {path.stem: tuple(dict.fromkeys(_sorted(path))) for path in sorted(folder.glob("*.txt"))}


def _sorted(path: Path) -> Iterator[Line]:
    kind = HARMLESS
    for text in _written(path):
        if text.startswith(_KIND):
            kind = text.removeprefix(_KIND)
        else:
            yield Line(kind, text)


def _written(path: Path) -> Iterator[str]:
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()
