import subprocess
import sys
from pathlib import Path

import pytest

from reelkite.bootstrap import engine_plugin, production_line
from reelkite.bootstrap.engines import identity, production_lines
from reelkite.config import Settings, Signing
from reelkite.domain.errors import ScreeningUnavailable, ServeError
from reelkite.domain.geometry import Size
from reelkite.domain.provenance import SourceType
from reelkite.domain.request import GenerationRequest, Model
from reelkite.media import Encoding, Mp4Encoder
from reelkite.media.mark import MarkingEncoder
from reelkite.production import FilePublisher
from reelkite.provenance import ClipSigner
from reelkite.testing import FakeEngine, MemoryWatch, fake_line

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(64, 48), 1, 7)

METADATA = "Metadata-Version: 2.1\nName: borrowed\nVersion: 1\n"
POINTS = "[reelkite.engines]\nborrowed = borrowed:PLUGIN\n"


def test_every_room_is_in_its_place(tmp_path: Path) -> None:
    """Settings reach the rooms that need them; the engine is the diorama."""
    line = production_line(Settings(cache=tmp_path, clips=tmp_path, cores=3))

    assert line.engine.name == "diorama"
    assert line.encoder == Mp4Encoder(Encoding(threads=1))
    assert isinstance(line.publisher, FilePublisher)
    assert isinstance(line.signer, ClipSigner)
    assert line.origin.source is SourceType.ALGORITHMIC


def test_models_of_one_engine_share_it(tmp_path: Path) -> None:
    """What an engine has loaded for one model is there for the other; lines are made once."""
    line_of = production_lines(Settings(cache=tmp_path, clips=tmp_path, cores=1))
    fast, fine = line_of(Model.SORA_2), line_of(Model.SORA_2_PRO)

    assert fast.engine is fine.engine
    assert fast.look is fine.look
    assert line_of(Model.SORA_2) is fast


def test_the_line_looks_at_its_clips(tmp_path: Path) -> None:
    """A clip of nothing passes the real look; what is no clip cannot be looked at."""
    look = production_line(Settings(cache=tmp_path, clips=tmp_path, cores=1)).look
    grey = fake_line(FakeEngine(), Mp4Encoder(Encoding(threads=1)))
    clip = grey.produce(REQUEST, tmp_path / "a.mp4", MemoryWatch())

    assert look(clip.path).allowed
    (tmp_path / "b.mp4").write_bytes(b"no clip")
    with pytest.raises(ScreeningUnavailable):
        look(tmp_path / "b.mp4")


def test_the_line_signs_with_the_settings_identity(tmp_path: Path) -> None:
    """Without files of the operator the data folder holds one, opened once and kept."""
    settings = Settings(cache=tmp_path, clips=tmp_path, cores=1, data=tmp_path / "data")
    signer = production_line(settings).signer
    assert not (tmp_path / "data").exists()
    signer.make_ready()

    assert (tmp_path / "data" / "identity" / "key.pem").exists()
    assert identity(settings).self_signed


@pytest.mark.parametrize(
    ("mark", "words"), [("1", "procedurally generated · reelkite"), ("Kite TV", "Kite TV")]
)
def test_a_mark_is_drawn_on_request(tmp_path: Path, mark: str, words: str) -> None:
    """With 1 the words say what is true of the engine; other words are taken as they are."""
    settings = Settings(cache=tmp_path, clips=tmp_path, cores=2, signing=Signing(mark=mark))

    encoder = Mp4Encoder(Encoding(threads=1))
    assert production_line(settings).encoder == MarkingEncoder(encoder, words)


def test_an_operators_identity_that_is_missing_is_told(tmp_path: Path) -> None:
    """The message names the file."""
    signing = Signing(certificate=tmp_path / "chain.pem", key=tmp_path / "key.pem")
    with pytest.raises(ServeError, match=r"chain\.pem: No such file"):
        identity(Settings(cache=tmp_path, clips=tmp_path, cores=1, signing=signing))


def test_another_package_can_offer_an_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An entry point of the group ``reelkite.engines`` is found by its name."""
    about = tmp_path / "borrowed-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(METADATA)
    (about / "entry_points.txt").write_text(POINTS)
    (tmp_path / "borrowed.py").write_text("PLUGIN = 'the plugin'\n")
    monkeypatch.syspath_prepend(str(tmp_path))

    assert str(engine_plugin("borrowed")) == "the plugin"


def test_an_unknown_engine_is_told_with_those_that_are_there() -> None:
    """The message has the name that was asked for and the names that can be."""
    with pytest.raises(ServeError, match=r"no engine 'sora'.*diorama"):
        engine_plugin("sora")


@pytest.mark.parametrize("arguments", [["--help"], ["generate", "a kite", "--seconds", "5"]])
def test_no_engine_is_loaded_without_need(arguments: list[str]) -> None:
    """Help and complaints are told without OpenGL, FFmpeg, scipy, or anything of the server."""
    heavy = {
        "moderngl",
        "av",
        "scipy",
        "PIL",
        "sqlalchemy",
        "dbos",
        "fastapi",
        "c2pa",
        "cryptography",
    }
    script = (
        "import sys; from reelkite.bootstrap import production_line;"
        f"from reelkite.cli.main import run; run({arguments!r}, production_line);"
        f"print(*{heavy!r} & set(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stderr.splitlines()[-1] == ""
