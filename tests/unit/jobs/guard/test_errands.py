import sys
import threading

import pytest

from reelkite.domain.errors import InvalidVideo, ScreeningUnavailable
from reelkite.jobs.guard.errands import AT_A_TIME, Errands
from tests.unit.jobs.render.benches import is_gone

PROGRAM = """
import os, signal, sys, time
verb = sys.argv[1]
if verb == "tell":
    print(sys.argv[2])
elif verb == "die":
    os.kill(os.getpid(), int(sys.argv[2]))
elif verb == "fail":
    raise ZeroDivisionError
elif verb == "sleep":
    time.sleep(60)
elif verb == "leave":
    child = os.fork()
    if child == 0:
        os.close(1)
        time.sleep(60)
    print('{"child": %d}' % child)
"""

ERRANDS = Errands((sys.executable, "-c", PROGRAM), 30.0)


def test_an_errand_is_answered() -> None:
    """What the process prints is the answer."""
    assert ERRANDS.run("tell", '{"frames": 24}', field="video") == {"frames": 24}


def test_what_is_wrong_with_the_video_is_told() -> None:
    """Under the name of its field."""
    with pytest.raises(InvalidVideo, match="too long") as refusal:
        ERRANDS.run("tell", '{"invalid": "too long"}', field="clip")
    assert refusal.value.field == "clip"


@pytest.mark.parametrize("number", [11, 6, 7, 4])
def test_a_video_that_kills_is_damaged(number: int) -> None:
    """A decoder that crashes takes nobody along; the video is to blame."""
    with pytest.raises(InvalidVideo, match="is damaged"):
        ERRANDS.run("die", str(number), field="video")


@pytest.mark.parametrize(
    "words",
    [("die", "9"), ("die", "15"), ("fail",), ("tell", "nonsense"), ("tell", "[1]"), ("tell", "")],
)
def test_what_cannot_be_done_now_is_no_answer(words: tuple[str, ...]) -> None:
    """A process that was killed or broke says nothing about the video."""
    with pytest.raises(ScreeningUnavailable):
        ERRANDS.run(*words, field="video")


def test_an_errand_that_takes_too_long_is_ended() -> None:
    """Nobody waits for ever."""
    with pytest.raises(ScreeningUnavailable, match="in time"):
        Errands(ERRANDS.command, 0.5).run("sleep", field="video")


def test_a_program_that_is_missing_is_told() -> None:
    """As something that cannot be done now."""
    with pytest.raises(ScreeningUnavailable):
        Errands(("/nowhere/at/all",)).run("tell", field="video")


def test_nobody_is_left_behind() -> None:
    """What an errand started ends with it, and its answer counts."""
    child = int(ERRANDS.run("leave", field="video")["child"])

    assert is_gone(child)


def test_a_few_run_at_a_time() -> None:
    """Others wait for their turn, and get it."""
    answers: list[object] = []

    def go() -> None:
        answers.append(ERRANDS.run("tell", "{}", field="video"))

    threads = [threading.Thread(target=go) for _ in range(2 * AT_A_TIME)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [{}] * 2 * AT_A_TIME
