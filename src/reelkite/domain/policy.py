"""What may be asked for, and the outcome of a check: categories, findings, verdicts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, TypeAlias

Span: TypeAlias = tuple[int, int]
"""Where something stands in a prompt: first character, and the one after the last."""


class Category(StrEnum):
    """What a clip must not show, or a picture must not bring."""

    SEXUAL = "sexual"  #: Sexual content and nudity.
    SEXUAL_MINORS = "sexual_minors"  #: Anything sexual together with any sign of a minor.
    VIOLENCE = "violence"  #: Gore, torture, cruelty, killing shown.
    HATE = "hate"  #: Contempt for people for what they are, and its symbols.
    SELF_HARM = "self_harm"  #: Suicide, self-injury, eating disorders.
    DANGEROUS = "dangerous"  #: Dangerous or illegal acts: drugs, weapons built, deadly dares.
    DISTURBING = "disturbing"  #: Frightening or repulsive beyond what suits under-18s.
    CHARACTER = "copyrighted_character"  #: A character or franchise that somebody owns.
    MUSIC = "copyrighted_music"  #: A song, a theme or lyrics that somebody owns.
    REAL_PERSON = "real_person"  #: A real person, public figures included.
    FACE = "face_in_image"  #: A human face in a picture that was sent.
    NUDITY = "nudity_in_image"  #: Nudity in a picture that was sent, or in a finished clip.


ALWAYS: Final = frozenset({Category.SEXUAL_MINORS})
"""What no operator can switch off."""


class Layer(StrEnum):
    """Which check found it."""

    TERMS = "terms"  #: Words and phrases, with context.
    RULE = "rule"  #: Two signs that together refuse.
    NAMES = "names"  #: People, and offices that point at one.
    TITLES = "titles"  #: Characters, franchises, songs, and descriptions of them.
    MEANING = "meaning"  #: The classifier of meanings.
    IMAGE = "image"  #: A look at a picture that was sent.
    OUTPUT = "output"  #: A look at frames of a finished clip.
    MODERATOR = "moderator"  #: A moderator from outside that the operator chose.


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason to refuse.

    Attributes:
        category: What is wrong.
        rule: Which rule says so, such as ``people/actors: NAME``; for the operator.
        layer: Which check found it.
        span: Where it stands in the prompt as it was sent; None for pictures and whole prompts.
    """

    category: Category
    rule: str
    layer: Layer
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a check.

    Attributes:
        findings: Reasons to refuse; none if it is allowed.
        policy: Version of the policy and its lists.
        milliseconds: How long it took.
    """

    findings: tuple[Finding, ...]
    policy: str
    milliseconds: float = 0.0

    @property
    def allowed(self) -> bool:
        """Nothing speaks against it."""
        return not self.findings

    @property
    def categories(self) -> tuple[Category, ...]:
        """What was found, each category once, the first found first."""
        return tuple(dict.fromkeys(finding.category for finding in self.findings))

    def joined(self, other: "Verdict") -> "Verdict":
        """Return what both together say."""
        return replace(
            self,
            findings=self.findings + other.findings,
            milliseconds=round(self.milliseconds + other.milliseconds, 3),
        )


@dataclass(frozen=True, slots=True)
class Policy:
    """What is in force on this server.

    Attributes:
        version: Changes with every rule, list and threshold.
        off: Categories that the operator switched off; never one of ``ALWAYS``.
    """

    version: str
    off: frozenset[Category] = frozenset()

    def __post_init__(self) -> None:
        """Refuse to switch off what nobody may.

        Raises:
            ValueError: ``off`` holds one of ``ALWAYS``.
        """
        if self.off & ALWAYS:
            raise ValueError(f"These categories cannot be switched off: {sorted(ALWAYS)}.")

    def judge(self, findings: Iterable[Finding], milliseconds: float = 0.0) -> Verdict:
        """Return the verdict that follows from ``findings``."""
        counted = tuple(finding for finding in findings if finding.category not in self.off)
        return Verdict(counted, self.version, round(milliseconds, 3))


def verdict_to_plain(verdict: Verdict) -> dict[str, object]:
    """Return what JSON can say of ``verdict``; ``verdict_from_plain`` reads it back."""
    findings = [
        {
            "category": finding.category.value,
            "rule": finding.rule,
            "span": None if finding.span is None else list(finding.span),
            "layer": finding.layer.value,
        }
        for finding in verdict.findings
    ]
    return {
        "allowed": verdict.allowed,
        "findings": findings,
        "policy": verdict.policy,
        "milliseconds": verdict.milliseconds,
    }


def verdict_from_plain(plain: Mapping[str, object]) -> Verdict:
    """Return the verdict that ``verdict_to_plain`` wrote.

    Raises:
        ValueError: It is not one.
    """
    match plain:
        case {
            "allowed": bool(allowed),
            "findings": list(found),
            "policy": str(policy),
            "milliseconds": int() | float() as milliseconds,
        } if allowed is not bool(found):
            findings = tuple(_finding_from_plain(each) for each in found)
            return Verdict(findings, policy, float(milliseconds))
    raise ValueError("This is no verdict.")


def _finding_from_plain(plain: object) -> Finding:
    match plain:
        case {"category": str(category), "rule": str(rule), "layer": str(layer), "span": None}:
            return Finding(Category(category), rule, Layer(layer))
        case {
            "category": str(category),
            "rule": str(rule),
            "layer": str(layer),
            "span": [int(begin), int(end)],
        }:
            return Finding(Category(category), rule, Layer(layer), (begin, end))
    raise ValueError("This is no finding.")
