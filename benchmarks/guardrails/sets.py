r"""Reads the sets of prompts that are judged.

There are two: what fails in ``practice`` may be read and its cause mended; ``held`` is kept back,
and its figures are the ones that are reported.

A file holds one prompt a line. ``# ...`` is a remark, ``## ...`` opens a section, ``\uXXXX``
stands for that character. ``NAME.txt`` holds English under manners of asking or kinds of traps;
``NAME.other.txt`` holds other languages under their codes (ISO 639-1). NAME is a category, or
``harmless`` or ``doubtful``.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HELD = Path(__file__).parent / "held"
PRACTICE = HELD.with_name("practice")
HARMLESS = "harmless"
DOUBTFUL = "doubtful"
ENGLISH = "en"

_OTHER = ".other"
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


@dataclass(frozen=True, slots=True)
class Sample:
    """A prompt, and what is known of it.

    Attributes:
        prompt: As somebody would send it.
        name: Name of its set: a category, or one of those that should pass.
        section: Manner of asking, kind of trap, or code of the language.
        language: Code of the language.
    """

    prompt: str
    name: str
    section: str
    language: str


def samples(folder: Path = HELD, name: str = "") -> list[Sample]:
    """Return all prompts in ``folder``, or those of the set ``name`` only.

    Raises:
        ValueError: A prompt stands before the first section, or there is nothing.
    """
    found = [
        sample
        for path in sorted(folder.glob("*.txt"))
        for sample in _read(path)
        if name in ("", sample.name)
    ]
    if not found:
        raise ValueError(f"There is no set {name!r} in {folder}.")
    return found


def edition(folder: Path) -> str:
    """Return what ``folder`` is called and eight hex digits of its files' checksum.

    Figures may be set side by side only if they are of one edition.
    """
    whole = hashlib.sha256()
    for path in sorted(folder.glob("*.txt")):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"{folder.name} {whole.hexdigest()[:8]}"


def _read(path: Path) -> Iterator[Sample]:
    name = path.stem.removesuffix(_OTHER)
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section = line[3:].strip()
        elif line.strip() and not line.startswith(("# ", "## ")):
            if not section:
                raise ValueError(f"{path.name}: a prompt stands before the first section.")
            language = section if path.stem.endswith(_OTHER) else ENGLISH
            yield Sample(_unescaped(line), name, section, language)


def _unescaped(line: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), line)
