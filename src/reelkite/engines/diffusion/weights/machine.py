"""What this machine has to run weights with, asked without torch."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

MEBIBYTE: Final = 1_048_576
GIGABYTE: Final = 1_000_000_000

COMMAND: Final = (
    "nvidia-smi",
    "--query-gpu=name,memory.total,memory.free",
    "--format=csv,noheader,nounits",
)
"""The driver's own word; sizes are in MiB."""

PATIENCE: Final = 20.0
"""Seconds: a driver that wakes a card up takes several."""

OTHERS: Final = (Path("/dev/kfd"), Path("/System/Library/Frameworks/Metal.framework"))
"""Signs of a GPU whose memory we cannot ask for: AMD's driver, Apple's Metal."""


@dataclass(frozen=True, slots=True)
class Card:
    """A GPU.

    Attributes:
        name: As its driver calls it.
        gigabytes: All its memory (10**9 bytes).
        free: What of it nobody uses.
    """

    name: str
    gigabytes: float
    free: float


@dataclass(frozen=True, slots=True)
class Machine:
    """What weights can be run with.

    Attributes:
        cards: NVIDIA's GPUs in the driver's order.
        has_other: There is a GPU whose memory we cannot ask for.
        gigabytes: Main memory that programs may still take; 0 where nobody tells.
    """

    cards: tuple[Card, ...] = ()
    has_other: bool = False
    gigabytes: float = 0.0

    @property
    def has_gpu(self) -> bool:
        """Whether there is any GPU."""
        return bool(self.cards) or self.has_other


def this_machine(meminfo: Path = Path("/proc/meminfo")) -> Machine:
    """Return what is here."""
    return Machine(cards_here(), any(sign.exists() for sign in OTHERS), _free_memory(meminfo))


def cards_here(ask: Callable[[], str] | None = None) -> tuple[Card, ...]:
    """Return NVIDIA's GPUs; none where no driver answers.

    Args:
        ask: Returns what ``COMMAND`` prints; it may raise ``OSError`` or ``SubprocessError``.
    """
    try:
        lines = (ask or _asked)().splitlines()
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(card for line in lines if (card := _card(line)))


def _asked() -> str:
    done = subprocess.run(COMMAND, capture_output=True, text=True, timeout=PATIENCE, check=True)  # noqa: S603 - our own words
    return done.stdout


def _card(line: str) -> Card | None:
    match line.rsplit(",", 2):
        case [name, total, free] if total.strip().isdigit() and free.strip().isdigit():
            return Card(name.strip(), _gigabytes(total), _gigabytes(free))
    return None


def _gigabytes(mebibytes: str) -> float:
    return int(mebibytes) * MEBIBYTE / GIGABYTE


def _free_memory(meminfo: Path) -> float:
    try:
        words = meminfo.read_text(encoding="ascii").split()
    except OSError:
        return 0.0
    kibibytes = dict(pairwise(words)).get("MemAvailable:", "0")
    return int(kibibytes) * 1024 / GIGABYTE
