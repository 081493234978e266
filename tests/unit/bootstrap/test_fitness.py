"""The doctor's round of engines."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.bootstrap import auditions, fitness
from reelkite.bootstrap.doctor import Diagnosis
from reelkite.bootstrap.fitness import engine_examinations
from reelkite.config import Settings
from reelkite.engines.diffusion.weights.machine import Card, Machine
from tests.checkpoints.hollow import hollow

FARM = '[engines.farm]\nkind = "upstream"\nprotocol = "openai"\nservers = ["http://127.0.0.1:1"]\n'
CARD = Machine((Card("H100", 85.0, 85.0),))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Lend settings without a file of models."""
    return Settings(cache=tmp_path, clips=tmp_path, cores=1, data=tmp_path)


@pytest.fixture
def examined(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], dict[str, Diagnosis]]:
    """Lend a round over what a file of models says, on a machine with a large card."""
    monkeypatch.setattr(fitness, "this_machine", lambda: CARD)
    monkeypatch.setattr(auditions, "LIBRARIES", ())
    monkeypatch.setattr(fitness, "QUESTION", "print('2.13, sees H100')")

    def _examined(text: str) -> dict[str, Diagnosis]:
        settings.models_file.write_text(text, encoding="utf-8")
        found = (each.of(settings) for each in engine_examinations(settings))
        return {each.name: each for each in found}

    return _examined


def test_where_nothing_is_set_up_the_doctor_tells_what_could_be(
    examined: Callable[[str], dict[str, Diagnosis]],
) -> None:
    """The card is named, and where to read on; nothing is ill."""
    found = examined("")

    assert found["other engines"].is_well
    assert "this machine has H100 with 85 GB" in found["other engines"].told
    assert "docs/engines.md" in found["other engines"].told


def test_each_engine_is_tried(
    examined: Callable[[str], dict[str, Diagnosis]], tmp_path: Path
) -> None:
    """Those that are cast are needed; of others it is good to know."""
    hollow(tmp_path / "w", "wan22-ti2v-5b", marked=False)
    found = examined(
        f'[models]\n"sora-2" = "wan"\n{FARM}[engines.wan]\nkind = "diffusion"\npath = "w"\n'
    )

    assert found["engine wan"].is_well
    assert found["engine wan"].is_needed
    assert "on H100: 0.0 GB of weights leave 85.0 GB" in found["engine wan"].told
    assert not found["engine farm"].is_well
    assert not found["engine farm"].is_needed
    assert "No server lets us in" in found["engine farm"].told
    assert found["torch"].told == "2.13, sees H100"


def test_who_is_cast_but_cannot_run_is_needed(
    examined: Callable[[str], dict[str, Diagnosis]],
) -> None:
    """The message of the engine itself says what to do."""
    found = examined('[models]\n"sora-2" = "wan"\n[engines.wan]\nkind = "diffusion"\npath = "w"\n')

    assert (found["engine wan"].is_needed, found["engine wan"].is_well) == (True, False)
    assert "There is no folder" in found["engine wan"].told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("print('2.13+cpu, sees no GPU')", "sees no GPU, though there is H100 with 85 GB"),
        ("import no_torch_here", "torch cannot be loaded: ModuleNotFoundError"),
        ("raise SystemExit(1)", "it ended without a word"),
    ],
)
def test_torch_is_asked_in_a_process_of_its_own(
    question: str,
    told: str,
    examined: Callable[[str], dict[str, Diagnosis]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A torch that does not see the card, or cannot be loaded, is told with what to do."""
    monkeypatch.setattr(fitness, "QUESTION", question)
    torch = examined('[engines.wan]\nkind = "diffusion"\npath = "w"\n')["torch"]

    assert not torch.is_well
    assert told in torch.told
    assert "driver" in torch.remedy


def test_a_file_that_cannot_be_read_is_told_elsewhere(
    examined: Callable[[str], dict[str, Diagnosis]],
) -> None:
    """The engine's own examination tells it; here nothing can be tried."""
    assert examined("[models") == {}


def test_gpus_of_others_are_told_without_their_size(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine may have none, or one whose memory cannot be asked for."""
    for machine, told in ((Machine(), "has no GPU"), (Machine(has_other=True), "has a GPU")):
        monkeypatch.setattr(fitness, "this_machine", lambda machine=machine: machine)
        (other,) = engine_examinations(replace(settings, engine="diorama"))
        assert told in other.of(settings).told
