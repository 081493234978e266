import pytest

from reelkite.production.offer import Offer
from reelkite.server.desk import HouseRules
from reelkite.server.schema import revisions
from tests.unit.server.schema.reading import at, names

JSON = "application/json"
FORM = "multipart/form-data"
ENCODED = "application/x-www-form-urlencoded"
PATHS = revisions.paths(HouseRules())
REMIX = "/v1/videos/{video_id}/remix"


@pytest.mark.parametrize("path", [REMIX, "/v1/videos/edits", "/v1/videos/extensions"])
def test_what_grows_is_a_video(path: str) -> None:
    """The reply is a Video; 404 and 409 are told as well."""
    replies = at(PATHS[path], "post", "responses")

    assert at(replies, "200", "content", JSON, "schema", "$ref") == "#/components/schemas/Video"
    assert {"400", "404", "409", "429"} <= names(replies)
    assert "501" not in names(replies)


def test_a_film_comes_only_in_a_form() -> None:
    """JSON names a video by its id, a form brings one; a remix takes neither."""
    for path in ("/v1/videos/edits", "/v1/videos/extensions"):
        content = at(PATHS[path], "post", "requestBody", "content")
        assert names(content) == {JSON, FORM}
        assert at(content, JSON, "schema", "properties", "video", "required") == ["id"]
        assert at(content, FORM, "schema", "properties", "video", "format") == "binary"
    remix = at(PATHS[REMIX], "post", "requestBody", "content")
    assert names(remix) == {JSON, FORM, ENCODED}
    assert "video" not in names(at(remix, JSON, "schema", "properties"))


def test_what_can_be_added_is_told() -> None:
    """Seconds are required of an extension, as text or as whole numbers."""
    paths = revisions.paths(HouseRules(videos=Offer(added=(4, 8))))
    schema = at(paths["/v1/videos/extensions"], "post", "requestBody", "content", JSON, "schema")

    assert at(schema, "required") == ["prompt", "seconds", "video"]
    assert at(schema, "properties", "seconds", "anyOf") == [{"enum": ["4", "8"]}, {"enum": [4, 8]}]


@pytest.mark.parametrize("strict", [False, True])
def test_strict_servers_say_so(strict: bool) -> None:
    """Only a strict server's bodies are closed."""
    paths = revisions.paths(HouseRules(strict=strict))
    for path, encoding in ((REMIX, JSON), ("/v1/videos/characters", FORM)):
        schema = at(paths[path], "post", "requestBody", "content", encoding, "schema")
        assert ("additionalProperties" in names(schema)) is strict


def test_characters_come_and_go() -> None:
    """They are made of a name and a film, shown, and removed."""
    form = at(PATHS["/v1/videos/characters"], "post", "requestBody", "content", FORM, "schema")

    assert at(form, "required") == ["name", "video"]
    assert at(form, "properties", "name", "maxLength") == 80
    assert names(PATHS["/v1/videos/characters/{character_id}"]) == {"get", "delete"}
