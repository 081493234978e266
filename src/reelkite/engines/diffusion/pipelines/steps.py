"""Hears each denoise step of any pipeline: they all draw a bar of progress, and it is ours."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Self, TypeAlias

Tell: TypeAlias = Callable[[int, int], None]
"""Hears how many steps are done, and of how many; 0 when the first begins. It may raise."""


class Bar:
    """What a pipeline takes for a bar of progress.

    An exception out of ``update`` leaves the pipeline at once; its own interrupt would go on to
    decode what is noise still.
    """

    def __init__(self, of: int, tell: Tell) -> None:
        """Tell that the first step begins."""
        self._done, self._of, self._tell = 0, of, tell
        tell(0, of)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """End; nothing is told, for it may be the end of a cancelled run."""

    def update(self, steps: int = 1) -> None:
        """Tell that ``steps`` more are done."""
        self._done += steps
        self._tell(self._done, self._of)


@contextmanager
def steps_told(pipeline: Any, tell: Tell) -> Iterator[None]:  # noqa: ANN401 - diffusers is untyped
    """Let ``tell`` hear the steps of each run of ``pipeline`` in the meantime."""

    def bar(iterable: Iterable[object] | None = None, total: int | None = None) -> Any:  # noqa: ANN401 - a bar, or what is counted through
        if iterable is not None:
            return _counted(list(iterable), tell)
        return Bar(total or 0, tell)

    pipeline.progress_bar = bar
    try:
        yield
    finally:
        del pipeline.progress_bar


def _counted(items: list[object], tell: Tell) -> Iterator[object]:
    with Bar(len(items), tell) as bar:
        for item in items:
            yield item
            bar.update()
