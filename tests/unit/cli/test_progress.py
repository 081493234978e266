import io

import pytest

from reelkite.cli.progress import Bar, Log, watching


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def _bar() -> tuple[Bar, io.StringIO, list[float]]:
    stream, now = io.StringIO(), [0.0]
    return Bar(stream, clock=lambda: now[0]), stream, now


def test_a_bar_tells_stage_percent_and_time_left() -> None:
    """After 3 s for a quarter of the stage, 9 s are left."""
    bar, stream, now = _bar()
    bar.advance("draw", 0.0)
    now[0] = 3.0
    bar.advance("draw", 0.25)

    assert stream.getvalue().rpartition("\r")[2] == (
        "\x1b[Kdraw     ██████░░░░░░░░░░░░░░░░░░  25% 0:09 left"
    )


def test_a_bar_starts_anew_with_each_stage() -> None:
    """Time left counts from the stage's own start."""
    bar, stream, now = _bar()
    bar.advance("stage", 1.0)
    now[0] = 60.0
    bar.advance("draw", 0.0)
    now[0] = 62.0
    bar.advance("draw", 0.5)

    assert stream.getvalue().endswith("50% 0:02 left")


def test_a_bar_is_not_drawn_too_often() -> None:
    """Within a tenth of a second only the end of a stage is drawn."""
    bar, stream, now = _bar()
    bar.advance("draw", 0.1)
    now[0] = 0.05
    bar.advance("draw", 0.2)
    assert "20%" not in stream.getvalue()
    bar.advance("draw", 1.0)
    assert "100%" in stream.getvalue()


def test_a_log_gets_a_line_each_quarter() -> None:
    """96 frames make five lines."""
    stream = io.StringIO()
    log = Log(stream)
    for k in range(97):
        log.advance("draw", k / 96)

    assert stream.getvalue().splitlines() == [
        f"reelkite: draw {percent}%" for percent in (0, 25, 50, 75, 100)
    ]


def test_a_log_names_each_stage() -> None:
    """A new stage is told at once."""
    stream = io.StringIO()
    log = Log(stream)
    log.advance("stage", 0.0)
    log.advance("draw", 0.0)

    assert stream.getvalue() == "reelkite: stage 0%\nreelkite: draw 0%\n"


def test_a_terminal_is_left_clean() -> None:
    """After the bar the line is empty, whatever happened."""
    terminal = Terminal()
    with pytest.raises(ValueError, match="no"), watching(quiet=False, onto=terminal) as watch:
        watch.advance("draw", 0.5)
        raise ValueError("no")

    assert "50%" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_a_log_is_used_where_nobody_watches() -> None:
    """Without a terminal plain lines are written; when quiet nothing is."""
    stream = io.StringIO()
    with watching(quiet=False, onto=stream) as watch:
        watch.advance("draw", 0.0)
    assert stream.getvalue() == "reelkite: draw 0%\n"

    for silent in (io.StringIO(), Terminal()):
        with watching(quiet=True, onto=silent) as watch:
            watch.advance("draw", 0.0)
        assert silent.getvalue() == ""
