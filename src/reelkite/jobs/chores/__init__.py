"""What must be done now and then: tell webhooks, sweep what expired, check what is promised."""

from reelkite.jobs.chores.audit import Auditor
from reelkite.jobs.chores.caretaker import Duty, take_care, usual_duties
from reelkite.jobs.chores.notices import Couriers
from reelkite.jobs.chores.signing import signed_headers
from reelkite.jobs.chores.sweeping import Keeping, Sweeper

__all__ = [
    "Auditor",
    "Couriers",
    "Duty",
    "Keeping",
    "Sweeper",
    "signed_headers",
    "take_care",
    "usual_duties",
]
