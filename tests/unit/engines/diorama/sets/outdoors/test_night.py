from collections.abc import Callable

from reelkite.engines.diorama.scene.atmosphere import ParticleKind
from reelkite.engines.diorama.scene.places import Built, Layout


def test_a_camp_shines_at_night(build: Callable[..., tuple[Layout, Built]]) -> None:
    """At night there is a fire with embers and a lit tent; by day there is neither."""
    _, night = build("night sky", time_of_day="night")
    assert len(night.lamps) == 2
    assert night.plumes
    assert ParticleKind.SPARK in {p.kind for p in night.particles}
    assert not build("night sky")[1].lamps


def test_the_hill_falls_away(build: Callable[..., tuple[Layout, Built]]) -> None:
    """Behind the hilltop the land is lower, so that the sky is wide."""
    layout, _ = build("night sky")
    assert layout.ground_at(0, -24) < layout.ground_at(0, -2) - 0.5


def test_a_tent_on_stage_is_the_only_one(build: Callable[..., tuple[Layout, Built]]) -> None:
    """The hill has no camp of its own beside a tent that is a subject."""
    _, built = build("night sky", time_of_day="night", staged=("tent",))
    assert not built.lamps
