"""Engines by name, and the line around the one that is asked for."""

from importlib.metadata import entry_points
from typing import Final

from reelkite.config import Settings
from reelkite.domain.engine import EnginePlugin, Sound
from reelkite.domain.errors import ServeError
from reelkite.engines.diorama.plugin import DioramaPlugin
from reelkite.production import FilePublisher, ProductionLine

ENGINES: Final = "reelkite.engines"
"""Group of entry points under which other packages offer engines."""


def engine_plugin(name: str) -> EnginePlugin:
    """Return the engine of this name: our own, or one that an installed package offers.

    Raises:
        ServeError: There is none; the message lists what there is.
    """
    own: dict[str, EnginePlugin] = {"diorama": DioramaPlugin()}
    if name in own:
        return own[name]
    offered = {point.name: point for point in entry_points(group=ENGINES)}
    if name not in offered:
        raise ServeError(
            f"There is no engine '{name}'. Installed are: {', '.join(sorted({*own, *offered}))}."
        )
    plugin: EnginePlugin = offered[name].load()
    return plugin


def production_line(settings: Settings) -> ProductionLine:
    """Return the line with every room in its place."""
    from reelkite.media import Encoding, Mp4Encoder  # noqa: PLC0415 - see above
    from reelkite.planning import plan  # noqa: PLC0415 - see above
    from reelkite.sound import layers, score, speak  # noqa: PLC0415 - see above

    plugin = engine_plugin(settings.engine)
    return ProductionLine(
        planner=plan,
        listener=layers,
        engine=plugin.build(settings.cache, Sound(score, speak), settings.cores),
        encoder=Mp4Encoder(Encoding(threads=max(1, settings.cores // 2))),  # others draw
        publisher=FilePublisher(),
    )
