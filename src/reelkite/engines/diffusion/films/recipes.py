"""Every recipe that operators can name, by family."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.catalogue.family import Family
from reelkite.engines.diffusion.films import hunyuan, ltx, wan
from reelkite.engines.diffusion.films.plan import Method

RECIPES: Final[Mapping[str, Mapping[str, Method]]] = MappingProxyType(
    {**ltx.METHODS, **wan.METHODS, **hunyuan.METHODS}
)
"""Recipes by the family's key and their own name."""


def method_of(family: Family, name: str) -> Method:
    """Return the recipe of this name.

    Raises:
        EngineUnavailable: The family has none of this name; the sentence lists those it has.
    """
    known = RECIPES.get(family.key, {})
    if name not in known:
        listed = ", ".join(known) or "none"
        raise EngineUnavailable(
            f"{family.title} has no recipe '{name}'; it has: {listed}. "
            "Name one of them under [models] in models.toml."
        )
    return known[name]
