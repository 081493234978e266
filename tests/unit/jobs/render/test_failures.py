from dataclasses import replace

import pytest

from reelkite.domain.errors import (
    ContentRefused,
    DatabaseUnavailable,
    EngineUnavailable,
    InvalidImage,
    KiteError,
    OutOfMemory,
    PublishError,
    RenderError,
    RenderLost,
    RenderTimeout,
    RequestError,
    ScreeningUnavailable,
)
from reelkite.domain.policy import Category, Finding, Layer, Verdict
from reelkite.domain.task import FailureCode
from reelkite.jobs.render.failures import (
    REFUSED,
    RETRIED,
    UNFORESEEN,
    UNJUDGED,
    failure_before,
    failure_of,
    is_foreseen,
)
from reelkite.production.refusals import CLIP, refusal
from tests.unit.jobs.render.benches import make_task

ERRORS = [
    (InvalidImage("The image is torn."), FailureCode.INVALID_IMAGE),
    (RequestError("No such size.", field="size"), FailureCode.PROCESSING_ERROR),
    (EngineUnavailable("/dev/dri is missing"), FailureCode.ENGINE_UNAVAILABLE),
    (OutOfMemory("/dev/nvidia0 is full"), FailureCode.ENGINE_UNAVAILABLE),
    (RenderLost("signal 9"), FailureCode.SERVER_ERROR),
    (RenderTimeout("1800 s"), FailureCode.TIMEOUT),
    (RenderError("The kite is torn."), FailureCode.PROCESSING_ERROR),
    (PublishError("cannot write /data"), FailureCode.SERVER_ERROR),
    (DatabaseUnavailable("away", retry_after=1), FailureCode.SERVER_ERROR),
    (ContentRefused("Blocked.", verdict=Verdict((), "1")), FailureCode.MODERATION_BLOCKED),
    (ScreeningUnavailable("/models", retry_after=1), FailureCode.MODERATION_UNAVAILABLE),
]


@pytest.mark.parametrize(("error", "code"), ERRORS)
def test_each_error_has_its_code(error: KiteError, code: FailureCode) -> None:
    """The table knows every error that a render can end with; each has a sentence."""
    failure = failure_of(error)

    assert failure.code is code
    assert is_foreseen(error)
    assert failure.message.endswith(".")
    assert "/" not in failure.message


def test_too_little_memory_is_told_as_such() -> None:
    """The sentence names the cause and what the caller may do; not that of any missing engine."""
    assert "not enough memory" in failure_of(OutOfMemory("x")).message
    assert failure_of(OutOfMemory("x")).message != failure_of(EngineUnavailable("x")).message


@pytest.mark.parametrize("error", [KiteError("/x"), ValueError("/x"), ZeroDivisionError()])
def test_a_bug_is_a_server_error(error: Exception) -> None:
    """What nobody foresaw is our fault, and its words stay inside."""
    assert failure_of(error) == UNFORESEEN
    assert not is_foreseen(error)


@pytest.mark.parametrize(
    "message", ["", "see /home/me", "Traceback:\n  line 1", "long " * 80 + "."]
)
def test_words_that_may_tell_too_much_are_replaced(message: str) -> None:
    """An engine's sentence is told only if it is one, and names no place."""
    assert failure_of(RenderError(message)).message == "The engine could not make this clip."


def test_what_was_understood_is_told_in_its_own_words() -> None:
    """An engine's good sentence reaches the client."""
    assert failure_of(RenderError("The kite is torn.")).message == "The kite is torn."


def test_only_what_may_pass_is_retried() -> None:
    """Losses and absences may pass; refusals, time-outs and plain failures do not."""
    assert {type(error) for error, _code in ERRORS if isinstance(error, RETRIED)} == {
        EngineUnavailable,
        OutOfMemory,
        RenderLost,
        PublishError,
        DatabaseUnavailable,
        ScreeningUnavailable,
    }


def test_a_refusal_reaches_the_client_in_its_own_words() -> None:
    """What is said of any refused clip passes as it is."""
    for category in Category:
        verdict = Verdict((Finding(category, "/rule", Layer.OUTPUT),), "1")
        error = refusal(verdict, CLIP)
        assert failure_of(error).message == str(error)


def test_only_what_was_judged_and_allowed_is_drawn() -> None:
    """Without a verdict, or with a refusal, there is a reason not to begin."""
    task = make_task()
    refused = Verdict((Finding(Category.HATE, "r", Layer.TERMS),), "1")

    assert failure_before(task) is None
    assert failure_before(replace(task, verdict=None)) == UNJUDGED
    assert failure_before(replace(task, verdict=refused)) == REFUSED
