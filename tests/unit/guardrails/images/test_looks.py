from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.errors import RenderError, ScreeningUnavailable
from reelkite.domain.media import RGBFrame
from reelkite.domain.policy import Category, Finding, Layer, Policy
from reelkite.guardrails.images import ClipLooks, PictureScreen, nudity, open_images
from tests.unit.guardrails.images.portrait import placed, portrait

CLIP = Path("clip.mp4")
FACE = Finding(Category.FACE, "a face", Layer.OUTPUT)
NUDE = Finding(Category.NUDITY, "no clothes", Layer.OUTPUT)
POLICY = Policy("7")


def _grey(level: int) -> RGBFrame:
    return np.full((8, 8, 3), level, np.uint8)


def _frames(_: Path) -> Iterator[RGBFrame]:
    return iter([_grey(10), _grey(20), _grey(30)])


def _bright(pixels: RGBFrame) -> tuple[Finding, ...]:
    return (NUDE,) if pixels.max() >= 20 else ()


def _broken(_: RGBFrame) -> tuple[Finding, ...]:
    raise MemoryError


def test_pictures_are_looked_at_in_all_ways() -> None:
    """The screen finds a face with its real looks, and nothing on an even wall."""
    (screen,) = open_images()

    assert [each.category for each in screen(placed(portrait(), 360, 640))] == [Category.FACE]
    assert screen(_grey(90)) == ()


def test_findings_of_all_looks_are_told() -> None:
    """One look that finds something does not end the others."""
    screen = PictureScreen((lambda _: (FACE,), _bright))

    assert screen(_grey(20)) == (FACE, NUDE)


def test_a_look_that_fails_is_no_pass() -> None:
    """Whatever is raised becomes one error that says nothing private."""
    with pytest.raises(ScreeningUnavailable, match="cannot be checked at the moment"):
        PictureScreen((_bright, _broken))(_grey(1))


def test_a_missing_model_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening the looks loads and tries them."""
    nudity._model.cache_clear()
    monkeypatch.setattr(nudity, "PACKAGE", "a_package_that_is_not_there")

    with pytest.raises(ScreeningUnavailable):
        open_images()


def test_clips_are_judged_by_their_frames() -> None:
    """One bad frame refuses a clip; a category is told once."""
    verdict = ClipLooks(POLICY, _frames, looks=(_bright,))(CLIP)

    assert not verdict.allowed
    assert verdict.findings == (NUDE,)
    assert verdict.policy == "7"
    assert verdict.milliseconds >= 0


def test_what_is_switched_off_passes() -> None:
    """The policy decides what findings count."""
    policy = Policy("7", frozenset({Category.NUDITY}))

    assert ClipLooks(policy, _frames, looks=(_bright,))(CLIP).allowed


@pytest.mark.parametrize("faces", [False, True])
def test_faces_in_clips_count_only_when_asked_for(faces: bool) -> None:
    """An engine may draw people; where it may not, their faces are found."""
    clip = iter([placed(portrait(), 360, 640)])
    verdict = ClipLooks(POLICY, lambda _: clip, faces=faces)(CLIP)

    assert verdict.allowed is not faces
    assert {each.layer for each in verdict.findings} <= {Layer.OUTPUT}


def _unreadable(_: Path) -> Iterator[RGBFrame]:
    yield _grey(1)
    raise RenderError("the clip cannot be decoded")


def _empty(_: Path) -> Iterator[RGBFrame]:
    return iter(())


@pytest.mark.parametrize("sample", [_unreadable, _empty])
def test_clips_that_cannot_be_read_do_not_pass(
    sample: Callable[[Path], Iterator[RGBFrame]],
) -> None:
    """A clip that breaks off, or has no frame, was not looked at."""
    with pytest.raises(ScreeningUnavailable):
        ClipLooks(POLICY, sample, looks=(_bright,))(CLIP)


def test_a_broken_look_keeps_a_clip() -> None:
    """What cannot be looked at is not published."""
    with pytest.raises(ScreeningUnavailable):
        ClipLooks(POLICY, _frames, looks=(_broken,))(CLIP)
