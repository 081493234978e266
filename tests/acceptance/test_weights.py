"""Open weights behind the whole server: untrained ones of the real layout, on the processor."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.acceptance.footage import Footage, look_at
from tests.acceptance.servers import Maker, Process, Server, serving
from tests.checkpoints.tiny import Tiny

pytestmark = pytest.mark.slow

SMALL = Footage(320, 180, 24, 1.0)

FILE = """
[models]
"sora-2" = {{ engine = "ltx", recipe = "fast" }}
"sora-2-pro" = {{ engine = "wan", recipe = "fast" }}

[engines.ltx]
kind = "diffusion"
path = {ltx}
device = "cpu"
accepted = "ltx-2-community"
allow_untrained = true

[engines.wan]
kind = "diffusion"
path = {wan}
device = "cpu"
allow_untrained = true
"""


@pytest.fixture(name="server", scope="module")
def _server(tiny: Tiny, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("weights")
    places = {name: json.dumps(str(tiny(name))) for name in ("ltx2", "wan22-ti2v-5b")}
    file = folder / "models.toml"
    file.write_text(FILE.format(ltx=places["ltx2"], wan=places["wan22-ti2v-5b"]))
    settings = {"REELKITE_ENGINE": "", "REELKITE_MODELS": str(file), "REELKITE_SECONDS": "1,4"}
    with serving(folder / "data", settings=settings) as server:
        yield server


@pytest.fixture(name="maker")
def _maker(server: Server) -> Iterator[Maker]:
    with server.client() as client:
        yield Maker(client)


def _made(maker: Maker, prompt: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Return the finished video of a request for one small second, or with these further fields."""
    body = {"prompt": prompt, "size": "320x180", "seconds": "1"} | fields
    answer = maker.client.post("/v1/videos", json=body)
    assert answer.status_code == 200, answer.text
    return maker.when(answer.json()["id"], "completed", 120)


@pytest.fixture(name="kite", scope="module")
def _kite(server: Server) -> dict[str, Any]:
    """Return a video that was made of words alone."""
    with server.client() as client:
        return _made(Maker(client), "a red kite over a hill")


def test_ltx_makes_picture_and_sound(maker: Maker, kite: dict[str, Any]) -> None:
    """Exactly the size and length that were asked for, and the task says what was used."""
    assert look_at(maker.download(kite["id"])) == SMALL
    told = kite["reelkite"]
    assert told["engine"] == "diffusion"
    assert told["recipe"]["details"]["generated_size"] == "320x192"
    assert told["recipe"]["details"]["untrained"] == "yes"


def test_a_clip_begins_with_its_picture(maker: Maker) -> None:
    """The reference goes all the way into the pipeline: another picture gives another clip."""
    clips = []
    for level in (40, 200):
        picture = Image.fromarray(np.full((180, 320, 3), level, np.uint8))
        written = io.BytesIO()
        picture.save(written, "PNG")
        answer = maker.client.post(
            "/v1/videos",
            data={"prompt": "the hill in the wind", "size": "320x180", "seconds": "1", "seed": "3"},
            files={"input_reference": ("hill.png", written.getvalue(), "image/png")},
        )
        assert answer.status_code == 200, answer.text
        clips.append(maker.download(maker.when(answer.json()["id"], "completed", 120)["id"]))

    assert [look_at(clip) for clip in clips] == [SMALL, SMALL]
    assert clips[0] != clips[1]


def test_another_model_is_another_engine(maker: Maker) -> None:
    """The fine tier is made by Wan, which is silent: the sound is ours."""
    video = _made(maker, "waves on a beach", model="sora-2-pro")

    assert look_at(maker.download(video["id"])) == SMALL
    assert video["model"] == "sora-2-pro"
    assert video["reelkite"]["recipe"]["model"] == "wan22-ti2v-5b"


@pytest.mark.usefixtures("kite")
def test_the_server_never_loads_torch(server: Server) -> None:
    """Only the process that renders holds it, and keeps it from clip to clip."""
    holders = [process for process in server.processes() if _holds_torch(process)]

    assert [process.role for process in holders] == ["render"]


@pytest.mark.usefixtures("kite")
def test_a_cancelled_clip_leaves_the_weights_loaded(server: Server, maker: Maker) -> None:
    """Deleting a task stops its steps; the same process makes the next clip."""
    (before,) = server.of_role("render")
    long = {"prompt": "a storm", "size": "320x180", "seconds": "4", "model": "sora-2-pro"}
    video = str(maker.client.post("/v1/videos", json=long).json()["id"])
    maker.drawing(video, 60)

    assert maker.client.delete(f"/v1/videos/{video}").status_code == 200
    _made(maker, "a calm sea")

    (after,) = server.of_role("render")
    assert after.pid == before.pid


def test_what_the_engine_cannot_do_is_refused_at_the_door(
    maker: Maker, kite: dict[str, Any]
) -> None:
    """An edit of its clips is not made, and the sentence names an engine that could."""
    answer = maker.client.post(
        "/v1/videos/edits", json={"video": {"id": kite["id"]}, "prompt": "a blue kite"}
    )

    assert answer.status_code == 400
    assert "'diorama' can" in answer.json()["error"]["message"]


def _holds_torch(process: Process) -> bool:
    return "libtorch" in Path(f"/proc/{process.pid}/maps").read_text()
