"""Clients' own characters in prompts: each is read as an animal, and put back by its name."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from reelkite.domain.storyboard import Match, Shot, Storyboard, Subject
from reelkite.planning.catalogue import entries
from reelkite.planning.grammar.tagging.lexicon import Tag, candidates
from reelkite.planning.words import clean_prompt

_STAND_INS: Final = ("dog", "rabbit", "llama", "pony", "badger", "goat", "donkey")
"""Animals that are at home out of doors and of which no place or deed is peculiar."""

_DETERMINERS: Final = frozenset(
    {
        "the", "a", "an", "this", "that", "these", "those", "my", "your", "his", "her", "its",
        "our", "their", "another", "every", "each", "some",
    }
)  # fmt: skip
_SPACELESS: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts that put endings on names, or no spaces between words."""

_NAMED: Final = r"(?:(?:an?|the|my|our)\s+(?:[\w-]+\s+){1,4}(?:named|called)\s+)?"
"""What may come before a name: "a small dragon named"."""

_BEING: Final = (
    r"(?:,?\s+the\s+(?:NOUN)\b(?!\s+(?:of|who|that)\b)|,\s+(?:an?|the|my|our)\s[^,.;\n]{2,60},)?"
)
"""What may come after it and says what it is: "the dragon", ", a small green dragon,"."""


@dataclass(frozen=True, slots=True)
class _StandIn:
    """An animal in place of a puppet.

    Attributes:
        name: Of the puppet, as it was given.
        noun: Of the animal.
        asset: Body of the puppet.
    """

    name: str
    noun: str
    asset: str


def asset_of(number: int) -> str:
    """Return the asset of a puppet by its place in the request."""
    return f"puppet/{number}"


def with_puppets(
    plan: Callable[[str], Storyboard], prompt: str, names: Sequence[str]
) -> Storyboard:
    """Return the storyboard of a prompt in which puppets play under their own names.

    Args:
        plan: Reads a prompt.
        prompt: Names the puppets, in any case, as whole words.
        names: Of the puppets, in the order of the request.

    Raises:
        InvalidPrompt: The prompt holds nothing that could be shown.
    """
    cast = _cast(prompt, names)
    board = _returned(plan(_lent(prompt, cast)), cast)
    text = clean_prompt(prompt)
    called = [one for one in cast if _pattern(one.name).search(text)]
    return replace(_entered(board, called), prompt=text)


def revising(
    revise: Callable[[Storyboard, str], Storyboard],
    base: Storyboard,
    prompt: str,
    names: Sequence[str],
) -> Storyboard:
    """Return ``base`` as ``prompt`` changes it, where either may name puppets.

    Args:
        revise: Changes a storyboard by a prompt.
        base: What was filmed.
        prompt: The new words.
        names: Of the puppets, in the order of the request.

    Raises:
        InvalidPrompt: The prompt holds nothing that could be shown.
    """
    spoken = " ".join([prompt, *(one.noun for shot in base.shots for one in shot.subjects)])
    cast = _cast(spoken, names)
    board = revise(_disguised(base, cast), _lent(prompt, cast))
    return replace(_returned(board, cast), prompt=clean_prompt(prompt))


def _cast(prompt: str, names: Sequence[str]) -> tuple[_StandIn, ...]:
    """Return a stand-in for each puppet: an animal that is nowhere else in the words."""
    words = prompt.lower()
    free = [noun for noun in _STAND_INS if not _is_spoken_of(noun, words)] or [*_STAND_INS]
    return tuple(
        _StandIn(name, free[number % len(free)], asset_of(number))
        for number, name in enumerate(names)
    )


def _is_spoken_of(noun: str, words: str) -> bool:
    """Whether the words hold the animal by any of its names."""
    asset = entries()[noun].asset
    kin = [one.noun for one in entries().values() if one.asset == asset]
    return any(re.search(rf"\b{re.escape(one)}", words) for one in kin)


def _lent(prompt: str, cast: Sequence[_StandIn]) -> str:
    """Return the prompt with the animals in place of the names; longer names go first."""
    text = clean_prompt(prompt)
    for one in sorted(cast, key=lambda each: -len(each.name)):
        text = _pattern(one.name).sub(partial(_phrase, one.noun), text)
    return text


def _pattern(name: str) -> re.Pattern[str]:
    """Return what finds a name, with what introduces it."""
    words = r"\s+".join(re.escape(word) for word in clean_prompt(name).split())
    if _SPACELESS.search(name):
        return re.compile(f"(){words}()", re.IGNORECASE)
    nouns = "|".join(sorted((re.escape(n) for n in entries() if " " not in n), key=len))
    being = _BEING.replace("NOUN", nouns)
    return re.compile(rf"(?<!\w){_NAMED}{words}(?!\w){being}", re.IGNORECASE)


def _phrase(noun: str, found: re.Match[str]) -> str:
    """Return the animal with as much of an article as the words before it leave to be said."""
    before = [*re.finditer(r"[\w']+|[^\w\s]", found.string[: found.start()])]
    words = [each.group().lower() for each in before]
    described = 0
    while described < len(words) and _describes(words[-1 - described]):
        described += 1
    head = words[-1 - described] if described < len(words) else ""
    article = "" if described or head in _DETERMINERS or head.endswith("'s") else "the "
    return f" {article}{noun} " if _SPACELESS.search(found.group()) else f"{article}{noun}"


def _describes(word: str) -> bool:
    """Whether a word can only be said of the one who is named after it: "little"."""
    return Tag.ADJ in candidates(word) and len(candidates(word)) == 1


def _disguised(board: Storyboard, cast: Sequence[_StandIn]) -> Storyboard:
    """Return a storyboard with the animals in place of its puppets."""
    disguises = {one.asset: (one.noun, entries()[one.noun].asset) for one in cast}

    def disguised(subject: Subject) -> Subject:
        noun, asset = disguises.get(subject.asset, (subject.noun, subject.asset))
        return replace(subject, noun=noun, asset=asset)

    return _mapped(board, disguised)


def _returned(board: Storyboard, cast: Sequence[_StandIn]) -> Storyboard:
    """Return a storyboard with the puppets in place of their animals, and their names."""
    told = _mapped(board, lambda subject: _unmasked(subject, cast))
    shots = tuple(_with_names(shot, cast) for shot in told.shots)
    nouns = {one.noun for one in cast}
    missed = tuple(word for word in told.not_understood if word not in nouns)
    return replace(told, shots=shots, not_understood=missed)


def _mapped(board: Storyboard, change: Callable[[Subject], Subject]) -> Storyboard:
    return replace(board, shots=tuple(_changed(shot, change) for shot in board.shots))


def _changed(shot: Shot, change: Callable[[Subject], Subject]) -> Shot:
    """Return a shot, and the one that it is a change of, with its subjects changed."""
    basis = None if shot.basis is None else _changed(shot.basis, change)
    return replace(shot, subjects=tuple(change(one) for one in shot.subjects), basis=basis)


def _unmasked(subject: Subject, cast: Sequence[_StandIn]) -> Subject:
    """Return the subject as the puppet that it stands for; others with their deeds by name."""
    deeds = tuple(replace(deed, action=_named(deed.action, cast)) for deed in subject.then)
    action = None if subject.action is None else _named(subject.action, cast)
    told = replace(subject, action=action, then=deeds)
    puppet = next((one for one in cast if subject.noun.rpartition(" ")[2] == one.noun), None)
    if puppet is None:
        return told
    return replace(
        told, noun=puppet.name, asset=puppet.asset, match=Match.EXACT, count=1, colour=None
    )


def _with_names(shot: Shot, cast: Sequence[_StandIn]) -> Shot:
    """Return a shot whose spoken and other words hold the names again."""
    words = shot.setting_words
    return replace(
        shot,
        lines=tuple(replace(line, text=_named(line.text, cast)) for line in shot.lines),
        setting_words=None if words is None else _named(words, cast),
        excluded=tuple(_named(word, cast) for word in shot.excluded),
    )


def _named(words: str, cast: Sequence[_StandIn]) -> str:
    """Return words with names in place of animals."""
    for one in cast:
        words = re.sub(rf"(?:\bthe )?\b{one.noun}\b", one.name, words, flags=re.IGNORECASE)
    return words


def _entered(board: Storyboard, cast: Sequence[_StandIn]) -> Storyboard:
    """Return a storyboard in which all play who were called: who got lost is in the first shot.

    A puppet that the prompt wants left out stays out.
    """
    present = {one.asset for shot in board.shots for one in shot.subjects}
    unwanted = {word for shot in board.shots for word in shot.excluded}
    late = [one for one in cast if one.asset not in present and one.name not in unwanted]
    if not late or not board.shots:
        return board
    first, *rest = board.shots
    subjects = (*first.subjects, *(Subject(one.name, one.asset) for one in late))
    return replace(board, shots=(replace(first, subjects=subjects), *rest))
