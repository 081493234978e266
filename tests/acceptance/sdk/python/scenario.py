"""A life with the Videos API, written as users of openai-python write it.

Run it with the SDK's own Python and nothing but ``OPENAI_BASE_URL`` and ``OPENAI_API_KEY``; it
takes a folder that holds ``reference.png``, ``narrow.png`` and ``toy.mp4``, and a step to run
alone, if any. It prints one JSON object: what each step found. A step that raises is told as
``{"raised": ...}``.
"""

import json
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import openai
from openai import OpenAI

SHAPE: dict[str, Any] = {"size": "320x180", "seconds": "1"}
"""A small clip; the tests' server has it on offer."""

MANY = 23
"""More tasks than one page has by itself."""

Facts = dict[str, Any]
Delivery = tuple[dict[str, str], bytes]


def created(client: OpenAI, _: Path) -> Facts:
    """Ask for a clip, with fields that the SDK does not know."""
    video = client.videos.create(
        prompt="a red kite", model="sora-2-pro", extra_body={"seed": 7, "user": "k"}, **SHAPE
    )
    return video.model_dump(mode="json")


def referenced(client: OpenAI, folder: Path) -> Facts:
    """Ask for a clip that begins with an image: as a path, as bytes, and by the id of a file."""
    image = folder / "reference.png"
    by_path = client.videos.create(prompt="a kite", input_reference=image, **SHAPE)
    by_bytes = client.videos.create(prompt="a kite", input_reference=image.read_bytes(), **SHAPE)
    file = client.files.create(file=image, purpose="vision")
    body = {"prompt": "a kite", **SHAPE, "input_reference": {"file_id": file.id}}
    by_id: Any = client.post("/videos", body=body, cast_to=object)
    narrow = folder / "narrow.png"
    return {
        "statuses": [by_path.status, by_bytes.status, by_id["status"]],
        "file": client.files.retrieve(file.id).filename,
        "narrow": _refused(
            lambda: client.videos.create(prompt="a kite", input_reference=narrow, **SHAPE)
        ),
    }


def polled(client: OpenAI, _: Path) -> Facts:
    """Ask, and be handed the clip that is ready; the pace is the server's."""
    pending = client.videos.create(prompt="a kite slowly", **SHAPE)
    raw = client.videos.with_raw_response.retrieve(pending.id)
    return {
        "pace": raw.headers.get("openai-poll-after-ms"),
        "video": client.videos.create_and_poll(prompt="a blue kite", **SHAPE).model_dump(),
        "retrieved": client.videos.poll(pending.id).model_dump(),
        "failed": client.videos.create_and_poll(prompt="a kite, fail", **SHAPE).model_dump(),
    }


def listed(client: OpenAI, _: Path) -> Facts:
    """Go through all pages, of the usual length and of others, in both directions."""
    made = [client.videos.create(prompt=f"kite {number}", **SHAPE).id for number in range(MANY)]
    return {
        "made": made,
        "usual": [video.id for video in client.videos.list()],
        "short": [video.id for video in client.videos.list(limit=4)],
        "upwards": [video.id for video in client.videos.list(limit=7, order="asc")],
        "page": len(client.videos.list(limit=4).data),
    }


def downloaded(client: OpenAI, folder: Path) -> Facts:
    """Save every file of a clip."""
    video = client.videos.create_and_poll(prompt="a kite to keep", **SHAPE)
    names = {"video": "clip.mp4", "thumbnail": "still.webp", "spritesheet": "sheet.jpg"}
    kinds = {}
    for variant, name in names.items():
        wanted: Any = variant
        content = client.videos.download_content(video.id, variant=wanted)
        content.write_to_file(folder / name)
        kinds[variant] = content.response.headers["content-type"]
    usual = client.videos.download_content(video.id)
    return {"kinds": kinds, "usual": len(usual.read()), "files": list(names.values())}


def deleted(client: OpenAI, _: Path) -> Facts:
    """Delete a clip that is ready, and one that is being made."""
    ready = client.videos.create_and_poll(prompt="a kite to forget", **SHAPE)
    running = client.videos.create(prompt="a kite slowly", **SHAPE)
    receipts = [client.videos.delete(video.id).model_dump() for video in (ready, running)]
    gone = [_refused(partial(client.videos.retrieve, video.id)) for video in (ready, running)]
    return {"ids": [ready.id, running.id], "receipts": receipts, "gone": gone}


def refused(client: OpenAI, _: Path) -> Facts:
    """Do everything wrong that the SDK has a class for."""
    stranger = OpenAI(api_key="sk-nobody")
    pending = client.videos.create(prompt="a kite slowly", **SHAPE)
    wrong: Any = {"seconds": "5"}, {"size": "1x1"}, {"model": "sora-9"}
    lengths, sizes, models = wrong
    return {
        "seconds": _refused(lambda: client.videos.create(prompt="a kite", **lengths)),
        "size": _refused(lambda: client.videos.create(prompt="a kite", **sizes)),
        "model": _refused(lambda: client.videos.create(prompt="a kite", **models)),
        "prompt": _refused(lambda: client.videos.create(prompt="")),
        "key": _refused(stranger.videos.list),
        "unknown": _refused(lambda: client.videos.retrieve("video_0")),
        "delete": _refused(lambda: client.videos.delete("video_0")),
        "pending": _refused(lambda: client.videos.download_content(pending.id)),
        "page": _refused(lambda: client.videos.list(limit=101)),
    }


def revised(client: OpenAI, folder: Path) -> Facts:
    """Remix a video, edit and extend it by its id through ``post``, and a film that is sent."""
    source = client.videos.create_and_poll(prompt="a kite to change", **SHAPE)
    remix = client.videos.remix(source.id, prompt="at night")
    by_id = {"video": {"id": source.id}, "prompt": "bluer"}
    edit = _posted(client, "/videos/edits", by_id)
    extension = _posted(client, "/videos/extensions", {**by_id, "seconds": "4"})
    film = folder / "toy.mp4"
    sent = (
        {}
        if not hasattr(client.videos, "edit")
        else {
            "edit": client.videos.edit(prompt="in oil", video=film).model_dump(mode="json"),
            "extension": client.videos.extend(
                prompt="on", seconds="4", video=film.read_bytes()
            ).model_dump(mode="json"),
        }
    )
    made = {"remix": remix.model_dump(mode="json"), "edit": edit, "extension": extension}
    every = {"made": made, "sent": sent}
    ids = [video["id"] for kind in every.values() for video in kind.values()]
    longer = client.videos.poll(extension["id"])
    content = client.videos.download_content(longer.id)
    content.write_to_file(folder / "longer.mp4")
    return {
        **every,
        "source": source.id,
        "ends": [client.videos.poll(each).status for each in ids],
        "file": "longer.mp4",
    }


def cast(client: OpenAI, folder: Path) -> Facts:
    """Make a character out of a film, and ask for a clip that shows it."""
    film = folder / "toy.mp4"
    if hasattr(client.videos, "create_character"):
        character: Facts = client.videos.create_character(name="Pip", video=film).model_dump()
        found: Facts = client.videos.get_character(character["id"]).model_dump()
    else:
        body, files = {"name": "Pip"}, [("video", ("toy.mp4", film.read_bytes(), "video/mp4"))]
        form = {"Content-Type": "multipart/form-data"}
        sent: Any = {"body": body, "files": files, "options": {"headers": form}}
        character = _plain(client.post("/videos/characters", cast_to=object, **sent))
        found = _plain(client.get(f"/videos/characters/{character['id']}", cast_to=object))
    named = {"characters": [{"id": character["id"]}]}
    by_form = client.videos.create(prompt="Pip flies a kite", extra_body=named, **SHAPE)
    words: Facts = {"prompt": "pip lands", **SHAPE, **named}
    by_json = _posted(client, "/videos", words)
    unnamed = {**words, "prompt": "somebody lands"}
    return {
        "character": character,
        "found": found,
        "ends": [client.videos.poll(each).status for each in (by_form.id, by_json["id"])],
        "unnamed": _refused(partial(_posted, client, "/videos", unnamed)),
        "unknown": _refused(partial(client.get, "/videos/characters/char_0", cast_to=object)),
    }


def unfit(client: OpenAI, _: Path) -> Facts:
    """Try to change what is not there, and what is not finished."""
    pending = client.videos.create(prompt="a kite slowly", **SHAPE)
    body: Facts = {"prompt": "on", "video": {"id": pending.id}, "seconds": "4"}
    return {
        "unknown": _refused(lambda: client.videos.remix("video_0", prompt="on")),
        "remix": _refused(lambda: client.videos.remix(pending.id, prompt="on")),
        "/videos/edits": _refused(partial(_posted, client, "/videos/edits", body)),
        "/videos/extensions": _refused(partial(_posted, client, "/videos/extensions", body)),
    }


def told(client: OpenAI, _: Path) -> Facts:
    """Hear of a finished clip through a webhook, and believe only what is signed."""
    with _listening() as (url, heard):
        endpoint = _endpoint(client, url)
        video = client.videos.create(prompt="a kite to hear of", **SHAPE)
        headers, body = _heard_of(video.id, heard)
        secret = endpoint["signing_secret"]
        event: Any = client.webhooks.unwrap(body, headers, secret=secret)
        forged = body.replace(b"completed", b"failed")
        return {
            "endpoint": endpoint,
            "video": video.id,
            "type": event.type,
            "id": event.data.id,
            "forged": _refused(lambda: client.webhooks.unwrap(forged, headers, secret=secret)),
            "removed": client.delete(f"/webhook_endpoints/{endpoint['id']}", cast_to=object),
        }


def managed(client: OpenAI, _: Path) -> Facts:
    """Manage webhook endpoints with the SDK's own methods; older ones have none."""
    if not hasattr(client.webhooks, "create"):
        return {"absent": True}
    with _listening() as (url, heard):
        ids = [str(_endpoint(client, url)["id"]) for _ in range(3)]
        rotated = client.webhooks.rotate_secret(ids[0])
        tested = client.webhooks.test(ids[0], event_type="video.failed")
        headers, body = _heard_of("video.failed", heard)
        sample: Any = client.webhooks.unwrap(body, headers, secret=rotated.signing_secret)
        changed = client.webhooks.update(ids[0], event_types=["video.failed"], name="new", url=url)
        return {
            "made": ids,
            "listed": [endpoint.id for endpoint in client.webhooks.list(limit=2)],
            "tested": tested.model_dump(),
            "sample": sample.type,
            "changed": changed.model_dump(),
            "retrieved": client.webhooks.retrieve(ids[0]).model_dump(),
            "events": client.webhooks.event_types.list().data,
            "removed": [client.webhooks.delete(each).deleted for each in ids],
            "left": [endpoint.id for endpoint in client.webhooks.list()],
        }


def offered(client: OpenAI, _: Path) -> Facts:
    """Ask which models there are."""
    return {"models": [model.id for model in client.models.list()]}


STEPS: dict[str, Callable[[OpenAI, Path], Facts]] = {
    "created": created,
    "referenced": referenced,
    "polled": polled,
    "listed": listed,
    "downloaded": downloaded,
    "deleted": deleted,
    "refused": refused,
    "revised": revised,
    "cast": cast,
    "unfit": unfit,
    "told": told,
    "managed": managed,
    "offered": offered,
}


def _posted(client: OpenAI, path: str, body: Facts) -> Facts:
    """Post JSON, as users do for what the SDK cannot type."""
    return _plain(client.post(path, body=body, cast_to=object))


def _plain(answer: object) -> Facts:
    """Return an answer that was cast to ``object``."""
    plain: Any = answer
    return dict(plain)


def _refused(act: Callable[[], object]) -> Facts:
    """Return what a caller learns from the exception that ``act`` raises."""
    try:
        return {"class": None, "answer": repr(act())}
    except openai.APIStatusError as error:
        body: Any = error.body if isinstance(error.body, dict) else {}
        return {
            "class": type(error).__name__,
            "status": error.status_code,
            "message": body.get("message"),
            "type": error.type,
            "param": error.param,
            "code": error.code,
            "request": error.request_id,
            "tries": int(error.request.headers.get("x-stainless-retry-count", "0")) + 1,
        }
    except openai.InvalidWebhookSignatureError as error:
        return {"class": type(error).__name__}


def _endpoint(client: OpenAI, url: str) -> Facts:
    """Make a webhook endpoint, with the SDK's own method where it has one."""
    events: Any = ["video.completed", "video.failed"]
    if hasattr(client.webhooks, "create"):
        made = client.webhooks.create(event_types=events, name="scenario", url=url)
        return made.model_dump(mode="json")
    body = {"event_types": events, "name": "scenario", "url": url}
    answer: Any = client.post("/webhook_endpoints", body=body, cast_to=object)
    return dict(answer)


@contextmanager
def _listening() -> Iterator[tuple[str, list[Delivery]]]:
    heard: list[Delivery] = []

    class Ear(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            heard.append(({name.lower(): text for name, text in self.headers.items()}, body))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Ear) as receiver:
        thread = threading.Thread(target=receiver.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{receiver.server_port}/hook", heard
        finally:
            receiver.shutdown()
            thread.join()


def _heard_of(word: str, heard: list[Delivery], seconds: float = 60) -> Delivery:
    """Return the first delivery that has ``word``; others may come from tasks of earlier steps."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for delivery in heard:
            if word.encode() in delivery[1]:
                return delivery
        time.sleep(0.05)
    raise TimeoutError(f"nothing of {word} within {seconds:g} s")


def main(folder: Path, *names: str) -> None:
    """Take each step, or those that are named, and print what they found."""
    warnings.simplefilter("ignore")  # each call says that the service behind it was shut down
    client = OpenAI()
    found: dict[str, Facts] = {"sdk": {"version": openai.__version__}}
    for name in names or STEPS:
        try:
            found[name] = STEPS[name](client, folder)
        except Exception:  # noqa: BLE001 - the tests tell which step failed, and go on
            found[name] = {"raised": traceback.format_exc()}
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
