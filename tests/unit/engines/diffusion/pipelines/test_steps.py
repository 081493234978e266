from typing import Any

import pytest

from reelkite.domain.errors import RenderCancelled
from reelkite.engines.diffusion.pipelines.steps import steps_told


class _Pipeline:
    """Draws its bar as pipelines of diffusers do."""

    def __init__(self) -> None:
        self.ran: list[int] = []

    def progress_bar(self, iterable: Any = None, total: int | None = None) -> Any:  # noqa: ANN401 - as in diffusers
        raise AssertionError((iterable, total))

    def by_total(self, steps: int) -> None:
        with self.progress_bar(total=steps) as bar:
            for step in range(steps):
                self.ran.append(step)
                bar.update()

    def by_iterable(self, steps: int) -> None:
        for step in self.progress_bar(range(steps)):
            self.ran.append(step)


@pytest.mark.parametrize("way", ["by_total", "by_iterable"])
def test_each_step_is_told(way: str) -> None:
    """The beginning is told with 0 done, and then each step, however the bar is drawn."""
    told: list[tuple[int, int]] = []
    pipeline = _Pipeline()

    with steps_told(pipeline, lambda done, of: told.append((done, of))):
        getattr(pipeline, way)(3)

    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("way", ["by_total", "by_iterable"])
def test_an_exception_ends_the_run_at_once(way: str) -> None:
    """A cancel after the second step leaves the third undone."""
    pipeline = _Pipeline()

    def tell(done: int, of: int) -> None:
        if done == 2:
            raise RenderCancelled(f"after {done} of {of}")

    with pytest.raises(RenderCancelled), steps_told(pipeline, tell):
        getattr(pipeline, way)(5)

    assert pipeline.ran == [0, 1]


def test_the_pipelines_own_bar_comes_back() -> None:
    """After the run nobody listens any more, even if it failed."""
    pipeline = _Pipeline()

    with pytest.raises(ZeroDivisionError), steps_told(pipeline, lambda *_: None):
        raise ZeroDivisionError

    assert "progress_bar" not in vars(pipeline)
