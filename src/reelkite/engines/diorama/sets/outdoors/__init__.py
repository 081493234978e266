"""Designs of places under the sky."""

from typing import Final

from reelkite.engines.diorama.scene.places import SetDesign
from reelkite.engines.diorama.sets.outdoors.beach import Beach
from reelkite.engines.diorama.sets.outdoors.cave import Cave
from reelkite.engines.diorama.sets.outdoors.countryside import Countryside
from reelkite.engines.diorama.sets.outdoors.deserts import Desert
from reelkite.engines.diorama.sets.outdoors.forest import Forest
from reelkite.engines.diorama.sets.outdoors.harbour import Harbour
from reelkite.engines.diorama.sets.outdoors.mountains import Mountains
from reelkite.engines.diorama.sets.outdoors.night import Hill
from reelkite.engines.diorama.sets.outdoors.park import Park
from reelkite.engines.diorama.sets.outdoors.waterside import Lake, Sea

DESIGNS: Final[dict[str, SetDesign]] = {
    "park": Park(),
    "meadow": Park(paved=False, patches=34, blades=17000, tall=(0.10, 0.30)),
    "farm": Countryside(road=False),
    "countryside road": Countryside(),
    "beach": Beach(),
    "sea": Sea(),
    "harbour": Harbour(),
    "lake": Lake(),
    "waterfall": Lake(),
    "forest": Forest(),
    "jungle": Forest(lush=True),
    "night sky": Hill(),
    "mountain": Mountains(),
    "snow field": Mountains(snowy=True),
    "snowy village": Mountains(snowy=True, houses=7),
    "village": Mountains(houses=7),
    "cave": Cave(),
    "ice cave": Cave(icy=True),
    "cactus desert": Desert(),
    "canyon": Desert(walled=True),
}
"""The designs of this room by their key in ``catalogue.WORDS``."""
