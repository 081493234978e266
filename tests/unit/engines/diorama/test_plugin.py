import subprocess
import sys
from pathlib import Path

from reelkite.domain.engine import Sound
from reelkite.engines.diorama.plugin import DioramaPlugin
from reelkite.media.joining import ClipReader


def test_the_plugin_builds_the_engine_that_it_tells_of(tmp_path: Path) -> None:
    """Name and version of the facts are those of the engine."""
    plugin = DioramaPlugin()
    engine = plugin.build(tmp_path, Sound(lambda *_: NotImplemented), 1, ClipReader())

    assert (engine.name, engine.version) == (plugin.facts.name, plugin.facts.version)


def test_asking_for_facts_loads_nothing_heavy() -> None:
    """Whoever only wants to know what the diorama can do does not load OpenGL."""
    script = (
        "import sys; from reelkite.engines.diorama.plugin import DioramaPlugin;"
        "print(DioramaPlugin().facts.name, *{'moderngl', 'scipy', 'PIL'} & set(sys.modules))"
    )
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["diorama"]
