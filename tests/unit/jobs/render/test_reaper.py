from dataclasses import dataclass, field

import pytest

from reelkite.domain.errors import DatabaseUnavailable
from reelkite.jobs.render.reaper import Mender, Reaper


@dataclass
class Town:
    """A clock, a roll on which silences stand, and what the reaper did."""

    now: float = 100.0
    silences: dict[str, int] = field(default_factory=dict)
    recovered: list[list[str]] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    renewals: int = 0

    def silent(self, milliseconds: int) -> tuple[str, ...]:
        """Return who was silent for longer."""
        return tuple(name for name, ms in sorted(self.silences.items()) if ms > milliseconds)

    def silence(self, worker: str) -> int | None:
        """Return for how long."""
        return self.silences.get(worker)

    def sign_off(self, worker: str) -> None:
        """Remember who was struck off."""
        self.struck.append(worker)

    def renew(self) -> None:
        """Remember that the reaper beat."""
        self.renewals += 1

    def reaper(self) -> Reaper:
        """Return a reaper named "me" with a lease of 5 seconds."""
        return Reaper(self, self.recovered.append, "me", 5.0, lambda: self.now)

    def go_on(self, reaper: Reaper, rounds: int, step: float = 1.0) -> None:
        """Let the reaper go round."""
        for _ in range(rounds):
            self.now += step
            reaper.go_round(self.renew)


@pytest.fixture
def town() -> Town:
    """Lend a town where one is dead, one alive, and nobody has heard us for long either."""
    return Town(silences={"dead": 6_000, "alive": 500, "me": 9_000})


def test_the_dead_are_recovered_again_and_again(town: Town) -> None:
    """After its first lease the reaper recovers the silent in every round, and never itself."""
    reaper = town.reaper()
    town.go_on(reaper, 4)
    assert town.recovered == []

    town.go_on(reaper, 3)
    assert town.recovered == [["dead"]] * 3
    assert (town.renewals, town.struck) == (0, [])


def test_where_all_live_nothing_is_recovered(town: Town) -> None:
    """Nobody is disturbed who was heard within the lease."""
    town.silences["dead"] = 5_000
    town.go_on(town.reaper(), 9)

    assert town.recovered == []


def test_who_stood_still_gives_the_others_a_lease(town: Town) -> None:
    """After a suspended machine wakes, the reaper tells that it lives, and judges nobody yet."""
    reaper = town.reaper()
    town.go_on(reaper, 6)
    heard = len(town.recovered)
    town.go_on(reaper, 1, step=3_600.0)
    town.go_on(reaper, 4)
    assert (len(town.recovered), town.renewals) == (heard, 1)

    town.go_on(reaper, 1)
    assert len(town.recovered) == heard + 1


def test_the_long_dead_are_forgotten(town: Town) -> None:
    """Names that come only once do not stay on the roll for ever."""
    town.silences["buried"] = 3_600_001
    town.go_on(town.reaper(), 5)

    assert town.recovered == [["buried", "dead"]]
    assert town.struck == ["buried"]


@dataclass
class Desk:
    """What a worker holds, what its threads work on, and what went back."""

    held: set[str] = field(default_factory=set)
    at_work: set[str] = field(default_factory=set)
    back: list[str] = field(default_factory=list)
    away: bool = False

    def mender(self) -> Mender:
        """Return a mender."""
        return Mender(self.look, lambda: frozenset(self.at_work), self.back.append)

    def look(self) -> frozenset[str]:
        """Return what is held."""
        if self.away:
            raise DatabaseUnavailable("away", retry_after=1)
        return frozenset(self.held)


def test_what_was_left_lying_goes_back() -> None:
    """What is held and not worked on in two looks goes back; fresh work has time to begin."""
    desk = Desk(held={"busy", "fresh", "left"}, at_work={"busy"})
    mender = desk.mender()
    mender.go_round()
    assert desk.back == []

    desk.at_work.add("fresh")
    desk.held.add("newer")
    mender.go_round()
    assert desk.back == ["left"]


def test_a_database_that_is_away_clears_no_suspicion() -> None:
    """The round fails, and the next one goes on where the last one stopped."""
    desk = Desk(held={"left"})
    mender = desk.mender()
    mender.go_round()
    desk.away = True
    with pytest.raises(DatabaseUnavailable):
        mender.go_round()
    desk.away = False
    mender.go_round()

    assert desk.back == ["left"]
