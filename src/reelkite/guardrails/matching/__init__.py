"""Finding many phrases at once in what was read."""

from reelkite.guardrails.matching.book import Match, PhraseBook, longest, phrase_words

__all__ = ["Match", "PhraseBook", "longest", "phrase_words"]
