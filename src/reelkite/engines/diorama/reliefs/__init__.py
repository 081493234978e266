"""Clay reliefs of 1,700 drawings: a body for every noun that has an emoji."""

from pathlib import Path

from reelkite.engines.diorama.reliefs import icons
from reelkite.engines.diorama.reliefs.actors import ReliefActor
from reelkite.engines.diorama.reliefs.bodies import Drawing
from reelkite.engines.diorama.reliefs.kinds import ALIASES, icon_of, nominal_height
from reelkite.engines.diorama.scene.acting import Performer

__all__ = ["nominal_height", "performer"]


def performer(asset: str, cache: Path) -> Performer | None:
    """Return the relief for ``emoji/x``, ``animal/x`` or ``prop/x``, or None without a drawing.

    Args:
        asset: Catalogue key.
        cache: Folder that keeps inflated reliefs; made when missing, done without when read-only.
    """
    name = icon_of(asset)
    known = icons.names()
    for candidate in (name, ALIASES.get(name, ""), f"{name}-face"):
        if candidate in known:
            return ReliefActor(Drawing(candidate, cache))
    return None
