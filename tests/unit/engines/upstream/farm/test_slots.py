"""Places at servers, over threads and processes."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from reelkite.engines.upstream.farm.slots import SHUNNED, Slot, Slots

NOW = 1_790_000_000.0
A, B = "http://a.test", "http://b.test"


def _slots(folder: Path, concurrency: int = 1, now: float = NOW) -> Slots:
    return Slots(folder, (A, B), concurrency, lambda: now)


def _taken(slots: Slots, seconds: float = 10.0, without: tuple[str, ...] = ()) -> Slot:
    slot = slots.take(seconds, without=without)
    assert slot is not None
    return slot


@contextmanager
def _freed(*held: Slot) -> Iterator[None]:
    try:
        yield
    finally:
        for slot in held:
            slot.free()


def test_each_place_is_given_once(tmp_path: Path) -> None:
    """Two servers with one place each take two clips; the third waits until one is given back."""
    first, second = _taken(_slots(tmp_path)), _taken(_slots(tmp_path))
    with _freed(second):
        assert {first.server, second.server} == {A, B}
        assert _slots(tmp_path).take(1.0) is None
        first.free()
        third = _taken(_slots(tmp_path))
    with _freed(third):
        assert third.server == first.server


def test_the_server_that_is_done_first_is_chosen(tmp_path: Path) -> None:
    """Not who has the fewest clips, but who has the least left to do."""
    slots = _slots(tmp_path, concurrency=3)
    long = _taken(slots, 100.0, without=(B,))
    short = [_taken(slots, 10.0, without=(A,)) for _ in range(2)]
    with _freed(long, *short):
        chosen = _taken(slots)
        with _freed(chosen):
            assert chosen.server == B


def test_time_that_has_passed_counts(tmp_path: Path) -> None:
    """A long clip that is nearly done leaves less than a short one that just began."""
    long = _taken(_slots(tmp_path, 2), 100.0, without=(B,))
    short = _taken(_slots(tmp_path, 2, NOW + 95), 10.0, without=(A,))
    with _freed(long, short):
        chosen = _taken(_slots(tmp_path, 2, NOW + 95))
        with _freed(chosen):
            assert chosen.server == A


def test_a_clip_that_is_late_still_counts(tmp_path: Path) -> None:
    """Who should be done and is not is not taken for idle."""
    late = _taken(_slots(tmp_path, 2), 10.0, without=(B,))
    with _freed(late):
        chosen = _taken(_slots(tmp_path, 2, NOW + 500))
        with _freed(chosen):
            assert chosen.server == B


def test_who_could_not_be_reached_comes_last_for_a_while(tmp_path: Path) -> None:
    """A server that is away gets a clip only if no other is free, and later as any other."""
    slots = _slots(tmp_path)
    slots.shun(A)
    os.utime(next(tmp_path.glob("*.down")), (NOW, NOW))
    first, second = _taken(slots), _taken(slots)
    with _freed(first, second):
        assert [first.server, second.server] == [B, A]
    later = _slots(tmp_path, now=NOW + SHUNNED + 1)
    both = [_taken(later), _taken(later)]
    with _freed(*both):
        assert {slot.server for slot in both} == {A, B}


def test_servers_can_be_left_out(tmp_path: Path) -> None:
    """Who has just refused is not asked again."""
    slots = _slots(tmp_path)
    assert slots.take(1.0, without=(A, B)) is None
    slot = _taken(slots, without=(A,))
    with _freed(slot):
        assert slot.server == B


DIES = """
import os, sys
from pathlib import Path
from reelkite.engines.upstream.farm.slots import Slots
slot = Slots(Path(sys.argv[1]), ("http://a.test", "http://b.test"), 1).take(10.0)
slot.note("video_lost", 0.0)
print(slot.server, flush=True)
sys.stdin.read()
"""


def test_a_place_is_free_when_its_owner_is_killed(tmp_path: Path) -> None:
    """Another process's place is held while it lives; after its death its task is known."""
    with Popen([sys.executable, "-c", DIES, str(tmp_path)], stdin=PIPE, stdout=PIPE) as process:  # noqa: S603 - our own code
        assert process.stdout is not None
        server = process.stdout.readline().decode().strip()
        other = _taken(_slots(tmp_path))
        with _freed(other):
            assert other.server != server
            assert _slots(tmp_path).take(1.0) is None
            process.send_signal(signal.SIGKILL)
            process.wait()
            inherited = _taken(_slots(tmp_path))
            with _freed(inherited):
                assert (inherited.server, inherited.forgotten) == (server, "video_lost")
        again = _taken(_slots(tmp_path), without=(other.server,))
        with _freed(again):
            assert again.forgotten == ""


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    """Without a place for locks nobody pretends to hold one."""
    with pytest.raises(OSError, match="gate"):
        _slots(tmp_path / "gone").take(1.0)


def test_what_stands_in_a_file_may_be_anything(tmp_path: Path) -> None:
    """A file that was damaged is as one that is empty."""
    _taken(_slots(tmp_path)).free()
    for file in tmp_path.glob("*.0"):
        file.write_bytes(b"\xff[1,")
    slot = _taken(_slots(tmp_path))
    with _freed(slot):
        assert slot.forgotten == ""
