from collections.abc import Callable
from threading import Thread

import numpy as np
import pytest

from reelkite.domain.media import RGBFrame
from reelkite.domain.policy import Category, Layer
from reelkite.guardrails.images.faces import LIKE, FaceLook, find_faces
from reelkite.guardrails.images.resampling import resized
from tests.unit.guardrails.images.portrait import placed, portrait


@pytest.mark.parametrize("turned", range(4))
def test_faces_are_found_however_they_lie(turned: int) -> None:
    """Upright, on either side and upside down."""
    picture = np.ascontiguousarray(np.rot90(placed(portrait(), 360, 640), turned))
    findings = FaceLook()(picture)

    assert [finding.category for finding in findings] == [Category.FACE]
    assert findings[0].layer is Layer.IMAGE
    assert findings[0].span is None


@pytest.mark.parametrize("shape", [(720, 1280), (1280, 720), (1024, 1792), (1792, 1024)])
def test_faces_are_found_at_all_sizes(shape: tuple[int, int]) -> None:
    """A face as it stands in a clip of any size."""
    assert FaceLook()(placed(portrait(), *shape))


@pytest.mark.parametrize("side", [72, 144, 600, 1024])
def test_small_and_large_faces_are_found(side: int) -> None:
    """From 40 pixels of face in a small picture to a face that fills a large one."""
    assert FaceLook()(resized(portrait(), side, side))


def _grey(picture: RGBFrame) -> RGBFrame:
    return np.repeat(picture.mean(axis=2, keepdims=True), 3, axis=2).astype(np.uint8)


def _dark(picture: RGBFrame) -> RGBFrame:
    return (picture * 0.6).astype(np.uint8)


def _blurred(picture: RGBFrame) -> RGBFrame:
    return resized(resized(picture, 48, 48), 144, 144)


@pytest.mark.parametrize("change", [_grey, _dark, _blurred])
def test_worse_pictures_show_faces_too(change: Callable[[RGBFrame], RGBFrame]) -> None:
    """Grey, dark and blurred photographs are photographs."""
    assert FaceLook()(placed(change(portrait()), 360, 640))


def test_faces_in_a_long_strip_are_found() -> None:
    """A picture that is scaled down to nothing as a whole is looked at in pieces."""
    strip = np.full((144, 1500, 3), (150, 160, 150), np.uint8)
    strip[:, 1200:1344] = portrait()

    assert FaceLook()(strip)


@pytest.mark.parametrize("shape", [(1, 1), (1, 60), (7, 3), (64, 64), (200, 9)])
def test_pictures_of_any_shape_are_looked_at(shape: tuple[int, int]) -> None:
    """Where there is nothing, nothing is found."""
    assert FaceLook()(np.full((*shape, 3), 77, np.uint8)) == ()


def test_noise_is_no_face() -> None:
    """Chance makes no person."""
    noise = np.random.default_rng(4).integers(0, 256, (360, 640, 3), dtype=np.uint8)

    assert FaceLook(Layer.OUTPUT)(noise) == ()


def test_boxes_tell_where_and_how() -> None:
    """The first face of an upright portrait is upright, likely, and in the middle."""
    *_, face = find_faces(placed(portrait(), 576, 1024))

    assert face.turned == 0
    assert face.confidence >= 0.8
    assert face.likeness >= LIKE
    left, top, width, height = face.box
    assert left < 1024 / 2 < left + width
    assert top < 576 / 2 < top + height


@pytest.mark.parametrize("side", [44, 60, 90])
def test_tiny_faces_in_a_large_picture_are_found(side: int) -> None:
    """Faces from 24 pixels in a picture as large as the largest clip."""
    assert FaceLook()(placed(resized(portrait(), side, side), 1024, 1792))


@pytest.mark.parametrize("colour", [(224, 160, 130), (120, 80, 60)])
def test_modelled_heads_pass(colour: tuple[int, int, int]) -> None:
    """A ball with dots for eyes and a line for a mouth is no person."""
    down, across = np.mgrid[-1:1:300j, -1:1:300j]
    light = np.clip(1 - (down + 0.3) ** 2 - (across + 0.3) ** 2, 0.2, 1)[..., None]
    head = np.where((down**2 + across**2 < 0.6)[..., None], light * colour, 150.0)
    for x in (-0.25, 0.25):
        head[(down + 0.1) ** 2 + (across - x) ** 2 < 0.006] = 20
    head[(abs(down - 0.35) < 0.03) & (abs(across) < 0.25)] = 60

    assert FaceLook()(placed(head.astype(np.uint8), 360, 640)) == ()


def test_threads_look_at_the_same_time() -> None:
    """Several threads find what one finds."""
    picture, found = placed(portrait(), 360, 640), list[bool]()
    threads = [Thread(target=lambda: found.append(FaceLook()(picture) == alone)) for _ in range(4)]
    alone = FaceLook()(picture)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [True] * 4


def test_faces_that_the_edge_cuts_are_found() -> None:
    """The astronaut's chin lies below the edge, and then her mouth: she is a face all the same."""
    assert next(find_faces(portrait())).likeness >= LIKE
    assert next(find_faces(portrait()[: -portrait().shape[0] // 5])).likeness >= LIKE


def test_what_is_tiny_is_not_judged() -> None:
    """Lights of a few pixels are no faces, whatever they are like; a face of 24 pixels is one."""
    tiny, small = (resized(portrait(), side, side) for side in (34, 80))

    assert FaceLook()(placed(tiny, 1024, 1792)) == ()
    assert FaceLook()(placed(small, 1024, 1792)) != ()
