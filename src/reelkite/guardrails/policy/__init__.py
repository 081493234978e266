"""The policy: what is refused, in words, and the version of all that judges."""

from reelkite.guardrails.policy.document import policy_to_plain
from reelkite.guardrails.policy.rules import PolicyText, Rule, read_policy
from reelkite.guardrails.policy.version import policy_version

__all__ = ["PolicyText", "Rule", "policy_to_plain", "policy_version", "read_policy"]
