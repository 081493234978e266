import moderngl
import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diorama.raster import is_open_here, probe
from reelkite.engines.diorama.raster.gl.context import make_current, open_context


def test_the_probe_says_who_draws() -> None:
    """The name of the renderer is not empty."""
    assert probe()


def test_a_machine_without_egl_hears_which_packages_it_lacks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The message is one line and names what to install."""

    def fail(**_: object) -> moderngl.Context:
        raise Exception("libEGL.so\nnot loaded")  # noqa: TRY002  as glcontext does

    monkeypatch.setattr(moderngl, "create_context", fail)

    with pytest.raises(EngineUnavailable) as caught:
        probe()
    assert "libegl1 libgl1" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_process_knows_that_it_has_opened_opengl() -> None:
    """Once a context was asked for, forks of this process must not draw."""
    probe()

    assert is_open_here()


def test_a_context_is_taken_up_again_after_another() -> None:
    """What was made in the first is there when it is current again."""
    first = open_context()
    kept = first.buffer(b"clay")
    second = open_context()
    second.release()

    make_current(first)

    assert kept.read() == b"clay"
    first.release()
