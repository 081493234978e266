import json
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.cli.checks.verify import HEADLINES, SOURCES, STATUSES
from reelkite.cli.main import run
from reelkite.config import Settings
from reelkite.domain.provenance import Ingredient, Relationship, SourceType
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import Model
from reelkite.production import ProductionLine
from reelkite.provenance import (
    ClipSigner,
    Credentials,
    Signatory,
    State,
    open_identity,
)
from tests.unit.provenance.papers import MADE, NOW, Operator, changed, small_clip

RECIPE = Recipe("clay-1", 16, (("cache", "none"), ("steps", "8")))
KITE = Ingredient("kite.png", "image/png", Relationship.COMPONENT, "bb" * 32)


def _nobody(_: Settings, __: Model) -> ProductionLine:
    raise AssertionError("no line is needed")


def _verify(*words: str) -> int:
    return run(["verify", *words], _nobody)


@pytest.fixture(name="clip")
def _clip(tmp_path: Path) -> Path:
    clip = small_clip(tmp_path / "a.mp4", frames=2)
    signer = ClipSigner(lambda: open_identity(None, None, tmp_path / "identity", NOW))
    signer.sign(clip, replace(MADE, ingredients=(KITE,), recipe=RECIPE))
    return clip


def test_a_valid_clip_leaves_with_0(clip: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Readable lines say that it holds, who signed, and where it comes from."""
    assert _verify(str(clip)) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "valid       as it was signed, byte by byte"
    assert "signed by   reelkite (self-signed); nobody vouches for that name" in lines
    assert "engine      fake 1" in lines
    assert "used        clay-1, 16 fps, cache none, steps 8" in lines
    assert "made at     2026-11-23T11:34:03Z" in lines
    assert "source      made by an algorithm out of what was there before" in lines
    assert "ingredient  kite.png (image/png, componentOf)" in lines
    assert not any(line.startswith(("because", "prompt")) for line in lines)


def test_a_changed_byte_leaves_with_5(clip: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first line says that it is altered, the second why."""
    clip.write_bytes(changed(clip.read_bytes(), clip.stat().st_size - 100))

    assert _verify(str(clip)) == 5
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first == "altered     NOT as it was signed"
    assert second.startswith("because     ")


@pytest.mark.parametrize(("content", "status"), [(b"no clip", 8), (None, 7)])
def test_what_says_nothing_has_a_status_of_its_own(
    tmp_path: Path, content: bytes | None, status: int
) -> None:
    """A clip without a manifest leaves with 7, a file that is no clip with 8."""
    clip = small_clip(tmp_path / "a.mp4", frames=2)
    if content is not None:
        clip.write_bytes(content)

    assert _verify(str(clip)) == status


def test_everything_is_told_as_json(clip: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json stdout is exactly one object."""
    assert _verify(str(clip), "--json") == 0

    told = json.loads(capsys.readouterr().out)
    assert told.pop("generator").startswith("reelkite ")
    assert told == {
        "file": str(clip),
        "state": "valid",
        "reason": "",
        "signer": {
            "name": "reelkite (self-signed)",
            "organisation": "self-signed",
            "self_signed": True,
            "trusted": False,
        },
        "engine": "fake",
        "engine_version": "1",
        "model": "fake-fine",
        "recipe": {
            "model": "clay-1",
            "frame_rate": 16,
            "details": {"steps": "8", "cache": "none"},
        },
        "made_at": "2026-11-23T11:34:03Z",
        "source_type": SourceType.COMPOSITE.value,
        "seed": 7,
        "prompt": None,
        "ingredients": [
            {
                "title": "kite.png",
                "media_type": "image/png",
                "relationship": "componentOf",
                "sha256": "bb" * 32,
            }
        ],
    }


def test_a_file_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    """A name that leads nowhere leaves with 2, as everywhere."""
    assert _verify(str(tmp_path / "gone.mp4")) == 2


@pytest.mark.parametrize(
    ("signer", "told"),
    [
        (Signatory("Ann", "Kite Films", self_signed=False, trusted=True), "an authority vouches"),
        (Signatory("Ann", "", self_signed=False, trusted=False), "Ann; nobody known here"),
        (None, ""),
    ],
)
def test_signers_are_told_by_their_standing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    signer: Signatory | None,
    told: str,
) -> None:
    """Who is vouched for and who is not reads differently; without a signer there is no line."""
    found = Credentials(State.DOUBTFUL, "expired", signer, engine="a\x1b[31m\nb")
    monkeypatch.setattr("reelkite.provenance.read_credentials", lambda _: found)
    (tmp_path / "a.mp4").touch()

    assert _verify(str(tmp_path / "a.mp4")) == 6
    printed = capsys.readouterr().out
    assert told in printed
    assert ("signed by" in printed) is (signer is not None)
    assert "\x1b" not in printed
    assert "engine      a?[31m?b" in printed


def test_a_folder_of_another_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the system refuses to read is bad input, in one line."""

    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("reelkite.provenance.read_credentials", refuse)
    (tmp_path / "a.mp4").touch()

    assert _verify(str(tmp_path / "a.mp4")) == 2
    assert "Permission denied" in capsys.readouterr().err


def test_an_operators_own_certificate_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A clip that an operator signed names her and her organisation."""
    papers = Operator().write(tmp_path)
    clip = small_clip(tmp_path / "a.mp4", frames=2)
    ClipSigner(lambda: open_identity(*papers, tmp_path, NOW)).sign(clip, MADE)

    assert _verify(str(clip)) == 0
    assert "signed by   leaf, Kite Films; nobody known here" in capsys.readouterr().out


def test_each_state_has_status_and_words() -> None:
    """No state and no kind of source is left without words, and each status is its own."""
    assert set(STATUSES) == set(HEADLINES) == set(State)
    assert len(set(STATUSES.values())) == len(State)
    assert set(SOURCES) == {each.value for each in SourceType}
