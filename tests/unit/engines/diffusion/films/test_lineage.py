from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model, Operation, Source
from reelkite.engines.diffusion.catalogue import FAMILIES
from reelkite.engines.diffusion.films.lineage import chance_of, tail_of, words_of

FIRST = GenerationRequest("A kite flies. ", Model.SORA_2, Size(1280, 720), 4, 7)


def _grown(operation: Operation, seconds: int) -> GenerationRequest:
    source = Source(operation, FIRST.seconds, FIRST)
    return GenerationRequest("it rains", Model.SORA_2, FIRST.size, seconds, 9, source=source)


def test_a_grown_clip_says_all_words_again() -> None:
    """A model has no memory, so the first prompt stands before the second."""
    assert words_of(FIRST) == "A kite flies"
    assert words_of(_grown(Operation.REMIX, 4)) == "A kite flies. it rains"


def test_words_of_a_strangers_clip_are_the_prompts_alone() -> None:
    """Where nobody knows how the clip was asked for, the prompt stands alone."""
    request = GenerationRequest(
        "it rains", Model.SORA_2, FIRST.size, 8, 9, source=Source(Operation.EXTENSION, 4)
    )

    assert words_of(request) == "it rains"


def test_a_remix_keeps_the_noise_and_an_extension_does_not() -> None:
    """A remix begins from the first clip's seed; what is added would repeat it."""
    assert chance_of(_grown(Operation.REMIX, 4)) == 7
    assert chance_of(_grown(Operation.EXTENSION, 8)) == 9
    assert chance_of(FIRST) == 7


def test_an_extension_begins_with_the_end_of_the_clip() -> None:
    """With sound it takes a second, on the model's grid; without, the last frame."""
    extension = _grown(Operation.EXTENSION, 8)

    assert tail_of(extension, FAMILIES["ltx2"]) == 25
    assert tail_of(extension, FAMILIES["wan22-ti2v-5b"]) == 1
    assert tail_of(FIRST, FAMILIES["ltx2"]) == 0
    assert tail_of(_grown(Operation.REMIX, 4), FAMILIES["ltx2"]) == 0
