"""Which engine makes which model."""

from pathlib import Path

import pytest

from reelkite.config.models import Models, read_models
from reelkite.domain.errors import RequestError
from reelkite.domain.request import Model
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.upstream.options import UpstreamOptions

LTX = '[engines.ltx]\nkind = "diffusion"\npath = "/w"\n'
FARM = '[engines.farm]\nkind = "upstream"\nprotocol = "openai"\nservers = ["http://a"]\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Lend the path of a file that is not there yet."""
    return tmp_path / "models.toml"


def _read(file: Path, text: str) -> Models:
    file.write_text(text, encoding="utf-8")
    return read_models(file)


def test_tiers_are_an_engine_and_a_recipe(file: Path) -> None:
    """Both tiers may be made by one engine, each by its own recipe."""
    models = _read(
        file,
        '[models]\n"sora-2" = { engine = "ltx", recipe = "fast-two-stage" }\n'
        f'"sora-2-pro" = {{ engine = "ltx" }}\n{LTX}',
    )

    assert models.makers == {Model.SORA_2: "ltx", Model.SORA_2_PRO: "ltx"}
    ltx = models.engines["ltx"]
    assert isinstance(ltx, DiffusionOptions)
    assert ltx.recipes == {Model.SORA_2: "fast-two-stage", Model.SORA_2_PRO: "fine"}


def test_an_engine_may_be_named_alone(file: Path) -> None:
    """The diorama needs neither a recipe nor a table."""
    models = _read(file, f'[models]\n"sora-2" = "diorama"\n"sora-2-pro" = "farm"\n{FARM}')

    assert models.makers == {Model.SORA_2: "diorama", Model.SORA_2_PRO: "farm"}
    assert isinstance(models.engines["farm"], UpstreamOptions)


def test_engines_that_nobody_named_can_make_all(file: Path) -> None:
    """Without ``[models]`` each engine has the usual recipes, in the file's order."""
    models = _read(file, f"{FARM}{LTX}")

    assert list(models.engines) == ["farm", "ltx"]
    ltx = models.engines["ltx"]
    assert isinstance(ltx, DiffusionOptions)
    assert ltx.recipes == {Model.SORA_2: "fast", Model.SORA_2_PRO: "fine"}
    assert models.makers == {}


def test_no_file_says_nothing_unless_somebody_named_it(file: Path) -> None:
    """A file that REELKITE_MODELS names must be there."""
    assert read_models(file) == Models(file)
    with pytest.raises(RequestError, match="which REELKITE_MODELS names, is missing"):
        read_models(file, must_be_there=True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[models", "cannot be read as TOML: "),
        ('[model]\na = "b"', "Did you mean 'models'?"),
        ('[models]\n"sora-3" = "ltx"', "[models] knows no 'sora-3'"),
        ('[models]\n"sora-2" = {}', "[models.sora-2] needs 'engine'"),
        ('[models]\n"sora-2" = 3', "'sora-2' in [models] is 3; must be a table"),
        ('[models]\n"sora-2" = { engine = "a", recipes = "b" }', "Did you mean 'recipe'?"),
        ("engines = 3", "'engines' in the file is 3; must be a table"),
        ('[engines]\nltx = "/w"', "'ltx' in [engines] is \"/w\"; must be a table"),
        ('[engines.ltx]\npath = "/w"', "[engines.ltx] needs 'kind'"),
        ('[engines.ltx]\nkind = "diffusers"', "must be one of: diffusion, upstream"),
        (
            f'[models]\n"sora-2" = {{ engine = "farm", recipe = "fast" }}\n{FARM}',
            "but 'farm' is another server: it has recipes of its own",
        ),
        (
            f'[models]\n"sora-2-pro" = "farm"\n{FARM}models = {{ "sora-2" = "x" }}',
            "does not say as which model",
        ),
    ],
)
def test_what_cannot_be_is_told_with_the_file(text: str, told: str, file: Path) -> None:
    """The error names the file, the key, and what is allowed."""
    with pytest.raises(RequestError) as caught:
        _read(file, text)
    assert str(caught.value).startswith(str(file))
    assert told in str(caught.value)


def test_a_file_that_is_no_text_is_told(file: Path) -> None:
    """Bytes of another kind are no TOML."""
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(RequestError, match="cannot be read as TOML"):
        read_models(file)
