from dataclasses import dataclass, field

import pytest

from reelkite.domain.errors import DatabaseUnavailable
from reelkite.jobs.render.lease import Lease, awake_seconds, beat_for
from reelkite.storage import Database, WorkerRoll


@dataclass
class Scene:
    """A clock, a roll that may be away, and what was heard."""

    now: float = 100.0
    away: bool = False
    takes: float = 0.0
    beats: list[float] = field(default_factory=list)
    surrenders: int = 0

    def beat(self) -> None:
        """Hear a beat."""
        self.now += self.takes
        if self.away:
            raise DatabaseUnavailable("away", retry_after=1)
        self.beats.append(self.now)

    def give_up(self) -> None:
        """Hear that the work was given up."""
        self.surrenders += 1

    def lease(self) -> Lease:
        """Return a lease of 6 seconds."""
        return Lease(self.beat, 6.0, lambda: self.now)


@pytest.fixture
def scene() -> Scene:
    """Lend a scene."""
    return Scene()


def test_a_lease_is_held_for_two_thirds_of_its_time(scene: Scene) -> None:
    """Who was not heard gives up well before the others take over."""
    lease = scene.lease()
    scene.now += 3.9
    lease.watch(scene.give_up)
    assert (lease.is_held, scene.surrenders, lease.losses) == (True, 0, 0)

    scene.now += 0.2
    lease.watch(scene.give_up)
    assert (lease.is_held, scene.surrenders, lease.losses) == (False, 1, 1)


def test_beats_renew_it(scene: Scene) -> None:
    """With a beat now and then the lease never ends; after a loss it can be had again."""
    lease = scene.lease()
    for _ in range(5):
        scene.now += 3.0
        lease.renew()
        assert lease.is_held
    scene.now += 10.0
    assert not lease.is_held
    lease.renew()

    assert lease.is_held
    assert len(scene.beats) == 6


def test_a_beat_that_nobody_hears_does_not_count(scene: Scene) -> None:
    """When the database is away the lease runs out."""
    lease = scene.lease()
    scene.away = True
    scene.now += 3.0
    with pytest.raises(DatabaseUnavailable):
        lease.renew()
    scene.now += 2.0

    assert not lease.is_held


def test_a_slow_beat_counts_from_its_beginning(scene: Scene) -> None:
    """How long the answer took is not added to the lease: the others count from the beat."""
    lease = scene.lease()
    scene.takes = 5.0
    lease.renew()

    assert not lease.is_held


def test_time_goes_on() -> None:
    """The clock does not go backwards."""
    assert awake_seconds() <= awake_seconds()


def test_the_roll_hears_the_beat(database: Database) -> None:
    """A beat is written under the worker's name."""
    roll = WorkerRoll(database)
    beat_for(roll, "local-0", "here", 7)()

    assert roll.silence("local-0") is not None
