"""Processes: the supervisor, its children, the lock, and the line that ties them together."""

from reelkite.jobs.processes.address import is_private, listen, url_of
from reelkite.jobs.processes.ears import stop_sign
from reelkite.jobs.processes.house import House
from reelkite.jobs.processes.lifeline import Lifeline, hold_on
from reelkite.jobs.processes.lock import lock_data
from reelkite.jobs.processes.logs import set_up_logs

__all__ = [
    "House",
    "Lifeline",
    "hold_on",
    "is_private",
    "listen",
    "lock_data",
    "set_up_logs",
    "stop_sign",
    "url_of",
]
