"""The vendor's pages tell its users to use curl; so these tests do."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

from tests.acceptance.footage import Footage, look_at
from tests.acceptance.servers import Server, until

pytestmark = pytest.mark.slow

ROUTES: Final = {
    "sora-2-pro": "/vendors/openai/v1/sora-2-pro/generation",
    "sora-2": "/vendors/openai/v1/sora-2/generation",
    "sora": "/vendors/openai/v1/sora/generation",
}
KEY: Final = "Authorization: Bearer sk-curl"
SHAPE: Final = {"size": "1280x720", "seconds": "4"}
"""As on the pages; these routes have no smaller ones on offer."""


@pytest.fixture(name="curl")
def _curl(server: Server) -> "Curl":
    program = shutil.which("curl") or pytest.skip("the program curl is not installed")
    return Curl(program, server.url)


class Curl:
    """The program curl, pointed at one server."""

    def __init__(self, program: str, url: str) -> None:
        """Know both."""
        self.program, self.url = program, url

    def __call__(self, *words: str) -> tuple[int, Any]:
        """Return the status and what was answered in JSON."""
        done = self.run("--write-out", r"\n%{http_code}", *words)
        body, _, status = done.rpartition(b"\n")
        return int(status), json.loads(body) if body else None

    def run(self, *words: str) -> bytes:
        """Return what curl prints."""
        command = [self.program, "--silent", "--show-error", "--noproxy", "*", *words]
        return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout  # noqa: S603 - our own words

    def post(self, path: str, **fields: str) -> tuple[int, Any]:
        """Ask for a clip as the vendor's pages do."""
        body = json.dumps(fields)
        header = "Content-Type: application/json"
        return self(
            *("--request", "POST", f"{self.url}{path}"),
            *("--header", KEY, "--header", header, "--data", body),
        )

    def get(self, path: str) -> tuple[int, Any]:
        """Ask how a task stands."""
        return self("--request", "GET", f"{self.url}{path}", "--header", KEY)


@pytest.mark.parametrize("path", ROUTES.values(), ids=ROUTES)
def test_a_clip_is_made_as_the_pages_tell(path: str, curl: Curl, tmp_path: Path) -> None:
    """Post, poll at the same path, and fetch the public link without any key."""
    status, made = curl.post(path, prompt="A red kite over a park", **SHAPE)
    assert (status, made["task_info"]["status"]) == (202, "pending")

    seen: list[str] = []

    def look() -> Any:  # noqa: ANN401 - what curl told
        status, told = curl.get(f"{path}/{made['task_info']['id']}")
        assert status == 200
        seen.append(told["task_info"]["status"])
        return told.get("videos")

    (link,) = until(look, 60, "the clip", 0.2)
    clip = tmp_path / "clip.mp4"
    curl.run("--location", "--fail", "--output", str(clip), link)

    assert look_at(clip.read_bytes()) == Footage(1280, 720, 96, 4.0)
    assert set(seen) <= {"pending", "processing", "completed"}
    assert seen[-1] == "completed"


def test_a_cut_download_is_continued(curl: Curl, tmp_path: Path) -> None:
    """``curl --continue-at -`` completes a half file from the public link."""
    path = ROUTES["sora-2"]
    _, made = curl.post(path, prompt="A red kite", **SHAPE)
    task = f"{path}/{made['task_info']['id']}"
    (link,) = until(lambda: curl.get(task)[1].get("videos"), 60, "the clip", 0.2)
    clip = tmp_path / "clip.mp4"
    whole = curl.run(link)
    clip.write_bytes(whole[: len(whole) // 2])
    curl.run("--continue-at", "-", "--output", str(clip), link)

    assert clip.read_bytes() == whole


def test_a_failed_task_is_still_an_answer(curl: Curl) -> None:
    """A failure is told with status 200, an integer code, a title and a sentence."""
    path = ROUTES["sora-2-pro"]
    _, made = curl.post(path, prompt="A kite, fail", **SHAPE)
    task = f"{path}/{made['task_info']['id']}"

    def look() -> Any:  # noqa: ANN401 - what curl told
        status, told = curl.get(task)
        assert status == 200
        return told if told["task_info"]["status"] == "failed" else None

    told = until(look, 60, "the failure", 0.2)
    assert told["task_info"]["error"]["code"] == 3001
    assert told["task_info"]["error"]["title"]
    assert told["task_info"]["error"]["detail"]
    assert "videos" not in told


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"prompt": "A kite", "seconds": "5"}, "'5'"),
        ({"prompt": "A kite", "size": "1x1"}, "'1x1'"),
        ({"prompt": "k" * 2001}, "2000"),
        ({"seconds": "4"}, "prompt"),
    ],
)
def test_a_wrong_field_is_told_flat(fields: dict[str, str], word: str, curl: Curl) -> None:
    """A bad request is 400 with the vendor's flat object, whose ``detail`` says what is wrong."""
    path = ROUTES["sora-2-pro"]
    status, told = curl.post(path, **fields)

    assert status == told["status"] == 400
    assert word in told["detail"]
    assert (told["instance"], told["error_code"]) == (path, 0)


def test_a_key_is_asked_for(curl: Curl) -> None:
    """Without a key, or with one that nobody gave out, nothing is promised: 401."""
    path = ROUTES["sora-2-pro"]
    body = ("--data", '{"prompt": "A kite"}', "--header", "Content-Type: application/json")
    without = curl(f"{curl.url}{path}", *body)
    wrong = curl(f"{curl.url}{path}", *body, "--header", "Authorization: Bearer muk-nobody")

    assert without[0] == wrong[0] == 401
    assert without[1]["title"] == (
        "Missing Authorization header. Please provide 'Authorization: Bearer <api_key>'"
    )
    assert {without[1]["error_code"], wrong[1]["error_code"]} == {0}


def test_another_route_does_not_know_the_task(curl: Curl) -> None:
    """A task is polled where it was made; elsewhere, and for strangers, it is unknown: 404."""
    _, made = curl.post(ROUTES["sora-2"], prompt="A kite", **SHAPE)
    task = made["task_info"]["id"]

    assert curl.get(f"{ROUTES['sora-2']}/{task}")[0] == 200
    assert curl.get(f"{ROUTES['sora-2-pro']}/{task}")[0] == 404
    address = f"{curl.url}{ROUTES['sora-2']}/{task}"
    assert curl(address, "--header", "Authorization: Bearer sk-newest")[0] == 404


def test_the_guides_own_words_work(curl: Curl, tmp_path: Path) -> None:
    """A form with curl's -F, and the download with -L, as OpenAI's guide shows them."""
    videos = f"{curl.url}/v1/videos"
    status, made = curl(
        *("--request", "POST", videos, "--header", KEY),
        *("--form", "prompt=A red kite", "--form", "model=sora-2"),
        *("--form", "size=320x180", "--form", "seconds=1"),
    )
    assert (status, made["object"]) == (200, "video")

    def look() -> bool:
        return bool(curl.get(f"/v1/videos/{made['id']}")[1]["status"] == "completed")

    until(look, 60, "the clip", 0.2)
    clip = tmp_path / "clip.mp4"
    address = f"{videos}/{made['id']}/content"
    curl.run("--location", address, "--header", KEY, "--output", str(clip))

    assert look_at(clip.read_bytes()) == Footage(320, 180, 24, 1.0)
