"""Who bears a name: a star, or somebody and something that is only called so."""

from dataclasses import dataclass
from typing import Final

from reelkite.guardrails.gazetteer.entries import read_lines
from reelkite.guardrails.gazetteer.index import Sighting
from reelkite.guardrails.gazetteer.prompt import Prompt
from reelkite.guardrails.reading.letters import folded

_REACH: Final = 4
"""Words of an apposition in which a trade or a kinship may stand."""

_OWN: Final = frozenset({"the", "my", "his", "her", "our", "their"})


@dataclass(frozen=True, slots=True)
class Bearers:
    """Tells names from what merely sounds like them. All words are folded.

    Attributes:
        first_names: Ordinary first names.
        naming: Words after which a given name comes.
        determiners: Words after which a word has its ordinary sense.
        relations: What ordinary people and pets are to somebody.
    """

    first_names: frozenset[str]
    naming: frozenset[str]
    determiners: frozenset[str]
    relations: frozenset[str]

    def is_another(self, prompt: Prompt, name: Sighting) -> bool:
        """Tell whether somebody else bears the name, or it is no name at all, at this place."""
        before = prompt.at(name.first - 1) if prompt.touches(name.first) else ""
        return (
            before in self.naming
            or (before in self.determiners and not _is_capital_word(prompt, name))
            or before in self.relations
            or self._has_own_first_name(prompt, name, before)
            or self._has_surname(prompt, name)
            or self._is_explained(prompt, name)
        )

    def is_given(self, prompt: Prompt, name: Sighting) -> bool:
        """Tell whether the name was just given to somebody: "a girl named Elsa"."""
        return prompt.touches(name.first) and prompt.at(name.first - 1) in self.naming

    def _has_own_first_name(self, prompt: Prompt, name: Sighting, before: str) -> bool:
        """Tell "Tom Beckham": a first name before it, unless case says that it is a word."""
        if before not in self.first_names:
            return False
        return not prompt.has_case or prompt.is_name_like(name.first - 1)

    def _has_surname(self, prompt: Prompt, name: Sighting) -> bool:
        """Tell "Adele Miller": a first name, and another name that follows at once."""
        return (
            name.last - name.first == 1
            and prompt.touches(name.last)
            and prompt.is_name_like(name.first)
            and prompt.is_name_like(name.last)
            and prompt.at(name.first) in self.first_names
        )

    def _is_explained(self, prompt: Prompt, name: Sighting) -> bool:
        """Tell "Mario, an Italian baker": an ordinary trade or kinship in apposition."""
        if "," not in prompt.gap(name.last):
            return False
        if prompt.at(name.last) not in self.determiners | _OWN:
            return False
        following = range(name.last + 1, name.last + _REACH)
        return any(prompt.at(number) in self.relations for number in following)


def _is_capital_word(prompt: Prompt, name: Sighting) -> bool:
    """Tell "a Minion" from "a minion"."""
    return all(prompt.is_name_like(number) for number in range(name.first, name.last))


def open_bearers() -> Bearers:
    """Read the words around names.

    Raises:
        OSError: They cannot be read.
    """
    words = read_lines("bearers")
    return Bearers(
        first_names=_folded(read_lines("first_names")[""]),
        naming=_folded(words["naming"]),
        determiners=_folded(words["determiners"]),
        relations=_folded(words["relations"]),
    )


def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word if word.isascii() else "".join(map(folded, word)) for word in words)
