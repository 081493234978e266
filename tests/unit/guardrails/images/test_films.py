from collections.abc import Iterator

import numpy as np
import pytest

from reelkite.domain.media import RGBFrame
from reelkite.domain.policy import Category, Finding, Layer
from reelkite.guardrails.images import FilmLooks
from reelkite.guardrails.images.faces import Face
from reelkite.guardrails.images.films import AGAIN, SURE
from tests.unit.guardrails.images.portrait import placed, portrait

NUDE = Finding(Category.NUDITY, "no clothes", Layer.IMAGE)
NOBODY, DOUBT, PERSON, NUDITY = (np.full((8, 8, 3), level, np.uint8) for level in range(4))


def _nude(frame: RGBFrame) -> tuple[Finding, ...]:
    return (NUDE,) if frame.max() == NUDITY.max() else ()


def _faces(frame: RGBFrame) -> Iterator[Face]:
    likeness = {1: SURE - 0.5, 2: SURE + 0.5}.get(int(frame.max()))
    if likeness is not None:
        yield Face((0, 0, 8, 8), 0.9, SURE - 1, 1)
        yield Face((0, 0, 8, 8), 0.9, likeness, 0)


LOOKS = FilmLooks(_nude, _faces)


def _categories(*frames: RGBFrame, drawn: bool = False) -> list[Category]:
    return [finding.category for finding in LOOKS(iter(frames), drawn)]


@pytest.mark.parametrize(
    ("frames", "found"),
    [
        ((NOBODY, NOBODY, NOBODY), False),
        ((NOBODY, DOUBT, NOBODY), False),
        ((DOUBT, NOBODY, NOBODY, DOUBT), True),
        ((NOBODY, PERSON, NOBODY), True),
        ((DOUBT,), True),
        ((), False),
    ],
)
def test_doubtful_faces_must_stay(frames: tuple[RGBFrame, ...], found: bool) -> None:
    """One frame is enough where the face is sure or the frame the only one, else two are."""
    assert _categories(*frames) == [Category.FACE] * found


def test_faces_are_told_once() -> None:
    """What is known after two frames is not looked for in a hundred more."""
    left = iter([DOUBT] * (AGAIN + 3))

    (finding,) = LOOKS(left, drawn=False)

    assert finding.layer is Layer.IMAGE
    assert len(list(left)) == 3


def test_in_drawn_films_only_nudity_is_sought() -> None:
    """Faces that rules drew are nobody's; nudity counts in any frame."""
    assert _categories(PERSON, NUDITY, DOUBT, drawn=True) == [Category.NUDITY]
    assert _categories(PERSON, DOUBT, drawn=True) == []


@pytest.mark.parametrize("turned", [0, 1])
def test_real_faces_in_moving_pictures_are_found(turned: int) -> None:
    """A camera that passes over a portrait shows a person."""
    wall = np.rot90(placed(portrait(), 360, 640), turned)
    frames = [np.ascontiguousarray(np.roll(wall, 40 * step, axis=1)) for step in range(3)]

    assert [finding.category for finding in FilmLooks()(frames, drawn=False)] == [Category.FACE]
    assert list(FilmLooks()(frames, drawn=True)) == []
