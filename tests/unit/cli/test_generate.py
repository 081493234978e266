import json
from pathlib import Path

import pytest

from reelkite.cli.generate import slug
from reelkite.cli.main import run
from reelkite.config import Settings
from reelkite.media import Encoding, Mp4Encoder
from reelkite.production import ProductionLine
from reelkite.testing import FakeEngine, fake_line
from tests.unit.cli.checks.screens import PERMISSIVE, FakeChecks


def _assemble(_: Settings) -> ProductionLine:
    return fake_line(FakeEngine(), Mp4Encoder(Encoding(preset="ultrafast")))


def _failing(_: Settings) -> ProductionLine:
    return fake_line(FakeEngine(fails_at=5), Mp4Encoder(Encoding(preset="ultrafast")))


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REELKITE_CLIPS", raising=False)


def test_a_clip_goes_to_clips(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without -o the path printed is clips/ with a name from the prompt and the seed."""
    assert run(["generate", "A red kite!", "--seed", "7"], _assemble, PERMISSIVE) == 0

    assert capsys.readouterr().out == "clips/a-red-kite-7.mp4\n"
    assert (tmp_path / "clips" / "a-red-kite-7.mp4").stat().st_size > 1000


def test_a_clip_does_not_replace_another(capsys: pytest.CaptureFixture[str]) -> None:
    """The same command again makes a second file."""
    run(["generate", "A red kite!", "--quiet"], _assemble, PERMISSIVE)
    run(["generate", "A red kite!", "--quiet"], _assemble, PERMISSIVE)

    assert capsys.readouterr().out == "clips/a-red-kite-0.mp4\nclips/a-red-kite-0-2.mp4\n"


def test_the_clip_is_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """With --json stdout is exactly one object with the promised keys and surveyed boxes."""
    run(["generate", "a kite", "-o", "kite.mp4", "--json", "--quiet"], _assemble, PERMISSIVE)

    told = capsys.readouterr()
    clip = json.loads(told.out)
    assert told.err == ""
    assert list(clip) == [
        "path",
        "size",
        "seconds",
        "frames",
        "fps",
        "seed",
        "engine",
        "engine_version",
        "model",
        "storyboard",
    ]
    assert (clip["path"], clip["frames"], clip["seed"]) == ("kite.mp4", 96, 0)
    assert clip["storyboard"]["shots"][0]["subjects"][0]["box"] == [0.25, 0.25, 0.75, 0.75]


def test_progress_is_shown_unless_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    """Progress goes to stderr; --quiet keeps it empty."""
    run(["generate", "a kite"], _assemble, PERMISSIVE)
    assert "draw" in capsys.readouterr().err
    run(["generate", "a kite", "--quiet"], _assemble, PERMISSIVE)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (".", "is a folder"),
        ("nowhere/kite.mp4", "the folder nowhere does not exist"),
        ("/proc/kite.mp4", "cannot write in /proc"),
    ],
)
def test_an_impossible_place_is_refused(
    output: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A place that cannot be written leaves with 1 before anything is drawn."""
    assert run(["generate", "a kite", "-o", output], _assemble, PERMISSIVE) == 1
    told = capsys.readouterr().err
    assert words in told
    assert "draw" not in told


def test_the_folder_of_clips_may_be_impossible(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder for clips that cannot be made leaves with 1."""
    monkeypatch.setenv("REELKITE_CLIPS", "/proc/clips")
    assert run(["generate", "a kite"], _assemble, PERMISSIVE) == 1
    assert "cannot make the folder /proc/clips" in capsys.readouterr().err


def test_a_failed_clip_leaves_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """When the engine fails the status is 1 and the folder stays empty."""
    assert run(["generate", "a kite", "-o", "kite.mp4", "--quiet"], _failing, PERMISSIVE) == 1
    assert capsys.readouterr().err == "reelkite: the fake engine fails at frame 5\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("prompt", "status", "words"),
    [("a bad kite", 3, "violence ('bad', rule words: bad)"), ("an odd kite", 4, "checked")],
)
def test_what_is_not_allowed_is_not_drawn(
    prompt: str, status: int, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A refusal leaves with 3, a check that fails with 4; one line says why, no file is made."""
    assert run(["generate", prompt], _assemble, FakeChecks().screens) == status
    told = capsys.readouterr().err
    assert words in told
    assert told.count("\n") == 1
    assert not any(path.is_file() for path in tmp_path.rglob("*"))


def test_the_prompt_is_judged_as_it_was_written() -> None:
    """The checks see what was typed, not only what the planner makes of it."""
    checks = FakeChecks()
    run(["generate", "a  red kite", "--quiet"], _assemble, checks.screens)

    assert checks.heard == ["a  red kite", "a red kite"]


def test_a_path_is_printed_byte_for_byte(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A path that is no text in the terminal's encoding is printed as it is."""
    assert run(["generate", "a kite", "-o", "k\udcff.mp4", "--quiet"], _assemble, PERMISSIVE) == 0

    assert capfdbinary.readouterr().out == b"k\xff.mp4\n"


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("A red kite!", "a-red-kite"),
        ("../../etc/passwd", "etc-passwd"),
        ("🪁🪁", "clip"),
        ("日本の凧", "日本の凧"),
        ("word " * 30, "word-word-word-word-word-word-word-word-word"),
        ("k" * 300, "k" * 48),
    ],
)
def test_a_name_is_short_and_harmless(prompt: str, name: str) -> None:
    """The name keeps the first words of the prompt and nothing that means anything to a shell."""
    assert slug(prompt) == name
