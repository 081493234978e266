"""Ways to play a clip."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reelkite.domain.engine import Sound
from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import SAMPLE_RATE, FrameStream, RGBFrame, SoundCue, Soundtrack
from reelkite.domain.request import GenerationRequest, Materials, Model, Operation, Source
from reelkite.domain.storyboard import (
    CameraMove,
    Direction,
    Entrance,
    Manner,
    Move,
    Storyboard,
    Subject,
)
from reelkite.engines.diorama.engine import DioramaEngine
from reelkite.engines.diorama.shows import footage_of, last_frame
from reelkite.production.growing import after_a_stranger
from reelkite.testing import MemoryWatch
from tests.unit.engines.diorama.staging.boards import KITE
from tests.unit.engines.diorama.test_engine import SILENCE

SIZE = Size(320, 180)
REQUEST = GenerationRequest("the camera pushes in", Model.SORA_2, SIZE, 1, 3)
PUSH = replace(
    KITE, seconds=Fraction(1), subjects=(), moves=(CameraMove(Move.DOLLY, Direction.IN),)
)
BOARD = Storyboard("the camera pushes in", (PUSH,))


def _picture() -> RGBFrame:
    """Return blue above green with a red block between."""
    pixels = np.zeros((SIZE.height, SIZE.width, 3), np.uint8)
    pixels[:90], pixels[90:] = (120, 170, 230), (70, 130, 60)
    pixels[60:120, 140:180] = (200, 40, 40)
    return pixels


@dataclass
class Shelf:
    """Clips of tests: all show the same frames."""

    shown: list[RGBFrame]

    def frames(self, clip: Path, first: int = 0) -> Iterator[RGBFrame]:
        """Yield them."""
        del clip
        yield from self.shown[first:]

    def soundtrack(self, clip: Path) -> Soundtrack:
        """Return silence."""
        del clip
        samples = len(self.shown) * SAMPLE_RATE // 24
        return Soundtrack(np.zeros((2, samples), dtype=np.float32))


def _rendered(request: GenerationRequest, board: Storyboard, materials: Materials) -> FrameStream:
    shelf = Shelf([_picture()] * 24)
    engine = DioramaEngine(Path("cache"), SILENCE, workers=1, clips=shelf)
    return engine.render(request, board, MemoryWatch(), materials)


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_clip_begins_with_its_reference_image(tmp_path: Path) -> None:
    """The first frame is the picture itself; later ones show it otherwise."""
    Image.fromarray(_picture()).save(tmp_path / "a.png")
    request = replace(REQUEST, reference="ab")
    frames = list(_rendered(request, BOARD, Materials(reference=tmp_path / "a.png")).frames)

    assert len(frames) == 24
    assert np.abs(frames[0].astype(int) - _picture()).mean() < 1
    assert np.abs(frames[-1].astype(int) - _picture()).mean() > 1


def test_a_strangers_clip_is_gone_on_with_from_its_last_frame() -> None:
    """The first new frame hardly differs from it, and the sound begins a second before."""
    request = replace(REQUEST, seconds=2, source=Source(Operation.EXTENSION, 1))
    board = after_a_stranger(BOARD, request)
    footage = _rendered(request, board, Materials(clip=Path("a.mp4")))
    frames = list(footage.frames)

    assert (len(frames), footage.lead) == (24, 1)
    assert footage.soundtrack.seconds == 2
    assert np.abs(frames[0].astype(int) - _picture()).mean() < 2


def test_a_clip_that_another_version_drew_is_gone_on_with_in_the_same_way(tmp_path: Path) -> None:
    """From its last frame, also where it began with a picture that is still there."""
    Image.fromarray(255 - _picture()).save(tmp_path / "a.png")
    before = replace(REQUEST, reference="ab")
    source = Source(Operation.EXTENSION, 1, before, "cd", elsewhere=True)
    request = replace(before, seconds=2, source=source)
    materials = Materials(clip=Path("a.mp4"), reference=tmp_path / "a.png")
    frames = list(_rendered(request, after_a_stranger(BOARD, request), materials).frames)

    assert len(frames) == 24
    assert np.abs(frames[0].astype(int) - _picture()).mean() < 2


def test_a_strangers_clip_is_changed_as_a_whole() -> None:
    """An edit of an uploaded clip has as many frames, in other colours."""
    request = replace(REQUEST, source=Source(Operation.EDIT, 1))
    board = replace(BOARD, shots=(replace(PUSH, time_of_day="night", light=()),))
    frames = list(_rendered(request, board, Materials(clip=Path("a.mp4"))).frames)

    assert len(frames) == 24
    assert frames[12].mean() < 0.8 * _picture().mean()


def test_a_missing_clip_is_told() -> None:
    """Nothing is made up where the file is gone."""
    with pytest.raises(RenderError, match="missing"):
        last_frame(Shelf([]), Materials())
    request = replace(REQUEST, source=Source(Operation.EDIT, 1))
    with pytest.raises(RenderError, match="missing"):
        _rendered(request, BOARD, Materials())


def test_an_extension_brings_a_second_of_its_own_sound_along() -> None:
    """Of the whole soundtrack it keeps what is added, and one second before."""
    request = replace(REQUEST, seconds=8, source=Source(Operation.EXTENSION, 5, REQUEST))
    samples = np.tile(np.arange(8 * SAMPLE_RATE, dtype=np.float32), (2, 1))
    footage = footage_of(request, iter([]), Soundtrack(samples))

    assert footage.grid == FrameGrid.covering(Fraction(3), Fraction(24))
    assert footage.soundtrack.samples[0, 0] == 4 * SAMPLE_RATE
    assert footage.lead == 1


def test_who_is_said_to_come_into_a_picture_comes(tmp_path: Path) -> None:
    """The clip begins with the picture; a fox that walks in is seen and heard later."""
    fox = Subject("fox", "animal/fox", action="walk", enters=Entrance(Manner.COME, "left"))
    shot = replace(PUSH, subjects=(fox,), moves=(CameraMove(),))
    Image.fromarray(_picture()).save(tmp_path / "a.png")
    heard: list[str] = []

    def score(told: Storyboard, cues: Sequence[SoundCue], *_: object) -> Soundtrack:
        heard.extend(cue.name for cue in cues)
        return SILENCE.score(told, [], 1, [])

    engine = DioramaEngine(Path("cache"), Sound(score, SILENCE.speak), workers=1)
    board = Storyboard("static camera, a fox walks in from the left", (shot,))
    materials = Materials(reference=tmp_path / "a.png")
    request = replace(REQUEST, reference="ab")
    frames = list(engine.render(request, board, MemoryWatch(), materials).frames)

    assert np.abs(frames[0] - _picture().astype(int)).mean() < 1
    changed = np.abs(frames[-1] - _picture().astype(int)).max(axis=-1) > 20
    assert changed[:, :160].mean() > 0.003 + changed[:, 200:].mean()
    assert "step" in heard
