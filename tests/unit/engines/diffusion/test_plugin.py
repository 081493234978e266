import subprocess
import sys
from pathlib import Path

import pytest

from reelkite.domain.engine import Capabilities, Sound
from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.provenance import SourceType
from reelkite.domain.request import Model, Operation
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.plugin import COSTS, DiffusionPlugin
from reelkite.media.joining import ClipReader
from tests.checkpoints.hollow import hollow

SILENT = Sound(lambda *_: NotImplemented)


def _plugin(folder: Path, family: str, fine: str = "fine") -> DiffusionPlugin:
    recipes = {Model.SORA_2: "fast", Model.SORA_2_PRO: fine}
    return DiffusionPlugin(DiffusionOptions("w", hollow(folder / family, family), recipes))


def test_the_plugin_builds_the_engine_that_it_tells_of(tmp_path: Path) -> None:
    """Name and version of the facts are those of the engine, and its pictures are trained."""
    plugin = _plugin(tmp_path, "ltx2")
    engine = plugin.build(tmp_path, SILENT, 1, ClipReader())

    assert (engine.name, engine.version) == (plugin.facts.name, plugin.facts.version)
    assert plugin.facts.name == "diffusion"
    assert plugin.facts.source is SourceType.TRAINED


@pytest.mark.parametrize(
    ("family", "able"),
    [
        ("ltx2", (True, {Operation.REMIX, Operation.EXTENSION}, {Operation.EXTENSION})),
        ("wan22-ti2v-5b", (True, {Operation.REMIX, Operation.EXTENSION}, {Operation.EXTENSION})),
        ("wan22-t2v-a14b", (False, {Operation.REMIX}, set())),
        ("wan22-i2v-a14b", (True, set(), set())),
        ("hunyuan15-i2v", (True, {Operation.EXTENSION}, {Operation.EXTENSION})),
    ],
)
def test_what_can_be_done_depends_on_the_weights(
    family: str, able: tuple[bool, set[Operation], set[Operation]], tmp_path: Path
) -> None:
    """Extensions take pictures at 24 a second; a model that needs a picture remixes nothing."""
    picture, own, uploaded = able

    assert _plugin(tmp_path, family).facts.capabilities == Capabilities(
        reference_image=picture,
        operations=frozenset(own),
        uploaded=frozenset(uploaded),
        needs_reference=family.endswith("-i2v") or "-i2v-" in family,
    )


def test_a_unit_of_cost_takes_as_long_as_the_slowest_recipe(tmp_path: Path) -> None:
    """Four seconds of 1280x720 are what the catalogue says, in the tier that is slowest."""
    quick = _plugin(tmp_path / "a", "ltx2", "fast-two-stage").facts.seconds_per_cost
    slow = _plugin(tmp_path / "b", "wan22-t2v-a14b").facts.seconds_per_cost

    assert quick * COSTS[Model.SORA_2] == pytest.approx(7.0)
    assert slow * COSTS[Model.SORA_2_PRO] == pytest.approx(741.0)


def test_a_folder_without_weights_is_told(tmp_path: Path) -> None:
    """Whoever asks for facts hears which folder it is."""
    plugin = DiffusionPlugin(DiffusionOptions("w", tmp_path / "nowhere"))

    with pytest.raises(EngineUnavailable, match="nowhere"):
        _ = plugin.facts


def test_neither_facts_nor_building_load_torch(tmp_path: Path) -> None:
    """The process that answers requests stays small, and a child starts at once."""
    folder = hollow(tmp_path / "ltx2", "ltx2")
    script = (
        "import sys; from pathlib import Path;"
        "from reelkite.domain.engine import Sound;"
        "from reelkite.engines.diffusion.options import DiffusionOptions;"
        "from reelkite.engines.diffusion.plugin import DiffusionPlugin;"
        f"plugin = DiffusionPlugin(DiffusionOptions('w', Path({str(folder)!r})));"
        "plugin.build(Path(), Sound(print), 1, None);"
        "heavy = {'torch', 'diffusers', 'transformers', 'PIL'};"
        "print(plugin.facts.name, *heavy & set(sys.modules))"
    )
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["diffusion"]
