"""Whether weights may be run, and whether they can be, as far as that is known unloaded."""

from typing import Final

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.catalogue import LICENCES
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.weights.layout import UNTRAINED, Layout
from reelkite.engines.diffusion.weights.machine import Card, Machine
from reelkite.engines.diffusion.weights.memory import gigabytes_needed, ways_to_fit

SMALL: Final = 1.0
"""Gigabytes of weights that a processor may be asked to run without a word: those of tests."""


def permit(layout: Layout, options: DiffusionOptions) -> None:
    """Return if the operator has said that these weights may be run.

    Raises:
        EngineUnavailable: They are noise, or have terms that nobody acknowledged.
    """
    if layout.untrained and not options.allow_untrained:
        raise EngineUnavailable(
            f"{layout.path / UNTRAINED} says that these weights were never trained: they show "
            f"noise. Take trained ones; tests write allow_untrained = true in "
            f"[engines.{options.name}]."
        )
    licence = LICENCES[layout.licence]
    if licence.conditions and options.accepted != licence.key:
        raise EngineUnavailable(
            f"{layout.title} stands under terms that must be acknowledged first: {licence.title}, "
            f"{licence.address}. Read them: reelkite models add {layout.path} shows them in short "
            f'and writes accepted = "{licence.key}" into [engines.{options.name}].'
        )


def fit(layout: Layout, options: DiffusionOptions, machine: Machine) -> str:
    """Return in a few words on what the weights will be run, if the machine has enough memory.

    Raises:
        EngineUnavailable: It has too little, or no GPU where one is meant; the message has
            settings that would do.
    """
    if options.device == "cpu" or (options.device == "auto" and not machine.has_gpu):
        return _on_processor(layout, options, machine)
    number = int(options.device.partition(":")[2] or 0)
    if not machine.cards:
        return _unknown(options, machine)
    if number >= len(machine.cards):
        raise EngineUnavailable(
            f"[engines.{options.name}] device is '{options.device}', but there are "
            f"{len(machine.cards)} GPUs here, numbered from 0."
        )
    return _on_card(layout, options, machine.cards[number])


def _on_processor(layout: Layout, options: DiffusionOptions, machine: Machine) -> str:
    needed = gigabytes_needed(layout, options, on_gpu=False)
    if options.device == "auto" and needed > SMALL:
        raise EngineUnavailable(
            f"No GPU is found here, and {layout.title} ({layout.gigabytes:.0f} GB) would take "
            f"hours for a clip without one. Is the driver installed (nvidia-smi)? Or write "
            f'device = "cpu" in [engines.{options.name}] if you mean it.'
        )
    if 0 < machine.gigabytes < needed:
        raise EngineUnavailable(
            f"{layout.title} takes {needed:.1f} GB of memory on the processor, and "
            f"{machine.gigabytes:.1f} GB are free here. "
            f'Write dtype = "bfloat16" in [engines.{options.name}], or free some.'
        )
    return "on the processor: slow"


def _unknown(options: DiffusionOptions, machine: Machine) -> str:
    if options.device.startswith("cuda") and not machine.has_other:
        raise EngineUnavailable(
            f"[engines.{options.name}] device is '{options.device}', but no driver of such a GPU "
            "answers here (nvidia-smi)."
        )
    return "on a GPU whose memory is not known"


def _on_card(layout: Layout, options: DiffusionOptions, card: Card) -> str:
    needed = gigabytes_needed(layout, options)
    if needed > card.gigabytes:
        ways = "; ".join(ways_to_fit(layout, options, card.gigabytes))
        remedy = (
            f"In [engines.{options.name}.acceleration] these would fit, not counting what pictures "
            f"take: {ways}."
            if ways
            else "Take smaller weights, or a server with more GPUs as upstream."
        )
        raise EngineUnavailable(
            f"The weights of {layout.title} alone take {needed:.1f} GB, and {card.name} has "
            f"{card.gigabytes:.1f} GB. {remedy}"
        )
    rest = card.gigabytes - needed
    return f"on {card.name}: {needed:.1f} GB of weights leave {rest:.1f} GB for pictures"
