import numpy as np

from reelkite.engines.diorama.puppetry.cutting.choosing import Habits, best, habits_of
from reelkite.engines.diorama.puppetry.cutting.finding import Found


def _mask(left: int, top: int = 40, wide: int = 24, high: int = 40) -> np.ndarray:
    mask = np.zeros((90, 160), bool)
    mask[top : top + high, max(0, left) : left + wide] = True
    return mask


def _found(masks: list[np.ndarray]) -> Found:
    looks = [
        np.where(each[..., None], (0.3, 0.4, 0.2), (0.9, 0.0, 0.0)).astype(np.float32)
        for each in masks
    ]
    return Found(np.stack(masks), np.stack(looks), tuple(range(len(masks))), lively=True)


def _frames(masks: list[np.ndarray]) -> tuple[np.ndarray, ...]:
    return tuple(np.repeat((each * np.uint8(200))[..., None], 3, -1) for each in masks)


def test_one_that_is_whole_is_better_than_one_that_is_cut() -> None:
    """The frame in which it comes in from the side is not taken."""
    masks = [_mask(-12), _mask(60), _mask(61)]
    assert best(_found(masks), _frames(masks)) in {1, 2}


def test_of_equals_the_sharper_is_better() -> None:
    """Motion blur costs."""
    masks = [_mask(60), _mask(61), _mask(62)]
    frames = [np.full((90, 160, 3), 90, np.uint8) for _ in masks]
    frames[2][np.arange(90) // 2 % 2 == 0] = 200
    assert best(_found(masks), tuple(frames)) == 2


def test_nothing_is_best_of_nothing() -> None:
    """Where hardly any frame shows a figure none is chosen."""
    empty = np.zeros((90, 160), bool)
    masks = [_mask(60), empty, empty, empty]
    assert best(_found(masks), _frames(masks)) is None


def test_it_looks_where_it_goes() -> None:
    """Right, left, and at the audience when it stays."""
    right = np.stack([_mask(10 + 15 * k) for k in range(5)])
    assert habits_of(right) == Habits(1, flies=False)
    assert habits_of(right[::-1]) == Habits(-1, flies=False)
    assert habits_of(np.stack([_mask(60 + k % 2) for k in range(5)])) == Habits(0, flies=False)


def test_what_is_high_up_flies() -> None:
    """Feet above the middle of the picture touch no ground, nor do those that rise far."""
    assert habits_of(np.stack([_mask(60, top=5, high=25)] * 3)).flies
    rising = np.stack([_mask(60, top=50 - 12 * k, high=30) for k in range(4)])
    assert habits_of(rising).flies
