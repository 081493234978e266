"""The composition root: settings in, wired rooms out. It alone knows all rooms.

Rooms are imported where they are wired, so that whoever only asks for help, or asks for
something that is not on offer, is answered at once: the engine takes half a second to load.
"""

from reelkite.config import Settings
from reelkite.production import FilePublisher, ProductionLine


def production_line(settings: Settings) -> ProductionLine:
    """Return the line with every room in its place."""
    from reelkite.engines.diorama.engine import DioramaEngine  # noqa: PLC0415 - see above
    from reelkite.media import Encoding, Mp4Encoder  # noqa: PLC0415 - see above
    from reelkite.planning import plan  # noqa: PLC0415 - see above
    from reelkite.sound import layers, score  # noqa: PLC0415 - see above

    return ProductionLine(
        planner=plan,
        listener=layers,
        engine=DioramaEngine(cache=settings.cache, score=score, workers=settings.workers),
        encoder=Mp4Encoder(Encoding(threads=settings.workers)),
        publisher=FilePublisher(),
    )
