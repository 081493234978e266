"""What is said: quotes with a verb of saying, and lines of dialogue. Quotes on signs stay."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final

from reelkite.planning import tables

_QUOTED: Final = re.compile(
    r'"([^"\n]{1,400})"?|(?<![\w])\'((?:[^\'\n]|(?<=\w)\'(?=\w)){2,400})\'(?!\w)'
)
_NAMED: Final = re.compile(
    r"(?:^|\n|(?<=[.!?\"';]\s))[-*•\s]*"
    r"([A-Za-z][\w.'# -]{0,40}?)\s*(?:[(\[]([^)\]\n]{1,60})[)\]])?\s*(?::|–|—)\s*(?=\S)"
)
_HEAD: Final = re.compile(
    r"((?:[A-Za-z][\w'-]*\s){0,2}[A-Za-z][\w'-]*)(?:\s+#?\d{1,2})?\s*"
    r"(?:\(([^)\n]{1,40})\))?\s*:\s*$"
)
_WORD: Final = re.compile(r"[A-Za-z][\w'.-]*")
_BEFORE: Final = 9
"""A verb of saying this many words before a quote introduces it."""
_AFTER: Final = 5
_ON_SIGN: Final = 6
"""A sign this many words before a quote carries it."""
_NEAR: Final = 240
"""So many characters around a quote are looked at."""
_PHRASE: Final = 5
"""A speaker is named by at most so many words before the verb."""
_CLAUSE: Final = re.compile(r"[.!?;\n\"]|,\s|\b(?:and|then|while|as|who|but)\b")
_MOST: Final = 60
"""Quotes that are looked at; who writes more writes no speech."""
_GESTURES: Final = frozenset({"laughs", "sighs", "smiles", "grins", "goes", "gasps", "begins"})
"""Verbs that say something only right before a quote."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One line of speech, before it is known who is on stage.

    Attributes:
        text: What is said, without quotes.
        speaker: The prompt's words for who says it; empty when unknown.
        manner: ``whisper``, ``shout``, ``sing``, or None.
        off_screen: A narrator, or a voice from elsewhere.
    """

    text: str
    speaker: str = ""
    manner: str | None = None
    off_screen: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """Text without its speech, and the speech."""

    text: str
    lines: tuple[Spoken, ...] = ()


def take(text: str) -> Speech:
    """Take spoken quotes out of running text; other quotes are writing and stay in ``"``."""
    lines: list[Spoken] = []
    kept: list[str] = []
    start = 0
    for match in islice(_QUOTED.finditer(text), _MOST):
        before, after = text[start : match.start()], text[match.end() : match.end() + _NEAR]
        lead = text[max(0, match.start() - _NEAR) : match.start()]
        line = _spoken(match[1] or match[2], lead, after)
        kept.append(_without_narrator(before, line) if line else before)
        kept.append(" " if line else f' "{match[1] or match[2]}" ')
        lines += [line] if line else []
        start = match.end()
    return Speech("".join((*kept, text[start:])), tuple(lines))


def dialogue(text: str, label: str = "dialogue") -> tuple[Spoken, ...]:
    """Return the lines of a section of dialogue.

    Args:
        text: Lines such as ``Ann (softly): "Hello."``, or what somebody says, in quotes.
        label: The section's label as written: what stands under "narration" is off screen.
    """
    heads = list(_NAMED.finditer(text))
    if not heads:
        return _unnamed(text, label)
    out: list[Spoken] = []
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        said = text[head.end() : following.start() if following else len(text)]
        words = _bare(said)
        if words:
            out.append(_line(words, head[1].strip(), f"{head[1]} {head[2] or ''}"))
    return tuple(out)


def _unnamed(text: str, label: str) -> tuple[Spoken, ...]:
    found = take(text)
    if found.lines:
        return found.lines
    quotes = [match[1] or match[2] for match in _QUOTED.finditer(text)]
    narrated = _is_off_screen(label) or _is_off_screen(text.partition('"')[0][:40])
    unsaid = {"none", "n/a", "no", "-", "no dialogue", "none."}
    words = quotes or ([] if text.strip().lower() in unsaid else [_bare(text)])
    return tuple(
        Spoken(one, manner=_manner(text) if quotes else None, off_screen=narrated)
        for one in words
        if one and not one.lower().startswith("no ")
    )


def _bare(text: str) -> str:
    """Return what is said without quotes, bullets and stage directions."""
    quoted = _QUOTED.search(text)
    inside = (quoted[1] or quoted[2]) if quoted else re.sub(r"[(\[][^)\]]*[)\]]", " ", text)
    return " ".join(inside.strip(" \n-*•\"'").split())


def _line(words: str, speaker: str, around: str) -> Spoken:
    away = _is_off_screen(around)
    return Spoken(words, "" if away else speaker, _manner(around), away)


def _spoken(words: str, before: str, after: str) -> Spoken | None:
    """Return the line when a verb of saying stands by the quote and no sign carries it."""
    near = before.rpartition("\n")[2]
    lead = _last_words(near, _BEFORE)
    named = _HEAD.search(near)
    if set(lead[-_ON_SIGN:]) & _signs():
        return None
    if named:
        return _line(words, named[1].strip(), f"{named[1]} {named[2] or ''}")
    verb = next((word for word in reversed(lead) if word in _saying()), None)
    tail = _first_words(after, _AFTER)
    goes_on = words.rstrip().endswith((",", "!", "?"))
    verbs = _saying() if goes_on else _saying() - _GESTURES
    later = next((word for word in tail if word in verbs), None)
    if verb and (near.rstrip().endswith((",", ":", verb)) or not later):
        return _said(words, near, verb)
    if later:
        return _said_after(words, after, later)
    return None


def _without_narrator(before: str, line: Spoken) -> str:
    """Leave out the clause that only tells that a voice speaks off screen."""
    if not line.off_screen:
        return _HEAD.sub(_as_sentence, before)
    clause = max(before.rfind(mark) + 1 for mark in ".!?\n;,")
    sentence = max(before.rfind(mark) + 1 for mark in ".!?\n")
    return before[: clause if _is_off_screen(before[clause:]) else sentence]


def _as_sentence(match: re.Match[str]) -> str:
    """Return "Woman (laughing):" as a sentence, so that she is seen laughing."""
    return f"The {match[1].strip().lower()} {f'is {match[2]}' if match[2] else 'speaks'}. "


def _said(words: str, near: str, verb: str) -> Spoken:
    """Return what "the old man whispers" introduces."""
    at = near.lower().rfind(verb)
    clause = near[:at]
    cuts = [match.end() for match in _CLAUSE.finditer(clause)]
    who = clause[cuts[-1] :] if cuts else clause
    if cuts and not _WORD.search(who):
        who = clause[cuts[-2] if len(cuts) > 1 else 0 : cuts[-1]]
    return Spoken(
        words, _named(who), _manner(f"{verb} {near[at:]}"), _is_off_screen(f"{who} {near[at:]}")
    )


def _said_after(words: str, after: str, verb: str) -> Spoken:
    """Return what is followed by "she says" or "says the girl"."""
    clause = re.split(r"[.!?;\n]", after.lstrip(" ,.-—"))[0]
    before, _, behind = clause.partition(verb)
    who = before if _WORD.search(before) else behind
    return Spoken(words, _named(who), _manner(clause), _is_off_screen(clause))


def _named(text: str) -> str:
    """Return the words of a speaker without adverbs and verbs around them."""
    words = [word for word in _WORD.findall(text) if not word.endswith("ly")]
    stops = {"in", "with", "on", "at", "to", "into", "from", "turns", "looks", "softly", "is"}
    cut = next((i for i, word in enumerate(words) if i and word.lower() in stops), len(words))
    return " ".join(words[:cut][-_PHRASE:])


def _manner(text: str) -> str | None:
    """Return how it is said, by the verb or an adverb."""
    low = f" {text.lower()} "
    manners = {**tables.values("script", "saying"), **tables.values("script", "manner")}
    for words, manner in manners.items():
        if manner != "say" and re.search(rf"\b{re.escape(words)}\b", low):
            return manner
    return None


def _is_off_screen(text: str) -> bool:
    low = f" {re.sub(r'[^a-z.]+', ' ', text.lower())} "
    return any(f" {word} " in low for word in tables.words("script", "off screen"))


def _last_words(text: str, count: int) -> list[str]:
    clause = re.split(r"[.!?;]\s", text)[-1]
    return [word.lower() for word in _WORD.findall(clause)][-count:]


def _first_words(text: str, count: int) -> list[str]:
    clause = re.split(r"[.!?;\n\"]", text.lstrip(" ,—-"))[0]
    return [word.lower() for word in _WORD.findall(clause)][:count]


@cache
def _saying() -> frozenset[str]:
    return tables.words("script", "saying")


@cache
def _signs() -> frozenset[str]:
    return tables.words("script", "written on")
