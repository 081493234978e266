from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.sets.flora.grass import SEASONAL, Sward, grass, rooted, seasonal
from reelkite.engines.diorama.sets.nature.site import Site, smooth


def _corners(here: Site, sward: Sward) -> Array:
    return np.concatenate([piece.mesh.positions for piece in grass(here, sward)])


def test_grass_is_denser_near_the_camera(site: Callable[..., Site]) -> None:
    """A square metre holds many more blades near the camera, and far ones are cut simpler."""
    here = site()
    near, far = grass(here, Sward(4000))
    blades_near, blades_far = len(near.mesh.triangles) / 3, len(far.mesh.triangles)
    assert blades_near / (6**2 - 3**2) > 5 * blades_far / (34**2 - 6**2)
    assert here.distance(far.mesh.positions[:, 0], far.mesh.positions[:, 2]).min() > 5.5


def test_grass_keeps_off_paths(site: Callable[..., Site]) -> None:
    """No blade stands where its keep says no."""
    sward = Sward(3000, keep=lambda x, z: smooth(0.0, 0.1, x + 0 * z))
    assert (_corners(site(), sward)[:, 0] > -0.5).all()


def test_foreground_stands_at_the_lower_corners(site: Callable[..., Site]) -> None:
    """Tall blades close the picture below, and are not there where snow lies."""
    plain, framed = (grass(site(), Sward(3000, foreground=n)) for n in (0, 400))
    assert len(framed) == len(plain) + 1
    assert framed[-1].mesh.positions[:, 1].max() > 0.2
    assert len(grass(site(season="winter"), Sward(3000, foreground=400))) == len(plain)


def test_the_ground_between_blades_is_in_shade(site: Callable[..., Site]) -> None:
    """The shade is strongest near the camera and gone where blades are not told apart."""
    shade = rooted(site(), (0.1, 0.2, 0.1))
    assert shade.share(np.array([0.2]), np.array([4.0]))[0] > 0.5
    assert shade.share(np.array([0.0]), np.array([-20.0]))[0] == 0


def test_blades_never_rise_into_a_low_camera(site: Callable[..., Site]) -> None:
    """Within three and a half metres of the camera the grass stays below it."""
    here = site()
    positions = _corners(here, Sward(6000, (0.9, 1.4)))
    near = here.distance(positions[:, 0], positions[:, 2]) < 3.5
    assert positions[near, 1].max() < here.eye[1]


def test_seasons_change_the_colour() -> None:
    """Every season has its own grass."""
    assert len({seasonal(Sward(), season).dark for season in SEASONAL}) == len(SEASONAL)


def test_snow_hides_most_of_it(site: Callable[..., Site]) -> None:
    """Only tufts stick out of the snow."""
    counts = [len(_corners(site(season=s), Sward(4000))) for s in ("summer", "winter")]
    assert counts[1] < 0.6 * counts[0]
