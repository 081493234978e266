import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import (
    ContentRefused,
    EngineUnavailable,
    InvalidPrompt,
    KiteError,
    OutOfMemory,
    PublishError,
    RenderCancelled,
    RenderError,
    RenderLost,
    RenderTimeout,
    RequestError,
    ScreeningUnavailable,
)
from reelkite.domain.geometry import Size
from reelkite.domain.policy import Category, Finding, Layer, Verdict
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import GenerationRequest, Model
from reelkite.jobs.render.lines import (
    Commission,
    Made,
    Progress,
    Reply,
    Trouble,
    error_of,
    read_commission,
    read_reply,
    read_stop,
    trouble_of,
    write_commission,
    write_reply,
    write_stop,
)

requests = st.builds(
    GenerationRequest,
    prompt=st.text(min_size=1, max_size=200),
    model=st.sampled_from(Model),
    size=st.builds(Size, st.integers(1, 4096), st.integers(1, 4096)),
    seconds=st.integers(1, 60),
    seed=st.integers(0, 2**32 - 1),
)

verdicts = st.builds(
    Verdict,
    st.builds(Finding, st.sampled_from(Category), st.text(), st.just(Layer.OUTPUT)).map(
        lambda finding: (finding,)
    ),
    st.text(),
    st.floats(0.0, 1e6),
)

recipes = st.builds(
    Recipe,
    st.text(),
    st.integers(1, 240),
    st.dictionaries(st.text(), st.text(), max_size=3).map(lambda told: tuple(told.items())),
)

replies: st.SearchStrategy[Reply] = st.one_of(
    st.builds(Progress, st.text(), st.floats(0.0, 1.0)),
    st.builds(Made, st.text(), st.text(), st.none() | recipes),
    st.builds(Trouble, st.text(), st.text(), st.text(), st.none() | verdicts),
)

KEYS = st.sampled_from(["done", "error", "stage", "fraction", "kind", "request", "size", "task"])

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | KEYS, inner),
    max_leaves=8,
)


@given(requests, st.text("abcdef0123456789", min_size=1), st.text("abc/ ü\n", min_size=1))
def test_a_commission_arrives_as_it_was_sent(
    request: GenerationRequest, task: str, folder: str
) -> None:
    """Whatever the prompt holds, it fits one line and comes out the same."""
    commission = Commission(task, request, Path(folder))
    line = write_commission(commission)

    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert read_commission(line) == commission


@given(replies)
def test_a_reply_arrives_as_it_was_sent(reply: Reply) -> None:
    """Progress, ends and errors fit one line and come out the same."""
    line = write_reply(reply)

    assert line.count(b"\n") == 1
    assert read_reply(line) == reply


@given(st.binary() | json_values.map(lambda value: json.dumps(value).encode()))
def test_nonsense_is_no_reply(line: bytes) -> None:
    """Any line is either a reply or nothing; none makes the worker stumble."""
    assert isinstance(read_reply(line), Progress | Made | Trouble | None)


@given(st.binary() | json_values.map(lambda value: json.dumps(value).encode()))
def test_nonsense_is_no_commission(line: bytes) -> None:
    """A line that asks for nothing is refused with an error of ours."""
    with pytest.raises(RenderError, match="cannot be read"):
        read_commission(line)


@pytest.mark.parametrize("fraction", [-1.0, 0.5, 7.0, float("nan")])
def test_fractions_stay_in_their_range(fraction: float) -> None:
    """A child that overstates its progress is cut down to 0..1."""
    heard = read_reply(json.dumps({"stage": "draw", "fraction": fraction}).encode())

    assert isinstance(heard, Progress)
    assert 0.0 <= heard.fraction <= 1.0


@pytest.mark.parametrize(
    "error",
    [
        EngineUnavailable("no driver"),
        OutOfMemory("no room"),
        PublishError("no space"),
        RenderCancelled("stopped"),
        RenderError("torn"),
        RenderLost("gone"),
        RenderTimeout("late"),
    ],
)
def test_errors_of_the_house_keep_their_type(error: KiteError) -> None:
    """What the child raised is raised anew in the worker, with the same words."""
    raised = error_of(trouble_of(error))

    assert type(raised) is type(error)
    assert str(raised) == str(error)


def test_errors_of_a_request_keep_their_field() -> None:
    """Which field is at fault survives; the kind of request error does not matter any more."""
    raised = error_of(trouble_of(InvalidPrompt("empty")))

    assert isinstance(raised, RequestError)
    assert (str(raised), raised.field) == ("empty", "prompt")


def test_a_process_without_memory_says_so() -> None:
    """Python's own error is told as ours: another process may have more."""
    assert type(error_of(trouble_of(MemoryError("/secret")))) is OutOfMemory


@given(requests, st.text("abc/ ü\n", min_size=1))
def test_a_request_to_stop_arrives_as_it_was_sent(request: GenerationRequest, folder: str) -> None:
    """It fits one line, names the folder, and is no commission."""
    commission = Commission("t", request, Path(folder))
    line = write_stop(commission)

    assert (line.count(b"\n"), read_stop(line)) == (1, commission.folder)
    assert read_stop(write_commission(commission)) is None
    with pytest.raises(RenderError):
        read_commission(line)


@given(st.binary() | json_values.map(lambda value: json.dumps(value).encode()))
def test_nonsense_stops_nothing(line: bytes) -> None:
    """A line that names no folder is no request to stop."""
    assert isinstance(read_stop(line), Path | None)


def test_of_a_bug_only_its_type_is_told() -> None:
    """The words of an unforeseen error may hold anything, so they stay in the child's log."""
    raised = error_of(trouble_of(ValueError("/home/secret")))

    assert type(raised) is KiteError
    assert "ValueError" in str(raised)
    assert "secret" not in str(raised)


def test_a_refusal_keeps_what_was_found() -> None:
    """The findings of the child's look reach the worker, and so the task."""
    verdict = Verdict((Finding(Category.NUDITY, "frames: 3", Layer.OUTPUT),), "1", 9.0)
    raised = error_of(trouble_of(ContentRefused("Blocked.", verdict=verdict, field="clip")))

    assert isinstance(raised, ContentRefused)
    assert (str(raised), raised.field, raised.verdict) == ("Blocked.", "clip", verdict)


def test_a_refusal_without_findings_is_a_bug() -> None:
    """Nobody is told that a clip was refused without a reason."""
    assert type(error_of(Trouble("ContentRefused", "Blocked."))) is KiteError


def test_a_look_that_failed_can_be_told_apart() -> None:
    """A clip that could not be checked may be checked by another attempt."""
    raised = error_of(trouble_of(ScreeningUnavailable("No model.", retry_after=5)))

    assert isinstance(raised, ScreeningUnavailable)
    assert str(raised) == "No model."
