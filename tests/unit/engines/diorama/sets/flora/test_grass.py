from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.sets.flora.grass import SEASONAL, Sward, grass, seasonal
from reelkite.engines.diorama.sets.nature.site import Site, smooth


def test_grass_is_denser_near_the_camera(site: Callable[..., Site]) -> None:
    """Of 4000 blades more stand within six metres than six metres farther on."""
    here = site()
    roots = grass(here, Sward(4000)).mesh.positions[::5]
    far = here.distance(roots[:, 0], roots[:, 2])
    assert np.sum(far < 6) > 2 * np.sum((far > 6) & (far < 12))


def test_grass_keeps_off_paths(site: Callable[..., Site]) -> None:
    """No blade stands where its keep says no."""
    sward = Sward(3000, keep=lambda x, z: smooth(0.0, 0.1, x + 0 * z))
    assert (grass(site(), sward).mesh.positions[::5, 0] > -0.2).all()


def test_blades_never_rise_into_a_low_camera(site: Callable[..., Site]) -> None:
    """Within a metre of the camera the grass stays well below it."""
    here = site()
    positions = grass(here, Sward(6000, (0.9, 1.4))).mesh.positions
    near = here.distance(positions[:, 0], positions[:, 2]) < 1.0
    assert positions[near, 1].max() < 0.75 * here.eye[1]


def test_seasons_change_the_colour() -> None:
    """Every season has its own grass."""
    assert len({seasonal(Sward(), season).dark for season in SEASONAL}) == len(SEASONAL)


def test_snow_hides_most_of_it(site: Callable[..., Site]) -> None:
    """Only tufts stick out of the snow."""
    counts = [len(grass(site(season=s), Sward(4000)).colours) for s in ("summer", "winter")]
    assert counts[1] < 0.6 * counts[0]
