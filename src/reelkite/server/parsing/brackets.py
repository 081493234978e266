"""Bracket keys of forms, folded: ``video[id]`` and ``characters[][id]`` become what JSON says."""

import re
from collections.abc import Iterable
from typing import Final, TypeAlias

from reelkite.domain.errors import MalformedBody
from reelkite.domain.task import Plain

KEY: Final = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])+)")
"""A name and its brackets; any other key is taken as it is."""

STEP: Final = re.compile(r"\[([^\[\]]*)\]")

MOST_STEPS: Final = 8
"""Brackets of one key."""

Node: TypeAlias = "dict[str, Plain] | list[Plain]"


def fold(pairs: Iterable[tuple[str, str]]) -> dict[str, Plain]:
    """Return the object that the ``pairs`` of a form spell; of two equal keys the last counts.

    ``a[b]`` is a member, ``a[]`` an element. ``a[][b]`` goes on with the last element, or begins
    another when that has a ``b`` already.

    Raises:
        MalformedBody: A key is a text and an object at a time, or has too many brackets.
    """
    folded: dict[str, Plain] = {}
    for key, text in pairs:
        _put(folded, _steps(key), text, key)
    return folded


def _steps(key: str) -> tuple[str, ...]:
    match = KEY.fullmatch(key)
    if match is None:
        return (key,)
    steps = (match[1], *STEP.findall(match[2]))
    if len(steps) > MOST_STEPS + 1:
        raise MalformedBody(f"A key has more than {MOST_STEPS} brackets.", field="")
    return steps


def _put(folded: dict[str, Plain], steps: tuple[str, ...], text: str, key: str) -> None:
    """Set ``text`` at the end of ``steps``."""
    node: Node = folded
    for place, step in enumerate(steps[:-1], start=1):
        node = _below(node, step, steps[place], last=place == len(steps) - 1, key=key)
    if isinstance(node, list):
        node.append(text)
    elif isinstance(node.get(steps[-1]), (dict, list)):
        raise _both(key)
    else:
        node[steps[-1]] = text


def _below(node: Node, step: str, following: str, *, last: bool, key: str) -> Node:
    """Return what ``step`` leads to, made where it is missing."""
    fresh: Node = [] if following == "" else {}
    if isinstance(node, list):
        found = node[-1] if node else None
        if not isinstance(found, type(fresh)) or (last and _taken(found, following)):
            node.append(fresh)
            return fresh
        return found
    found = node.setdefault(step, fresh)
    if not isinstance(found, type(fresh)):
        raise _both(key)
    return found


def _taken(found: object, member: str) -> bool:
    return isinstance(found, dict) and member in found


def _both(key: str) -> MalformedBody:
    return MalformedBody(f"The key '{key[:80]}' is given as different kinds of value.", field="")
