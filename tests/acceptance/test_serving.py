"""The server as a process: start, stop, refusals to start, keys, and a clip from end to end."""

import json
import re
import signal
import socket
import stat
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.acceptance.footage import SMALL_2_S, Footage, look_at
from tests.acceptance.servers import KEY, OTHER_KEY, Maker, Server, serving, until

pytestmark = pytest.mark.slow


@pytest.fixture(name="server", scope="module")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("serving")) as server:
        yield server


@pytest.fixture(name="maker")
def _maker(server: Server) -> Iterator[Maker]:
    with server.client() as client:
        yield Maker(client)


@pytest.fixture(name="resting")
def _resting(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path)
    yield server
    server.clean()


def test_a_prompt_becomes_a_clip(maker: Maker) -> None:
    """Create, poll and download: the file is what was asked for, with sound."""
    video = maker.create("a red kite over a park")
    done = maker.when(video, "completed")
    assert (done["progress"], done["error"]) == (100, None)
    assert done["expires_at"] > done["completed_at"] >= done["created_at"]

    assert look_at(maker.download(video)) == SMALL_2_S


def test_what_was_really_used_is_told(server: Server, maker: Maker, tmp_path: Path) -> None:
    """Model and frame rate of the engine's recipe stand in the video, its list and its file."""
    video = maker.create("a rare kite")
    assert maker.get(video)["reelkite"]["recipe"] is None
    done = maker.when(video, "completed")
    recipe = {"model": "flat-1", "frame_rate": 16, "details": {"tint": "its own"}}
    assert done["reelkite"]["recipe"] == recipe
    listed = maker.client.get("/v1/videos").json()["data"]
    assert [each["reelkite"]["recipe"] for each in listed if each["id"] == video] == [recipe]

    clip = tmp_path / "rare.mp4"
    clip.write_bytes(maker.download(video))
    assert look_at(clip.read_bytes()) == Footage(320, 180, 32, 2.0)
    told = server.run("verify", str(clip), "--json")
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout)["recipe"] == recipe
    assert "flat-1, 16 fps, tint its own" in server.run("verify", str(clip)).stdout


def test_only_models_that_are_made_are_on_offer(tmp_path: Path) -> None:
    """Where one model has an engine, the other is refused on both surfaces, and told which is."""
    models = tmp_path / "models.toml"
    models.write_text('[models]\n"sora-2" = { engine = "rehearsal" }\n')
    settings = {"REELKITE_ENGINE": "", "REELKITE_MODELS": str(models)}
    with serving(tmp_path / "server", settings=settings) as server, server.client() as client:
        body = {"prompt": "a kite", "size": "320x180", "seconds": "1"}
        refused = client.post("/v1/videos", json={**body, "model": "sora-2-pro"})
        vendor = client.post("/vendors/openai/v1/sora-2-pro/generation", json={"prompt": "a kite"})
        names = {model["id"] for model in client.get("/v1/models").json()["data"]}
        made = client.post("/v1/videos", json=body).json()["id"]
        assert Maker(client).when(made, "completed")["reelkite"]["engine"] == "rehearsal"

    assert (refused.status_code, refused.json()["error"]["param"]) == (400, "model")
    assert "'sora-2', 'sora-2-2025-10-06'" in refused.json()["error"]["message"]
    assert (vendor.status_code, "Supported values are: 'sora-2'." in vendor.text) == (400, True)
    assert names == {"sora-2", "sora-2-2025-10-06", "sora-2-2025-12-08"}


def test_every_variant_can_be_fetched(maker: Maker) -> None:
    """Thumbnail and spritesheet are pictures of their kinds."""
    video = maker.create("a blue kite")
    maker.when(video, "completed")
    kinds = {"thumbnail": "image/webp", "spritesheet": "image/jpeg"}
    for variant, kind in kinds.items():
        answer = maker.client.get(f"/v1/videos/{video}/content", params={"variant": variant})
        assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
        assert len(answer.content) > 200


def test_a_vendor_task_becomes_a_public_link(server: Server) -> None:
    """The other surface runs the same tasks; its link needs no key."""
    route = "/vendors/openai/v1/sora-2-pro/generation"
    with server.client() as client:
        made = client.post(route, json={"prompt": "a kite"})
        assert made.status_code == 202, made.text
        task = made.json()["task_info"]["id"]
        states: list[str] = []

        def look() -> list[str] | None:
            told = client.get(f"{route}/{task}").json()
            states.append(told["task_info"]["status"])
            videos: list[str] | None = told.get("videos")
            return videos

        (link,) = until(look, 30, "the vendor task")
    clip = httpx.get(link, trust_env=False)

    assert set(states) <= {"pending", "processing", "completed"}
    assert (clip.status_code, clip.headers["content-type"]) == (200, "video/mp4")


def test_keys_are_strangers_to_each_other(server: Server, maker: Maker) -> None:
    """Another key sees neither the video nor that there is one."""
    video = maker.create("a green kite")
    with server.client(OTHER_KEY) as stranger:
        assert stranger.get(f"/v1/videos/{video}").status_code == 404
        assert stranger.delete(f"/v1/videos/{video}").status_code == 404
        assert stranger.get("/v1/videos").json()["data"] == []
    with server.client("sk-nobody") as nobody:
        refused = nobody.get(f"/v1/videos/{video}")
        assert (refused.status_code, refused.json()["error"]["code"]) == (401, "invalid_api_key")
    maker.when(video, "completed")


def test_health_needs_no_key(server: Server) -> None:
    """Probes are answered without a key; the counts are not everybody's."""
    with httpx.Client(base_url=server.url, trust_env=False) as client:
        answers = {path: client.get(path) for path in ("/healthz", "/readyz", "/metrics")}
    assert {path: answer.status_code for path, answer in answers.items()} == {
        "/healthz": 200,
        "/readyz": 200,
        "/metrics": 401,
    }


def test_the_log_tells_which_task(server: Server, maker: Maker) -> None:
    """Lines about a task carry its id, each line is one JSON object, and no secret is told."""
    video = maker.create("a yellow kite")
    maker.when(video, "completed")
    digits = video.removeprefix("video_")
    lines = (server.folder / "err.txt").read_text().splitlines()
    about = [json.loads(line) for line in lines if digits in line]

    assert any(line.get("task") == digits for line in about)
    assert KEY not in server.log()


def test_every_role_has_its_process(server: Server) -> None:
    """One HTTP process, one worker with its render child, one caretaker, and who watches them."""
    roles = ("serve", "api", "worker", "render", "caretaker")

    assert {role: len(server.of_role(role)) for role in roles} == dict.fromkeys(roles, 1)


def test_a_second_server_is_refused_the_data_folder(server: Server) -> None:
    """Two servers on one data folder would both hand out its tasks: the second says so and ends."""
    second = Server(server.folder)
    second.folder = server.folder.parent / "second"
    second.launch("--data-dir", str(server.data))
    try:
        assert second.wait(30) != 0
        told = (second.folder / "err.txt").read_text()
    finally:
        second.clean()

    assert "Traceback" not in told
    assert any(
        line.startswith("reelkite: ") and str(server.data) in line for line in told.splitlines()
    ), told


def test_a_taken_port_is_told(resting: Server) -> None:
    """Whoever asks for a port that is taken is told so, and no process is left."""
    with socket.socket() as squatter:
        squatter.bind(("127.0.0.1", resting.port))
        squatter.listen()
        resting.launch()
        assert resting.wait(40) != 0
    told = (resting.folder / "err.txt").read_text()

    assert "Traceback" not in told
    assert any(
        line.startswith("reelkite: ") and str(resting.port) in line for line in told.splitlines()
    ), told
    assert resting.processes() == ()


def test_the_first_start_makes_a_key(resting: Server) -> None:
    """Without any key the first start makes one, shows it once, and it opens the door."""
    resting.settings = {"REELKITE_API_KEYS": ""}
    resting.start()
    told = (resting.folder / "out.txt").read_text()
    secrets = re.findall(r"rk-[\w-]+", told)
    assert len(secrets) == 1
    with resting.client(secrets[0]) as client:
        assert client.get("/v1/videos").status_code == 200
    assert resting.stop() == 0
    resting.start()

    assert (resting.folder / "out.txt").read_text().count("rk-") == 1
    assert secrets[0].encode() not in b"".join(
        path.read_bytes() for path in resting.data.rglob("*") if path.is_file()
    )
    assert stat.S_IMODE(resting.data.stat().st_mode) & stat.S_IRWXO == 0


def test_keys_are_made_and_revoked_while_it_runs(server: Server) -> None:
    """``keys create`` opens the door at once, and ``keys revoke`` closes it."""
    made = server.run("keys", "create", "visitor")
    assert made.returncode == 0, made.stderr
    (secret,) = re.findall(r"rk-[\w-]+", made.stdout)
    listed = server.run("keys", "list")
    assert "visitor" in listed.stdout
    assert secret not in listed.stdout
    with server.client(secret) as client:
        assert client.get("/v1/videos").status_code == 200
        assert server.run("keys", "revoke", "visitor").returncode == 0
        until(lambda: client.get("/v1/videos").status_code == 401, 15, "the end of the key")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_is_clean(number: signal.Signals, resting: Server) -> None:
    """Asked to end it ends with 0, in order, and leaves no process."""
    resting.start()
    assert resting.process is not None
    resting.process.send_signal(number)

    assert resting.wait() == 0
    assert resting.processes() == ()
    assert "Traceback" not in resting.log()
