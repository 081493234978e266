"""The whole server in front of others: pretended ones in processes of their own, and itself."""

import base64
import signal
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.engines.upstream.options import Wire
from reelkite.engines.upstream.picture import png_of
from reelkite.media import probe
from tests.acceptance.servers import KEY, SMALL, Maker, Server, serving, until
from tests.acceptance.upstream.process import Outpost, outpost

pytestmark = pytest.mark.slow

SECRET = "sk-upstream"  # noqa: S105 - of a server that only pretends

MODELS = """
[models]
"sora-2" = {{ engine = "farm" }}
"sora-2-pro" = {{ engine = "kite" }}

[engines.farm]
kind = "upstream"
protocol = "vllm-omni"
servers = ["{farm}"]
models = {{ "sora-2" = "Some/Model" }}
key = "{secret}"
rule = {{ multiple = 32, step = 8, offset = 1 }}
patience = {{ poll = 0.1 }}
extra = {{ generate_sound = true }}

[engines.kite]
kind = "upstream"
protocol = "mulerun"
servers = ["{kite}"]
models = {{ "sora-2-pro" = "sora-2" }}
key = "{key}"
patience = {{ poll = 0.2 }}
"""


@pytest.fixture(scope="module")
def farm() -> Iterator[Outpost]:
    """Lend what pretends to be vLLM-Omni."""
    with outpost(Wire.VLLM_OMNI, SECRET) as process:
        yield process


@pytest.fixture(scope="module")
def back(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Lend another server of ours, with an engine of its own."""
    with serving(tmp_path_factory.mktemp("back")) as server:
        yield server


@pytest.fixture(scope="module")
def front(
    farm: Outpost, back: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """Lend a server that has all its clips made by others."""
    folder = tmp_path_factory.mktemp("front")
    told = MODELS.format(farm=farm.url, kite=back.url, secret=SECRET, key=KEY)
    (folder / "models.toml").write_text(told)
    settings = {"REELKITE_ENGINE": "", "REELKITE_MODELS": str(folder / "models.toml")}
    with serving(folder, settings=settings) as server:
        yield server


@pytest.fixture
def maker(front: Server, farm: Outpost) -> Iterator[Maker]:
    """Lend somebody who makes clips there, and forget what was scripted before."""
    farm.script(creates=[], polls=[], contents=[], states=[])
    with front.client() as client:
        yield Maker(client)


def _assert_small(clip: bytes, folder: Path) -> None:
    file = folder / "clip.mp4"
    file.write_bytes(clip)
    facts = probe(file)
    assert (facts.size, facts.frames, facts.channels) == (Size(320, 180), 48, 2)
    assert facts.sound_seconds == pytest.approx(2, abs=0.05)


def test_a_clip_is_made_by_another_server(maker: Maker, farm: Outpost, tmp_path: Path) -> None:
    """Create, poll, download: exactly what was asked for; the recipe tells how, and no secret."""
    video = maker.create("a red kite over a hill")
    done = maker.when(video, "completed")
    _assert_small(maker.download(video), tmp_path)

    asked = farm.heard()["asked"]
    numbers = {name: asked[name] for name in ("width", "height", "num_frames", "generate_sound")}
    assert numbers == {
        "width": "320",
        "height": "192",
        "num_frames": "49",
        "generate_sound": "true",
    }
    told = done["reelkite"]
    assert (told["engine"], told["recipe"]["model"]) == ("upstream", "Some/Model")
    assert told["recipe"]["details"]["generated_size"] == "320x192"
    assert farm.url not in str(done)
    assert SECRET not in str(done)
    assert not farm.heard()["asked"]["image"]


def test_a_clip_begins_with_a_picture(maker: Maker, farm: Outpost, tmp_path: Path) -> None:
    """The picture that a client sent reaches the other server as a file."""
    picture = png_of(np.full((180, 320, 3), (90, 140, 200), dtype=np.uint8))
    url = f"data:image/png;base64,{base64.b64encode(picture).decode()}"
    fields = {"prompt": "clouds drift", "size": SMALL, "seconds": "2"}
    reference = {"input_reference": {"image_url": url}}
    answer = maker.client.post("/v1/videos", json={**fields, **reference})
    assert answer.status_code == 200, answer.text
    video = answer.json()["id"]
    maker.when(video, "completed")

    _assert_small(maker.download(video), tmp_path)
    assert farm.heard()["asked"]["image"] > 100


def test_a_server_that_was_started_anew_costs_an_attempt(maker: Maker, farm: Outpost) -> None:
    """A task that the other server has lost is made again, and the client never knows."""
    farm.script(polls=[[404, "{}"], [404, "{}"]])
    video = maker.create("a kite that is lost once")
    done = maker.when(video, "completed")

    assert done["reelkite"]["attempts"] == 2


def test_a_refusal_of_theirs_is_a_refusal_of_ours(maker: Maker, farm: Outpost) -> None:
    """Their moderation ends the task at once, in the words that clients know."""
    body = '{"error": {"code": "moderation_blocked", "message": "Blocked."}}'
    farm.script(creates=[[400, body]])
    video = maker.create("a kite over a stony beach")
    failed = maker.when(video, "failed")

    assert failed["error"]["code"] == "moderation_blocked"
    assert failed["reelkite"]["attempts"] == 1


def test_a_request_that_they_cannot_use_fails_with_their_sentence(
    maker: Maker, farm: Outpost
) -> None:
    """What would not be otherwise the next time is not tried again."""
    farm.script(creates=[[400, '{"detail": "num_frames must be 17 n + 5"}']])
    failed = maker.when(maker.create("a kite of too many frames"), "failed")

    assert failed["error"]["code"] == "processing_error"
    assert "num_frames must be 17 n + 5" in failed["error"]["message"]


def test_a_delete_reaches_the_other_server(maker: Maker, farm: Outpost) -> None:
    """Who deletes a running video ends the work there too, and not only here."""
    farm.script(states=[{"status": "in_progress", "progress": 40}] * 5000)
    video = maker.create("a kite that takes long")
    maker.drawing(video)
    before = farm.heard()["deleted"]
    assert maker.client.delete(f"/v1/videos/{video}").status_code == 200

    until(lambda: len(farm.heard()["deleted"]) > len(before), 10, "the end of their task")


def test_what_a_killed_process_began_is_ended(maker: Maker, farm: Outpost, front: Server) -> None:
    """A render child that dies leaves a task there: it is deleted before the next is begun."""
    farm.script(states=[{"status": "in_progress", "progress": 40}] * 5000)
    before = len(farm.heard()["requests"])
    video = maker.create("a kite that outlives its maker")
    maker.drawing(video)
    front.signal("render", signal.SIGKILL)
    until(lambda: farm.heard()["requests"][-1][0] == "POST", 30, "the next attempt", 0.02)
    farm.script(states=[])
    done = maker.when(video, "completed")

    since = [method for method, _ in farm.heard()["requests"][before:] if method != "GET"]
    assert since == ["POST", "DELETE", "POST", "DELETE"]
    assert done["reelkite"]["attempts"] == 2


def test_two_of_our_own_servers_in_a_row(maker: Maker, back: Server, tmp_path: Path) -> None:
    """One in front of another, over the vendor's wire: the clip is whole, and told as theirs."""
    fields = {"prompt": "a kite twice removed", "size": SMALL, "seconds": "2"}
    answer = maker.client.post("/v1/videos", json={**fields, "model": "sora-2-pro"})
    assert answer.status_code == 200, answer.text
    video = answer.json()["id"]
    done = maker.when(video, "completed", 60)
    _assert_small(maker.download(video), tmp_path)

    assert done["reelkite"]["recipe"]["details"]["server"] == "mulerun"
    with back.client() as client:
        (theirs,) = client.get("/v1/videos").json()["data"]
    assert (theirs["status"], theirs["prompt"]) == ("completed", fields["prompt"])
