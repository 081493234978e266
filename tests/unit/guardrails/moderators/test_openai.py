import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reelkite.domain.errors import ScreeningUnavailable
from reelkite.domain.policy import Category, Finding, Layer, Policy
from reelkite.guardrails.moderators.openai import MOST_BYTES, Address, OpenAIModerator, _understood
from reelkite.guardrails.reading import read
from reelkite.guardrails.screen import PromptScreen
from tests.unit.guardrails.moderators.fake_moderator import FakeModerator, running


@pytest.fixture
def fake() -> Iterator[FakeModerator]:
    """Lend a moderator that finds nothing yet."""
    with running() as lent:
        yield lent


def _asked(fake: FakeModerator, prompt: str = "a kite", patience: float = 10.0) -> list[Finding]:
    moderator = OpenAIModerator(Address(fake.url, "sk-one", "careful", patience))
    return list(moderator(read(prompt)))


def test_it_is_asked_in_the_way_of_the_reference(fake: FakeModerator) -> None:
    """The text as it was sent goes to the known path, with model and secret."""
    assert _asked(fake, "A  kite\ud83d") == []
    assert fake.heard == [{"input": "A  kite\ud83d", "model": "careful", "path": "/v1/moderations"}]
    assert fake.bearers == ["Bearer sk-one"]


def test_what_is_not_set_is_not_sent(fake: FakeModerator) -> None:
    """Without model and secret it gets neither; a base that ends with /v1 is understood."""
    list(OpenAIModerator(Address(f"{fake.url}/v1"))(read("a kite")))

    assert fake.heard == [{"input": "a kite", "path": "/v1/moderations"}]
    assert fake.bearers == [None]


def test_nothing_is_not_asked_about(fake: FakeModerator) -> None:
    """A text without anything in it needs nobody's opinion."""
    assert _asked(fake, " \n") == []
    assert fake.heard == []


def test_its_categories_become_ours(fake: FakeModerator) -> None:
    """Each category that it found is a finding about the whole prompt."""
    fake.finds("sexual/minors", "illicit", "harassment/threatening")

    assert _asked(fake) == [
        Finding(Category.SEXUAL_MINORS, "moderator: sexual/minors", Layer.MODERATOR),
        Finding(Category.DANGEROUS, "moderator: illicit", Layer.MODERATOR),
        Finding(Category.HATE, "moderator: harassment/threatening", Layer.MODERATOR),
    ]


def test_what_we_do_not_know_refuses_too(fake: FakeModerator) -> None:
    """A category of its own, a flag without any, and a category without the flag all count."""
    fake.finds("rudeness")
    assert [each.category for each in _asked(fake)] == [Category.DISTURBING]
    fake.finds()
    assert [each.rule for each in _asked(fake)] == ["moderator: flagged"]
    fake.finds("hate", flagged=False)
    assert [each.category for each in _asked(fake)] == [Category.HATE]


@pytest.mark.parametrize("status", [204, 301, 400, 401, 404, 429, 500, 503])
def test_any_other_status_is_no_answer(fake: FakeModerator, status: int) -> None:
    """Only 200 is an answer, whatever the body says."""
    fake.status = status
    with pytest.raises(ScreeningUnavailable, match="no sound answer"):
        _asked(fake)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"null",
        b"[]",
        b"{}",
        b'{"results": []}',
        b'{"results": [{"flagged": "no", "categories": {}}]}',
        b'{"results": [{"flagged": false}]}',
        b'{"results": [{"flagged": false, "categories": {"hate": 0.1}}]}',
        b'{"results": [{"flagged": false, "categories": {}}, {"flagged": false}]}',
        b'{"results": [{"flagged": false, "categories": {}}]',
        b"[" * 100_000,
        b" " * (MOST_BYTES + 1),
        b"\xff\xfe",
    ],
)
def test_what_is_no_answer_lets_nothing_pass(fake: FakeModerator, body: bytes) -> None:
    """An answer that is cut, odd, too long or about something else is none."""
    fake.body = body
    with pytest.raises(ScreeningUnavailable):
        _asked(fake)


def test_a_moderator_that_hangs_up_or_is_gone_lets_nothing_pass(fake: FakeModerator) -> None:
    """No reply at all, and nobody at the address, are told alike."""
    fake.hangs_up = True
    with pytest.raises(ScreeningUnavailable):
        _asked(fake)
    with pytest.raises(ScreeningUnavailable):
        list(OpenAIModerator(Address("http://127.0.0.1:9"))(read("a kite")))
    with pytest.raises(ScreeningUnavailable):
        list(OpenAIModerator(Address("http://[nonsense"))(read("a kite")))


def test_an_answer_that_drips_is_given_up(fake: FakeModerator) -> None:
    """Each byte may come in time, but all together do not."""
    fake.pause = 0.05
    with pytest.raises(ScreeningUnavailable):
        _asked(fake, patience=0.3)


def test_a_screen_with_a_moderator_that_fails_lets_nothing_pass(fake: FakeModerator) -> None:
    """The moderator is one check among others: without it there is no verdict."""
    screen = PromptScreen((OpenAIModerator(Address(fake.url)),), Policy("1-abc"))
    assert screen("a kite").allowed
    fake.status = 500
    with pytest.raises(ScreeningUnavailable):
        screen("a kite")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(flagged=JSON, categories=JSON, more=st.lists(JSON, max_size=1))
def test_any_json_is_understood_or_refused(
    flagged: object, categories: object, more: object
) -> None:
    """Whatever stands where the answer should stand, nothing but a sound answer passes."""
    said = {
        "results": [{"flagged": flagged, "categories": categories}, *json.loads(json.dumps(more))]
    }
    try:
        told = _understood(said)
    except ValueError:
        return

    assert isinstance(flagged, bool)
    assert isinstance(categories, dict)
    assert bool(told) == (flagged or any(categories.values()))
