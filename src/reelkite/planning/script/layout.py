"""A prompt's layout made plain: structured text, markdown and lists become labelled lines."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias

from reelkite.planning import tables

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

_BOLD: Final = re.compile(r"\*\*|__|`+|~~")
_HEADING: Final = re.compile(r"(?m)^\s*#{1,6}\s*([^\n]{1,80}?)\s*:?\s*$")
_RULE: Final = re.compile(r"(?m)^\s*(?:-{3,}|\*{3,}|={3,}|_{3,})\s*$")
_SLUG: Final = re.compile(
    r"\b(INT|EXT|I/E)\b\.?(?:\s*/\s*(?:INT|EXT)\.?)?\s+([^\n.–—-]{2,40}?)\s*"
    r"(?:[–—-]\s*([A-Za-z ]{3,20}?)\s*)?(?=[.\n:]|$)[.:]?"
)
_LIST_HEAD: Final = re.compile(r"(?im)^\W*(?:optimi[sz]ed\s+)?shot\s?list\b[^\n]{0,60}$")
_QUOTE_MARK: Final = re.compile(r"(?m)^\s*>\s*")
_BULLET: Final = re.compile(r"^\s*(?:[-*•·–—▪◦‣►→+]|\(?\d{1,2}[.)](?=\s))\s*(?=\S)")
_INLINE: Final = re.compile(r"(?:\s[-•*–]\s|\s*[|→]\s*)")
_ENDED: Final = ".!?:;,\"'"
_PAIR: Final = re.compile(r"""["']([\w /&+-]{1,40})["']\s*:\s*(?:"([^"\n]*)"|'([^'\n]*)')""")


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a shot's text under one label.

    Attributes:
        label: Kind of label: ``scene`` (the default), ``beats``, ``style``, ``camera``,
            ``light``, ``place``, ``time``, ``negative``, ``sound``, ``dialogue``, ``nothing``.
        text: What stands under it; one sentence a beat.
        name: The label as written, lower case; empty where there is none.
    """

    label: str
    text: str
    name: str = ""


def plain(text: str) -> str:
    """Return the prompt as plain lines: no markdown, no braces, each list item a sentence."""
    text = _unfolded(text)
    text = _BOLD.sub("", _QUOTE_MARK.sub("", _RULE.sub("", _LIST_HEAD.sub("", text))))
    text = _SLUG.sub(_placed, _HEADING.sub(r"\1:", text))
    return "\n".join(_items(text))


def _placed(match: re.Match[str]) -> str:
    """Return a heading of a screenplay as a sentence: INT. CABIN - NIGHT."""
    where = "Inside" if match[1].upper() == "INT" else "In"
    when = f", at {match[3].lower()}" if match[3] else ""
    return f"{where} a {match[2].lower()}{when}. "


def _items(text: str) -> Iterator[str]:
    """Yield lines; what was a list item ends like a sentence."""
    for line in text.split("\n"):
        bare = _BULLET.sub("", line, count=1).strip()
        if not bare:
            continue
        item = bare != line.strip()
        yield f"{bare}." if item and bare[-1] not in _ENDED else bare


def _unfolded(text: str) -> str:
    """Return JSON, or what looks like it, as labelled lines; other text as it is."""
    start, end = text.find("{"), text.rfind("}")
    if start < 0 or end < start:
        return text
    try:
        found: Json = json.loads(text[start : end + 1])
    except (ValueError, RecursionError):
        pairs = _PAIR.findall(text)
        many = len(pairs) > 1
        rows = (f"{_title(key)}: {double or single}" for key, double, single in pairs)
        return "\n".join(rows) if many else text
    lines = [text[:start], *_lines(found, ""), text[end + 1 :]]
    return "\n".join(line for line in lines if line.strip())


def _title(key: str) -> str:
    return key.replace("_", " ").strip().capitalize()


def _lines(value: Json, key: str) -> Iterator[str]:
    """Yield labelled lines of a JSON value."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _lines(inner, name)
    elif isinstance(value, list):
        yield from _listed(value, key)
    elif value not in (None, ""):
        yield f"{_title(key)}: {value}" if key else str(value)


def _listed(values: list["Json"], key: str) -> Iterator[str]:
    """Yield the items of a list: shots by number, else beats under their label."""
    name = key.lower().replace("_", " ")
    rows = [one for one in values if isinstance(one, dict)]
    labelled = tables.values("script", "labels").get(name)
    if rows and labelled == "dialogue":
        yield "\n".join([f"{_title(key)}:", *map(_spoken_row, rows)])
        return
    if name not in _shot_keys() and (labelled or not rows):
        yield f"{_title(key)}: " + ". ".join(map(_flat, values))
        return
    for number, one in enumerate(values, start=1):
        yield f"Shot {number}:"
        yield from _lines(one, "") if isinstance(one, dict) else iter([str(one)])


def _spoken_row(row: dict[str, Json]) -> str:
    """Return what somebody says: the first value is who, the last is what."""
    values = [str(value) for value in row.values() if value]
    return f'- {values[0]}: "{values[-1]}"' if len(values) > 1 else f'- "{"".join(values)}"'


def _flat(value: Json) -> str:
    """Return all that a value holds in one line."""
    if isinstance(value, dict):
        return ", ".join(map(_flat, value.values()))
    return ", ".join(map(_flat, value)) if isinstance(value, list) else str(value)


@cache
def _shot_keys() -> frozenset[str]:
    return frozenset(key.replace("_", " ") for key in tables.words("script", "shot keys"))


@cache
def _labels() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return the pattern of labels, and what each stands for."""
    kinds = tables.values("script", "labels")
    names = "|".join(re.escape(name) for name in sorted(kinds, key=len, reverse=True))
    opening = r"(?:^|\n|(?<=[.;!?,\])\"]\s)|(?<=\s)(?=[A-Z]))"
    more = r"(?:\s*(?:&|/|\+|,|\band\b)\s*[A-Za-z][A-Za-z ]{1,20}){0,3}"
    return re.compile(rf"{opening}[\s(\[]*((?i:{names})){more}\s*[:=]\s*(?!\d\d)"), kinds


def sections(text: str) -> tuple[Section, ...]:
    """Cut a shot's plain text at its labels; words before the first label are the scene.

    A label that holds nothing but others ("Cinematography:" before "Camera shot:") vanishes.
    """
    if ":" not in text and "=" not in text:
        return (Section("scene", text.strip(" \n;"), ""),) if _says(text) else ()
    pattern, kinds = _labels()
    out: list[Section] = []
    label, name, start = "scene", "", 0
    for match in pattern.finditer(text):
        out.append(Section(label, text[start : match.start()], name))
        name = match[1].lower()
        label, start = kinds[name], match.end()
    out.append(Section(label, text[start:], name))
    parts = [part for one in out for part in _by_lines(one)]
    return tuple(
        Section(one.label, _beats(one).strip(" \n;"), one.name) for one in parts if _says(one.text)
    )


_SHORT: Final = frozenset({"style", "camera", "light", "time", "nothing", "negative"})
"""Sections that hold for their line when it says anything; what follows is the scene again."""


def _by_lines(section: Section) -> list[Section]:
    """Cut the prose that follows a line of style or camera off that line."""
    if section.label not in _SHORT:
        return [section]
    first, _, rest = section.text.partition("\n")
    if _says(first) and section.label != "negative":
        first, prose = _before_prose(first)
        rest = f"{prose}\n{rest}"
    if not _says(first) or not _says(rest):
        return [section]
    return [Section(section.label, first, section.name), Section("scene", rest)]


_PROSE: Final = re.compile(
    r"(?<=[.!?;])\s+(?=(?:A|An|One|Two|Three|Four|Five|Several|Many|Some|He|She|They|Inside|Outside"
    r"|The(?! (?:camera|shot|lens|frame|view|focus|light|lighting|colou?rs?|palette|scene|mood"
    r"|style|look|film|image|picture|video|clip|grade|background|sun|sky|air)\b))\s)"
)
"""Where a sentence begins that shows somebody, after the words of a label in the same line."""

_FILMED: Final = re.compile(
    r"(?i)\s*\w+ (?:\w+ ){0,3}?(?:shot|lens|camera|angle|pan|zoom|dolly|light)\b"
)


def _before_prose(line: str) -> tuple[str, str]:
    """Cut "Style: cinematic. A woman walks ..." before the woman."""
    for match in _PROSE.finditer(line):
        if not _FILMED.match(line, match.end()):
            return line[: match.start()], line[match.end() :]
    return line, ""


def _beats(section: Section) -> str:
    """Return the text with beats that stand in one line, " - " between them, as sentences."""
    if section.label != "beats" or not _INLINE.search(section.text):
        return section.text
    items = (one.strip() for one in _INLINE.split(f" {section.text}"))
    return "\n".join(one if one[-1] in _ENDED else f"{one}." for one in items if one)


def _says(text: str) -> bool:
    return any(letter.isalnum() or ord(letter) > _ASCII for letter in text)


_ASCII: Final = 0x7F
