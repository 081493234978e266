"""Which layers of sound a storyboard asks for, loudest first."""

from collections.abc import Sequence

from reelkite.domain.storyboard import Shot
from reelkite.planning import tables


def layers(shots: Sequence[Shot]) -> tuple[str, ...]:
    """Return names of sound layers by weather, place, time and subjects of all shots."""
    found = [name for shot in shots for name in _of(shot)]
    return tuple(dict.fromkeys(found))


def _of(shot: Shot) -> list[str]:
    places = tables.table("sounds", "setting")
    loud = list(tables.table("sounds", "weather").get(shot.weather, ()))
    loud += places.get(shot.setting, places["other"])
    assets = tables.values("sounds", "subject")
    loud += [assets[subject.asset] for subject in shot.subjects if subject.asset in assets]
    if shot.time_of_day in {"night", "dusk"}:
        loud = ["crickets" if name == "birds" else name for name in loud]
    if shot.season == "winter" or shot.weather in {"snow", "rain", "storm"}:
        loud = [name for name in loud if name not in {"birds", "crickets"}]
    return loud
