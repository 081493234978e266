"""Who has opened OpenGL, and gives it back."""

from types import TracebackType
from typing import Self

import moderngl

from reelkite.engines.diorama.raster.gl.context import open_context


class ContextOwner:
    """A context manager that owns an OpenGL context from its making until it is closed."""

    def __init__(self) -> None:
        """Open OpenGL.

        Raises:
            EngineUnavailable: EGL or OpenGL is missing; the message names the packages.
        """
        self._owned: moderngl.Context | None = open_context()

    def __enter__(self) -> Self:
        """Return the owner itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Give OpenGL back; safe to call twice."""
        if self._owned is not None:
            self._owned.release()
            self._owned = None

    def opened(self) -> moderngl.Context:
        """Return the context, while there is one."""
        assert self._owned is not None, "the renderer is closed"  # noqa: S101  our own contract
        return self._owned
