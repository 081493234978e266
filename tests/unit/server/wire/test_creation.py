import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.engine import Capabilities
from reelkite.domain.errors import InvalidPrompt, RequestError, UnsupportedFormat
from reelkite.domain.request import Model
from reelkite.domain.task import Plain
from reelkite.production import RawRequest
from reelkite.production.offer import Offer
from reelkite.server.wire.creation import FIELDS, Creation, default_model, read_creation
from reelkite.server.wire.fields import EXTRAS
from reelkite.server.wire.videos import UNUSED

VALUE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


def _nothing(_: str) -> Capabilities:
    return Capabilities()


def _read(
    fields: dict[str, Plain], able: Capabilities | None = None, *, strict: bool = False
) -> Creation:
    given = {"prompt": "A kite.", **fields}
    return read_creation(given, Offer(), lambda _: able or Capabilities(), strict=strict)


def test_defaults_are_those_of_the_api() -> None:
    """Only the prompt must be given; null counts as left out."""
    expected = RawRequest("A kite.", model="sora-2", size="720x1280", seconds="4", seed="0")

    assert _read({}).raw == expected
    assert _read({"model": None, "size": None, "seconds": None, "seed": None}).raw == expected
    assert _read({}).extras == {UNUSED: []}


@pytest.mark.parametrize(
    ("given", "read"), [("8", "8"), (8, "8"), (8.0, "8"), ("eight", "eight"), (-1, "-1")]
)
def test_lengths_may_be_whole_numbers(given: Plain, read: str) -> None:
    """A whole number is taken for the text that it writes; whether it is on offer is seen later."""
    assert _read({"seconds": given}).raw.seconds == read
    assert _read({"seed": given}).raw.seed == read


@pytest.mark.parametrize(
    ("value", "got"),
    [
        (True, "a boolean"),
        (8.5, "a number"),
        (["8"], "an array"),
        ({"a": "8"}, "an object"),
    ],
)
def test_lengths_of_other_types_are_refused(value: Plain, got: str) -> None:
    """The recorded sentence names what is possible and what came."""
    with pytest.raises(UnsupportedFormat) as refusal:
        _read({"seconds": value})

    assert refusal.value.field == "seconds"
    assert str(refusal.value) == (
        f"Invalid type for 'seconds': expected one of '4', '8', or '12', but got {got} instead."
    )


def test_a_single_length_needs_no_list() -> None:
    """A server that offers one length says so in good English."""
    with pytest.raises(UnsupportedFormat, match=r"expected '4', but got"):
        read_creation({"prompt": "A", "seconds": []}, Offer(seconds=(4,)), _nothing, strict=False)


@pytest.mark.parametrize("name", ["model", "size", "user", "negative_prompt"])
@pytest.mark.parametrize(("value", "got"), [(5, "an integer"), ([], "an array"), (False, "a bool")])
def test_words_must_be_text(name: str, value: Plain, got: str) -> None:
    """Only lengths and seeds are taken leniently."""
    with pytest.raises(
        UnsupportedFormat, match=f"'{name}': expected a string, but got {got}"
    ) as no:
        _read({name: value})
    assert no.value.field == name


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "Missing required parameter: 'prompt'."),
        (5, "Invalid type for 'prompt': expected a string, but got an integer instead."),
        (["A kite."], "Invalid type for 'prompt': expected a string, but got an array instead."),
    ],
)
def test_a_prompt_must_be_there_and_be_text(value: Plain, words: str) -> None:
    """Missing and mistyped prompts have sentences of their own."""
    with pytest.raises(InvalidPrompt) as refusal:
        _read({"prompt": value})
    assert str(refusal.value) == words


def test_characters_are_named_by_their_ids() -> None:
    """Objects with an id, or ids alone, in order; an empty list asks for nothing."""
    assert _read({"characters": [{"id": "char_2"}, {"id": "char_1"}]}).characters == (
        "char_2",
        "char_1",
    )
    assert _read({"characters": ["char_1"]}).characters == ("char_1",)
    assert _read({"characters": []}).characters == _read({}).characters == ()
    assert _read({"characters": [{"id": "char_1"}]}).extras[UNUSED] == []


@pytest.mark.parametrize("value", ["char_1", {"id": "char_1"}, [7], [{}], [{"id": 7}], [[]], 7])
def test_characters_in_any_other_shape_are_refused(value: Plain) -> None:
    """The error names the field, and what it should hold."""
    with pytest.raises(UnsupportedFormat, match="'id'") as refusal:
        _read({"characters": value})
    assert refusal.value.field == "characters"


def test_what_makes_no_difference_is_told() -> None:
    """Parameters that the engine does not heed are named, and unknown ones as well."""
    fields: dict[str, Plain] = {
        "negative_prompt": "rain",
        "num_inference_steps": 30,
        "guidance_scale": 4.5,
        "fps": 30,
        "extra_params": {"a": 1},
        "user": "u",
        "metadata": {"k": "v"},
        "quality": "standard",
    }
    creation = _read(fields)

    assert creation.extras == {
        **{name: value for name, value in fields.items() if name != "quality"},
        UNUSED: [
            "extra_params",
            "fps",
            "guidance_scale",
            "negative_prompt",
            "num_inference_steps",
            "quality",
        ],
    }


def test_what_the_engine_heeds_is_not_told() -> None:
    """An engine with steps and negative prompts uses them; 24 frames a second are what we make."""
    able = Capabilities(negative_prompt=True, steps=True)
    fields: dict[str, Plain] = {
        "negative_prompt": "rain",
        "num_inference_steps": "30",
        "guidance_scale": 4,
        "fps": 24,
    }

    assert _read(fields, able).extras[UNUSED] == []


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("fps", "24", 24),
        ("guidance_scale", "4.5", 4.5),
        ("metadata", '{"a": "b"}', {"a": "b"}),
        ("extra_params", '{"a": [1]}', {"a": [1]}),
    ],
)
def test_forms_know_only_text(name: str, value: str, read: Plain) -> None:
    """Numbers and objects that are written as text are read."""
    assert _read({name: value}).extras[name] == read


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("fps", "many"),
        ("fps", True),
        ("fps", "true"),
        ("fps", -1),
        ("fps", "1e999"),
        ("fps", 10**7),
        ("guidance_scale", "NaN"),
        ("guidance_scale", '1,"x":2'),
        ("metadata", "[]"),
        ("metadata", "{"),
        ("metadata", ["a"]),
        ("metadata", {"a": "b" * 20_000}),
        ("user", "u" * 32_001),
    ],
)
def test_odd_extras_are_refused(name: str, value: Plain) -> None:
    """What cannot be kept or understood is an error that names the field."""
    with pytest.raises(UnsupportedFormat) as refusal:
        _read({name: value})
    assert refusal.value.field == name


def test_strict_servers_refuse_unknown_fields() -> None:
    """The first unknown field is named; known ones pass."""
    with pytest.raises(UnsupportedFormat, match="Unknown parameter: 'quality'") as refusal:
        _read({"quality": "hd", "user": "u"}, strict=True)
    assert refusal.value.field == "quality"
    assert _read({"user": "u", "seed": 1}, strict=True).raw.seed == "1"


def test_few_unknown_fields_are_named() -> None:
    """A request with a thousand odd fields does not fill the database with their names."""
    unused = _read({f"{number:03}" + "x" * 500: 1 for number in range(1000)}).extras[UNUSED]

    assert len(json.dumps(unused)) < 2000


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(FIELDS | EXTRAS)) | st.text(max_size=5), VALUE))
def test_any_fields_are_read_or_refused(fields: dict[str, Plain]) -> None:
    """Whatever the types, nothing but our own error comes of it, and extras can be kept."""
    try:
        creation = read_creation(fields, Offer(), _nothing, strict=False)
    except RequestError:
        return
    assert json.dumps(creation.extras)


@pytest.mark.parametrize("name", ["prompt", "seconds", "characters", "metadata"])
def test_texts_must_not_come_as_files(name: str) -> None:
    """A length in a file would be ignored, and another clip be made than was asked for."""
    with pytest.raises(UnsupportedFormat, match=f"'{name}' was sent as a file") as refusal:
        read_creation({}, Offer(), _nothing, strict=False, files={name, "input_reference"})
    assert refusal.value.field == name


def test_files_that_nobody_knows_are_told() -> None:
    """An image under another name is no reference image: the reply says so, or strictly refuses."""
    fields: dict[str, Plain] = {"prompt": "A kite."}
    creation = read_creation(
        fields, Offer(), _nothing, strict=False, files={"image", "input_reference"}
    )

    assert creation.extras == {UNUSED: ["image"]}
    with pytest.raises(UnsupportedFormat, match="Unknown parameter: 'image'"):
        read_creation(fields, Offer(), _nothing, strict=True, files={"image"})


def test_what_is_not_heeded_depends_on_the_model() -> None:
    """Steps that one engine heeds are told as not used where another makes the model."""

    def able(model: str) -> Capabilities:
        return Capabilities(steps=model == "sora-2-pro")

    fields: dict[str, Plain] = {"prompt": "A kite.", "num_inference_steps": 8}
    fine = read_creation({**fields, "model": "sora-2-pro"}, Offer(), able, strict=False)

    assert read_creation(fields, Offer(), able, strict=False).extras[UNUSED] == [
        "num_inference_steps"
    ]
    assert fine.extras[UNUSED] == []


def test_without_the_usual_model_the_first_on_offer_is_meant() -> None:
    """Who names no model gets one that is made here."""
    fine = Offer(models={"sora-2-pro": Model.SORA_2_PRO})

    assert default_model(Offer()) == "sora-2"
    assert read_creation({"prompt": "A"}, fine, _nothing, strict=False).raw.model == "sora-2-pro"
