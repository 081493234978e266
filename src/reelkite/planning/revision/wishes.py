"""What an instruction may ask of one thing, in the words of those who ask."""

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What is to be done to one thing."""

    RECOLOUR = "recolour"
    REMOVE = "remove"
    SWAP = "swap"
    RESIZE = "resize"
    DRESS = "dress"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing, and what is to become of it.

    Attributes:
        thing: Its name as written, without article; of a garment that is put on, its wearer, or
            nothing for whoever is there.
        by: The colour, the size, the garment, how many more, or what comes in its place; empty
            for a removal.
        else_told: What is described where nothing of the name is found.
    """

    kind: ChangeKind
    thing: str
    by: str = ""
    else_told: str = ""
