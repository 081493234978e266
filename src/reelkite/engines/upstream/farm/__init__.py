"""All servers of an engine: which one is asked next, and how long it will probably take."""

from reelkite.engines.upstream.farm.farm import Farm, Order, opened_farm

__all__ = ["Farm", "Order", "opened_farm"]
