"""Where clips come from: what goes into their manifests."""

from reelkite.domain.provenance.record import (
    TIERS,
    Ingredient,
    Provenance,
    Relationship,
    digest_of,
)
from reelkite.domain.provenance.sources import SourceType

__all__ = ["TIERS", "Ingredient", "Provenance", "Relationship", "SourceType", "digest_of"]
