"""How each model is made is shown in lines that people can read."""

from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.cli.models.showing import Made, known_weights, lines, made_here
from reelkite.config import Settings
from tests.checkpoints.hollow import hollow

FARM = (
    '[engines.farm]\nkind = "upstream"\nprotocol = "sglang"\nservers = ["http://a", "http://b"]\n'
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Lend settings without a file of models."""
    return Settings(cache=tmp_path, clips=tmp_path, cores=1, data=tmp_path)


def test_the_diorama_is_shown_where_nothing_is_set_up(settings: Settings) -> None:
    """It has neither recipes nor weights."""
    made, passed_over = made_here(settings)

    told = "drawn by rule; needs no weights"
    assert made == (Made("sora-2", "diorama", "", told), Made("sora-2-pro", "diorama", "", told))
    assert passed_over == {}


def test_weights_and_servers_are_told(settings: Settings, tmp_path: Path) -> None:
    """Weights by name, family, size and numbers; servers by their addresses."""
    hollow(tmp_path / "w", "wan22-ti2v-5b")
    settings.models_file.write_text(
        f'[models]\n"sora-2" = "wan"\n"sora-2-pro" = "farm"\n{FARM}'
        '[engines.wan]\nkind = "diffusion"\npath = "w"\nallow_untrained = true\n',
        encoding="utf-8",
    )

    assert made_here(settings)[0] == (
        Made("sora-2", "wan", "fast", "w (Wan 2.2 TI2V-5B), under 1 GB, bfloat16, untrained"),
        Made("sora-2-pro", "farm", "", "sglang at http://a, http://b"),
    )


def test_what_cannot_run_is_shown_all_the_same(settings: Settings) -> None:
    """A list is asked for when something is wrong: the line says what."""
    settings.models_file.write_text(
        '[models]\n"sora-2" = "wan"\n[engines.wan]\nkind = "diffusion"\npath = "w"\n',
        encoding="utf-8",
    )
    first, second = made_here(settings)[0]

    assert first.told.startswith("cannot run: There is no folder")
    assert second == Made("sora-2-pro", "", "", "nobody makes it")
    assert made_here(replace(settings, engine="kiln"))[0][0].told == "an installed package"


def test_columns_stand_below_each_other() -> None:
    """Cells are filled up; ends of lines are not."""
    assert list(lines([("A", "LONG"), ("abc", "d")])) == ["A    LONG", "abc  d"]


def test_known_weights_have_all_that_is_needed_to_fetch_them() -> None:
    """Each row has a repository, terms and recipes."""
    rows = list(known_weights())

    assert (
        "Wan 2.2 TI2V-5B",
        "Wan-AI/Wan2.2-TI2V-5B-Diffusers",
        "apache-2.0",
        "fast, fine",
    ) in rows
    assert all(all(row) for row in rows)
