"""Words and phrases with context, by category and language; the rule about minors."""

from reelkite.guardrails.terms.layer import TermsLayer, open_terms
from reelkite.guardrails.terms.signs import SignLists, sign_lists

__all__ = ["SignLists", "TermsLayer", "open_terms", "sign_lists"]
