"""Facts about checkpoints, as data."""

from reelkite.engines.diffusion.catalogue.families import FAMILIES
from reelkite.engines.diffusion.catalogue.family import Family, Licence, Road
from reelkite.engines.diffusion.catalogue.licences import LICENCES

__all__ = ["FAMILIES", "LICENCES", "Family", "Licence", "Road"]
