import json
from io import StringIO
from pathlib import Path

import pytest

from reelkite.cli.main import run
from reelkite.config import Settings
from reelkite.domain.request import Model
from reelkite.production import ProductionLine
from tests.unit.cli.checks.screens import FakeChecks


def _nobody(_: Settings, __: Model) -> ProductionLine:
    raise AssertionError("no line is needed")


def _check(*words: str, checks: FakeChecks | None = None) -> int:
    return run(["check", *words], _nobody, (checks or FakeChecks()).screens)


def test_an_allowed_prompt_leaves_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence says so, with the policy and the time it took."""
    assert _check("a kite") == 0
    assert capsys.readouterr().out == "Allowed (policy 1-fake, 2.5 ms).\n"


def test_a_refused_prompt_leaves_with_3(capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence names category, words and rule."""
    assert _check("a bad kite") == 3
    assert capsys.readouterr().out == (
        "Refused: violence ('bad', rule words: bad) (policy 1-fake, 2.5 ms).\n"
    )


def test_the_verdict_is_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """With --json stdout is exactly one object with the promised keys."""
    assert _check("a bad kite", "--json") == 3

    told = capsys.readouterr()
    assert told.err == ""
    assert json.loads(told.out) == {
        "allowed": False,
        "findings": [
            {"category": "violence", "rule": "words: bad", "span": [2, 5], "layer": "terms"}
        ],
        "policy": "1-fake",
        "milliseconds": 2.5,
    }


def test_a_picture_is_judged_alone_or_beside_a_prompt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Findings of both stand in one verdict; only what is needed is loaded."""
    picture = tmp_path / "portrait.png"
    picture.write_bytes(b"face")
    checks = FakeChecks()

    assert _check("--image", str(picture), checks=checks) == 3
    assert checks.loaded == ["images"]
    assert "face_in_image (rule face: 1)" in capsys.readouterr().out
    assert _check("a bad kite", "--image", str(picture), "--json") == 3
    told = json.loads(capsys.readouterr().out)
    assert [finding["category"] for finding in told["findings"]] == ["violence", "face_in_image"]
    assert told["milliseconds"] == 3.75


def test_a_prompt_alone_loads_no_networks_for_pictures() -> None:
    """Only the checks of prompts are loaded."""
    checks = FakeChecks()
    _check("a kite", checks=checks)

    assert checks.loaded == ["prompts"]


def test_a_file_gives_an_object_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line is judged by checks that are loaded once; one refusal makes the status 3."""
    prompts = tmp_path / "prompts.txt"
    prompts.write_bytes(b"a kite\r\n\n  a bad kite\n\xff\xfe\nlast")
    checks = FakeChecks()

    assert _check("--file", str(prompts), checks=checks) == 3
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["allowed"] for each in told] == [True, False, True, True]
    assert told[1]["findings"][0]["span"] == [4, 7]
    assert checks.loaded == ["prompts"]
    assert checks.heard[0] == "a kite"


def test_a_file_of_harmless_prompts_leaves_with_0(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dash reads standard input; an object comes for each line."""
    monkeypatch.setattr("sys.stdin", StringIO("a kite\na cup\n"))

    assert _check("--file", "-") == 0
    assert capsys.readouterr().out.count('"allowed": true') == 2


@pytest.mark.parametrize("words", [["an odd kite"], ["an odd kite", "--json"]])
def test_a_check_that_cannot_be_made_has_its_own_status(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """It leaves with 4, one line on stderr, and no verdict."""
    assert _check(*words) == 4
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "reelkite: This cannot be checked.\n"


def test_a_file_stops_where_a_check_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was judged before is told; nothing stands for what was not."""
    prompts = tmp_path / "prompts.txt"
    prompts.write_text("a kite\nodd\na bad kite\n")

    assert _check("--file", str(prompts)) == 4
    assert len(capsys.readouterr().out.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ([], "give a PROMPT, --image or --file"),
        (["a kite", "--file", "-"], "give --file, or a PROMPT and --image"),
        (["--file", "nowhere.txt"], "nowhere.txt"),
        (["--image", "nowhere.png"], "nowhere.png"),
        (["--image", "."], "is a directory"),
    ],
)
def test_words_that_make_no_sense_leave_with_2(
    words: list[str], error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be read, and what does not go together, is bad input."""
    assert _check(*words) == 2
    assert error in capsys.readouterr().err


def test_what_is_no_picture_leaves_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be decoded gets no verdict."""
    (tmp_path / "picture.png").write_bytes(b"pdf")

    assert _check("--image", str(tmp_path / "picture.png")) == 2
    assert capsys.readouterr().err == "reelkite: This is no image.\n"


def test_a_prompt_that_is_no_text_is_judged(capsys: pytest.CaptureFixture[str]) -> None:
    """Bytes that are no UTF-8 in the command line do not break the check."""
    assert _check("a bad k\udcff", "--json") == 3
    assert json.loads(capsys.readouterr().out)["findings"][0]["span"] == [2, 5]
