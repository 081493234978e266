"""What something is only compared with is not there: "like a leaf in the wind", "as if asleep".

Told by the units of a sentence, so that its words reach neither tree nor stage nor weather.
"""

from collections.abc import Sequence
from typing import Final

from reelkite.planning.grammar import chunks
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.tagging.units import Unit

_GOES_ON: Final = frozenset({"of", "in", "from"})
"""Prepositions that belong to what is compared: a leaf in the wind, a bat out of hell."""
_ENDS: Final = frozenset({Tag.MARK, Tag.OPENER, Tag.REL, Tag.AUX})
_SUPPOSING: Final = frozenset({"though", "if"})


def without(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return the units that are told of what is there."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        end = _end(units, i)
        if end is None:
            out.append(units[i])
        i = end or i + 1
    return tuple(out)


def _end(units: Sequence[Unit], i: int) -> int | None:
    """Return the unit after the comparison that begins at ``i``, or None if none does."""
    unit = units[i]
    if unit.text == "as if" or (_is_as(unit) and _follows(units, i, _SUPPOSING)):
        return _until_mark(units, i + 1)
    if unit.tag is Tag.PREP and unit.text in {"like", "unlike"}:
        return _compared(units, i + 1)
    if unit.text == "as" and i > 1 and _is_as(units[i - 2]) and units[i - 1].tag is Tag.ADJ:
        return _compared(units, i + 1)
    return None


def _is_as(unit: Unit) -> bool:
    return unit.text == "as"


def _follows(units: Sequence[Unit], i: int, words: frozenset[str]) -> bool:
    return i + 1 < len(units) and units[i + 1].text in words


def _until_mark(units: Sequence[Unit], i: int) -> int:
    return next((k for k in range(i, len(units)) if units[k].tag is Tag.MARK), len(units))


def _compared(units: Sequence[Unit], i: int) -> int:
    """Return the end of a noun phrase with what hangs on it; a finite verb goes on."""
    i = _noun_phrase(units, i)
    while i < len(units):
        goes_on = units[i].lemma in _GOES_ON and units[i].tag is not Tag.PHRASE
        if goes_on or _is_any(units, i) or _is_weather(units, i):
            i = _noun_phrase(units, i + 1)
        elif units[i].tag is Tag.VERB and units[i].form in {"ing", "ed"}:
            return _until(units, i)
        else:
            break
    return i


def _is_any(units: Sequence[Unit], i: int) -> bool:
    """Whether a preposition leads to something that was not named: water around a stone."""
    after = units[i + 1].text if i + 1 < len(units) else ""
    return units[i].tag is Tag.PREP and units[i].lemma in _AROUND and after in {"a", "an"}


_AROUND: Final = frozenset({"around", "on", "under", "above", "through", "behind"})


def _noun_phrase(units: Sequence[Unit], i: int) -> int:
    """Return the end of the noun phrase, or of the single word, at ``i``."""
    if i >= len(units) or units[i].tag in _ENDS:
        return i
    return chunks.noun_phrase(units, i).end


def _is_weather(units: Sequence[Unit], i: int) -> bool:
    """Whether a phrase of weather or light hangs on what is compared: "in the wind"."""
    return units[i].tag is Tag.PHRASE and units[i].text in {"in", "under", "through"}


def _until(units: Sequence[Unit], i: int) -> int:
    """Return the end of a clause that tells more of what is compared."""
    stops = (k for k in range(i, len(units)) if units[k].tag in _ENDS)
    return next(stops, len(units))
