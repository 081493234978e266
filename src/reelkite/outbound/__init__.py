"""Floor 2: the way out. Fetches and posts to addresses that others chose; the door to httpx."""

from reelkite.outbound.fetch import Answer, OutboundRules, SafeFetch

__all__ = ["Answer", "OutboundRules", "SafeFetch"]
