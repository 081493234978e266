"""The policy in words, as data: one rule a category."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.domain.policy import Category

TEXT: Final = Path(__file__).with_name("policy.toml")


@dataclass(frozen=True, slots=True)
class Rule:
    """What the policy says of one category.

    Attributes:
        category: Which.
        title: A few words for a heading.
        rule: What is refused, in words.
        refused: Examples of what is refused.
        allowed: Examples of what is allowed although it looks alike.
        checked: How it is checked.
        limits: What the checks cannot judge.
    """

    category: Category
    title: str
    rule: str
    refused: tuple[str, ...]
    allowed: tuple[str, ...]
    checked: str
    limits: str


@dataclass(frozen=True, slots=True)
class PolicyText:
    """The policy in words.

    Attributes:
        edition: Counts changes of what the rules mean.
        rules: One a category, in the order of the document.
    """

    edition: int
    rules: tuple[Rule, ...]

    def rule_of(self, category: Category) -> Rule:
        """Return the rule of ``category``."""
        return next(rule for rule in self.rules if rule.category is category)


def read_policy(text: Path = TEXT) -> PolicyText:
    """Return the policy that the file ``text`` holds.

    Raises:
        ValueError: It is no policy: a category lacks its rule, has two, or a part is missing.
    """
    said = tomllib.loads(text.read_text(encoding="utf-8"))
    try:
        policy = PolicyText(int(said["edition"]), tuple(map(_rule, said["rule"])))
    except (KeyError, TypeError) as error:
        raise ValueError(f"{text.name} lacks a part: {error}.") from error
    counts = Counter(rule.category for rule in policy.rules)
    if wrong := [category.value for category in Category if counts[category] != 1]:
        raise ValueError(f"{text.name} must have one rule for each of: {', '.join(wrong)}.")
    return policy


def _rule(said: Mapping[str, object]) -> Rule:
    return Rule(
        category=Category(_words(said["category"])),
        title=_words(said["title"]),
        rule=_words(said["rule"]),
        refused=_list(said["refused"]),
        allowed=_list(said["allowed"]),
        checked=_words(said["checked"]),
        limits=_words(said["limits"]),
    )


def _words(said: object) -> str:
    if not isinstance(said, str) or not said.strip():
        raise TypeError(f"{said!r} is no text")
    return " ".join(said.split())


def _list(said: object) -> tuple[str, ...]:
    if not isinstance(said, list):
        raise TypeError(f"{said!r} is no list")
    return tuple(map(_words, said))
