import os
import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.domain.errors import (
    ContentRefused,
    EngineUnavailable,
    KiteError,
    OutOfMemory,
    RenderCancelled,
    RenderError,
    RenderLost,
    RenderTimeout,
    RequestError,
    ScreeningUnavailable,
)
from reelkite.domain.geometry import Size
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import GenerationRequest, Model
from reelkite.jobs.render.child import ChildRules, RenderChild
from reelkite.jobs.render.lines import Commission, Made, Progress
from tests.unit.jobs.render.benches import EASEL, is_gone


@pytest.fixture
def child() -> Iterator[RenderChild]:
    """Lend a child with the usual rules."""
    made = RenderChild(ChildRules(EASEL))
    yield made
    made.close()


def _commission(prompt: str, folder: Path) -> Commission:
    return Commission("t", GenerationRequest(prompt, Model.SORA_2, Size(16, 8), 4, 7), folder)


def _ignore(progress: Progress | None) -> None:
    pass


def _painter(folder: Path) -> int:
    return int((folder / "video.mp4").read_text().split()[0])


def test_it_renders_and_stays(child: RenderChild, tmp_path: Path) -> None:
    """Two renders are done by one process, which steps back behind others."""
    child.warm_up()
    assert child.render(_commission("kite", tmp_path), _ignore) == Made("fake", "7")
    first = _painter(tmp_path)
    child.render(_commission("kite", tmp_path), _ignore)

    assert _painter(tmp_path) == first
    assert os.getpriority(os.PRIO_PROCESS, first) == 10
    assert os.getpgid(first) == first != os.getpgrp()


def test_heirlooms_are_handed_down(tmp_path: Path) -> None:
    """A lock that we inherited is held for as long as the child lives, and no descriptor else."""
    kept, other = (os.open(tmp_path / name, os.O_CREAT) for name in ("kept", "other"))
    child = RenderChild(ChildRules(EASEL, heirlooms=(kept,)))
    child.render(_commission("kite", tmp_path), _ignore)
    inherited = {path.resolve() for path in Path(f"/proc/{_painter(tmp_path)}/fd").iterdir()}
    child.close()
    for descriptor in (kept, other):
        os.close(descriptor)

    assert tmp_path / "kept" in inherited
    assert tmp_path / "other" not in inherited


def test_after_so_many_renders_it_is_started_afresh(tmp_path: Path) -> None:
    """What a process gathers in its life does not grow for ever."""
    child = RenderChild(ChildRules(EASEL, renders=2, niceness=0))
    painters = []
    for _ in range(3):
        child.render(_commission("kite", tmp_path), _ignore)
        painters.append(_painter(tmp_path))
    child.close()

    assert painters[0] == painters[1] != painters[2]


def test_progress_is_heard(child: RenderChild, tmp_path: Path) -> None:
    """Progress comes through in order, and silence is told too."""
    heard: list[Progress | None] = []
    child.render(_commission("draw:0.6", tmp_path), heard.append)

    fractions = [item.fraction for item in heard if item and item.stage == "draw"]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


@pytest.mark.parametrize(
    ("prompt", "error"),
    [
        ("refuse", RequestError),
        ("blocked", ContentRefused),
        ("blind", ScreeningUnavailable),
        ("fail", RenderError),
        ("unavailable", EngineUnavailable),
        ("large", OutOfMemory),
        ("bug", KiteError),
    ],
)
def test_errors_of_the_child_are_raised(
    child: RenderChild, tmp_path: Path, prompt: str, error: type[KiteError]
) -> None:
    """The child's error comes out with its own type, and the next render works."""
    with pytest.raises(KiteError) as raised:
        child.render(_commission(prompt, tmp_path), _ignore)
    assert type(raised.value) is error

    assert child.render(_commission("kite", tmp_path), _ignore) == Made("fake", "7")


def test_a_killed_child_is_lost_and_replaced(child: RenderChild, tmp_path: Path) -> None:
    """A child that dies in the midst is told from one that fails, and the next one renders."""
    with pytest.raises(RenderLost):
        child.render(_commission("die:1", tmp_path), _ignore)

    assert child.render(_commission("die:1", tmp_path), _ignore) == Made("fake", "7")


def test_a_child_that_dies_between_renders_is_replaced(child: RenderChild, tmp_path: Path) -> None:
    """Who finds the child dead before it asks for anything starts another."""
    child.render(_commission("kite", tmp_path), _ignore)
    os.kill(_painter(tmp_path), signal.SIGKILL)
    os.waitid(os.P_PID, _painter(tmp_path), os.WEXITED | os.WNOWAIT)

    assert child.render(_commission("kite", tmp_path), _ignore) == Made("fake", "7")


def test_a_command_that_ends_at_once_is_a_loss(tmp_path: Path) -> None:
    """A child that cannot even start is a lost render, not a hang."""
    child = RenderChild(ChildRules((sys.executable, "-c", "raise SystemExit(3)")))
    with pytest.raises(RenderLost):
        child.render(_commission("kite", tmp_path), _ignore)


def test_garbage_is_passed_over(tmp_path: Path) -> None:
    """Lines that are no replies are ignored; the reply behind them counts."""
    script = r"""
import os, sys
sys.stdin.readline()
os.write(1, b'\xff\x00 garbage\n[]\n{"done": 1}\n\n{"stage": "draw"}\n')
os.write(1, b'{"done": {"engine": "e", "engine_ver')
os.write(1, b'sion": "1"}}\n')
sys.stdin.read()
"""
    child = RenderChild(ChildRules((sys.executable, "-c", script)))
    assert child.render(_commission("kite", tmp_path), _ignore) == Made("e", "1")
    child.close()


def test_a_line_without_end_is_a_loss(tmp_path: Path) -> None:
    """A child that floods its pipe does not fill the worker's memory."""
    script = "import os\nwhile True: os.write(1, b'x' * 65536)"
    child = RenderChild(ChildRules((sys.executable, "-c", script)))
    with pytest.raises(RenderLost):
        child.render(_commission("kite", tmp_path), _ignore)


def test_a_child_that_closes_its_ears_is_a_loss(tmp_path: Path) -> None:
    """A child that lives but will never say anything again is killed."""
    script = "import os, time; os.close(1); time.sleep(60)"
    child = RenderChild(ChildRules((sys.executable, "-c", script)))
    with pytest.raises(RenderLost):
        child.render(_commission("kite", tmp_path), _ignore)


def test_a_render_may_not_take_for_ever(tmp_path: Path) -> None:
    """Past its time the render is stopped."""
    child = RenderChild(ChildRules(EASEL, seconds=0.5))
    with pytest.raises(RenderTimeout):
        child.render(_commission("draw:60", tmp_path), _ignore)
    child.close()


def test_a_commission_may_have_less_time(child: RenderChild, tmp_path: Path) -> None:
    """Past the time of this one it is stopped; the process draws the next one."""
    child.render(_commission("kite", tmp_path), _ignore)
    first = _painter(tmp_path)
    with pytest.raises(RenderTimeout):
        child.render(replace(_commission("draw:60", tmp_path), seconds=0.5), _ignore)
    child.render(_commission("kite", tmp_path), _ignore)

    assert _painter(tmp_path) == first


def _stop(progress: Progress | None) -> None:
    if progress and progress.stage == "draw":
        raise RenderCancelled("stopped")


def test_who_listens_can_stop_it(child: RenderChild, tmp_path: Path) -> None:
    """What the listener raises comes out, and the same process draws the next clip."""
    child.render(_commission("kite", tmp_path), _ignore)
    first = _painter(tmp_path)
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        with pytest.raises(RenderCancelled):
            child.render(_commission("draw:60", tmp_path / folder), _stop)
    child.render(_commission("kite", tmp_path), _ignore)

    assert _painter(tmp_path) == first


def test_a_clip_that_was_done_before_it_could_stop_is_no_trouble(
    child: RenderChild, tmp_path: Path
) -> None:
    """A child that answers with the finished clip lives on; nobody gets the clip."""
    with pytest.raises(RenderCancelled):
        child.render(_commission("late", tmp_path), _stop)
    first = _painter(tmp_path)
    child.render(_commission("kite", tmp_path), _ignore)

    assert _painter(tmp_path) == first


def test_who_does_not_stop_in_time_is_killed(tmp_path: Path) -> None:
    """A render that does not look up takes its whole group with it; another process goes on."""
    child, note = RenderChild(ChildRules(EASEL, stop_seconds=0.5)), tmp_path / "pid"

    def stop(_: Progress | None) -> None:
        if note.exists() and note.read_text():
            raise RenderCancelled("stopped")

    with pytest.raises(RenderCancelled):
        child.render(_commission(f"start:{note} sleep:600", tmp_path), stop)

    assert is_gone(int(note.read_text()))
    assert child.render(_commission("kite", tmp_path), _ignore) == Made("fake", "7")
    child.close()


def test_in_a_hurry_nobody_is_asked(tmp_path: Path) -> None:
    """A worker that leaves kills a render at once, although it might have stopped."""
    hurry, note = threading.Event(), tmp_path / "pid"
    child = RenderChild(ChildRules(EASEL, stop_seconds=600), hurry)

    def leave(_: Progress | None) -> None:
        if note.exists() and note.read_text():
            hurry.set()
            raise SystemExit

    with pytest.raises(SystemExit):
        child.render(_commission(f"start:{note} draw:600", tmp_path), leave)

    assert is_gone(int(note.read_text()))
    child.close()


@pytest.mark.parametrize(
    ("prompt", "stays"),
    [
        ("refuse", True),
        ("blocked", True),
        ("fail", True),
        ("unavailable", True),
        ("full", True),
        ("large", False),
        ("gone", False),
        ("blind", False),
        ("bug", False),
    ],
)
def test_it_outlives_what_it_can_tell_of(
    child: RenderChild, tmp_path: Path, prompt: str, stays: bool
) -> None:
    """Full memory, lost helpers, failing checks and bugs want a fresh process; other errors not."""
    child.render(_commission("kite", tmp_path), _ignore)
    first = _painter(tmp_path)
    with pytest.raises(KiteError):
        child.render(_commission(prompt, tmp_path), _ignore)
    child.render(_commission("kite", tmp_path), _ignore)

    assert (_painter(tmp_path) == first) is stays


def test_what_was_used_is_told(child: RenderChild, tmp_path: Path) -> None:
    """The recipe of an engine that tells one comes with what was made."""
    made = child.render(_commission("recipe", tmp_path), _ignore)

    assert made == Made("fake", "7", Recipe("clay-1", 16, (("steps", "8"),)))


def test_a_child_that_ignores_requests_to_end_is_ended(tmp_path: Path) -> None:
    """Neither our word nor SIGTERM can make it leave; SIGKILL can."""
    script = """
import os, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.write(1, b'{"stage": "draw", "fraction": 0.5}\\n')
time.sleep(60)
"""
    child = RenderChild(ChildRules((sys.executable, "-c", script), stop_seconds=0.1))
    with pytest.raises(RenderCancelled):
        child.render(_commission("kite", tmp_path), _stop)


def test_another_thread_can_kill(child: RenderChild, tmp_path: Path) -> None:
    """A render that somebody else kills is lost to its own thread at once."""
    drawing = threading.Event()

    def kill() -> None:
        drawing.wait(60)
        child.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    with pytest.raises(RenderLost):
        child.render(_commission("draw:120", tmp_path), lambda _: drawing.set())
    killer.join()


def test_killing_nothing_is_no_error() -> None:
    """A handle whose process was never started, or is gone, can be killed and closed."""
    child = RenderChild(ChildRules(EASEL))
    child.kill()
    child.close()
    child.warm_up()
    child.close()
    child.kill()
