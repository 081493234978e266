import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.engine import Capabilities
from reelkite.domain.errors import InvalidVideo, RequestError, UnsupportedFormat
from reelkite.domain.request import Operation
from reelkite.domain.task import Plain
from reelkite.production.offer import Offer
from reelkite.server.wire.fields import EXTRAS
from reelkite.server.wire.revisions import FIELDS, Manner, Revision, read_revision
from reelkite.server.wire.videos import UNUSED
from tests.unit.server.wire.test_fields import ANY

EASY = Manner(Offer(), lambda *_: Capabilities(), strict=False)
STRICT = Manner(Offer(), lambda *_: Capabilities(), strict=True)


def _read(operation: Operation, manner: Manner = EASY, **fields: Plain) -> Revision:
    return read_revision({"prompt": "At night.", **fields}, operation, manner)


def _sent(operation: Operation, **fields: Plain) -> Revision:
    return read_revision({"prompt": "At night.", **fields}, operation, EASY, files={"video"})


def test_a_remix_is_named_by_its_path() -> None:
    """A video in the body changes nothing, and that is told."""
    fields: dict[str, Plain] = {"prompt": "At night.", "video": {"id": "video_2"}}

    revision = read_revision(fields, Operation.REMIX, EASY, video="video_1")

    assert (revision.video, revision.raw.prompt) == ("video_1", "At night.")
    assert revision.extras[UNUSED] == ["video"]


@pytest.mark.parametrize("video", [{"id": "video_1"}, {"id": "video_1", "x": 1}, "video_1"])
def test_a_video_is_named_by_its_id(video: Plain) -> None:
    """As an object or, leniently, as a text."""
    assert _read(Operation.EDIT, video=video).video == "video_1"


@pytest.mark.parametrize("video", [7, True, [], {}, {"id": None}, {"id": ""}, "", ["video_1"]])
def test_anything_else_names_no_video(video: Plain) -> None:
    """The sentence says what would."""
    with pytest.raises(InvalidVideo, match="object with the 'id'"):
        _read(Operation.EDIT, video=video)


def test_a_video_must_come_somehow() -> None:
    """By id or as a file, not both."""
    assert _sent(Operation.EDIT).video is None
    with pytest.raises(RequestError, match="Missing required parameter: 'video'"):
        _read(Operation.EDIT)
    with pytest.raises(InvalidVideo, match="given twice"):
        _sent(Operation.EDIT, video={"id": "video_1"})


def test_what_is_heeded_depends_on_the_video() -> None:
    """Model and seed count for one that was sent, seconds for an extension."""
    seed, size, eight = 7, "1x1", "8"

    edited = _read(Operation.EDIT, video="v", model="m", seed=seed, size=size, seconds=eight)
    sent = _sent(Operation.EDIT, model="m", seed=seed, size=size, seconds=eight)
    extended = _read(Operation.EXTENSION, video="v", model="m", seed=seed, size=size, seconds=eight)

    assert edited.extras[UNUSED] == ["model", "seconds", "seed", "size"]
    assert sent.extras[UNUSED] == ["seconds", "size"]
    assert (sent.raw.model, sent.raw.seed) == ("m", "7")
    assert extended.extras[UNUSED] == ["model", "seed", "size"]
    assert extended.raw.seconds == "8"


@pytest.mark.parametrize("name", ["characters", "input_reference"])
@pytest.mark.parametrize("operation", list(Operation))
def test_nothing_can_be_added_to_a_video(name: str, operation: Operation) -> None:
    """Pictures and characters are the source's; nothing sent is no addition."""
    fields: dict[str, Plain] = {"prompt": "At night.", "video": "v", "seconds": "4"}

    with pytest.raises(UnsupportedFormat, match="cannot be given here") as refusal:
        read_revision({**fields, name: "AAAA"}, operation, EASY)
    assert refusal.value.field == name
    assert read_revision({**fields, name: ""}, operation, EASY).video == "v"


def test_strict_servers_refuse_strangers() -> None:
    """But not what is merely not used."""
    assert _read(Operation.EDIT, STRICT, video="video_1", size="1x1").video == "video_1"
    with pytest.raises(UnsupportedFormat, match="'quality'"):
        _read(Operation.EDIT, STRICT, video="video_1", quality="high")


@given(
    st.sampled_from(list(Operation)),
    st.dictionaries(st.sampled_from(sorted(FIELDS | EXTRAS)) | st.text(max_size=5), ANY),
    st.sampled_from([None, "video_1"]),
)
def test_any_fields_are_read_or_refused(
    operation: Operation, fields: dict[str, Plain], video: str | None
) -> None:
    """Whatever comes, nothing but our own errors comes of it, and each names its field."""
    refused = "nothing"
    try:
        revision = read_revision(fields, operation, EASY, video=video)
        assert revision.video
        assert set(map(type, (revision.raw.prompt, revision.raw.seconds))) == {str}
    except RequestError as error:
        refused = error.field

    assert refused
