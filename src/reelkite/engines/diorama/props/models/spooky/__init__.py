"""What haunts old houses and museums."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["HAUNTING", "SPOOKY_PROPS"]

SPOOKY_PROPS: Final = shelved(
    __name__,
    {
        "bones.BONES": "skeleton skull bone dinosaur-bones",
        "haunts.HAUNTS": "ghost jack-o-lantern coffin spider-web suit-of-armour mummy-case",
    },
)
"""Where the builders of this room are found, by name."""

HAUNTING: Final = frozenset({"ghost"})
"""Those that hang in the air."""
