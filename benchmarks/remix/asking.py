"""What is asked of a clip: instructions in many wordings, of kinds that can be judged."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.domain.geometry import Size

_COLOURS: Final = ("green", "blue", "yellow", "purple", "red", "orange")
_DYEING: Final = (
    "change the {thing} to {colour}",
    "make the {thing} {colour}",
    "The {thing} should be {colour}",
    "could you turn the {thing} {colour} please",
    "same scene, but with a {colour} {thing}",
    "I want the {thing} in {colour}",
)
_SCENES: Final = (
    ("make it night", "time_of_day", "night"),
    ("Change the time of day to sunset", "time_of_day", "sunset"),
    ("let it snow", "weather", "snow"),
    ("add rain", "weather", "rain"),
    ("make it foggy", "weather", "fog"),
    ("same but at dawn", "time_of_day", "dawn"),
)
_STYLES: Final = (
    ("in watercolour style", "watercolour"),
    ("turn it into a pencil sketch", "pencil"),
    ("make it black and white", "black and white"),
    ("as an oil painting", "oil painting"),
)
_MOVES: Final = (
    ("the camera slowly zooms in", "zoom"),
    ("pan to the left instead", "pan"),
    ("let the camera orbit around the scene", "orbit"),
    ("keep the camera static", "static"),
    ("use a dolly shot", "dolly"),
)
_DEEDS: Final = ("the {who} {does}", "now the {who} {does}", "instead, the {who} {does}")
_SIZES: Final = (
    ("make the {thing} bigger", 1.0),
    ("make the {thing} much smaller", -1.0),
    ("the {thing} should be tiny", -1.0),
    ("a giant {thing}", 1.0),
)
_LEAVINGS: Final = (
    "remove the {gone}",
    "without the {gone}",
    "take the {gone} away",
    "please delete the {gone} from the scene",
    "I don't want the {gone}",
)
_COMINGS: Final = (
    "add {come}",
    "put {come} in the scene",
    "there should also be {come}",
    "include {come} in the background",
)
_SWAPS: Final = (
    "replace the {old} with a {new}",
    "swap the {old} for a {new}",
    "turn the {old} into a {new}",
    "a {new} instead of the {old}",
    "make the {old} a {new}",
)
_PLACES: Final = (
    "move it to a {place}",
    "change the background to a {place}",
    "set it in a {place}",
)
_GARMENTS: Final = ("make the {wears} {colour}", "with a {colour} {wears}")


@dataclass(frozen=True, slots=True)
class Base:
    """A clip of which something is asked.

    Attributes:
        coloured: What may be dyed and sized.
        who: Whoever may do something else, which is ``does``.
        swap: The old and the new, or nothing.
        gone: What may be removed.
        come: What may be added, with its article.
        place: Where else it may be.
        wears: A garment.
    """

    prompt: str
    size: Size
    coloured: str
    who: str
    does: str
    swap: tuple[str, str] | None
    gone: str
    come: str
    place: str
    wears: str


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that is asked of a clip.

    Attributes:
        kind: ``colour``, ``time or weather``, ``style``, ``camera``, ``deed``, ``garment``,
            ``size``, ``added``, ``removed``, ``swapped`` or ``place``.
        prompt: As a user writes it.
        thing: What it is about; the only one that may change.
        to: What is to become of it.
    """

    kind: str
    prompt: str
    thing: str = ""
    to: str = ""


def bases_of(path: Path) -> tuple[Base, ...]:
    """Return the clips of a table."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(_base(line) for line in lines if line.strip() and not line.startswith("#"))


def _base(line: str) -> Base:
    prompt, size, coloured, who, does, swap, gone, come, place, *rest = (
        part.strip() for part in line.split("|")
    )
    old, _, new = (part.strip() for part in swap.partition(">"))
    width, height = map(int, size.split("x"))
    pair = (old, new) if new else None
    wears = rest[0] if rest else ""
    return Base(prompt, Size(width, height), coloured, who, does, pair, gone, come, place, wears)


def wishes_for(base: Base, turn: int) -> Iterator[Wish]:
    """Yield what is asked of the clip number ``turn``: other wordings from one to the next."""
    yield from _of_things(base, turn)
    for offset in (0, 3):
        prompt, field, value = _SCENES[(turn + offset) % len(_SCENES)]
        yield Wish("time or weather", prompt, field, value)
    prompt, style = _STYLES[turn % len(_STYLES)]
    yield Wish("style", prompt, to=style)
    prompt, move = _MOVES[turn % len(_MOVES)]
    yield Wish("camera", prompt, to=move)
    if base.place:
        said = _PLACES[turn % len(_PLACES)].format(place=base.place)
        yield Wish("place", said, to=base.place)


def _of_things(base: Base, turn: int) -> Iterator[Wish]:
    colour = _COLOURS[turn % len(_COLOURS)]
    if base.coloured:
        said = _DYEING[turn % len(_DYEING)].format(thing=base.coloured, colour=colour)
        yield Wish("colour", said, base.coloured, colour)
        words, growth = _SIZES[turn % len(_SIZES)]
        yield Wish("size", words.format(thing=base.coloured), base.coloured, f"{growth:+g}")
    if base.who:
        said = _DEEDS[turn % len(_DEEDS)].format(who=base.who, does=base.does)
        yield Wish("deed", said, base.who, base.does)
    if base.wears:
        said = _GARMENTS[turn % len(_GARMENTS)].format(wears=base.wears, colour=colour)
        yield Wish("garment", said, base.wears, f"{colour} {base.wears}")
    if base.gone:
        yield Wish("removed", _LEAVINGS[turn % len(_LEAVINGS)].format(gone=base.gone), base.gone)
    if base.come:
        yield Wish("added", _COMINGS[turn % len(_COMINGS)].format(come=base.come), "", base.come)
    if base.swap is not None:
        old, new = base.swap
        yield Wish("swapped", _SWAPS[turn % len(_SWAPS)].format(old=old, new=new), old, new)
