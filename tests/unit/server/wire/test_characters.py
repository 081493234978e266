import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import RequestError, UnsupportedFormat
from reelkite.domain.task import Plain
from reelkite.server.wire.characters import (
    character_object,
    deleted_character,
    read_character,
)
from reelkite.storage.uploads import Character
from tests.unit.server.wire.test_fields import ANY


def test_a_character_is_told_as_clients_know_it() -> None:
    """Id, name, and the second in which it was made."""
    pip = Character("char_1", "key_1", "Pip", 1_760_000_000_999, "secret")

    assert character_object(pip) == {"id": "char_1", "name": "Pip", "created_at": 1_760_000_000}
    assert deleted_character("char_1")["deleted"] is True


def test_a_name_and_a_file_make_one() -> None:
    """The name is returned as it was sent."""
    assert read_character({"name": " Pip "}, files={"video"}, strict=True) == " Pip "


@pytest.mark.parametrize(
    ("fields", "files", "field"),
    [
        ({}, {"video"}, "name"),
        ({"name": "Pip"}, set(), "video"),
        ({"name": "Pip", "video": "x"}, set(), "video"),
        ({"name": 7}, {"video"}, "name"),
        ({}, {"video", "name"}, "name"),
    ],
)
def test_both_must_come_in_their_own_way(
    fields: dict[str, Plain], files: set[str], field: str
) -> None:
    """A text for the name, a file for the video."""
    with pytest.raises(RequestError) as refusal:
        read_character(fields, files=files, strict=False)
    assert refusal.value.field == field


def test_strict_servers_refuse_strangers() -> None:
    """Others do not mind them."""
    fields: dict[str, Plain] = {"name": "Pip", "kind": "fox"}
    assert read_character(fields, files={"video"}, strict=False) == "Pip"
    with pytest.raises(UnsupportedFormat, match="'kind'"):
        read_character(fields, files={"video"}, strict=True)


@given(
    st.dictionaries(st.sampled_from(["name", "video"]) | st.text(max_size=3), ANY), st.booleans()
)
def test_any_fields_are_read_or_refused(fields: dict[str, Plain], sent: bool) -> None:
    """Whatever comes, a name comes of it or our own error."""
    refused = ""
    try:
        name = read_character(fields, files={"video"} if sent else (), strict=False)
        assert name == fields["name"]
    except RequestError as error:
        refused = error.field

    assert refused in {"", "name", "video"}
