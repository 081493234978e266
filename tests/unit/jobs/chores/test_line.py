import threading
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.callers import Notice, WebhookEndpoint
from reelkite.jobs.chores.line import AT_A_TIME, LONGEST, LONGEST_OF_ONE, Line


def _notice(endpoint: str, number: int) -> Notice:
    to = WebhookEndpoint(endpoint, "k", "", "", (), "", 1, 1)
    return Notice(f"{endpoint}{number}", f"evt_{number}", to, "{}", 1, 1, 1)


def _served(line: Line) -> list[str]:
    """Serve everybody at once, without ever being done, until all that remain are busy."""
    served = []
    while line._first() is not None:
        notice = line._take()
        assert notice is not None
        served.append(notice.id)
    return served


def test_the_busy_let_others_pass() -> None:
    """Of one endpoint two are served side by side; those behind them are overtaken."""
    line = Line()
    for notice in (*(_notice("slow", k) for k in range(4)), _notice("fast", 1)):
        assert line.join(notice)

    assert _served(line) == ["slow0", "slow1", "fast1"]


def test_no_endpoint_fills_the_line() -> None:
    """Only a few of one endpoint may stand in line; others still come in."""
    line = Line()
    joined = [line.join(_notice("slow", k)) for k in range(10)]

    assert joined == [True] * LONGEST_OF_ONE + [False] * (10 - LONGEST_OF_ONE)
    assert line.join(_notice("fast", 1))
    assert line.room() == LONGEST - LONGEST_OF_ONE - 1


def test_nobody_stands_in_line_twice() -> None:
    """A notice that is taken again while it waits or is delivered comes in once."""
    line = Line()
    notice = _notice("a", 1)
    line.join(notice)
    assert line.join(notice)
    assert _served(line) == ["a1"]
    assert line.join(notice)

    assert _served(line) == []


def test_who_is_done_makes_room() -> None:
    """After one is dealt with the next of its endpoint is served, and it may come again."""
    line = Line()
    for k in range(3):
        line.join(_notice("slow", k))
    line.close()
    line._closed = False
    served = line.served()
    first = next(served)
    line._take()
    assert line._first() is None
    following = next(served)

    assert (first.id, following.id) == ("slow0", "slow2")
    assert line.join(first)


def test_all_in_hand_are_known() -> None:
    """Those that wait and those that are being delivered are told; who is done is not."""
    line = Line()
    for k in range(3):
        line.join(_notice("slow", k))
    served = line.served()
    next(served)
    assert [notice.id for notice in line.notices()] == ["slow0", "slow1", "slow2"]
    next(served)

    assert [notice.id for notice in line.notices()] == ["slow1", "slow2"]


def test_a_closed_line_ends() -> None:
    """Whoever waits for the next one is told that there will be none."""
    line = Line()
    ended = threading.Event()

    def _wait() -> None:
        assert list(line.served()) == []
        ended.set()

    thread = threading.Thread(target=_wait)
    thread.start()
    assert not ended.wait(0.02)
    line.close()
    assert ended.wait(10)
    thread.join()


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 50)), max_size=60))
def test_limits_hold(arrivals: list[tuple[str, int]]) -> None:
    """Whoever comes, each is served at most once at a time, and two of an endpoint."""
    line = Line()
    for endpoint, number in arrivals:
        if line.room():
            line.join(_notice(endpoint, number))
    served = _served(line)

    assert len(served) == len(set(served))
    assert all(count <= AT_A_TIME for count in Counter(text[0] for text in served).values())
