from collections.abc import Callable

from reelkite.engines.diorama.scene.places import Built, Layout


def test_a_road_and_a_farm(build: Callable[..., tuple[Layout, Built]]) -> None:
    """On the road one walks on dirt, on the farm on grass, in winter on snow."""
    assert build("countryside road")[0].surface == "dirt"
    assert build("farm")[0].surface == "grass"
    assert build("farm", season="winter")[0].surface == "snow"


def test_the_farmhouse_is_lit_at_night(build: Callable[..., tuple[Layout, Built]]) -> None:
    """Lamps shine and the chimney smokes in the dark alone."""
    assert build("farm", time_of_day="night")[1].plumes
    assert not build("farm")[1].lamps
