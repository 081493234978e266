"""The engines' part of the doctor's round: which of them can run here, why others cannot."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from typing import Final

from reelkite.bootstrap.auditions import LIBRARIES, tried
from reelkite.bootstrap.casting import chosen, models_of
from reelkite.bootstrap.doctor import Examination
from reelkite.config import Settings
from reelkite.config.models import Models, Options
from reelkite.domain.errors import EngineUnavailable, KiteError
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.weights.machine import Machine, this_machine

TORCH_SECONDS: Final = 120.0
"""How long torch may take to tell what it sees: on a cold disk it loads for a minute."""

QUESTION: Final = (
    "import torch; cards = range(torch.cuda.device_count());"
    "names = [torch.cuda.get_device_name(card) for card in cards];"
    "names += ['Metal'] * torch.backends.mps.is_available();"
    "print(torch.__version__, ', '.join(names) or 'no GPU', sep=', sees ')"
)
"""Asked in a process of its own, for nobody here loads torch."""


def engine_examinations(settings: Settings) -> Iterator[Examination]:
    """Yield what is to be tried of the engines that ``models.toml`` sets up, or of none."""
    try:
        models = models_of(settings)
        needed = _needed(settings)
    except KiteError:
        return  # the engine's own examination has told it
    for name, options in models.engines.items():
        look = partial(_tried, options)
        yield Examination(f"engine {name}", look, "", is_needed=name in needed)
    if any(isinstance(each, DiffusionOptions) for each in models.engines.values()):
        remedy = "Install the torch that fits the driver, or mend the driver."
        yield Examination("torch", _torch, remedy, is_needed=False)
    if not models.engines:
        yield Examination("other engines", partial(_none, models), "", is_needed=False)


def _needed(settings: Settings) -> set[str]:
    try:
        return set(chosen(settings).roles.values())
    except KiteError:
        return set(models_of(settings).makers.values())


def _tried(options: Options, _: Settings) -> str:
    return tried(options, this_machine())


def _none(models: Models, _: Settings) -> str:
    """Tell what could be set up here."""
    missing = [name for name in LIBRARIES if find_spec(name) is None]
    installed = f"without {', '.join(missing)}" if missing else "with torch and diffusers"
    return (
        f"{models.file} sets up none; this machine has {_gpus(this_machine())}, {installed} "
        "(docs/engines.md tells how open weights and other servers are set up)"
    )


def _gpus(machine: Machine) -> str:
    told = [f"{card.name} with {card.gigabytes:.0f} GB" for card in machine.cards]
    return ", ".join(told) or ("a GPU" if machine.has_other else "no GPU")


def _torch(_: Settings) -> str:
    """Let torch itself tell what it sees."""
    try:
        done = subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-c", QUESTION],
            capture_output=True,
            text=True,
            timeout=TORCH_SECONDS,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        last = (error.stderr or "").strip().splitlines() or ["it ended without a word"]
        raise EngineUnavailable(f"torch cannot be loaded: {last[-1]}") from error
    told = done.stdout.strip()
    if told.endswith("no GPU") and this_machine().has_gpu:
        raise EngineUnavailable(f"{told}, though there is {_gpus(this_machine())}")
    return told
