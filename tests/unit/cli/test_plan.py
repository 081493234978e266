import json
from pathlib import Path

import pytest

from reelkite.cli.main import run
from reelkite.config import Settings
from reelkite.domain.request import Model
from reelkite.media import Encoding, Mp4Encoder
from reelkite.production import ProductionLine
from reelkite.testing import FakeEngine, fake_line


def _assemble(_: Settings, __: Model) -> ProductionLine:
    return fake_line(FakeEngine(), Mp4Encoder(Encoding()))


def test_a_plan_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    """With --json the storyboard is one object with boxes, sound, and nothing measured."""
    assert run(["plan", "a kite", "--json", "--seconds", "8"], _assemble) == 0

    storyboard = json.loads(capsys.readouterr().out)
    assert list(storyboard) == ["prompt", "shots", "sound", "hearing", "not_understood"]
    assert storyboard["shots"][0]["seconds"] == 8.0
    assert storyboard["shots"][0]["subjects"][0]["visible"] is None
    assert storyboard["sound"] == ["wind", "park"]


def test_a_plan_is_plain_ascii(capsys: pytest.CaptureFixture[str]) -> None:
    """A terminal of any encoding can print the object; the words come back whole."""
    run(["plan", "日本の凧", "--json"], _assemble)

    told = capsys.readouterr().out
    assert told.isascii()
    assert json.loads(told)["prompt"] == "日本の凧"


def test_a_measured_plan_tells_what_is_seen(capsys: pytest.CaptureFixture[str]) -> None:
    """With --measure each subject has its share of the frame and its hue."""
    run(["plan", "a kite", "--json", "--measure"], _assemble)

    subject = json.loads(capsys.readouterr().out)["shots"][0]["subjects"][0]
    assert (subject["visible"], subject["hue"]) == (0.25, 120.0)


def test_a_plan_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json the storyboard is told in words."""
    run(["plan", "a kite"], _assemble)

    assert "subject  kite" in capsys.readouterr().out


def test_a_file_is_planned_line_by_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line that is not blank gives one object, in order."""
    prompts = tmp_path / "prompts.txt"
    prompts.write_text("a red kite\n\n  a blue boat  \n", encoding="utf-8")

    assert run(["plan", "--file", str(prompts), "--json"], _assemble) == 0
    objects = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [plan["prompt"] for plan in objects] == ["a red kite", "a blue boat"]


def test_a_bad_line_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A prompt that cannot be planned gives its error in its place, and status 2 in the end."""
    prompts = tmp_path / "prompts.txt"
    prompts.write_bytes(b"?!\na kite\n\xff\xfe kite\n")

    assert run(["plan", "--file", str(prompts)], _assemble) == 2
    told = capsys.readouterr()
    first, second, third = [json.loads(line) for line in told.out.splitlines()]
    assert first["prompt"] == "?!"
    assert first["error"]
    assert second["prompt"] == "a kite"
    assert "kite" in third["prompt"]
    assert told.err == "reelkite: 1 of the prompts could not be planned\n"


def test_a_prompt_or_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both at once are refused, as is neither, and a file that is not there."""
    prompts = tmp_path / "prompts.txt"
    prompts.touch()

    assert run(["plan", "a kite", "--file", str(prompts)], _assemble) == 2
    assert run(["plan"], _assemble) == 2
    assert run(["plan", "--file", str(tmp_path / "none")], _assemble) == 2
    assert capsys.readouterr().out == ""
