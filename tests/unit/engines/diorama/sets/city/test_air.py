from typing import Any

import pytest

from reelkite.engines.diorama.scene.atmosphere import ParticleKind
from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.city import air


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ({"weather": "rain"}, ParticleKind.STREAK),
        ({"weather": "snow"}, ParticleKind.DISC),
        ({"season": "autumn"}, ParticleKind.LEAF),
    ],
)
def test_weather_and_season_fall(words: dict[str, Any], kind: ParticleKind) -> None:
    """Rain, snow and leaves fall downwards."""
    falls = air.falling(Dressing(setting="street", **words))
    assert falls[0].kind is kind
    assert falls[0].velocity[1] < 0


def test_nothing_falls_from_a_clear_sky() -> None:
    """A clear day has no particles and no puddles."""
    clear = Dressing(setting="street")
    assert air.falling(clear) == ()
    assert air.mirror(clear) is None


def test_rain_makes_a_mirror_of_the_street() -> None:
    """Only a wet street mirrors."""
    water = air.mirror(Dressing(setting="street", weather="rain"))
    assert water is not None
    assert water.wetness > 0.5
