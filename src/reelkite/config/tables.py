"""Tables of a TOML file, read by name and type; whatever is wrong is told with its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar, cast

from reelkite.domain.errors import RequestError

SECRETS: Final = frozenset({"key"})
"""Keys whose values are never repeated."""

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a file.

    Attributes:
        file: The file.
        name: How the table is called there, such as ``engines.ltx``; empty for the whole file.
        values: What it holds.
    """

    file: Path
    name: str
    values: Mapping[str, object]

    def only(self, *keys: str) -> None:
        """Return if the table holds no other than these ``keys``.

        Raises:
            RequestError: It does.
        """
        for key in self.values:
            if key not in keys:
                near = get_close_matches(key, keys, 1)
                meant = f" Did you mean '{near[0]}'?" if near else ""
                raise RequestError(
                    f"{self.file}: {self._place()} knows no '{key}'; it can hold: "
                    f"{', '.join(keys)}.{meant}",
                    field=self._field(key),
                )

    def text(self, key: str, usual: str = "") -> str:
        """Return a text.

        Raises:
            RequestError: It is none.
        """
        value = self.values.get(key, usual)
        if not isinstance(value, str):
            raise self.refused(key, "a text in quotes")
        return value

    def needed(self, key: str) -> str:
        """Return a text that must be there.

        Raises:
            RequestError: It is missing or empty.
        """
        if not (text := self.text(key)):
            raise RequestError(
                f"{self.file}: {self._place()} needs '{key}'.", field=self._field(key)
            )
        return text

    def word(self, key: str, usual: Word) -> Word:
        """Return one of the words that ``usual`` is one of.

        Raises:
            RequestError: It is another.
        """
        text, known = self.text(key, usual), [word.value for word in type(usual)]
        if text not in known:
            raise self.refused(key, f"one of: {', '.join(known)}")
        return type(usual)(text)

    def switch(self, key: str, *, usual: bool = False) -> bool:
        """Return whether something is on.

        Raises:
            RequestError: It is neither ``true`` nor ``false``.
        """
        value = self.values.get(key, usual)
        if not isinstance(value, bool):
            raise self.refused(key, "true or false")
        return value

    def whole(self, key: str, usual: int, least: int = 1) -> int:
        """Return a whole number, ``least`` or more.

        Raises:
            RequestError: It is none.
        """
        value = self.values.get(key, usual)
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise self.refused(key, f"a whole number, {least} or more")
        return value

    def number(self, key: str, usual: float) -> float:
        """Return a number above 0.

        Raises:
            RequestError: It is none.
        """
        value = self.values.get(key, usual)
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value < 1e9:  # noqa: PLR2004 - more is no wish but a slip
            raise self.refused(key, "a number above 0")
        return float(value)

    def path(self, key: str) -> Path:
        """Return a file or a folder that must be named; a relative one lies beside the file.

        Raises:
            RequestError: None is named.
        """
        return self.file.absolute().parent / Path(self.needed(key)).expanduser()

    def table(self, key: str) -> "Table":
        """Return a table in this one; an empty one if there is none.

        Raises:
            RequestError: It is something else.
        """
        value = self.values.get(key, {})
        if not isinstance(value, Mapping):
            raise self.refused(key, "a table: { ... }")
        return Table(self.file, self._field(key), cast("Mapping[str, object]", value))

    def refused(self, key: str, allowed: str) -> RequestError:
        """Return the error that tells what ``key`` must be."""
        told = _shown(self.values[key]) if key in self.values else "missing"
        shown = "" if key in SECRETS else f" is {told};"
        return RequestError(
            f"{self.file}: '{key}' in {self._place()}{shown} must be {allowed}.",
            field=self._field(key),
        )

    def _place(self) -> str:
        return f"[{self.name}]" if self.name else "the file"

    def _field(self, key: str) -> str:
        return f"{self.name}.{key}" if self.name else key


def _shown(value: object) -> str:
    """Return a value as people write it in TOML."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case Mapping():
            return "a table"
    return str(value)
