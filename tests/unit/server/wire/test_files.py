import pytest
from hypothesis import given
from hypothesis import strategies as st
from openai.types import FileDeleted, FileObject

from reelkite.domain.errors import RequestError
from reelkite.server.wire import files
from reelkite.storage.uploads import Upload

UPLOAD = Upload("file-1", "k", "a.png", "vision", "image/png", 7, 1_760_000_000_999)


def test_a_file_is_what_clients_expect() -> None:
    """The official client's type is satisfied, and finds our values."""
    told = FileObject.model_validate(files.file_object(UPLOAD), strict=True)

    assert (told.id, told.bytes, told.created_at) == ("file-1", 7, 1_760_000_000)
    assert told.expires_at == 1_760_000_000 + 30 * 86_400
    assert (told.filename, told.purpose, told.status) == ("a.png", "vision", "processed")
    assert FileDeleted.model_validate(files.deleted_file("file-1"), strict=True).deleted


@pytest.mark.parametrize("purpose", files.PURPOSES)
def test_every_purpose_is_kept(purpose: str) -> None:
    """What the official client may send is taken as it is."""
    assert files.parse_purpose({"purpose": purpose}) == purpose


def test_a_purpose_may_be_left_out() -> None:
    """Without a purpose a file is the user's data."""
    assert files.parse_purpose({}) == files.parse_purpose({"purpose": None}) == "user_data"


@pytest.mark.parametrize("purpose", ["", "reference", "fun", 7, ["vision"]])
def test_other_purposes_are_refused(purpose: str) -> None:
    """The error lists what there is; our own purposes are not to be had."""
    with pytest.raises(RequestError, match="'assistants', 'batch'") as caught:
        files.parse_purpose({"purpose": purpose})

    assert caught.value.field == "purpose"


@given(st.text())
def test_names_are_no_paths(name: str) -> None:
    """Whatever a client calls a file, we keep one short line without slashes."""
    kept = files.kept_name(name)

    assert 1 <= len(kept) <= 255
    assert kept.isprintable()
    assert "/" not in kept
    assert "\\" not in kept


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a.png", "a.png"),
        ("../../etc/passwd", "passwd"),
        ("C:\\x\\b.png", "b.png"),
        ("a/", "upload"),
    ],
)
def test_the_last_part_of_a_name_is_kept(name: str, kept: str) -> None:
    """Folders of the client's machine are of no concern."""
    assert files.kept_name(name) == kept
