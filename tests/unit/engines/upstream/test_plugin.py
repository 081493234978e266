"""The engine before anybody builds it."""

import sys
from dataclasses import replace
from pathlib import Path
from subprocess import run

import pytest

from reelkite.domain.engine import Capabilities, Sound
from reelkite.domain.provenance import SourceType
from reelkite.engines.upstream.engine import UpstreamEngine
from reelkite.engines.upstream.plugin import UpstreamPlugin
from reelkite.media.joining import ClipReader
from tests.unit.engines.upstream.stage import in_haste, options_for, quiet_score

OPTIONS = options_for("http://127.0.0.1:9")


def test_it_tells_what_it_can() -> None:
    """Pictures to begin with if the operator's model takes them; no changes of clips."""
    facts = UpstreamPlugin(OPTIONS).facts
    blind = UpstreamPlugin(replace(OPTIONS, reference=False)).facts

    assert (facts.name, facts.source) == ("upstream", SourceType.TRAINED)
    assert facts.capabilities == Capabilities(reference_image=True, longest=20.0)
    assert blind.capabilities == Capabilities(longest=20.0)


def test_the_operator_s_patience_tells_how_long_a_clip_takes() -> None:
    """Before any was made: half an hour for a clip means a minute and a half for 4 s of 720p."""
    options = in_haste(OPTIONS, {"clip": 1800})

    assert UpstreamPlugin(options).facts.seconds_per_cost * 4 * 1.28 * 0.72 == pytest.approx(90)


def test_building_asks_nobody_and_writes_nothing(tmp_path: Path) -> None:
    """Servers may be away when ours starts."""
    engine = UpstreamPlugin(OPTIONS).build(tmp_path / "cache", Sound(quiet_score), 1, ClipReader())

    assert isinstance(engine, UpstreamEngine)
    assert not (tmp_path / "cache").exists()


def test_the_plugin_alone_loads_nothing_heavy() -> None:
    """The HTTP process asks for the facts, and needs neither httpx nor numpy for that."""
    code = (
        "import sys; import reelkite.engines.upstream.plugin as p; "
        "import reelkite.engines.upstream.options as o; "
        "p.UpstreamPlugin(o.UpstreamOptions('x', o.Wire.OPENAI, ('http://x',))).facts; "
        "print(*{'httpx', 'torch', 'av'} & set(sys.modules))"
    )
    told = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own code

    assert told.stdout.strip() == ""
