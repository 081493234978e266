from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import InvalidPrompt, InvalidVideo, SourceUnfit, UnsupportedFormat
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model, Operation, Source
from reelkite.production.intake.lineage import (
    LONGEST_EARLIER,
    MOST_STEPS,
    earlier_words,
    extensions,
    likest,
    out_of_film,
    out_of_ours,
    steps,
)
from reelkite.production.intake.orders import Growth, Order
from reelkite.production.offer import SIZES
from reelkite.production.request import RawRequest
from tests.unit.production.intake.benches import CALLER, Film

SHA = "ab" * 32
KITE = GenerationRequest("a kite", Model.SORA_2_PRO, Size(1792, 1024), 8, 7, reference="cd" * 32)


def _order(prompt: str = "at night", seconds: str = "4", seed: str = "3") -> Order:
    return Order(RawRequest(prompt, seconds=seconds, seed=seed), CALLER, "videos")


def _after(
    before: GenerationRequest, operation: Operation = Operation.REMIX, seconds: str = "4"
) -> GenerationRequest:
    return out_of_ours(_order(seconds=seconds), Growth(operation), before, SHA)


@pytest.mark.parametrize("operation", [Operation.REMIX, Operation.EDIT])
def test_what_the_prompt_does_not_speak_of_stays(operation: Operation) -> None:
    """All but the prompt is the source's; where it came from is told."""
    request = _after(KITE, operation)

    assert replace(request, source=None, prompt="a kite") == KITE
    assert request.prompt == "at night"
    assert request.source == Source(operation, 8, KITE, SHA)
    assert not request.needs_clip


def test_an_extension_is_longer_by_what_was_asked_for() -> None:
    """Its length is that of the whole; only the rest is to be made, out of the clip."""
    request = _after(KITE, Operation.EXTENSION, "12")

    assert (request.seconds, request.added) == (20, 12)
    assert request.needs_clip


def test_what_grows_out_of_a_strangers_clip_needs_pictures() -> None:
    """There is no plan of it; its finished clip is what is worked on."""
    stranger = out_of_film(_order(), Growth(Operation.EDIT), Film(), SHA)
    request = _after(stranger, Operation.EDIT)

    assert stranger.needs_clip
    assert request.begins_elsewhere
    assert request.needs_clip


def test_a_source_without_words_is_unfit() -> None:
    """What its storyboard was nobody knows any more."""
    with pytest.raises(SourceUnfit, match="does not keep prompts") as refusal:
        _after(replace(KITE, prompt=""))
    assert refusal.value.field == "video"


def test_a_line_has_an_end() -> None:
    """Each clip keeps the words of all before it, so there are only so many."""
    request = KITE
    for _ in range(MOST_STEPS):
        request = _after(request)
    assert steps(request) == MOST_STEPS

    with pytest.raises(SourceUnfit, match=f"{MOST_STEPS} others"):
        _after(request)


def test_extensions_are_counted_along_the_line() -> None:
    """A remix in between makes no new beginning."""
    request = _after(_after(_after(KITE, Operation.EXTENSION)), Operation.EXTENSION)

    assert extensions(request) == 2
    assert extensions(KITE) == 0


def test_six_extensions_are_the_most() -> None:
    """The seventh is refused."""
    request = KITE
    for _ in range(6):
        request = _after(request, Operation.EXTENSION)

    with pytest.raises(UnsupportedFormat, match="at most 6"):
        _after(request, Operation.EXTENSION)
    assert _after(request).seconds == request.seconds


def test_two_minutes_are_the_longest() -> None:
    """Exactly 120 s are allowed, and no more."""
    assert _after(replace(KITE, seconds=100), Operation.EXTENSION, "20").seconds == 120
    with pytest.raises(UnsupportedFormat, match="124 seconds; at most 120"):
        _after(replace(KITE, seconds=104), Operation.EXTENSION, "20")


def _on(before: GenerationRequest) -> GenerationRequest:
    """Return the extension of a clip that another version drew."""
    return out_of_ours(_order(), Growth(Operation.EXTENSION), before, SHA, elsewhere=True)


def test_a_clip_of_another_version_is_gone_on_with_by_its_pictures() -> None:
    """What was asked for is kept, but no plan of it is relied on."""
    request = _on(KITE)

    assert request.begins_elsewhere
    assert request.source == Source(Operation.EXTENSION, 8, KITE, SHA, elsewhere=True)
    assert (request.seconds, request.reference) == (12, KITE.reference)


def test_other_versions_do_not_make_counts_and_words_forgotten() -> None:
    """Six extensions and 120 s hold for the whole line, and all its words are judged."""
    request = KITE
    for number in range(6):
        request = _on(request) if number % 2 else _after(request, Operation.EXTENSION)

    assert (extensions(request), steps(request)) == (6, 6)
    assert earlier_words(request) == " ".join(["a kite", *["at night"] * 5])
    with pytest.raises(UnsupportedFormat, match="at most 6"):
        _on(request)
    with pytest.raises(UnsupportedFormat, match="124 seconds; at most 120"):
        _on(replace(KITE, seconds=120))


@pytest.mark.parametrize("operation", [Operation.REMIX, Operation.EDIT])
def test_what_is_staged_anew_may_be_of_any_version(operation: Operation) -> None:
    """All of it is drawn again from its plan, so what grows out of it goes by the plan too."""
    again = _after(_on(_after(KITE, Operation.EXTENSION)), operation)

    assert not again.begins_elsewhere
    assert not again.needs_clip
    assert not _after(again, Operation.EXTENSION).begins_elsewhere
    assert (extensions(again), earlier_words(again)) == (2, "a kite at night at night")


def test_a_strangers_clip_stays_one_however_often_it_is_changed() -> None:
    """There is no plan of it that could be staged."""
    stranger = out_of_film(_order(), Growth(Operation.EDIT), Film(), SHA)

    assert _after(_on(stranger), Operation.EDIT).begins_elsewhere


@pytest.mark.parametrize("seconds", ["", "1", "5", "40", "x"])
def test_only_some_lengths_can_be_added(seconds: str) -> None:
    """The error lists them."""
    with pytest.raises(UnsupportedFormat, match="'4', '8', '12', '16', and '20'"):
        _after(KITE, Operation.EXTENSION, seconds)


def test_a_prompt_must_say_something() -> None:
    """The rules of prompts hold for every operation."""
    for growth in (Growth(Operation.REMIX), Growth(Operation.EXTENSION)):
        with pytest.raises(InvalidPrompt):
            out_of_ours(_order(""), growth, KITE, SHA)
    with pytest.raises(InvalidPrompt):
        out_of_film(_order(""), Growth(Operation.EDIT), Film(), SHA)


@pytest.mark.parametrize(
    ("seconds", "whole"), [(1.0, 1), (1.999, 2), (1.9, 1), (6.7, 6), (20.9, 20)]
)
def test_a_film_counts_by_whole_seconds(seconds: float, whole: int) -> None:
    """What is over is left out; a frame that is missing is not missed."""
    request = out_of_film(_order(), Growth(Operation.EDIT), Film(seconds), SHA)

    assert (request.seconds, request.seed) == (whole, 3)
    assert request.source == Source(Operation.EDIT, whole, None, SHA)


@pytest.mark.parametrize(
    ("operation", "seconds"),
    [(Operation.EDIT, 0.5), (Operation.EDIT, 21.0), (Operation.EXTENSION, 61.0)],
)
def test_a_film_may_be_too_short_or_too_long(operation: Operation, seconds: float) -> None:
    """How long it may be depends on what is to be done."""
    with pytest.raises(InvalidVideo, match="must last 1 to") as refusal:
        out_of_film(_order(), Growth(operation), Film(seconds), SHA)
    assert refusal.value.field == "video"


def test_a_film_is_extended_too() -> None:
    """Its whole seconds come first."""
    request = out_of_film(_order(), Growth(Operation.EXTENSION), Film(30.2), SHA)

    assert (request.seconds, request.added) == (34, 4)


@pytest.mark.parametrize(
    ("size", "chosen"),
    [
        (Size(1920, 1080), Size(1280, 720)),
        (Size(1080, 1920), Size(720, 1280)),
        (Size(1800, 1030), Size(1792, 1024)),
        (Size(640, 480), Size(1792, 1024)),
        (Size(500, 500), Size(1024, 1792)),
        (Size(64, 4096), Size(720, 1280)),
    ],
)
def test_a_film_gets_the_size_that_is_most_like_it(size: Size, chosen: Size) -> None:
    """Proportions count first, then the number of pixels."""
    assert likest(size, SIZES) == chosen


@given(st.integers(64, 4096), st.integers(64, 4096))
def test_any_film_gets_a_size_on_offer(width: int, height: int) -> None:
    """The likest is on offer, and no other is likelier."""
    found = likest(Size(width, height), SIZES)

    assert found in SIZES
    if width > 1.2 * height or height > 1.2 * width:
        assert found.is_portrait == (height > width)


def test_earlier_words_are_in_order() -> None:
    """Oldest first; of very many the newest count."""
    second = replace(KITE, prompt="two", source=Source(Operation.REMIX, 8, KITE, SHA))
    third = replace(KITE, prompt="three", source=Source(Operation.EDIT, 8, second, SHA))

    assert earlier_words(third) == "a kite two"
    assert earlier_words(KITE) == ""
    long = replace(third, source=Source(Operation.EDIT, 8, replace(second, prompt="x" * 40_000)))
    assert earlier_words(long) == "x" * LONGEST_EARLIER


@given(st.lists(st.sampled_from(list(Operation)), max_size=MOST_STEPS))
def test_no_line_breaks_the_rules(operations: list[Operation]) -> None:
    """Whatever is done one after the other, lengths add up and counts are right."""
    request, seconds = replace(KITE, seconds=4), 4
    for operation in operations:
        if operation is Operation.EXTENSION and extensions(request) == 6:
            return
        request = _after(request, operation)
        seconds += 4 if operation is Operation.EXTENSION else 0
        assert request.seconds == seconds
    assert steps(request) == len(operations)
    assert not request.begins_elsewhere
