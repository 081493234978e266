"""Whether engines may and can make clips here."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from reelkite.bootstrap import auditions
from reelkite.bootstrap.auditions import examined, recipes_of, tried
from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.request import Model
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.weights.machine import Machine
from reelkite.engines.upstream.options import UpstreamOptions, Wire
from tests.checkpoints.hollow import hollow, part

SHUT = "http://127.0.0.1:1"


@pytest.fixture
def ltx(tmp_path: Path) -> DiffusionOptions:
    """Lend an engine with distilled weights alone, and nothing else."""
    path = hollow(tmp_path / "ltx", marked=False)
    return DiffusionOptions("ltx", path, {Model.SORA_2: "fast"}, accepted="ltx-2-community")


class Porter(BaseHTTPRequestHandler):
    """Lets everybody in who has the key."""

    def do_GET(self) -> None:
        """Answer with an empty list, or refuse."""
        knows = self.headers.get("Authorization") == "Bearer sk-good"
        body = b'{"object": "list", "data": []}'
        self.send_response(200 if knows else 401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """Lend the address of a server that lets in whoever has the key."""
    with HTTPServer(("127.0.0.1", 0), Porter) as porter:
        thread = threading.Thread(target=porter.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{porter.server_port}"
        porter.shutdown()
        thread.join()


def test_a_recipe_needs_its_parts(ltx: DiffusionOptions) -> None:
    """A part that only some recipes need is told by its folder and how to fetch it alone."""
    fine = replace(ltx, recipes={Model.SORA_2_PRO: "fine"})

    assert examined(ltx).family.key == "ltx2"
    with pytest.raises(EngineUnavailable) as told:
        examined(fine)
    assert "The recipe 'fine' needs" in str(told.value)
    assert f"{ltx.path / 'latent_upsampler'}, which is missing" in str(told.value)
    assert '--include "transformer_full/*"' in str(told.value)
    for name in ("transformer_full", "latent_upsampler"):
        part(ltx.path / name, "A")
    assert examined(fine)


def test_a_recipe_must_be_known(ltx: DiffusionOptions) -> None:
    """The message lists those that the family has."""
    with pytest.raises(EngineUnavailable, match="has no recipe 'finest'; it has: fast, "):
        examined(replace(ltx, recipes={Model.SORA_2: "finest"}))


def test_recipes_are_those_that_a_folder_has_the_parts_for(ltx: DiffusionOptions) -> None:
    """What is missing is left out, in the order that was asked."""
    layout = examined(ltx)
    assert list(recipes_of(layout, ltx, ("fine", "fast-two-stage", "fast"))) == ["fast"]
    part(ltx.path / "latent_upsampler", "A")
    assert list(recipes_of(examined(ltx), ltx, ("fine", "fast-two-stage", "fast"))) == [
        "fast-two-stage",
        "fast",
    ]


def test_what_can_run_is_told(ltx: DiffusionOptions, monkeypatch: pytest.MonkeyPatch) -> None:
    """Name, family, and on what."""
    monkeypatch.setattr(auditions, "LIBRARIES", ())
    assert tried(ltx, Machine()) == "ltx (LTX-2.x) on the processor: slow"


def test_missing_libraries_are_told(ltx: DiffusionOptions, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message has the command that installs them; they are not imported to find out."""
    monkeypatch.setattr(auditions, "LIBRARIES", ("reelkite", "no_torch_here"))

    with pytest.raises(EngineUnavailable, match=r"no_torch_here is not .*reelkite\[diffusion\]"):
        tried(ltx, Machine())


def test_a_server_that_lets_us_in_is_enough(server: str) -> None:
    """One of several that does not is told; if none does, the engine cannot run."""
    farm = UpstreamOptions("farm", Wire.OPENAI, (server,), key="sk-good")

    assert tried(farm, Machine()) == "1 of 1 servers let us in"
    half = tried(replace(farm, servers=(server, SHUT)), Machine())
    assert half.startswith(f"1 of 2 servers let us in; not {SHUT} (")
    with pytest.raises(EngineUnavailable, match=r"No server lets us in: .*\[engines\.farm\]"):
        tried(replace(farm, servers=(SHUT,)), Machine())


def test_a_wrong_key_is_told(server: str) -> None:
    """The setting is named, the key is not."""
    farm = UpstreamOptions("farm", Wire.OPENAI, (server,), key="sk-wrong")

    with pytest.raises(EngineUnavailable, match="see the setting 'key'") as told:
        tried(farm, Machine())
    assert "sk-wrong" not in str(told.value)
