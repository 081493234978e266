from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.policy import Category, Layer
from reelkite.guardrails.images import nudity
from reelkite.guardrails.images.nudity import MEANS, NUDE, NudityLook, share_of_nudity
from tests.unit.guardrails.images.portrait import portrait


def test_a_portrait_in_a_suit_is_decent() -> None:
    """A dressed person is far from the threshold."""
    assert 0 <= share_of_nudity(portrait()) < 0.2
    assert NudityLook()(portrait()) == ()


def test_all_shapes_are_looked_at() -> None:
    """One pixel, a strip and a clip's size give a share."""
    for shape in ((1, 1), (9, 300), (720, 1280)):
        assert 0 <= share_of_nudity(np.full((*shape, 3), 128, np.uint8)) <= 1


@pytest.mark.parametrize(("share", "count"), [(NUDE - 0.01, 0), (NUDE, 1), (1.0, 1)])
def test_enough_is_enough(share: float, count: int) -> None:
    """From the threshold on there is a finding, of the layer that looks."""
    findings = NudityLook(Layer.OUTPUT, lambda _: share)(portrait())

    assert len(findings) == count
    assert all(each.category is Category.NUDITY for each in findings)
    assert all(each.layer is Layer.OUTPUT for each in findings)


def test_one_piece_of_a_strip_is_enough() -> None:
    """What shows only at the end of a long picture counts."""
    strip = np.zeros((40, 900, 3), np.uint8)
    strip[:, -40:] = 255

    assert NudityLook(share=lambda pixels: float(pixels.max() == 255))(strip)


def test_colours_are_prepared_as_the_network_learned_them() -> None:
    """Blue first, and the means taken off: a picture of the means is nothing."""
    pixels = np.broadcast_to(MEANS[::-1].astype(np.uint8), (50, 70, 3))
    prepared = nudity._prepared(np.ascontiguousarray(pixels))

    assert prepared.shape == (1, 224, 224, 3)
    assert prepared.dtype == np.float32
    assert not prepared.any()


def test_a_missing_network_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its package there is no look, and no share."""
    monkeypatch.setattr(nudity, "PACKAGE", "a_package_that_is_not_there")

    with pytest.raises(FileNotFoundError):
        nudity._weights()


def test_the_weights_are_found_as_a_file() -> None:
    """The package brings them, and none of its code runs."""
    assert isinstance(nudity._weights(), Path)
    assert nudity._weights().stat().st_size > 20_000_000


class _Senseless:
    def get_inputs(self) -> list["_Senseless"]:
        return [self]

    name = "input"

    def run(self, *_: object) -> list[list[list[float]]]:
        return [[[0.0, float("nan")]]]


def test_a_network_that_says_nothing_is_no_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no share is an error."""
    monkeypatch.setattr(nudity, "_model", _Senseless)

    with pytest.raises(ValueError, match="says nan"):
        share_of_nudity(portrait())
