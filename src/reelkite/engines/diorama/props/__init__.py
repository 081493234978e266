"""Hero props: things with real geometry, turned and swept out of clay."""

from reelkite.engines.diorama.props.actors import STILL, PropActor
from reelkite.engines.diorama.props.catalogue import ALIASES, BUILDERS, MANNERS
from reelkite.engines.diorama.props.kite import KiteActor
from reelkite.engines.diorama.props.tether import line
from reelkite.engines.diorama.scene.acting import Performer

__all__ = ["NAMES", "line", "performer"]

NAMES: frozenset[str] = frozenset(BUILDERS) | {"kite"}
"""Every prop, without ``prop/``; the abstract stand-ins keep their ``shape/``."""


def performer(asset: str) -> Performer | None:
    """Return the body for ``prop/x`` or ``shape/x``, or None when there is no such prop."""
    room, _, word = asset.partition("/")
    if room not in {"prop", "shape"}:
        return None
    name = asset if room == "shape" else word.replace(" ", "-").replace("_", "-")
    name = ALIASES.get(name, name)
    if name == "kite":
        return KiteActor()
    if name not in BUILDERS:
        return None
    return PropActor(BUILDERS[name], MANNERS.get(name, STILL))
