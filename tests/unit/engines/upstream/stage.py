"""What tests of the upstream engine share: small requests, engines that wait briefly, footage."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from reelkite.domain.engine import Sound
from reelkite.domain.errors import RenderCancelled
from reelkite.domain.geometry import Size
from reelkite.domain.media import SAMPLE_RATE, SoundCue, Soundtrack
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.speech import Utterance
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.upstream.engine import UpstreamEngine
from reelkite.engines.upstream.options import FrameRule, Patience, UpstreamOptions, Wire
from reelkite.engines.upstream.plugin import UpstreamPlugin
from reelkite.media.joining import ClipReader
from reelkite.media.received import opened_video
from reelkite.testing import one_shot

SIZE = Size(112, 80)
"""Of clips in these tests."""

GENERATED = Size(128, 96)
"""The same on the grid of ``RULE``: 8 pixels more on each side, where made clips are red."""

RULE = FrameRule(multiple=32, step=8, offset=1, frame_rate=24, longest=20)

BRIEF = Patience(connect=2, reply=2, poll=0.01, clip=20)

STORYBOARD = one_shot("a red kite over a hill", 1)


def request_of(seconds: int = 1, model: Model = Model.SORA_2) -> GenerationRequest:
    """Return a small request."""
    return GenerationRequest("a red kite over a hill", model, SIZE, seconds, seed=7)


def options_for(*servers: str, wire: Wire = Wire.VLLM_OMNI) -> UpstreamOptions:
    """Return options for ``servers`` that wait for nothing long."""
    return UpstreamOptions("farm", wire, servers, rule=RULE, patience=BRIEF)


def quiet_score(
    storyboard: Storyboard,  # noqa: ARG001 - the protocol's
    cues: Sequence[SoundCue],  # noqa: ARG001 - as above
    seed: int,  # noqa: ARG001 - as above
    spoken: Sequence[Utterance] = (),  # noqa: ARG001 - as above
) -> Soundtrack:
    """Return a second of a level by which it is known."""
    return Soundtrack(np.full((2, SAMPLE_RATE), 0.125, dtype=np.float32))


def engine_for(options: UpstreamOptions, cache: Path) -> UpstreamEngine:
    """Return the engine, with our own reader of clips and a score that is easily told."""
    engine = UpstreamPlugin(options).build(cache, Sound(quiet_score), 1, ClipReader(opened_video))
    assert isinstance(engine, UpstreamEngine)
    return engine


def in_haste(options: UpstreamOptions, changes: Mapping[str, Any]) -> UpstreamOptions:
    """Return ``options`` with other patience."""
    return replace(options, patience=replace(options.patience, **changes))


@dataclass(slots=True)
class StoppingWatch:
    """Remembers what it is told, and asks to stop as soon as ``when`` is true.

    Attributes:
        when: Asked at each word.
        heard: Every word.
    """

    when: Callable[[], bool] = lambda: False
    heard: list[tuple[str, float]] = field(default_factory=list)

    def advance(self, stage: str, fraction: float) -> None:
        """Remember it, or raise."""
        self.heard.append((stage, fraction))
        if self.when():
            raise RenderCancelled("somebody asked for it")

    @property
    def drawn(self) -> list[float]:
        """What it was told of drawing."""
        return [fraction for stage, fraction in self.heard if stage == "draw"]
