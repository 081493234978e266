"""What a prompt asks to be done to a clip: "make it night", "change the kite to green".

Clauses that are instructions become changes; all else stays a description, in words that the
planner reads.
"""

# ruff: noqa: E501  a pattern is read best in one line

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reelkite.planning.revision import telling
from reelkite.planning.revision.changing import changes_in
from reelkite.planning.revision.wishes import Change


@dataclass(frozen=True, slots=True)
class Asked:
    """A prompt taken apart.

    Attributes:
        changes: In order.
        told: What is left, as a description; may be empty.
        added: What is to be added, as a description of its own; may be empty.
        instructs: Whether it spoke of the clip as of something that is there.
    """

    changes: tuple[Change, ...] = ()
    told: str = ""
    added: str = ""
    instructs: bool = False

    @property
    def adds(self) -> bool:
        """Whether all that it describes is to be added."""
        return bool(self.added) and not self.told

    @property
    def text(self) -> str:
        """All that it describes."""
        return ". ".join(filter(None, (self.told, self.added)))


_POLITE: Final = re.compile(
    r"^(?:please |now |(?:then|and|but|also) (?!an? |two |some |three )|just |instead,? |only |can you |could you |would you |"
    r"i want (?:you )?to |i would like (?:you )?to |i'd like (?:you )?to |let us |let's |maybe |"
    r"perhaps |it should |this time,? |hey |ok |okay |exactly |try to |try )+(?!of )",
)
_TRAILING: Final = re.compile(
    r"(?: instead| please| now| this time| as well| too| again| version| for me| thanks| thank you)+$"
)
_KEEP: Final = re.compile(
    r"^(?:keep|leave(?! out| away)|preserve|retain|maintain)\b(?! the camera (?:static|still|fixed|steady|low|high)).*$|"
    r"^(?:with )?(?:everything|all|the rest|the others?)"
    r"(?: else)?(?: is| stays| remains| should (?:be|stay|remain))? (?:unchanged|as is|(?:exactly )?(?:the )?same)(?: as .*)?$|"
    r"^(?:the )?(?:exact )?same(?: (?:clip|video|scene|shot|thing))?(?: as before| again)?$|"
    r"^(?:do not|don't|dont) (?:change|touch|alter) (?!the camera).*$|^(?:nothing else|no other) .*$|^otherwise .*same$"
)
_SAME: Final = re.compile(
    r"^(?:exactly )?(?:the )?(?:exact )?same(?: (?:clip|video|scene|shot|thing|picture|one))?"
    r"(?: as before| again)?(?:[ ,:-]+(?:but|just|only|except)(?: that| for| now)*|,)?[ ,:]+(?=\S)"
)
_VERBS: Final = (
    "make|turn|change|switch|paint|dye|color|colour|recolor|recolour|remove|delete|erase|get rid|"
    "take|replace|swap|exchange|add|include|insert|put|let|have|set|keep|leave|give|bring|show|"
    "without|render|convert|transform|slow|speed|hide|drop|zoom|pan|tilt|move|enlarge|shrink"
)
_CUTS: Final = re.compile(
    rf"\s*(?:[.;!?\n]+|,? (?:and|then|but)(?: then| also)? (?=(?:{_VERBS})\b)|"
    rf"[,:] (?=(?:{_VERBS}|only|no)\b)|,? (?:and|but) (?=it (?:is|should|must|starts|begins|snows|rains)\b)|"
    r", but )\s*"
)
_BUT: Final = re.compile(r"\b(?:except|but|besides|other than|apart from) (?:for )?the (.+)$")
_IT: Final = re.compile(
    r"^(make|turn|paint|colou?r|dye|enlarge|shrink) (?:it|him|her|them)\b"
    r"(?! (?:night|day|rain|snow|sunset|dawn|dusk|dark|look|a |an |in |into |winter|summer|autumn|spring))"
)
_MAY_BE_THERE: Final = re.compile(r"^(?:with|have|show|give me) ")
"""Beginnings of what may be said of a thing that is there: "with a blue kite"."""
_LITERAL: Final = re.compile(r"[^\w '-]")
_LONGEST: Final = 200
"""Letters of an instruction; what is longer describes."""


def read(prompt: str) -> Asked:
    """Return what a clean prompt asks for."""
    changes: list[Change] = []
    told: list[str] = []
    added: list[str] = []
    about, instructs = "", False
    for clause in _clauses(prompt):
        plain = telling.wanted(clause.casefold())
        wished = plain != clause.casefold()
        if _KEEP.match(plain):
            about = match[1] if (match := _BUT.search(plain)) else about
            instructs = True
            continue
        short = len(clause) <= _LONGEST
        plain = _of_it(plain, about)
        scene = telling.description(plain) if short else None
        found = changes_in(plain) if short and not _is_clear(scene) else ()
        more = telling.addition(plain) if short and not found else None
        instructs |= bool(found or more or scene or wished)
        changes += found
        about = changes[-1].thing if found else about
        if more is not None:
            (told if _MAY_BE_THERE.match(plain) or wished else added).append(more)
        elif not found:
            told.append(_of_whom(scene or clause, about))
    return Asked(tuple(changes), ". ".join(told), ". ".join(added), instructs)


def _is_clear(scene: str | None) -> bool:
    """Whether a removal is one of weather, or of the camera's moves, which is no thing."""
    return scene in {"clear weather", "static camera"}


def _of_it(clause: str, thing: str) -> str:
    """Return "make the kite bigger" for "make it bigger" after the kite was spoken of."""
    return _IT.sub(rf"\g<1> the {_LITERAL.sub('', thing)}", clause) if thing else clause


def _of_whom(told: str, thing: str) -> str:
    """Return a clause that speaks of what was just changed by its name: "and let it spin"."""
    return (
        re.sub(r"^(?:it|he|she|they) can\b", f"the {_LITERAL.sub('', thing)} can", told)
        if thing
        else told
    )


def _clauses(prompt: str) -> Iterator[str]:
    """Yield the clauses, without what is only politeness."""
    for clause in _CUTS.split(_in_full(prompt)):
        plain = _bare(clause.strip(" ,"))
        if plain := _TRAILING.sub("", plain).strip(" ,"):
            yield plain


def _bare(clause: str) -> str:
    """Return a clause without "please" and "the same, but" before it."""
    for _ in range(2):
        clause = clause[match.end() :] if (match := _SAME.match(clause.casefold())) else clause
        clause = clause[match.end() :] if (match := _POLITE.match(clause.casefold())) else clause
    return clause


def _in_full(prompt: str) -> str:
    """Return the prompt with its first letter small, for an instruction may begin with it."""
    return re.sub(r"(?:^|(?<=[.!?\n] ))[A-Z](?=[a-z ])", lambda match: match[0].lower(), prompt)
