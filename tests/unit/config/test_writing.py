"""What people wrote into models.toml stays."""

from pathlib import Path

import pytest

from reelkite.config.models import read_models
from reelkite.config.writing import Entry, write_entry
from reelkite.domain.errors import RequestError
from reelkite.domain.request import Model
from reelkite.engines.diffusion.options import DiffusionOptions

OURS = """# our machine
[models]
"sora-2" = "diorama" # until the card comes

[engines.farm] # upstairs
kind = "upstream"
protocol = "openai"
servers = ["http://a"]
"""
BOTH = {Model.SORA_2: "fast", Model.SORA_2_PRO: "fine"}


def test_a_file_is_made(tmp_path: Path) -> None:
    """A first engine makes the file, and the folder where it lies."""
    file = tmp_path / "new" / "models.toml"

    loras = {"transformer": Path("/l")}
    write_entry(file, Entry("ltx2", Path("/w"), "ltx-2-community", BOTH, loras))

    models = read_models(file)
    assert models.makers == dict.fromkeys(Model, "ltx2")
    assert models.engines == {
        "ltx2": DiffusionOptions("ltx2", Path("/w"), BOTH, loras=loras, accepted="ltx-2-community")
    }
    assert [each.name for each in file.parent.iterdir()] == ["models.toml"]


def test_comments_and_other_tables_stay(tmp_path: Path) -> None:
    """Only what the entry says is changed."""
    file = tmp_path / "models.toml"
    file.write_text(OURS, encoding="utf-8")
    file.chmod(0o640)

    write_entry(file, Entry("wan", Path("/w"), recipes={Model.SORA_2_PRO: "fine"}))

    written, models = file.read_text(encoding="utf-8"), read_models(file)
    assert all(line in written for line in OURS.splitlines())
    assert models.makers == {Model.SORA_2: "diorama", Model.SORA_2_PRO: "wan"}
    assert list(models.engines) == ["farm", "wan"]
    assert file.stat().st_mode & 0o777 == 0o640


def test_an_engine_that_is_there_keeps_its_settings(tmp_path: Path) -> None:
    """Writing it again changes folder and acknowledgement, and nothing else."""
    file = tmp_path / "models.toml"
    file.write_text(
        '[engines.ltx]\nkind = "diffusion"\npath = "/old"\ndevice = "cuda:1" # the left one\n',
        encoding="utf-8",
    )

    write_entry(file, Entry("ltx", Path("/new"), "ltx-2-community"))

    (ltx,) = read_models(file).engines.values()
    assert isinstance(ltx, DiffusionOptions)
    assert (ltx.path, ltx.device, ltx.accepted) == (Path("/new"), "cuda:1", "ltx-2-community")
    assert "# the left one" in file.read_text(encoding="utf-8")


def test_a_damaged_file_is_left_as_it_is(tmp_path: Path) -> None:
    """What cannot be read is not replaced, and no draft is left beside it."""
    file = tmp_path / "models.toml"
    file.write_text("[models", encoding="utf-8")

    with pytest.raises(RequestError, match=r"models\.toml cannot be written"):
        write_entry(file, Entry("ltx", Path("/w")))
    assert file.read_text(encoding="utf-8") == "[models"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """The file is named, not a stack trace."""
    (tmp_path / "blocked").touch()

    with pytest.raises(RequestError, match="cannot be written"):
        write_entry(tmp_path / "blocked" / "models.toml", Entry("ltx", Path("/w")))
