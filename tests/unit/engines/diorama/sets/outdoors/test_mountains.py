from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.scene.places import Built, Layout


def test_peaks_close_the_view(build: Callable[..., tuple[Layout, Built]]) -> None:
    """The land rises to more than 15 metres far behind, and is low at the stage."""
    layout, _ = build("mountain")
    x = np.linspace(-60, 60, 200)
    assert layout.ground(x, np.full(200, -108.0)).max() > 15
    assert abs(layout.ground_at(0, -2)) < 1


def test_a_village_has_light_and_smoke(build: Callable[..., tuple[Layout, Built]]) -> None:
    """In the evening a village's windows and lamp shine and its chimneys smoke."""
    _, built = build("snowy village", time_of_day="dusk")
    assert len(built.lamps) > 3
    assert built.plumes


def test_nothing_towers_over_a_mountain_on_stage(
    build: Callable[..., tuple[Layout, Built]],
) -> None:
    """A subject that is a mountain has no range behind it."""
    usual, staged = (
        build("mountain", staged=words)[0].ground_at(14.0, -104.0)
        for words in ((), ("mount fuji", "snow-mountain"))
    )
    assert usual > 25.0
    assert staged < 8.0
