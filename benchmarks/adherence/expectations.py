"""What a prompt asks for, as a person wrote it down; never asked of the planner."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_CAMERA: Final = (
    (r"\bzoom(s|ing)? in\b|\bpush(es|ing)? in\b", "zoom in"),
    (r"\bzoom(s|ing)? out\b|\bpull(s|ing)? back\b", "zoom out"),
    (r"\bpan(s|ning)? (to the )?left\b", "pan left"),
    (r"\bpan(s|ning)? (to the )?right\b", "pan right"),
    (r"\btilt(s|ing)? (up|upwards?)\b|\bpan(s|ning)? up(ward)?\b", "tilt up"),
    (r"\btilt(s|ing)? (down|downwards?)\b|\bpan(s|ning)? down(ward)?\b", "tilt down"),
    (r"\bshak(ing|es|y)\b", "shake"),
    (r"\brack(s|ing)? focus\b|\bfocus pull\b", "rack focus"),
    (r"\borbit(s|ing)?\b|\bcircl(es|ing) around\b", "orbit"),
    (r"\bstill frame\b|\bstatic (shot|camera)\b|\btripod\b", "static"),
)
_DEED: Final = re.compile(r"\b(is|are) (?:\w+ly )?(\w+ing)\b")


@dataclass(frozen=True, slots=True)
class Placed:
    """``one`` stands to ``other`` as ``kind`` says, in the words of the expectation."""

    one: str
    other: str
    kind: str


@dataclass(frozen=True, slots=True)
class Case:
    """One prompt and what must be seen.

    Attributes:
        prompt: As written.
        objects: Things that must be seen.
        several: Whether more than one was asked for by name.
        colour: Colour of the only thing, or None.
        placed: A relation of two things, or None.
        scene: The place, or None.
        style: The look, or None.
        camera: What the camera does, or None.
        deed: A verb that somebody does, or None.
    """

    prompt: str
    objects: tuple[str, ...] = ()
    several: bool = False
    colour: str | None = None
    placed: Placed | None = None
    scene: str | None = None
    style: str | None = None
    camera: str | None = None
    deed: str | None = None


def cases_of(path: Path) -> tuple[Case, ...]:
    """Return the cases of a list of prompts (``.txt``) or of expectations (``.json``).

    JSON is a list of ``{"prompt": ..., "expect": {dimension: ...}}`` as VBench names dimensions.
    A list of prompts says nothing but itself: camera moves and deeds are found by fixed words.
    """
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return tuple(case_of(entry["prompt"], entry["expect"]) for entry in json.loads(text))
    return tuple(case_of(line.strip(), {}) for line in text.splitlines() if line.strip())


def case_of(prompt: str, expect: dict[str, Any]) -> Case:
    """Return the case of one prompt and its expectations by dimension."""
    named = expect.get("multiple_objects", expect.get("object_class", {})).get("object", "")
    relation = expect.get("spatial_relationship", {}).get("spatial_relationship")
    placed = _placed(relation) if relation else None
    colour = expect.get("color", {}).get("color")
    objects = tuple(named.split(" and ")) if named else ()
    if placed:
        objects = placed.one, placed.other
    elif colour:
        objects = (_without_colour(prompt, colour),)
    return Case(
        prompt=prompt,
        objects=objects,
        several="multiple_objects" in expect,
        colour=colour,
        placed=placed,
        scene=expect.get("scene", {}).get("scene", {}).get("scene"),
        style=expect.get("appearance_style", {}).get("appearance_style"),
        camera=camera_of(prompt),
        deed=deed_of(prompt),
    )


def _placed(relation: dict[str, str]) -> Placed:
    return Placed(relation["object_a"], relation["object_b"], relation["relationship"])


def _without_colour(prompt: str, colour: str) -> str:
    words = re.sub(r"^(a|an|the)\s+", "", prompt.strip().lower())
    return words.removeprefix(colour).strip()


def camera_of(prompt: str) -> str | None:
    """Return the camera's move by fixed words, or None when there are none."""
    found = (name for words, name in _CAMERA if re.search(words, prompt.lower()))
    return next(found, None)


def deed_of(prompt: str) -> str | None:
    """Return what somebody "is doing", or None."""
    found = _DEED.search(prompt.lower())
    return found[2] if found else None


def same_thing(asked: str, noun: str) -> bool:
    """Whether ``noun`` of a storyboard is what was ``asked`` for, give or take a plural."""
    wanted, given = _stems(asked), _stems(noun)
    return bool(given) and given[-1] == wanted[-1] and set(given) <= set(wanted) | {given[-1]}


def _stems(words: str) -> tuple[str, ...]:
    return tuple(
        word if word.endswith("ss") else word.removesuffix("s") for word in words.lower().split()
    )
