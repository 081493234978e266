from pathlib import Path
from typing import Any, TypeAlias

import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.policy import Category
from reelkite.storage.uploads import materials_of
from tests.unit.media.received.films import make_film
from tests.unit.production.screens import WordScreen
from tests.unit.server.office import ABLE, START, Office, open_office

Reply: TypeAlias = Any
"""A reply of the test client, whose library is not ours to name."""


@pytest.fixture
def able(tmp_path: Path) -> Office:
    """Return an office whose engine can do everything."""
    return open_office(tmp_path, engine=ABLE)


@pytest.fixture
def film(tmp_path: Path) -> bytes:
    """Return a film of a second."""
    return make_film(tmp_path / "film.mp4").read_bytes()


def _post(
    office: Office, film: bytes, name: object = "Pip", headers: dict[str, str] | None = None
) -> Reply:
    return office.client.post(
        "/v1/videos/characters",
        data={"name": name},
        files={"video": ("fox.mp4", film, "video/mp4")},
        headers=headers,
    )


def _named(office: Office, film: bytes, name: str = "Pip") -> str:
    reply = _post(office, film, name)
    assert reply.status_code == 200, reply.text
    return str(reply.json()["id"])


def test_a_character_is_made_and_found(able: Office, film: bytes) -> None:
    """Its reply has id, name and time, then and later; its sheet is kept."""
    character = _post(able, film, "  Pip the   Fox ").json()

    assert character.keys() == {"id", "name", "created_at"}
    assert (character["name"], character["created_at"]) == ("Pip the Fox", START // 1000)
    found = able.client.get(f"/v1/videos/characters/{character['id']}")
    assert (found.status_code, found.json()) == (200, character)
    (sheet,) = able.desk.uploads.kept_for(character["id"])
    assert able.desk.uploads.path(sheet).read_bytes() == film[:100]
    assert len(list(able.desk.uploads.folder.iterdir())) == 1


@pytest.mark.parametrize("key", ["characters[][id]", "characters[]"])
def test_a_prompt_names_characters(able: Office, film: bytes, key: str) -> None:
    """Up to two are named by id, in JSON or a form; the task has their names and sheets."""
    pip, pop = _named(able, film, "Pip"), _named(able, film, "Pop")
    prompt = "pip meets POP on a hill."
    spoken = able.client.post(
        "/v1/videos", json={"prompt": prompt, "characters": [{"id": pip}, {"id": pop}]}
    )
    formed = able.client.post(
        "/v1/videos", files=[("prompt", (None, prompt)), (key, (None, pip)), (key, (None, pop))]
    )

    for reply in (spoken, formed):
        assert reply.status_code == 200, reply.text
        task_id = reply.json()["id"].removeprefix("video_")
        task = able.desk.tasks.of_key(task_id, able.key.id)
        assert [puppet.name for puppet in task.request.puppets] == ["Pip", "Pop"]
        assert len(materials_of(able.desk.uploads, task).puppets) == 2


@pytest.mark.parametrize(
    ("count", "prompt", "words"),
    [
        (1, "A fox on a hill.", "does not name the character 'Pip'"),
        (1, "Pippin on a hill.", "does not name"),
        (3, "Pip, Pop and Pup.", "at most 2"),
    ],
)
def test_characters_must_stand_in_the_prompt(
    able: Office, film: bytes, count: int, prompt: str, words: str
) -> None:
    """An unnamed one, or one too many, is refused under the name of the field."""
    ids = [{"id": _named(able, film, name)} for name in ("Pip", "Pop", "Pup")[:count]]
    reply = able.client.post("/v1/videos", json={"prompt": prompt, "characters": ids})

    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == "characters"
    assert words in reply.json()["error"]["message"]


def test_a_character_is_its_keys_alone(able: Office, film: bytes) -> None:
    """For another key it is not there: not to see, to use, or to remove."""
    pip, stranger = _named(able, film), able.stranger()
    path = f"/v1/videos/characters/{pip}"
    body = {"prompt": "Pip flies.", "characters": [{"id": pip}]}

    replies = [stranger.get(path), stranger.delete(path), stranger.post("/v1/videos", json=body)]

    assert {reply.status_code for reply in replies} == {404}
    assert able.client.get(path).status_code == 200


def test_a_character_can_be_removed(able: Office, film: bytes) -> None:
    """It is gone once; what was promised with it keeps its sheet."""
    pip = _named(able, film)
    path = f"/v1/videos/characters/{pip}"

    assert able.client.delete(path).json() == {
        "id": pip,
        "object": "video.character.deleted",
        "deleted": True,
    }
    assert able.client.delete(path).status_code == 404
    assert able.client.get(path).status_code == 404


@pytest.mark.parametrize("name", ["", "   ", "\u200b", "x" * 81, "!!!", "a\nb\u0007"])
def test_names_are_words(able: Office, film: bytes, name: str) -> None:
    """One to eighty characters, with something to say."""
    reply = _post(able, film, name)

    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == "name"


@pytest.mark.parametrize(
    ("sent", "param"),
    [
        ({"json": {}}, "name"),
        ({"json": {"name": "Pip"}}, "video"),
        ({"json": {"name": "Pip", "video": "AAAA"}}, "video"),
        ({"json": {"name": "Pip", "video": {"id": "video_1"}}}, "video"),
        ({"json": {"name": 7}}, "name"),
        ({"files": {"name": (None, "Pip")}}, "video"),
        ({"files": {"name": ("a.txt", b"Pip"), "video": ("a.mp4", b"")}}, "name"),
        ({"files": {"name": (None, "Pip"), "video": ("a.mp4", b"")}}, "video"),
        ({"files": {"name": (None, "Pip"), "video": ("a.png", b"\x89PNG\r\n\x1a\n")}}, "video"),
    ],
)
def test_what_is_missing_or_wrong_is_named(able: Office, sent: dict[str, Any], param: str) -> None:
    """Name and file must come; the error says which did not."""
    reply = able.client.post("/v1/videos/characters", **sent)

    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == param


def test_a_film_without_a_character_is_refused(able: Office, tmp_path: Path) -> None:
    """What nothing can be cut out of makes no character."""
    still = make_film(tmp_path / "still.mp4", size=Size(128, 128)).read_bytes()
    reply = _post(able, still)

    assert reply.status_code == 400
    assert reply.json()["error"]["code"] == "invalid_video"
    assert list(able.desk.uploads.folder.iterdir()) == []


def test_names_and_films_are_judged(able: Office, film: bytes) -> None:
    """A person's name, and a face, make no character."""
    named = able.screened(WordScreen())
    seen = able.screened(WordScreen(faces=True))

    reply = _post(named, film, "starlet")
    assert (reply.status_code, reply.json()["error"]["param"]) == (400, "name")
    reply = _post(seen, film)
    assert (reply.status_code, reply.json()["error"]["param"]) == (400, "video")
    assert reply.json()["error"]["code"] == "moderation_blocked"
    counted = able.desk.tallies.read().refusals
    assert counted[Category.REAL_PERSON.value, "videos"] == 1


def test_an_engine_without_characters_says_so(office: Office, film: bytes) -> None:
    """Nobody makes a character that could not be shown."""
    reply = _post(office, film)

    assert reply.status_code == 400
    assert reply.json()["error"]["message"] == (
        "The engine 'fake' cannot show clients' own characters; the engine 'able' can."
    )


def test_the_same_key_and_body_are_one_character(able: Office, film: bytes) -> None:
    """Another body under the same idempotency key is a conflict."""
    headers = {"Idempotency-Key": "abc"}
    one, two = (_post(able, film, "Pip", headers).json() for _ in range(2))
    other = _post(able, film, "Pop", headers)

    assert one == two
    assert (other.status_code, other.json()["error"]["code"]) == (409, "idempotency_conflict")
    assert able.desk.characters.count(able.key.id) == 1
