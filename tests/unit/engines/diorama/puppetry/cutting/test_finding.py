import numpy as np
import pytest
from PIL import Image, ImageDraw

from reelkite.engines.diorama.puppetry.cutting.finding import chosen_frames, found
from reelkite.engines.diorama.puppetry.cutting.rushes import watched
from tests.unit.engines.diorama.puppetry import cartoons


@pytest.mark.parametrize(
    ("scene", "way", "lively"),
    [
        (cartoons.plain(), cartoons.standing, False),
        (cartoons.plain((60, 160, 220)), cartoons.swaying, True),
        (cartoons.meadow(), cartoons.walking, True),
        (cartoons.plain((252, 252, 252)), cartoons.swaying, True),
    ],
)
def test_the_figure_is_found_in_each_frame(
    scene: Image.Image, way: cartoons.Way, *, lively: bool
) -> None:
    """Where it stands and where it goes, to the pixel but for the edge."""
    frames, truths = cartoons.clip(scene, way)
    figure = found(watched(frames).looks)
    assert figure.lively is lively
    for mask, number in zip(figure.masks, figure.chosen, strict=True):
        truth = Image.fromarray(truths[number]).resize((mask.shape[1], mask.shape[0]))
        assert cartoons.overlap(mask, np.asarray(truth)) > 0.88


def test_a_shadow_on_the_ground_is_none_of_it() -> None:
    """A darker patch of the floor at its feet stays behind."""
    floor = np.asarray(cartoons.plain((222, 196, 150))).copy()
    floor[118:136, 175:250] = (150, 130, 98)
    frames, truths = cartoons.clip(Image.fromarray(floor), cartoons.standing)
    figure = found(watched(frames).looks)
    mask = np.asarray(Image.fromarray(figure.masks[0]).resize(cartoons.SIZE))
    shadow = np.zeros_like(mask)
    shadow[118:136, 205:250] = True
    assert (mask & shadow & ~truths[0]).sum() < 0.2 * shadow.sum()
    assert cartoons.overlap(mask, truths[0]) > 0.75


@pytest.mark.parametrize("frames", [cartoons.noise(), cartoons.clip(cartoons.plain(), None)[0]])
def test_in_nothing_nothing_is_found(frames: list[np.ndarray]) -> None:
    """Noise and a wall hold no figure."""
    assert not found(watched(frames).looks).masks.any()


@pytest.mark.parametrize("count", [1, 2, 7, 24])
def test_frames_are_chosen_from_first_to_last(count: int) -> None:
    """Few, spread over all, each once."""
    chosen = chosen_frames(count)
    assert chosen[0] == 0
    assert chosen[-1] == count - 1
    assert chosen == sorted(set(chosen))
    assert len(chosen) <= 7


def test_of_one_that_only_turns_its_head_the_rest_stays() -> None:
    """What moves a little, here and there, is a part of the figure and not the figure."""
    frames, truths = cartoons.clip(cartoons.plain((60, 160, 220)), cartoons.standing)
    for number, frame in enumerate(frames):
        left = 150 + 14 * (number % 3)
        frame[62:74, left : left + 12] = (250, 240, 60)
    figure = found(watched(frames).looks)
    for mask, number in zip(figure.masks, figure.chosen, strict=True):
        truth = Image.fromarray(truths[number]).resize((mask.shape[1], mask.shape[0]))
        assert cartoons.overlap(mask, np.asarray(truth)) > 0.8


def _winged(beat: int) -> np.ndarray:
    """Return a green body that sits still between two orange wings that beat."""
    picture = Image.new("RGB", (320, 180), (222, 220, 210))
    pen = ImageDraw.Draw(picture)
    pen.polygon([(146, 84), (40, 40 + beat), (70, 136 + beat)], fill=(220, 110, 40))
    pen.polygon([(174, 84), (280, 40 + beat), (250, 136 + beat)], fill=(220, 110, 40))
    pen.ellipse((140, 40, 180, 150), fill=(50, 160, 60))
    return np.asarray(picture)


def test_who_beats_the_wings_keeps_the_body() -> None:
    """What sits still between two limbs that move is theirs, and no scenery."""
    frames = [_winged(round(26 * np.sin(k))) for k in range(24)]
    figure = found(watched(frames).looks)
    height, width = figure.masks.shape[1:]

    assert figure.masks[:, round(height * 95 / 180), width // 2].all()
