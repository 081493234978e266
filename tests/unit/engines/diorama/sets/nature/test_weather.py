from collections.abc import Callable

import pytest

from reelkite.engines.diorama.scene.atmosphere import ParticleKind
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.weather import air


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ({"weather": "rain"}, ParticleKind.STREAK),
        ({"weather": "storm"}, ParticleKind.STREAK),
        ({"weather": "snow"}, ParticleKind.DISC),
        ({"season": "autumn"}, ParticleKind.LEAF),
        ({"time_of_day": "night"}, ParticleKind.SPARK),
        ({"time_of_day": "golden hour"}, ParticleKind.DISC),
    ],
)
def test_the_air_follows_weather_season_and_hour(
    site: Callable[..., Site], words: dict[str, str], kind: ParticleKind
) -> None:
    """Rain streaks, snow falls, leaves tumble, fireflies glow, pollen shines."""
    assert kind in {particles.kind for particles in air(site(**words))}


def test_a_plain_day_has_clear_air(site: Callable[..., Site]) -> None:
    """On a summer's noon there is nothing in the air."""
    assert air(site()) == ()
