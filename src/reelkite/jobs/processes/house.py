"""The house: one server on one machine, made of its roles."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from socket import socket
from typing import Final, TypeAlias

from reelkite.jobs.processes.address import reachable
from reelkite.jobs.processes.children import Role
from reelkite.jobs.processes.ears import listening
from reelkite.jobs.processes.lock import DataLock
from reelkite.jobs.processes.pulse import Pulse
from reelkite.jobs.processes.supervisor import Supervisor

LEASES: Final = 3
"""A worker that was silent for so many leases does not move any more."""

Silence: TypeAlias = Callable[[str], int | None]
"""Tells for how many milliseconds a worker has been silent; None if it was never heard of."""


@dataclass(frozen=True, slots=True)
class House:
    """What a server is made of.

    Attributes:
        command: Command line of every role, up to the options that tell them apart.
        slots: Names of the render workers.
        lock: The data folder's lock, held.
        listener: Where callers come in.
        silence: Tells about workers.
        lease: Seconds of silence after which a worker counts as lost.
    """

    command: tuple[str, ...]
    slots: tuple[str, ...]
    lock: DataLock
    listener: socket
    silence: Silence
    lease: float

    def keep(self, ready: Callable[[], object]) -> int:
        """Run every role until we are asked to stop; return the exit status.

        Args:
            ready: Called once, when callers are answered.
        """
        pulse = Pulse(*reachable(self.listener), ready)
        pulse.begin()
        try:
            with listening() as ears:
                return Supervisor(self.roles(pulse), ears, closing=self.listener.close).run()
        finally:
            pulse.end()

    def roles(self, pulse: Pulse) -> tuple[Role, ...]:
        """Return all roles, in the order of starting and stopping."""
        workers = (self._worker(slot) for slot in self.slots)
        return (self._api(pulse), *workers, self._role("caretaker"))

    def _api(self, pulse: Pulse) -> Role:
        door = self.listener.fileno()
        command = (*self._command("api"), "--socket", str(door))
        return Role("api", command, (self.lock.descriptor, door), pulse.silence)

    def _worker(self, slot: str) -> Role:
        return Role(
            slot,
            (*self._command("worker"), "--slot", slot),
            (self.lock.descriptor,),
            partial(self._seconds_of_silence, slot),
            LEASES * self.lease,
        )

    def _role(self, kind: str) -> Role:
        return Role(kind, self._command(kind), (self.lock.descriptor,))

    def _command(self, kind: str) -> tuple[str, ...]:
        return (*self.command, "--role", kind, "--lock", str(self.lock.descriptor))

    def _seconds_of_silence(self, slot: str) -> float | None:
        silent = self.silence(slot)
        return None if silent is None else silent / 1000
