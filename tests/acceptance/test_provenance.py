"""What the real line publishes says where it comes from, and holds; a fake engine draws."""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.bootstrap import production_line
from reelkite.cli.main import run
from reelkite.config import Settings, Signing
from reelkite.domain.artifact import FILE_NAMES, ArtifactKind
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.media import probe, write_spritesheet, write_thumbnail
from reelkite.production import ProductionLine
from reelkite.production.delivery import Stills, make_files
from reelkite.production.inspection import inspect
from reelkite.testing import FakeEngine, MemoryWatch, fake_line

REQUEST = GenerationRequest("a kite over the sea", Model.SORA_2_PRO, Size(320, 180), 2, 7)
SPOTS = 25


def _line(folder: Path, signing: Signing | None = None) -> ProductionLine:
    """Return the real line; only planning and drawing are fake."""
    settings = Settings(
        cache=folder / "cache",
        clips=folder,
        cores=1,
        data=folder / "data",
        signing=signing or Signing(),
    )
    real = production_line(settings)
    fake = fake_line(FakeEngine(), real.encoder)
    return replace(real, planner=fake.planner, listener=fake.listener, engine=fake.engine)


def _nobody(_: Settings, __: Model) -> ProductionLine:
    raise AssertionError("no line is needed")


def _verify(clip: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, object]]:
    status = run(["verify", str(clip), "--json"], _nobody)
    return status, json.loads(capsys.readouterr().out)


def test_every_published_clip_verifies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A delivery's clip has the frames and the length asked for, stills, and a valid manifest."""
    stills = Stills(write_thumbnail, write_spritesheet)
    folder = tmp_path / "files"
    folder.mkdir()
    clip = make_files(_line(tmp_path), REQUEST, folder, MemoryWatch(), stills)
    inspect(REQUEST, probe(clip.path))
    status, told = _verify(clip.path, capsys)

    assert {path.name for path in folder.iterdir()} == set(FILE_NAMES.values())
    assert (status, told["state"]) == (0, "valid")
    assert (told["engine"], told["model"], told["seed"]) == ("fake", "fake-fine", 7)
    assert b"kite over the sea" not in (folder / FILE_NAMES[ArtifactKind.VIDEO]).read_bytes()


def test_any_changed_byte_breaks_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Wherever a byte is changed, the clip is told as altered."""
    clip = _line(tmp_path).produce(REQUEST, tmp_path / "a.mp4", MemoryWatch()).path
    content = clip.read_bytes()
    chance = random.Random(5)

    for place in (0, len(content) - 1, *chance.sample(range(len(content)), SPOTS)):
        changed = bytearray(content)
        changed[place] ^= chance.randrange(1, 256)
        clip.write_bytes(changed)
        status, told = _verify(clip, capsys)
        assert (place, status, told["state"]) == (place, 5, "altered")


def test_the_prompt_is_told_when_the_operator_wants_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the setting the manifest has the prompt."""
    line = _line(tmp_path, Signing(manifest_prompt=True))
    clip = line.produce(REQUEST, tmp_path / "a.mp4", MemoryWatch()).path

    assert _verify(clip, capsys)[1]["prompt"] == "a kite over the sea"
