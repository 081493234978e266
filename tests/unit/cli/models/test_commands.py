"""``reelkite models``, as it is typed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reelkite.bootstrap import auditions
from reelkite.cli.main import run
from reelkite.config import Settings
from reelkite.domain.request import Model
from reelkite.production import ProductionLine
from tests.checkpoints.hollow import hollow


def _nobody(_: Settings, __: Model) -> ProductionLine:
    raise AssertionError("no clip is made")


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lend an empty data folder, which is the settings' one."""
    monkeypatch.setenv("REELKITE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("REELKITE_ENGINE", raising=False)
    monkeypatch.delenv("REELKITE_MODELS", raising=False)
    monkeypatch.setattr(auditions, "LIBRARIES", ())
    return tmp_path / "data"


def test_the_list_is_a_table(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Models first, then where it is said, then what could be fetched."""
    assert run(["models", "list"], _nobody) == 0

    told = capsys.readouterr().out.splitlines()
    assert told[0].split() == ["MODEL", "ENGINE", "RECIPE", "MADE", "WITH"]
    assert told[1].split()[:3] == ["sora-2", "diorama", "-"]
    assert f"There is no {data / 'models.toml'} yet." in told
    assert any("Lightricks/LTX-2.5-Diffusers" in line for line in told)


def test_the_list_can_be_an_object(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json stdout is exactly one object."""
    assert run(["models", "list", "--json"], _nobody) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["file"] == str(data / "models.toml")
    assert [each["model"] for each in told["models"]] == ["sora-2", "sora-2-pro"]


def test_weights_are_added_and_checked(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was added is shown, and can be checked by its name."""
    hollow(tmp_path / "w", "wan22-ti2v-5b", marked=False)
    assert run(["models", "add", str(tmp_path / "w"), "--name", "wan"], _nobody) == 0
    assert "wrote [engines.wan]" in capsys.readouterr().out

    assert run(["models", "check", "wan"], _nobody) == 0
    assert capsys.readouterr().out.startswith("ok       wan: w (Wan 2.2 TI2V-5B) on ")
    (tmp_path / "w" / "vae" / "model.safetensors").unlink()
    assert run(["models", "check"], _nobody) == 1
    broken = capsys.readouterr().out
    assert broken.startswith(f"broken   wan: {tmp_path / 'w' / 'vae'} has no weights")
    assert "hf download Wan-AI/Wan2.2-TI2V-5B-Diffusers" in broken
    assert data.exists()


def test_without_engines_there_is_nothing_to_check(capsys: pytest.CaptureFixture[str]) -> None:
    """The diorama needs no check of weights; an unknown name is a slip."""
    assert run(["models", "check"], _nobody) == 0
    assert "sets up no engine" in capsys.readouterr().out
    assert run(["models", "check", "ltx"], _nobody) == 2
    assert "sets up no engine 'ltx'; it sets up: none" in capsys.readouterr().err


def test_terms_are_shown_and_never_taken_for_granted(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nobody can be asked, the terms and the option are told, and nothing is written."""
    hollow(tmp_path / "w", marked=False)

    assert run(["models", "add", str(tmp_path / "w")], _nobody) == 2

    told = capsys.readouterr()
    assert "10 million US dollars" in told.out
    assert "--accept-licence ltx-2-community" in told.err
    assert not data.exists()
    words = ["models", "add", str(tmp_path / "w"), "--accept-licence", "ltx-2-community"]
    assert run([*words, "--for", "sora-2"], _nobody) == 0
    assert "accepted" in (data / "models.toml").read_text(encoding="utf-8")


def test_a_half_download_is_told_with_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file that lacks is named, and the command that fetches it."""
    hollow(tmp_path / "w", marked=False)
    shard = tmp_path / "w" / "transformer" / "model.safetensors"
    shard.write_bytes(shard.read_bytes()[:-1])
    (tmp_path / "w" / "a.incomplete").touch()

    assert run(["models", "add", str(tmp_path / "w")], _nobody) == 1

    told = capsys.readouterr().err
    assert f"{shard} is cut short" in told
    assert "go on with it: hf download Lightricks/LTX-2.5-Diffusers --local-dir" in told


@pytest.mark.parametrize("words", [["list"], ["check"], ["add"]])
def test_no_command_loads_torch(words: list[str], data: Path, tmp_path: Path) -> None:
    """Weights are looked at without what would run them, in a process of its own."""
    hollow(tmp_path / "w", "wan22-ti2v-5b", marked=False)
    data.mkdir()
    (data / "models.toml").write_text(
        f'[engines.wan]\nkind = "diffusion"\npath = "{tmp_path / "w"}"\n', encoding="utf-8"
    )
    added = [*words, str(tmp_path / "w")] if words == ["add"] else words
    script = (
        f"import sys; from reelkite.cli.main import run; run(['models', *{added!r}], None);"
        "print({'torch', 'diffusers', 'transformers', 'accelerate'} & set(sys.modules))"
    )

    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script],
        env={"REELKITE_DATA": str(data), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "set()"
