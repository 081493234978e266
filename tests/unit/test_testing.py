from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.policy import Verdict
from reelkite.domain.request import GenerationRequest, Model
from reelkite.media import Encoding, Mp4Encoder
from reelkite.production.ports import Screen
from reelkite.testing import (
    FakeEngine,
    MemorySigner,
    MemoryWatch,
    PermissiveScreen,
    fake_line,
    one_shot,
)

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(64, 48), 4, 7)


def test_fake_footage_fits_its_request() -> None:
    """All frames have the size, and the silence has the length, that were asked for."""
    watch = MemoryWatch()
    footage = FakeEngine().render(REQUEST, one_shot("a kite", 4), watch)
    frames = list(footage.frames)

    assert len(frames) == footage.grid.count == 96
    assert {frame.shape for frame in frames} == {(48, 64, 3)}
    assert footage.soundtrack.seconds == 4
    assert not np.any(footage.soundtrack.samples)
    assert watch.heard[0] == ("draw", 1 / 96)


def test_a_fake_engine_fails_on_demand() -> None:
    """The frame that is to fail raises RenderError."""
    footage = FakeEngine(fails_at=1).render(REQUEST, one_shot("a kite", 4), MemoryWatch())
    next(footage.frames)

    with pytest.raises(RenderError, match="frame 1"):
        next(footage.frames)


def test_a_fake_line_signs_nothing(tmp_path: Path) -> None:
    """The double remembers what was to be signed; the clip stays as it was encoded."""
    signer = MemorySigner()
    line = replace(fake_line(FakeEngine(), Mp4Encoder(Encoding())), signer=signer)
    clip = line.produce(replace(REQUEST, seconds=1), tmp_path / "a.mp4", MemoryWatch())

    [(draft, made)] = signer.signed
    assert (draft.parent, made.engine) == (tmp_path, "fake")
    assert b"c2pa" not in clip.path.read_bytes()


def test_a_fake_line_plans_a_kite() -> None:
    """The fake line is a whole line."""
    line = fake_line(FakeEngine(), Mp4Encoder(Encoding()))

    assert line.plan(REQUEST).sound == ("wind", "park")
    assert line.plan(REQUEST).shots[0].subjects[0].noun == "kite"


def test_a_permissive_screen_lets_everything_pass() -> None:
    """Prompts and pictures alike, under a policy that nobody takes for a real one."""
    screen: Screen = PermissiveScreen()

    assert screen.prompt("anything") == screen.image(b"anything") == Verdict((), "permissive")
    assert screen.video(Path("anything"), 0) == Verdict((), "permissive")
