"""What is made of a server's complaints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import ContentRefused, EngineUnavailable, KiteError, RenderError
from reelkite.domain.policy import Layer
from reelkite.domain.task import Plain
from reelkite.engines.upstream.faults import (
    LATEST,
    LONGEST,
    SOON,
    Complaint,
    NotTaken,
    ReplyLost,
    complaint_in,
    failure,
    in_public,
    refusal,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=40),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["error", "code", "message", "detail", "title", "status", "msg"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ({"error": {"code": "invalid_value", "message": "No."}}, "invalid_value", "No."),
        ({"error": {"code": 3001, "title": "Error", "detail": "NSFW"}}, "3001", "NSFW"),
        ({"status": 401, "title": "Invalid key", "error_code": 0}, "", "Invalid key"),
        ({"detail": "prompt is required"}, "", "prompt is required"),
        ({"detail": [{"loc": ["seed"], "msg": "not a number"}]}, "", "not a number"),
        ({"error": "out of memory"}, "", "out of memory"),
        ({"error": None}, "", ""),
        ([], "", ""),
        (None, "", ""),
    ],
)
def test_complaints_are_read_in_every_usual_shape(body: Plain, code: str, message: str) -> None:
    """OpenAI's envelope, MuleRun's task and HTTP errors, FastAPI's details, bare sentences."""
    assert complaint_in(body) == Complaint(code, message)


@given(JSON, st.integers(300, 599))
def test_any_reply_is_an_error_that_may_be_shown(body: Plain, status: int) -> None:
    """Whatever a server says, one of our errors comes of it, in one printable line."""
    error = refusal(status, body)

    assert isinstance(error, KiteError)
    if not isinstance(error, EngineUnavailable):
        assert str(error).isprintable()
        assert len(str(error)) <= LONGEST + 100


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, NotTaken),
        (400, RenderError),
        (401, NotTaken),
        (402, NotTaken),
        (403, NotTaken),
        (404, NotTaken),
        (405, NotTaken),
        (413, RenderError),
        (422, RenderError),
        (429, NotTaken),
        (451, ContentRefused),
        (500, ReplyLost),
        (502, ReplyLost),
        (503, NotTaken),
    ],
)
def test_each_status_has_its_rule(status: int, kind: type[KiteError]) -> None:
    """What is the operator's or the server's is tried again; what is the request's is not."""
    assert type(refusal(status, None)) is kind


@pytest.mark.parametrize(("after", "told"), [(None, SOON), (7, 7), (9999, LATEST), (-1, 0)])
def test_a_busy_server_says_when_to_come_again(after: float | None, told: float) -> None:
    """Its wish is heeded within limits; others are not waited for."""
    busy = refusal(429, None, after=after)
    stranger = refusal(401, None, after=after)

    assert isinstance(busy, NotTaken)
    assert busy.after == told
    assert isinstance(stranger, NotTaken)
    assert stranger.after is None


@pytest.mark.parametrize(
    "said",
    [
        Complaint("moderation_blocked"),
        Complaint("content_policy_violation", "no"),
        Complaint("", "Your request was blocked by our moderation system."),
    ],
)
def test_moderation_of_others_is_a_refusal(said: Complaint) -> None:
    """It has a verdict that names the server's code, so that it can be kept and told."""
    for error in (
        failure(said),
        refusal(400, {"error": {"code": said.code, "message": said.message}}),
    ):
        assert isinstance(error, ContentRefused)
        assert not error.verdict.allowed
        (finding,) = error.verdict.findings
        assert finding.layer is Layer.MODERATOR
        assert finding.rule.startswith("upstream: ")


@pytest.mark.parametrize("code", ["500", "503", "server_error", "engine_unavailable", "3003"])
def test_a_server_that_failed_by_its_own_fault_is_tried_again(code: str) -> None:
    """Codes of servers' own trouble are not the request's."""
    assert type(failure(Complaint(code, "x"))) is EngineUnavailable
    assert type(failure(Complaint("invalid_value", "x"))) is RenderError


@pytest.mark.parametrize(
    "sentence",
    ["see /srv/models", "C:\\models", "no route to 10.0.0.4", "http://x", "a\x1b[2Jb", ""],
)
def test_places_are_not_told_to_clients(sentence: str) -> None:
    """A sentence with a path, an address or what steers a terminal is left out whole."""
    assert in_public("It failed", Complaint("", sentence)) == "It failed."


def test_sentences_are_told_in_one_line() -> None:
    """Lines are joined, and what is long is cut."""
    assert in_public("It failed", Complaint("", "a\n b.")) == "It failed: a b."
    assert len(in_public("", Complaint("", "a" * 999))) <= LONGEST + 3
