import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import reelkite
from reelkite.cli.main import run
from reelkite.config import Settings
from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.request import Model
from reelkite.media import Encoding, Mp4Encoder
from reelkite.production import ProductionLine
from reelkite.testing import FakeEngine, fake_line


def _assemble(_: Settings, __: Model) -> ProductionLine:
    return fake_line(FakeEngine(), Mp4Encoder(Encoding(preset="ultrafast")))


def _broken(_: Settings, __: Model) -> ProductionLine:
    raise ZeroDivisionError("a fault\nof two lines")


def _unavailable(_: Settings, __: Model) -> ProductionLine:
    raise EngineUnavailable("no EGL; install libegl1 and libgl1")


def _interrupted(_: Settings, __: Model) -> ProductionLine:
    os.kill(os.getpid(), signal.SIGINT)
    raise AssertionError("not reached")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """``--version`` prints one line and succeeds."""
    assert run(["--version"], _assemble) == 0
    assert capsys.readouterr().out == f"reelkite {reelkite.__version__}\n"


def test_help_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """``--help`` names both commands."""
    assert run(["--help"], _assemble) == 0
    told = capsys.readouterr().out
    assert "generate" in told
    assert "plan" in told


def test_no_command_gets_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command the help goes to stderr, with the status of bad input."""
    assert run([], _assemble) == 2
    assert "Usage: reelkite" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["fly"], "No such command 'fly'"),
        (["generate"], "Missing argument 'PROMPT'"),
        (["generate", "a", "kite"], "unexpected extra argument"),
        (["generate", "a kite", "--colour", "red"], "No such option"),
        (["generate", "a kite", "--seconds", "5"], "Supported values are: '4', '8', and '12'."),
        (["generate", ""], "prompt"),
        (["plan", "a kite", "--size", "1x1"], "Invalid value: '1x1'."),
    ],
)
def test_bad_input_is_one_line(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bad input leaves with 2, one line on stderr that says what is wrong, and no output."""
    assert run(arguments, _assemble) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("reelkite: ")
    assert told.err.count("\n") == 1
    assert words in told.err


def test_a_missing_engine_is_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    """What the machine lacks leaves with 1 and names the packages."""
    assert run(["plan", "a kite"], _unavailable) == 1
    assert capsys.readouterr().err == "reelkite: no EGL; install libegl1 and libgl1\n"


def test_an_internal_error_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of ours leaves with 1 and one line, without a traceback."""
    monkeypatch.delenv("REELKITE_DEBUG", raising=False)
    assert run(["plan", "a kite"], _broken) == 1
    told = capsys.readouterr().err
    assert told == "reelkite: internal error: ZeroDivisionError: a fault of two lines\n"


def test_a_developer_may_see_where(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With REELKITE_DEBUG=1 the traceback comes first."""
    monkeypatch.setenv("REELKITE_DEBUG", "1")
    assert run(["plan", "a kite"], _broken) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_leaves_with_130(capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C leaves with 130 and one line."""
    assert run(["plan", "a kite"], _interrupted) == 130
    assert capsys.readouterr().err == "reelkite: interrupted\n"


def test_bad_settings_are_bad_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A variable that cannot be used leaves with 2 and is named."""
    monkeypatch.setenv("REELKITE_CORES", "none")
    assert run(["plan", "a kite"], _assemble) == 2
    assert "REELKITE_CORES" in capsys.readouterr().err


@pytest.mark.slow
def test_a_reader_may_leave_early(tmp_path: Path) -> None:
    """When the reader of our output is gone, we leave without a word."""
    prompts = tmp_path / "prompts.txt"
    prompts.write_text("a red kite\n" * 2000, encoding="utf-8")
    script = (
        "from reelkite.cli.main import main\n"
        "from reelkite.testing import FakeEngine, fake_line\n"
        f"main(['plan', '--file', {str(prompts)!r}], lambda *_: fake_line(FakeEngine(), None))\n"
    )
    with subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""

    assert process.returncode == 1
