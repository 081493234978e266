"""The policy in force, as JSON can say it."""

from reelkite.domain.policy import ALWAYS, Policy
from reelkite.domain.task import Plain
from reelkite.guardrails.policy.rules import PolicyText, Rule


def policy_to_plain(text: PolicyText, policy: Policy) -> dict[str, Plain]:
    """Return ``text`` with what ``policy`` makes of it."""
    return {
        "object": "policy",
        "version": policy.version,
        "edition": text.edition,
        "categories": [_category(rule, policy) for rule in text.rules],
    }


def _category(rule: Rule, policy: Policy) -> Plain:
    return {
        "category": rule.category.value,
        "title": rule.title,
        "rule": rule.rule,
        "refused": list(rule.refused),
        "allowed": list(rule.allowed),
        "checked": rule.checked,
        "limits": rule.limits,
        "on": rule.category not in policy.off,
        "can_be_switched_off": rule.category not in ALWAYS,
    }
