"""The render worker: takes tasks from the queue, one at a time, and looks after the others."""

import logging
import os
import threading
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Final

from dbos import DBOS

from reelkite.domain.errors import DatabaseUnavailable, RenderLost
from reelkite.jobs.render.child import ChildRules, RenderChild
from reelkite.jobs.render.dispatch import APPLICATION, QUEUES
from reelkite.jobs.render.lease import Lease, beat_for
from reelkite.jobs.render.reaper import Mender, Reaper
from reelkite.jobs.render.rounds import Rounds
from reelkite.jobs.render.stint import Bench, Hands
from reelkite.jobs.render.workflow import RenderWorkflow
from reelkite.storage import WorkerRoll

_LETTING_GO: Final = 2.5
"""Seconds that a task has to let go when the worker stops."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WorkerRules:
    """How a worker works.

    Attributes:
        name: Unique among all workers of a database; the same after a restart, where a
            supervisor sees to it that there is only one of that name: it then takes its own
            tasks back at once.
        host: Name of the machine.
        lease: Seconds of silence after which the others take it for dead.
        pause: Seconds before a task's second attempt; doubled before each other.
    """

    name: str
    host: str
    lease: float = 5.0
    pause: float = 1.0


class RenderWorker:
    """One worker; there can be one in a process, for DBOS is one."""

    def __init__(
        self, bench: Bench, roll: WorkerRoll, rules: WorkerRules, child: ChildRules
    ) -> None:
        """Start nothing yet."""
        self._bench = bench
        self._roll = roll
        self._rules = rules
        self._stopping = threading.Event()
        self._child = RenderChild(child, self._stopping)
        self._lease = Lease(beat_for(roll, rules.name, rules.host, os.getpid()), rules.lease)
        hands = Hands(rules.name, self._child, self._lease, self._stopping, rules.pause)
        self._workflow = RenderWorkflow(bench, hands)
        self._reaper = Reaper(roll, _recover, rules.name, rules.lease)
        put_back = partial(bench.dispatcher.put_back, rules.name)
        held = partial(bench.dispatcher.held, rules.name)
        self._mender = Mender(held, self._workflow.at_work, put_back)
        beat = rules.lease / 5
        self._rounds = (
            Rounds("heartbeat", beat, self._lease.renew),
            Rounds("lease", beat / 2, lambda: self._lease.watch(self._child.kill)),
            Rounds("reaper", beat, lambda: self._reaper.go_round(self._lease.renew)),
            Rounds("mender", rules.lease, self._mender.go_round),
        )

    def start(self) -> None:
        """Take back what an earlier process of this name held, then whatever waits.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        self._lease.renew()
        with suppress(RenderLost):
            self._child.warm_up()
        self._configure()
        self._workflow.register()
        DBOS.launch()
        for rounds in self._rounds:
            rounds.start()
        _log.info("The worker is ready.", extra={"worker": self._rules.name})

    def stop(self) -> None:
        """Hand everything back and leave within about 3 s; what we do not get to is not lost.

        A thread that does not let go in time may go on: the process must end when this returns.
        """
        self._stopping.set()
        if not self._workflow.await_idle(_LETTING_GO):
            _log.warning("A task did not let go in time.")
        DBOS.destroy(destroy_registry=True)
        self._child.close()
        for rounds in self._rounds:
            rounds.stop()
        with suppress(DatabaseUnavailable):
            self._bench.dispatcher.put_back(self._rules.name)
            self._roll.sign_off(self._rules.name)
        _log.info("The worker has left.", extra={"worker": self._rules.name})

    def _configure(self) -> None:
        DBOS(
            config={
                "name": APPLICATION,
                "system_database_engine": self._bench.dispatcher.database.engine,
                "run_migrations": False,
                "executor_id": self._rules.name,
                "application_version": self._bench.dispatcher.version,
                "log_level": "WARNING",
                "enable_otlp": False,
            }
        )
        _join_logs()
        DBOS.listen_queues(list(QUEUES.values()))


def _recover(workers: list[str]) -> None:
    """Put what these workers held back into its queues; DBOS has no public name for it."""
    DBOS._recover_pending_workflows(workers)  # noqa: SLF001 - pinned by version, held by tests


def _join_logs() -> None:
    """Have DBOS tell its warnings where all others are told, instead of on a console of its own."""
    theirs = logging.getLogger("dbos")
    theirs.handlers.clear()
    theirs.propagate = True
