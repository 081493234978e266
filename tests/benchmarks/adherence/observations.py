"""Observations to score, made by hand."""

from dataclasses import replace
from typing import Any

from benchmarks.adherence.motion import Flow
from benchmarks.adherence.observing import Figure, Observation, Sight
from reelkite.domain.geometry import Box


def figure(noun: str = "hen", **changed: Any) -> Figure:  # noqa: ANN401  any field of a figure
    """Return a figure that is well seen, but for what is ``changed``."""
    seen = Figure(
        noun=noun,
        asset=f"animal/{noun}",
        match="exact",
        colour=None,
        action=None,
        count=1,
        staged=1,
        seen=1,
        visible=0.05,
        whole=1.0,
        open=0.95,
        box=Box(0.4, 0.4, 0.6, 0.8),
        away=4.0,
    )
    return replace(seen, **changed)


def sight(*figures: Figure, **changed: Any) -> Sight:  # noqa: ANN401  any field of a sight
    """Return a shot with ``figures``, but for what is ``changed``."""
    plain = Sight(
        framing="full",
        setting="park",
        words=None,
        style=None,
        moves=("static",),
        figures=figures,
        flow=Flow(),
        traits={"chroma": 20.0},
        plain={"chroma": 20.0},
        change=0.0,
        signature=(0.0, 0.5),
    )
    return replace(plain, **changed)


def observation(*sights: Sight, prompt: str = "p") -> Observation:
    """Return the observation of a prompt with ``sights``."""
    return Observation(prompt, "480x270", 0, sights)
