"""GPUs are asked for without torch."""

import subprocess
from pathlib import Path

import pytest

from reelkite.engines.diffusion.weights.machine import Card, Machine, cards_here, this_machine


def test_cards_are_read_as_the_driver_tells_them() -> None:
    """Sizes come in MiB; names may hold commas; what is no card is passed over."""
    said = "NVIDIA H100 80GB HBM3, 81559, 81000\nOdd, Card, 1024, 512\nbroken\nA, [N/A], 5\n"

    cards = cards_here(lambda: said)

    assert [card.name for card in cards] == ["NVIDIA H100 80GB HBM3", "Odd, Card"]
    assert cards[0].gigabytes == pytest.approx(85.52, abs=0.01)
    assert cards[1].free == pytest.approx(0.537, abs=0.001)


@pytest.mark.parametrize(
    "error",
    [FileNotFoundError(), subprocess.TimeoutExpired("a", 1), subprocess.CalledProcessError(9, "a")],
)
def test_no_driver_means_no_cards(error: Exception) -> None:
    """A driver that is not there, hangs or fails tells of no card."""

    def ask() -> str:
        raise error

    assert cards_here(ask) == ()


def test_this_machine_tells_its_memory(tmp_path: Path) -> None:
    """Free memory is read in kibibytes; where nobody tells it is not known."""
    meminfo = tmp_path / "meminfo"
    meminfo.write_text("MemTotal: 9 kB\nMemAvailable:    2000000 kB\n", encoding="ascii")

    assert this_machine(meminfo).gigabytes == pytest.approx(2.048)
    assert this_machine(tmp_path / "none").gigabytes == 0


def test_any_gpu_is_a_gpu() -> None:
    """One whose memory cannot be asked for counts too."""
    assert Machine((Card("a", 1, 1),)).has_gpu
    assert Machine(has_other=True).has_gpu
    assert not Machine().has_gpu
