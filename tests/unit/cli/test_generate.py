import hashlib
import json
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from reelkite.cli.generate import slug
from reelkite.cli.main import run
from reelkite.config import Settings
from reelkite.domain.engine import Capabilities, RenderWatch
from reelkite.domain.media import FrameStream
from reelkite.domain.request import NOTHING, GenerationRequest, Materials, Model
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.diorama.facts import FACTS
from reelkite.engines.diorama.plugin import DioramaPlugin
from reelkite.media import Encoding, Mp4Encoder
from reelkite.production import ProductionLine
from reelkite.testing import FakeEngine, fake_line
from tests.unit.cli.checks.screens import PERMISSIVE, FakeChecks


def _assemble(_: Settings, __: Model) -> ProductionLine:
    return fake_line(FakeEngine(), Mp4Encoder(Encoding(preset="ultrafast")))


def _failing(_: Settings, __: Model) -> ProductionLine:
    return fake_line(FakeEngine(fails_at=5), Mp4Encoder(Encoding(preset="ultrafast")))


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REELKITE_CLIPS", raising=False)


def test_a_clip_goes_to_clips(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without -o the path printed is clips/ with a name from the prompt and the seed."""
    assert run(["generate", "A red kite!", "--seed", "7"], _assemble, PERMISSIVE) == 0

    assert capsys.readouterr().out == "clips/a-red-kite-7.mp4\n"
    assert (tmp_path / "clips" / "a-red-kite-7.mp4").stat().st_size > 1000


def test_a_clip_does_not_replace_another(capsys: pytest.CaptureFixture[str]) -> None:
    """The same command again makes a second file."""
    run(["generate", "A red kite!", "--quiet"], _assemble, PERMISSIVE)
    run(["generate", "A red kite!", "--quiet"], _assemble, PERMISSIVE)

    assert capsys.readouterr().out == "clips/a-red-kite-0.mp4\nclips/a-red-kite-0-2.mp4\n"


def test_the_clip_is_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """With --json stdout is exactly one object with the promised keys and surveyed boxes."""
    run(["generate", "a kite", "-o", "kite.mp4", "--json", "--quiet"], _assemble, PERMISSIVE)

    told = capsys.readouterr()
    clip = json.loads(told.out)
    assert told.err == ""
    assert list(clip) == [
        "path",
        "size",
        "seconds",
        "frames",
        "fps",
        "seed",
        "engine",
        "engine_version",
        "recipe",
        "model",
        "storyboard",
    ]
    assert (clip["path"], clip["frames"], clip["seed"]) == ("kite.mp4", 96, 0)
    assert clip["storyboard"]["shots"][0]["subjects"][0]["box"] == [0.25, 0.25, 0.75, 0.75]


def test_progress_is_shown_unless_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    """Progress goes to stderr; --quiet keeps it empty."""
    run(["generate", "a kite"], _assemble, PERMISSIVE)
    assert "draw" in capsys.readouterr().err
    run(["generate", "a kite", "--quiet"], _assemble, PERMISSIVE)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (".", "is a folder"),
        ("nowhere/kite.mp4", "the folder nowhere does not exist"),
        ("/proc/kite.mp4", "cannot write in /proc"),
    ],
)
def test_an_impossible_place_is_refused(
    output: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A place that cannot be written leaves with 1 before anything is drawn."""
    assert run(["generate", "a kite", "-o", output], _assemble, PERMISSIVE) == 1
    told = capsys.readouterr().err
    assert words in told
    assert "draw" not in told


def test_the_folder_of_clips_may_be_impossible(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder for clips that cannot be made leaves with 1."""
    monkeypatch.setenv("REELKITE_CLIPS", "/proc/clips")
    assert run(["generate", "a kite"], _assemble, PERMISSIVE) == 1
    assert "cannot make the folder /proc/clips" in capsys.readouterr().err


def test_a_failed_clip_leaves_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """When the engine fails the status is 1 and the folder stays empty."""
    assert run(["generate", "a kite", "-o", "kite.mp4", "--quiet"], _failing, PERMISSIVE) == 1
    assert capsys.readouterr().err == "reelkite: the fake engine fails at frame 5\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("prompt", "status", "words"),
    [("a bad kite", 3, "violence ('bad', rule words: bad)"), ("an odd kite", 4, "checked")],
)
def test_what_is_not_allowed_is_not_drawn(
    prompt: str, status: int, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A refusal leaves with 3, a check that fails with 4; one line says why, no file is made."""
    assert run(["generate", prompt], _assemble, FakeChecks().screens) == status
    told = capsys.readouterr().err
    assert words in told
    assert told.count("\n") == 1
    assert not any(path.is_file() for path in tmp_path.rglob("*"))


def test_the_prompt_is_judged_as_it_was_written() -> None:
    """The checks see what was typed, not only what the planner makes of it."""
    checks = FakeChecks()
    run(["generate", "a  red kite", "--quiet"], _assemble, checks.screens)

    assert checks.heard == ["a  red kite", "a red kite"]


def test_a_path_is_printed_byte_for_byte(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A path that is no text in the terminal's encoding is printed as it is."""
    assert run(["generate", "a kite", "-o", "k\udcff.mp4", "--quiet"], _assemble, PERMISSIVE) == 0

    assert capfdbinary.readouterr().out == b"k\xff.mp4\n"


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("A red kite!", "a-red-kite"),
        ("../../etc/passwd", "etc-passwd"),
        ("🪁🪁", "clip"),
        ("日本の凧", "日本の凧"),
        ("word " * 30, "word-word-word-word-word-word-word-word-word"),
        ("k" * 300, "k" * 48),
    ],
)
def test_a_name_is_short_and_harmless(prompt: str, name: str) -> None:
    """The name keeps the first words of the prompt and nothing that means anything to a shell."""
    assert slug(prompt) == name


@dataclass(frozen=True, slots=True)
class Collector(FakeEngine):
    """An engine that keeps what its clip is to begin with."""

    begun: list[tuple[str | None, bytes]] = field(default_factory=list)

    def render(
        self,
        request: GenerationRequest,
        storyboard: Storyboard,
        watch: RenderWatch,
        materials: Materials = NOTHING,
    ) -> FrameStream:
        """Keep the picture, then make the footage."""
        if materials.reference is not None:
            self.begun.append((request.reference, materials.reference.read_bytes()))
        return FakeEngine.render(self, request, storyboard, watch, materials)


def _picture(path: Path, width: int, height: int) -> Path:
    Image.new("RGB", (width, height), (200, 40, 40)).save(path)
    return path


def _with_image(engine: Collector, *options: str) -> int:
    def assemble(_: Settings, __: Model) -> ProductionLine:
        return fake_line(engine, Mp4Encoder(Encoding(preset="ultrafast")))

    return run(["generate", "a kite", "--quiet", *options], assemble, PERMISSIVE)


def test_a_clip_begins_with_the_image(tmp_path: Path) -> None:
    """The engine gets a plain PNG of the clip's size, and the request its digest."""
    picture = _picture(tmp_path / "a.jpg", 1280, 720)
    engine = Collector()

    assert _with_image(engine, "--image", str(picture), "--size", "1280x720") == 0
    ((digest, content),) = engine.begun
    assert digest == hashlib.sha256(content).hexdigest()
    assert Image.open(BytesIO(content)).size == (1280, 720)


def test_an_image_of_another_size_is_refused_or_cropped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names both sizes and the way out; with --crop the middle is taken."""
    picture = str(_picture(tmp_path / "a.png", 640, 640))
    engine = Collector()

    assert _with_image(engine, "--image", picture, "--size", "1280x720") == 2
    assert "640x640" in (told := capsys.readouterr().err)
    assert "--crop" in told
    assert _with_image(engine, "--image", picture, "--size", "1280x720", "--crop") == 0
    assert Image.open(BytesIO(engine.begun[0][1])).size == (1280, 720)


def test_an_engine_that_would_ignore_the_image_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture is never dropped silently: the message names the engine, and nothing is drawn."""
    blind = DioramaPlugin(replace(FACTS, capabilities=Capabilities()))
    monkeypatch.setattr("reelkite.cli.generate.cast_of", lambda _: dict.fromkeys(Model, blind))
    picture = str(_picture(tmp_path / "a.png", 1280, 720))
    engine = Collector()

    assert _with_image(engine, "--image", picture, "--size", "1280x720") == 2
    assert "cannot begin a clip with an image" in capsys.readouterr().err
    assert engine.begun == []
