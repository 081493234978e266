"""Floor 6: the composition root. Settings in, wired rooms out; it alone knows all rooms.

Rooms are imported where they are wired, so that whoever only asks for help, or asks for
something that is not on offer, is answered at once: the engine takes half a second to load.
"""

from reelkite.bootstrap.engines import engine_plugin, production_line

__all__ = ["engine_plugin", "production_line"]
