import re

import pytest

from reelkite.domain.geometry import Size
from reelkite.production.offer import SNAPSHOTS, Offer
from reelkite.server.desk import HouseRules
from reelkite.server.schema import videos
from reelkite.server.schema.words import ref, reply
from tests.unit.server.schema.reading import at, names

JSON = "application/json"
FORM = "multipart/form-data"
ENCODED = "application/x-www-form-urlencoded"


def test_the_offer_is_told() -> None:
    """Models, sizes and lengths are the operator's; JSON takes whole numbers as lengths."""
    offer = Offer(models=SNAPSHOTS, sizes=(Size(64, 36),), seconds=(3,), longest_prompt=7)
    creation = videos.paths(HouseRules(videos=offer))["/v1/videos"]
    content = at(creation, "post", "requestBody", "content")
    spoken = at(content, JSON, "schema", "properties")
    formed = at(content, FORM, "schema", "properties")

    assert at(formed, "size", "enum") == ["64x36"]
    assert at(formed, "seconds", "enum") == ["3"]
    assert at(formed, "prompt", "maxLength") == 7
    assert at(formed, "model", "enum") == list(SNAPSHOTS)
    assert at(spoken, "seconds", "anyOf") == [{"enum": ["3", 3]}, {"type": "null"}]


def test_three_encodings_are_taken() -> None:
    """JSON, multipart and urlencoded bodies are described; a file only in multipart."""
    creation = videos.paths(HouseRules())["/v1/videos"]
    content = at(creation, "post", "requestBody", "content")

    assert names(content) == {JSON, FORM, ENCODED}
    assert at(content, FORM, "schema", "properties", "input_reference", "format") == "binary"
    assert "input_reference" not in names(at(content, ENCODED, "schema", "properties"))


@pytest.mark.parametrize("strict", [False, True])
def test_strict_servers_say_so(strict: bool) -> None:
    """Only a strict server's bodies are closed."""
    creation = videos.paths(HouseRules(strict=strict))["/v1/videos"]
    schema = at(creation, "post", "requestBody", "content", JSON, "schema")

    assert ("additionalProperties" in names(schema)) is strict


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("https://example.com/a.png", True),
        ("data:image/png;base64,AAAA", True),
        ("data:image/gif;base64,AAAA", False),
        ("AAAA", True),
        ("AAA=", True),
        ("A", False),
        ("no base64!", False),
        ("", False),
    ],
)
def test_images_as_text_have_a_pattern(text: str, fits: bool) -> None:
    """The pattern takes addresses, data URLs and base64, and nothing else."""
    assert (re.search(str(videos.IMAGE_TEXT["pattern"]), text) is not None) is fits


def test_a_file_may_come_in_parts() -> None:
    """Ranges, what is unchanged, and what is behind the end are described."""
    replies = videos.file_replies({"video/mp4": videos.BYTES})

    assert names(replies) == {"200", "206", "304", "416"}
    assert replies["416"] == reply("The range begins behind the end.", {JSON: ref("Error")})
