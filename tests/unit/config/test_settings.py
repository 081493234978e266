"""What follows from settings that nobody gave."""

from dataclasses import replace
from pathlib import Path

from reelkite.config import Settings

SETTINGS = Settings(cache=Path("c"), clips=Path("d"), cores=1, data=Path("/data"))


def test_the_database_is_a_file_in_the_data_folder() -> None:
    """Without an address the database lies with the data, wherever that is moved to."""
    assert SETTINGS.database_url == "sqlite:////data/reelkite.db"
    assert replace(SETTINGS, database="sqlite://").database_url == "sqlite://"


def test_the_file_of_models_lies_with_the_data() -> None:
    """Without a word who makes which model stands in the data folder."""
    assert SETTINGS.models_file == Path("/data/models.toml")
    assert replace(SETTINGS, models=Path("/m.toml")).models_file == Path("/m.toml")
