import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.bootstrap import auditions
from reelkite.bootstrap.casting import (
    cast_of,
    chosen,
    facts_of,
    maker_of,
    models_of,
    rehearse,
    told_cast,
)
from reelkite.config import Settings
from reelkite.domain.errors import RequestError, ServeError, UnsupportedFormat
from reelkite.domain.request import Model
from reelkite.engines.diffusion.plugin import DiffusionPlugin
from reelkite.engines.diffusion.weights.machine import Card, Machine
from reelkite.engines.diorama.facts import FACTS
from reelkite.engines.diorama.plugin import DioramaPlugin
from reelkite.engines.upstream.plugin import UpstreamPlugin
from tests.checkpoints.hollow import hollow, part, tensors

FARM = '[engines.farm]\nkind = "upstream"\nprotocol = "openai"\nservers = ["http://127.0.0.1:1"]\n'
TINY = Machine((Card("a card", 24.0, 24.0),))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Lend settings whose file of models is not there yet."""
    return Settings(cache=tmp_path, clips=tmp_path, cores=1, data=tmp_path)


@pytest.fixture
def ltx(tmp_path: Path) -> str:
    """Lend the table of an engine that could be run: both recipes have their parts."""
    path = hollow(tmp_path / "ltx", marked=False)
    for name in ("transformer_full", "latent_upsampler"):
        part(path / name, "A")
    return f'[engines.ltx]\nkind = "diffusion"\npath = "{path}"\naccepted = "ltx-2-community"\n'


def _written(settings: Settings, text: str) -> Settings:
    settings.models_file.write_text(text, encoding="utf-8")
    return settings


def test_the_diorama_makes_all_models_unless_told_otherwise(settings: Settings) -> None:
    """Every model has the very same plugin, so that what it loads is loaded once."""
    cast = cast_of(settings)

    assert set(cast) == set(Model)
    assert cast[Model.SORA_2] is cast[Model.SORA_2_PRO]
    assert facts_of(settings) == dict.fromkeys(Model, FACTS)
    assert told_cast(settings) == "engine diorama"


def test_tiers_are_made_as_the_file_says(settings: Settings, ltx: str) -> None:
    """A tier is an engine and a recipe; engines of one name are one plugin."""
    cast = cast_of(_written(settings, f'[models]\n"sora-2" = "ltx"\n"sora-2-pro" = "ltx"\n{ltx}'))
    ours = cast[Model.SORA_2]

    assert ours is cast[Model.SORA_2_PRO]
    assert isinstance(ours, DiffusionPlugin)
    assert ours.options.recipes == {Model.SORA_2: "fast", Model.SORA_2_PRO: "fine"}


def test_tiers_may_have_different_engines(settings: Settings) -> None:
    """Each is told with its own."""
    _written(settings, f'[models]\n"sora-2" = "farm"\n"sora-2-pro" = "diorama"\n{FARM}')
    cast = cast_of(settings)

    assert isinstance(cast[Model.SORA_2], UpstreamPlugin)
    assert isinstance(cast[Model.SORA_2_PRO], DioramaPlugin)
    assert told_cast(settings) == "engines farm for sora-2, diorama for sora-2-pro"


def test_a_tier_that_the_file_leaves_out_is_not_made(settings: Settings) -> None:
    """Nobody steps in silently."""
    cast = cast_of(_written(settings, f'[models]\n"sora-2" = "farm"\n{FARM}'))

    assert set(cast) == {Model.SORA_2}


def test_who_is_named_for_all_makes_all(settings: Settings, ltx: str) -> None:
    """REELKITE_ENGINE goes before the file, whose recipes count all the same."""
    _written(
        settings, f'[models]\n"sora-2" = {{ engine = "ltx", recipe = "fast-two-stage" }}\n{ltx}'
    )
    ours = cast_of(replace(settings, engine="ltx"))[Model.SORA_2_PRO]

    assert set(cast_of(replace(settings, engine="diorama")).values()) == {DioramaPlugin()}
    assert isinstance(ours, DiffusionPlugin)
    assert ours.options.recipes == {Model.SORA_2: "fast-two-stage", Model.SORA_2_PRO: "fine"}


def test_a_server_makes_what_it_says_that_it_makes(settings: Settings) -> None:
    """A tier without a model behind it is not made there."""
    _written(settings, f'{FARM}models = {{ "sora-2" = "x" }}\n')

    assert set(cast_of(replace(settings, engine="farm"))) == {Model.SORA_2}


def test_without_a_word_the_first_that_can_run_is_taken(
    settings: Settings, ltx: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Weights count where there is a GPU that they fit on; else the next, else the diorama."""
    monkeypatch.setattr(auditions, "LIBRARIES", ())
    _written(settings, ltx.replace("accepted", "device = 'cuda'\naccepted"))
    with_gpu = chosen(settings, lambda: TINY)
    without = chosen(settings, Machine)

    assert set(with_gpu.roles.values()) == {"ltx"}
    assert with_gpu.passed_over == {}
    assert set(without.roles.values()) == {"diorama"}
    assert "no driver of such a GPU answers" in without.passed_over["ltx"]
    _written(settings, f"{settings.models_file.read_text(encoding='utf-8')}{FARM}")
    assert set(chosen(settings, Machine).roles.values()) == {"farm"}


def test_who_was_passed_over_is_told_with_the_reason(settings: Settings) -> None:
    """One line says what is run, and why not what was meant."""
    _written(settings, '[engines.ltx]\nkind = "diffusion"\npath = "gone"\n')

    assert told_cast(settings).startswith("engine diorama; not ltx: There is no folder ")


def test_an_engine_that_is_not_there_is_told(settings: Settings) -> None:
    """The message lists those that are installed, and those of the file."""
    _written(settings, FARM)

    with pytest.raises(ServeError, match=r"no engine 'kiln'\. Installed .*sets up: farm\."):
        cast_of(replace(settings, engine="kiln"))


def test_weights_that_may_not_be_run_stop_the_start(settings: Settings, ltx: str) -> None:
    """Who was named is not replaced silently: the message says what lacks."""
    terms = ltx.replace("accepted", "# accepted")
    _written(settings, f'[models]\n"sora-2" = "ltx"\n{terms}')

    with pytest.raises(ServeError, match=r"engine 'ltx' of .* cannot run: .*acknowledged first"):
        cast_of(settings)


def test_too_little_memory_stops_the_start(
    settings: Settings, ltx: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is known beforehand is told before any process starts."""
    monkeypatch.setattr(auditions, "LIBRARIES", ())
    _written(settings, f'[models]\n"sora-2" = "ltx"\n{ltx}device = "cuda:1"\n')

    rehearse(replace(settings, engine="diorama"))
    with pytest.raises(ServeError, match=r"cannot run: .*there are 1 GPUs here"):
        rehearse(settings, lambda: TINY)


def test_few_step_weights_must_be_there(settings: Settings, tmp_path: Path) -> None:
    """A recipe that runs with them is refused without them, with the line to write."""
    path = hollow(tmp_path / "wan", "wan22-t2v-a14b", marked=False)
    text = f'[engines.wan]\nkind = "diffusion"\npath = "{path}"\n'
    named = replace(settings, engine="wan")
    with pytest.raises(ServeError, match="'fast' needs few-step weights; name their file"):
        cast_of(_written(named, text))

    _written(named, f'{text}loras = {{ transformer = "l.safetensors" }}\n')
    with pytest.raises(ServeError, match=r"l\.safetensors, which are missing"):
        cast_of(named)
    tensors(tmp_path / "l.safetensors")
    assert set(cast_of(named)) == set(Model)


def test_a_named_file_must_be_there(settings: Settings, tmp_path: Path) -> None:
    """The default need not."""
    assert models_of(settings).engines == {}
    with pytest.raises(RequestError, match="is missing"):
        models_of(replace(settings, models=tmp_path / "none.toml"))


def test_a_model_that_nobody_makes_is_told_with_those_that_are() -> None:
    """The caller learns which field to change, and to what."""
    diorama = DioramaPlugin()
    assert maker_of({Model.SORA_2: diorama}, Model.SORA_2) is diorama
    with pytest.raises(UnsupportedFormat, match=r"'sora-2-pro'; it makes: 'sora-2'\.") as caught:
        maker_of({Model.SORA_2: diorama}, Model.SORA_2_PRO)
    assert caught.value.field == "model"
    with pytest.raises(UnsupportedFormat, match="makes: none"):
        maker_of({}, Model.SORA_2)


def test_the_process_that_answers_never_loads_torch(settings: Settings, ltx: str) -> None:
    """All its rooms stand, open weights are cast, and neither torch nor diffusers is in it."""
    _written(settings, f'[models]\n"sora-2" = "ltx"\n"sora-2-pro" = "ltx"\n{ltx}')
    script = (
        "import sys; from reelkite.bootstrap.casting import facts_of, told_cast;"
        "from reelkite.bootstrap.house import house;"
        "from reelkite.bootstrap.roles import open_office;"
        "from reelkite.server.role import answer; from reelkite.config import read_settings\n"
        "settings = read_settings()\n"
        "with open_office(settings): rooms = house(settings)\n"
        "facts_of(settings); print(told_cast(settings))\n"
        "print({'torch', 'diffusers', 'transformers', 'accelerate'} & set(sys.modules))"
    )
    environment = {"REELKITE_DATA": str(settings.data), "HOME": str(settings.data)}

    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-2:] == ["engine ltx", "set()"]
