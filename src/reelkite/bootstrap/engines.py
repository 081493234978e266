"""Engines by name, and the lines around those that make clips.

Rooms are imported where they are wired: most commands make no clip.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reelkite.config import Settings
from reelkite.domain.engine import Engine, EnginePlugin, Sound
from reelkite.domain.errors import ServeError
from reelkite.domain.policy import Verdict
from reelkite.domain.provenance import SourceType
from reelkite.domain.request import Model
from reelkite.engines.diorama.plugin import DioramaPlugin
from reelkite.production import FilePublisher, ProductionLine
from reelkite.production.origin import Origin
from reelkite.production.ports import ClipScreen, Encoder

if TYPE_CHECKING:
    from reelkite.provenance import Identity

ENGINES: Final = "reelkite.engines"
"""Group of entry points under which other packages offer engines."""

OWN_MARKS: Final = {
    SourceType.ALGORITHMIC: "procedurally generated · reelkite",
    SourceType.TRAINED: "AI-generated · reelkite",
}
"""Words of the mark where the operator gave none: what is true of the engine's pictures."""


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


def production_line(settings: Settings, model: Model = Model.SORA_2) -> ProductionLine:
    """Return the line that makes clips of ``model``.

    Raises:
        ServeError: There is no engine of the name in the settings.
        UnsupportedFormat: No engine makes clips of this model.
    """
    return production_lines(settings)(model)


def production_lines(settings: Settings) -> Callable[[Model], ProductionLine]:
    """Return who returns the line of a model; models of one engine share it, once it is built.

    Raises:
        ServeError: There is no engine of the name in the settings.
    """
    from reelkite.bootstrap.casting import cast_of, maker_of  # noqa: PLC0415 - it knows us

    cast = cast_of(settings)
    engines: dict[int, Engine] = {}

    @cache
    def look_for(source: SourceType) -> ClipScreen:
        return _look(settings, source)

    @cache
    def line_of(model: Model) -> ProductionLine:
        plugin = maker_of(cast, model)
        engine = engines.get(id(plugin)) or _built(plugin, settings)
        engines[id(plugin)] = engine
        return _line(settings, engine, plugin.facts.source, look_for(plugin.facts.source))

    return line_of


def _built(plugin: EnginePlugin, settings: Settings) -> Engine:
    from reelkite.media.joining import ClipReader  # noqa: PLC0415 - see above
    from reelkite.media.received import opened_video  # noqa: PLC0415 - see above
    from reelkite.sound import score, speak  # noqa: PLC0415 - see above

    clips = ClipReader(opened_video)
    return plugin.build(settings.cache, Sound(score, speak), settings.cores, clips)


def _line(
    settings: Settings, engine: Engine, source: SourceType, look: ClipScreen
) -> ProductionLine:
    """Return the line with every room in its place."""
    from reelkite.bootstrap.house import clock  # noqa: PLC0415 - it knows this module
    from reelkite.media.joining import ClipSplicer  # noqa: PLC0415 - see above
    from reelkite.media.received import opened_video  # noqa: PLC0415 - see above
    from reelkite.planning import plan, puppets  # noqa: PLC0415 - see above
    from reelkite.planning.revision import extended, revised  # noqa: PLC0415 - see above
    from reelkite.provenance import ClipSigner  # noqa: PLC0415 - see above
    from reelkite.sound import layers  # noqa: PLC0415 - see above
    from reelkite.sound.joining import joined  # noqa: PLC0415 - see above

    return ProductionLine(
        planner=plan,
        reviser=revised,
        extender=extended,
        lender=puppets,
        listener=layers,
        engine=engine,
        encoder=encoder_of(settings, source),
        splicer=ClipSplicer(joined, opened_video),
        look=look,
        origin=Origin(source, clock, settings.signing.manifest_prompt),
        signer=ClipSigner(cache(lambda: identity(settings))),
        publisher=FilePublisher(),
    )


def encoder_of(settings: Settings, source: SourceType) -> Encoder:
    """Return the encoder, which draws the mark too if the operator wants one."""
    from reelkite.media import Encoding, Mp4Encoder  # noqa: PLC0415 - see above
    from reelkite.media.mark import MarkingEncoder  # noqa: PLC0415 - see above

    encoder = Mp4Encoder(Encoding(threads=max(1, settings.cores // 2)))  # others draw
    if not settings.signing.mark:
        return encoder
    own = OWN_MARKS.get(source, OWN_MARKS[SourceType.TRAINED])
    return MarkingEncoder(encoder, own if settings.signing.mark == "1" else settings.signing.mark)


def _look(settings: Settings, source: SourceType) -> ClipScreen:
    """Return who looks at finished clips; its networks are loaded for the first one.

    Faces are sought only in clips of engines that do not draw all that they show by rule.
    """

    @cache
    def opened() -> ClipScreen:
        from reelkite.bootstrap.guarding import policy_in_force  # noqa: PLC0415 - see above
        from reelkite.guardrails.images import ClipLooks  # noqa: PLC0415 - see above
        from reelkite.media import sample_frames  # noqa: PLC0415 - see above

        faces = settings.guarding.faces_in_clips and source is not SourceType.ALGORITHMIC
        return ClipLooks(policy_in_force(settings), sample_frames, faces=faces)

    def look(clip: Path, /) -> Verdict:
        return opened()(clip)

    return look


def identity(settings: Settings) -> "Identity":
    """Return who signs clips; made in the data folder if nobody was named and nobody is there.

    Raises:
        ServeError: Nobody can sign; the message names the file and says what to do.
    """
    from reelkite.provenance import open_identity  # noqa: PLC0415 - see above

    signing = settings.signing
    folder = settings.data / "identity"
    return open_identity(signing.certificate, signing.key, folder, datetime.now(UTC))
