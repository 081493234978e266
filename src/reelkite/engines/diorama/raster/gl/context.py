"""Opening OpenGL without a window: EGL, on a graphics card or on Mesa's software driver."""

from collections.abc import Callable
from threading import Event
from typing import Any, cast

import moderngl

from reelkite.domain.errors import EngineUnavailable

_VERSION = 330

_opened = Event()
"""Whether this process has a driver at work; nothing can undo that."""

_LIBRARIES = {"libgl": "libGL.so.1", "libegl": "libEGL.so.1"}
"""Named outright: looking them up would start programs that slim machines lack."""


def open_context() -> moderngl.Context:
    """Return a fresh OpenGL 3.3 context; the caller releases it.

    Raises:
        EngineUnavailable: EGL or OpenGL is missing; the message names the packages.
    """
    try:
        _opened.set()
        settings: dict[str, Any] = {"backend": "egl", **_LIBRARIES}
        return moderngl.create_context(require=_VERSION, standalone=True, **settings)
    except Exception as error:  # glcontext raises bare Exception for all it misses
        reason = f"OpenGL could not be opened ({_one_line(error)}); install libegl1 and libgl1"
        raise EngineUnavailable(f"{reason}: apt-get install libegl1 libgl1") from error


def make_current(context: moderngl.Context) -> None:
    """Have OpenGL's words go to ``context`` again, after another was in use."""
    enter = cast("Callable[[], object]", context.__enter__)  # moderngl has no other word for it
    enter()


def opengl_library() -> str:
    """Return the name of the library that holds OpenGL's functions."""
    return _LIBRARIES["libgl"]


def is_open_here() -> bool:
    """Return whether this process has opened OpenGL, so that its forks cannot.

    A fork copies the driver's memory but not its threads, and waits for them for ever.
    """
    return _opened.is_set()


def probe() -> str:
    """Open and close a context and return who draws, such as ``llvmpipe (LLVM 15, 256 bits)``.

    Raises:
        EngineUnavailable: EGL or OpenGL is missing; the message names the packages.
    """
    context = open_context()
    try:
        return str(context.info["GL_RENDERER"])
    finally:
        context.release()


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
