from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.scene.looks import paint
from reelkite.engines.diorama.sets.nature.planting import Bed, copies, settled, strewn, tints
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.shapes import ball


def test_strewn_things_are_free_and_apart(site: Callable[..., Site]) -> None:
    """Things keep out of the cleared circle and keep their gap."""
    at = strewn(site(), Bed(60, (3.0, 20.0), radius=0.3, gap=0.6), "things")
    assert len(at) > 30
    assert (np.hypot(at[:, 0], at[:, 2] + 2) > 2.3).all()
    gaps = np.hypot(at[:, None, 0] - at[None, :, 0], at[:, None, 2] - at[None, :, 2])
    assert gaps[~np.eye(len(at), dtype=bool)].min() >= 0.6


def test_things_move_aside_to_where_there_is_room(site: Callable[..., Site]) -> None:
    """What was wished into the cleared circle settles outside it; an easy wish is granted."""
    moved = settled(site(), 0.1, 7.5, 0.5)
    assert np.hypot(moved[0, 0], moved[0, 2] + 2) > 2.5
    here = site()
    x, z = here.ahead(-0.9, 12.0)
    np.testing.assert_allclose(settled(here, -0.9, 12.0, 0.5)[0, [0, 2]], [x, z])


def test_copies_are_placed_and_tinted() -> None:
    """Each copy stands at its point, in its size and tint."""
    model = (paint(ball(1.0, 0), (0.5, 0.5, 0.5)),)
    at = np.array([(5.0, 0, 0), (-5.0, 2, 0)])
    (solid,) = copies(model, at, size=np.array([1.0, 2.0]), tint=np.array([(1, 1, 1), (2, 0, 0)]))
    half = len(solid.colours) // 2
    np.testing.assert_allclose(solid.mesh.positions[half:].mean(0), at[1], atol=1e-5)
    np.testing.assert_allclose(
        np.ptp(solid.mesh.positions[half:, 1]),
        2 * np.ptp(solid.mesh.positions[:half, 1]),
        rtol=1e-5,
    )
    np.testing.assert_allclose(solid.colours[-1], [1, 0, 0])
    assert copies(model, at[:0]) == ()


def test_tints_stay_near_one() -> None:
    """Tints vary lightness and hue within their bounds."""
    tint = tints(np.random.default_rng(1), 500, 0.1, 0.05)
    assert tint.min() > 0.85
    assert tint.max() < 1.16
    assert tint.std() > 0.02
