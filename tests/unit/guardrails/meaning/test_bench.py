"""Two classifiers on one bench: who is asked, and what counts."""

import math
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.policy import Category
from reelkite.guardrails.meaning.bench import CALM, SURE, Bench, logit, open_bench
from reelkite.guardrails.meaning.blocks import Floats
from reelkite.guardrails.meaning.encoder import Ids
from reelkite.guardrails.meaning.judge import Judge
from reelkite.guardrails.meaning.opinions import Opinion
from reelkite.guardrails.meaning.polyglot import Polyglot

KITE = "A red kite dances over the green dunes in the evening sun."
ASSAULT = "A man is stabbed to death in an alley, blood everywhere."
COMETA = "Una cometa roja baila sobre las dunas al atardecer."


@dataclass(frozen=True, slots=True)
class Certain(Judge):
    """A first classifier that says the same of everything."""

    odds: float = 0.0

    def read(self, ids: Ids) -> Floats:
        """Return nothing in particular."""
        return np.zeros((len(ids), 1), np.float32)

    def said(self, read: Floats) -> Floats:  # noqa: ARG002 - says the same of everything
        """Return violence by ``odds``, as a logarithm; the other kinds are next to impossible."""
        return np.array([0, -30, self.odds, -30, -30, -30, -30], np.float32)


@dataclass(frozen=True, slots=True)
class Other(Polyglot):
    """A second one that does."""

    odds: float = 0.0

    def read(self, ids: Ids) -> Floats:
        """Return nothing in particular."""
        return np.zeros((len(ids), 1), np.float32)

    def said(self, read: Floats) -> Floats:  # noqa: ARG002 - says the same of everything
        """Return hate by ``odds``, as a logarithm."""
        return np.array([0, -30, -30, self.odds, -30, -30, -30], np.float32)


class Unasked(Other):
    """A second one that must not be asked."""

    def read(self, ids: Ids) -> Floats:
        """Fail."""
        raise AssertionError(f"{len(ids)} pieces were read.")


@pytest.fixture(scope="module")
def house() -> Bench:
    """Return the classifiers of the house."""
    return open_bench()


def _bench(house: Bench, first: float, second: float) -> Bench:
    return Bench(
        Certain(house.first.encoder, house.first.views, first),
        lambda: Other(house.second.encoder, house.second.head, house.second.shift, second),
        both=1.0,
        alone=2.0,
    )


def _unasked(house: Bench, first: float) -> Bench:
    bench = _bench(house, first, 0.0)
    second = house.second
    return replace(bench, ask=lambda: Unasked(second.encoder, second.head, second.shift))


@pytest.mark.parametrize(("text", "refused"), [(ASSAULT, True), (KITE, False), (COMETA, False)])
def test_clear_cases_are_clear(house: Bench, text: str, refused: bool) -> None:
    """A killing is refused; kites are not, in either language."""
    assert (house.refused(text) is not None) is refused


@pytest.mark.parametrize(
    ("first", "second", "refused"),
    [(0.0, 2.1, True), (0.0, 1.9, False), (3.0, -0.9, True), (3.0, -1.1, False)],
)
def test_the_mean_of_both_counts(house: Bench, first: float, second: float, refused: bool) -> None:
    """Where the first is in doubt, neither alone decides."""
    assert (_bench(house, first, second).refused(KITE) is not None) is refused


def test_the_surer_one_tells_the_category(house: Bench) -> None:
    """The share is that of both."""
    found = _bench(house, 1.0, 3.0).refused(KITE)

    assert found is not None
    assert found.categories == (Category.HATE,)
    assert found.share == pytest.approx(1 / (1 + math.exp(-2)), abs=1e-3)


@pytest.mark.parametrize(("odds", "refused"), [(CALM - 0.1, False), (SURE + 0.1, True)])
def test_a_plain_case_is_not_put_to_the_second(house: Bench, odds: float, refused: bool) -> None:
    """It is slower; so it is asked only in doubt."""
    assert (_unasked(house, odds).refused(KITE) is not None) is refused


@pytest.mark.parametrize(("second", "refused"), [(2.1, True), (1.9, False)])
def test_what_the_first_cannot_read_the_second_judges_alone(
    house: Bench, second: float, refused: bool
) -> None:
    """How calm the first is about words it does not know means nothing."""
    assert (_bench(house, -9.0, second).refused("红色的风筝在沙丘上飞舞") is not None) is refused
    assert (_bench(house, -9.0, second).refused(f"{KITE} {COMETA}") is not None) is refused


@pytest.mark.parametrize(
    ("text", "first", "second", "alarm"),
    [
        (KITE, -2.0, -3.0, -2.0),
        (KITE, -2.0, 1.0, 1.0),
        (KITE, CALM, -3.0, math.inf),
        (COMETA, -9.0, -9.0, math.inf),
        (f"{KITE} " * 40, -9.0, -9.0, math.inf),
        ("", -9.0, -9.0, math.inf),
    ],
)
def test_the_alarm_is_that_of_the_surer_one(
    house: Bench, text: str, first: float, second: float, alarm: float
) -> None:
    """What is in doubt, in another language, long or empty, nobody calls fit."""
    assert _bench(house, first, second).alarm(text) == pytest.approx(alarm, abs=0.01)


def test_what_was_judged_before_is_not_judged_again(house: Bench) -> None:
    """Parts of the earlier text are left out by both."""
    bench = _bench(house, 9.0, 9.0)

    assert bench.refused(KITE) is not None
    assert bench.refused(KITE, before=KITE) is None
    assert bench.refused(f"{KITE} {ASSAULT}", before=KITE) is not None


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        (KITE, False),
        (COMETA, True),
        (f"{KITE} {COMETA}", True),
        ("风筝飞过蓝色山丘", True),
        ("Kyiv 4k", False),
        ("a m4n is st4bbed", False),
        ("", False),
    ],
)
def test_what_is_strange(house: Bench, text: str, strange: bool) -> None:
    """One sentence in a language that the first does not know is enough; a short word is not."""
    assert house.is_strange(text) is strange


def test_odds_are_told_as_a_logarithm() -> None:
    """Even odds are 0, and nothing is endlessly sure."""
    assert logit(Opinion((), 0.5, None)) == 0
    assert logit(Opinion((), 1.0, None)) == pytest.approx(-logit(Opinion((), 0.0, None)))
    assert logit(Opinion((), 1.0, None)) < 14


def test_missing_files_are_told(tmp_path: Path) -> None:
    """Without its files there is no bench."""
    with pytest.raises(OSError, match="polyglot"):
        open_bench(tmp_path)


def test_the_second_is_loaded_when_it_is_first_asked() -> None:
    """An English kite needs it not; one in Spanish does, and it is loaded once."""
    bench = open_bench()
    asked: list[str] = []

    def lent() -> Polyglot:
        asked.append("lent")
        return bench.second

    watched = replace(bench, ask=lent)
    watched.refused(KITE)
    assert asked == []
    watched.refused(COMETA)
    assert asked
    assert bench.second is bench.second
