"""Letters: what is left of a character when all disguises are taken off."""

import unicodedata
from functools import lru_cache
from typing import Final

_MARKS: Final = (
    (0x0300, 0x036F),  # combining marks of Latin, Greek, Cyrillic
    (0x0640, 0x0640),  # Arabic lengthening stroke
    (0x064B, 0x065F),  # Arabic vowel signs
    (0x0670, 0x0670),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),  # circles and strokes around a letter
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFE20, 0xFE2F),
    (0xE0100, 0xE01EF),
)
"""Blocks of marks that change a letter's looks, not the word. Marks of Indic scripts and of kana
are part of their words, and stay."""

_SINGLE: Final[dict[str, str]] = {
    **dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)),
    **dict(zip("ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ", "acefghijkmrtvwy", strict=True)),
    **dict(zip("łøđħŧɨʉƀƒıɩ", "lodhtiubfii", strict=True)),
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
    "ß": "ss",
}
"""Letters that compatibility forms leave alone: small capitals, turned, stroked, joined."""

_CASED_SQUARES: Final = ((0x1F150, 26), (0x1F170, 26), (0x1F1E6, 26))
"""Circled, squared and flag letters: first code point of an alphabet of 26."""

LOOKALIKES: Final[dict[str, str]] = {
    **dict(zip("авеѕіјкмнорсԁгтухһԛԝьзпч", "abesijkmhopcdrtyxhqwb3n4", strict=True)),
    **dict(zip("αβγεηικνορτυχω", "abyenikvoptuxw", strict=True)),
    **dict(zip("աոսօցհյք", "wnuoghjp", strict=True)),
}
"""Cyrillic, Greek and Armenian letters, and the Latin ones that they are mistaken for. Only used
within words that mix scripts, or in prompts that are otherwise Latin (Unicode TS 39)."""

_SOUNDALIKES: Final = dict(zip("абвгдезиклмнопрстуфх", "abvgdeziklmnoprstufh", strict=True))

_LONGEST: Final = 4
"""Letters that one character may stand for; a few ligatures are whole sentences."""

_BEYOND_ALPHABETS: Final = 0x0530
"""Below are Latin, Greek and Cyrillic letters, which may be taken apart from their marks."""


@lru_cache(maxsize=8192)
def folded(character: str) -> str:
    """Return what ``character`` stands for: small letters without marks; "" for what is unseen."""
    point = ord(character)
    if _is_mark(point) or unicodedata.category(character) in {"Cf", "Cs", "Co", "Cn"}:
        return ""
    if (letter := _of_alphabet(point)) is not None:
        return letter
    whole = unicodedata.normalize("NFKC", character).casefold()[:_LONGEST]
    return "".join(_bare(part) for part in whole)


def unmasked(word: str) -> str:
    """Return ``word`` with letters of other alphabets read as the Latin ones they look like."""
    return "".join(LOOKALIKES.get(letter, letter) for letter in word)


def spoken(word: str) -> str:
    """Return ``word`` with Cyrillic letters read as the Latin ones that they sound like."""
    return "".join(_SOUNDALIKES.get(letter, letter) for letter in word)


def _bare(letter: str) -> str:
    """Return the letter without marks, stroke or turn."""
    if letter in _SINGLE:
        return _SINGLE[letter]
    if ord(letter) >= _BEYOND_ALPHABETS and not 0x1E00 <= ord(letter) <= 0x1FFF:  # noqa: PLR2004 - letters of alphabets with marks
        return "" if _is_mark(ord(letter)) else letter
    parts = unicodedata.normalize("NFD", letter)
    return "".join(_SINGLE.get(part, part) for part in parts if not _is_mark(ord(part)))


def _is_mark(point: int) -> bool:
    return any(first <= point <= last for first, last in _MARKS)


def _of_alphabet(point: int) -> str | None:
    for first, count in _CASED_SQUARES:
        if first <= point < first + count:
            return chr(ord("a") + point - first)
    return None
