"""Nouns of several words: which of them says what is there, and what kind of thing that is."""

from collections.abc import Sequence
from typing import Final

from reelkite.domain.storyboard import Match
from reelkite.planning import catalogue
from reelkite.planning.catalogue import Entry
from reelkite.planning.grammar.tagging import lexicon

EVENTS: Final = {
    "duel": 2, "fight": 2, "chase": 2, "race": 3, "battle": 4, "festival": 4, "parade": 6,
    "rally": 4, "contest": 3, "convention": 5, "migration": 6,
}  # fmt: skip
"""How many take part in what is named by them: a wizard duel, a balloon festival."""
_DONE: Final = {
    "duel": "fight", "fight": "fight", "battle": "fight", "race": "run", "chase": "run",
    "parade": "walk", "migration": "walk",
}  # fmt: skip
"""What people and animals do there."""
_MOVED: Final = {"vehicle": "drive", "boat": "sail", "aircraft": "fly"}
_TAKING_PART: Final = catalogue.ANIMATE | {"vehicle", "aircraft", "boat"}


def named(lemmas: Sequence[str]) -> tuple[str, Entry | None]:
    """Return the noun and its entry: the longest run of its last words that is known.

    Args:
        lemmas: The words, the last one in the singular.
    """
    words = [word for word in lemmas if word != "'s"]
    if words[-1] not in catalogue.entries():
        words = " ".join(words).split()
    full = [word for word in words[:-1] if not says_material(word)] + words[-1:]
    part = _taking_part(full)
    if part is not None:
        return part.noun, part
    for start in range(len(full)):
        entry = catalogue.entries().get(" ".join(full[start:]))
        if entry:
            return " ".join(full), _of_what_kind(full, entry)
    return " ".join(full), _by_first_word(full) or _by_ending(full[-1])


def company(word: str, entry: Entry | None, *, words: int) -> int:
    """Return how many take part in an event that is named by them; 0 where it is none."""
    several = words > 1 and entry is not None and entry.kind in _TAKING_PART
    return EVENTS.get(word, 0) if several else 0


def deed(word: str, kind: str) -> str | None:
    """Return what those who take part in an event do, by its name and their class."""
    return _MOVED.get(kind, _DONE.get(word)) if word in EVENTS else None


def _taking_part(words: Sequence[str]) -> Entry | None:
    """Return who or what takes part in an event, by the words before it."""
    entry = catalogue.entries().get(" ".join(words[:-1])) if words[-1] in EVENTS else None
    return entry if entry is not None and entry.kind in _TAKING_PART else None


def _by_ending(word: str) -> Entry | None:
    """A clockmaker is somebody, though no table holds the trade."""
    trade = word.endswith(_TRADES) and len(word) > _SHORT and not lexicon.is_known(word)
    return Entry(word, "person/adult", Match.NEAREST, catalogue.ROLE) if trade else None


_TRADES: Final = ("maker", "keeper", "smith", "man", "woman", "ist", "worker", "seller", "player")

_SHORT: Final = 5


def _of_what_kind(words: Sequence[str], entry: Entry) -> Entry:
    """A robot friend is a robot: the head only says what it is to somebody."""
    first = catalogue.entries().get(words[0]) if len(words) > 1 else None
    if first is None:
        return entry
    beast = first.kind in catalogue.ANIMATE - catalogue.PEOPLE or first.asset == "prop/robot"
    works = entry.kind == catalogue.ROLE and beast and words[-1] not in _WITH_ANIMALS
    return first if works or words[-1] in _KINSHIP else entry


_WITH_ANIMALS: Final = frozenset(
    {"walker", "rider", "watcher", "trainer", "seller", "keeper", "burglar", "tamer", "breeder"}
    | {"groomer", "owner", "lover", "farmer", "hunter", "catcher", "charmer", "person", "lady"}
)
"""Trades named by the animal that they have to do with: a dog walker is no dog."""

_KINSHIP: Final = frozenset({"friend", "companion", "hero", "family", "couple", "passenger"})


def _by_first_word(words: Sequence[str]) -> Entry | None:
    """A fox cub is a fox: an unknown noun after an animal is one of its kind."""
    entry = catalogue.entries().get(words[0]) if len(words) > 1 else None
    if entry and words[-1] in _WITH_ANIMALS:
        return Entry(" ".join(words), "person/adult", Match.NEAREST, catalogue.ROLE)
    known = words[-1] in lexicon.nouns()
    return entry if entry and entry.kind in catalogue.ANIMATE and not known else None


def says_material(word: str) -> bool:
    """Whether the word is a material or a colour."""
    return any(kind in {"material", "colour"} for kind, _ in lexicon.adjectives().get(word, ()))
