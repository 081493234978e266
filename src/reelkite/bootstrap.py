"""The composition root: settings in, wired rooms out. It alone knows all rooms.

Rooms are imported where they are wired: what only plans or complains starts at once.
"""

from reelkite.config import Settings
from reelkite.domain.engine import Engine
from reelkite.production import FilePublisher, ProductionLine


def production_line(settings: Settings) -> ProductionLine:
    """Return the line with every room in its place."""
    from reelkite.media import Encoding, Mp4Encoder  # noqa: PLC0415 - PyAV takes 0.1 s to load
    from reelkite.planning import plan  # noqa: PLC0415 - the lexicon takes time to load
    from reelkite.sound import layers  # noqa: PLC0415 - scipy takes time to load

    return ProductionLine(
        planner=plan,
        listener=layers,
        engine=_diorama(settings),
        encoder=Mp4Encoder(Encoding(threads=settings.workers)),
        publisher=FilePublisher(),
    )


def _diorama(settings: Settings) -> Engine:
    from reelkite.engines.diorama.engine import DioramaEngine  # noqa: PLC0415 - loads OpenGL
    from reelkite.sound import score  # noqa: PLC0415 - scipy takes time to load

    return DioramaEngine(cache=settings.cache, score=score, workers=settings.workers)
