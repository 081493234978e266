"""Prompts as the rules of the room are given them."""

from reelkite.guardrails.gazetteer.index import Index
from reelkite.guardrails.gazetteer.prompt import Prompt, prompt_of
from reelkite.guardrails.reading import read


def prompt(text: str, *phrases: str) -> Prompt:
    """Return ``text`` with where ``phrases`` stand in it."""
    reading = read(text)
    return prompt_of(reading, Index(phrases).find(reading))
