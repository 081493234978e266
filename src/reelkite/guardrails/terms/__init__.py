"""Words and phrases with context, by category and language; the rule about minors."""

from reelkite.guardrails.terms.layer import TermsLayer, open_terms

__all__ = ["TermsLayer", "open_terms"]
