import numpy as np

from reelkite.engines.diorama.figures.holding.things.forms import (
    block,
    hoop,
    pebble,
    plate,
    rod,
    rounded,
    turned,
    wire,
)


def test_forms_have_the_size_that_is_told() -> None:
    """Within the roundness of their ends."""
    sizes = {
        "rod": (rod(0.0, 1.0, 0.01, None), (0.02, 1.0, 0.02)),
        "block": (block((0.2, 0.3, 0.4), None), (0.2, 0.3, 0.4)),
        "pebble": (pebble((0.1, 0.2, 0.3), None), (0.2, 0.4, 0.6)),
        "hoop": (hoop(0.1, 0.01, None, 2.0), (0.22, 0.42, 0.02)),
        "plate": (plate(rounded(0.1, 0.2), 0.02, None), (0.2, 0.4, 0.02)),
        "turned": (turned([(0, 0), (0.1, 0), (0.1, 0.2), (0, 0.2)], None), (0.2, 0.2, 0.2)),
        "wire": (wire([(0, 0, 0), (0.5, 0, 0)], 0.01, None), (0.5, 0.02, 0.02)),
    }
    for name, (form, size) in sizes.items():
        assert np.allclose(np.ptp(form.mesh.positions, axis=0), size, atol=0.045), name


def test_forms_are_moved_and_turned() -> None:
    """A turned stick lies; a moved one is elsewhere."""
    stick = rod(0.0, 1.0, 0.01, None)

    assert np.ptp(stick.turned(roll=1.5708).mesh.positions[:, 0]) > 0.9
    assert stick.at(0, 0, 2).mesh.positions[:, 2].min() > 1.9


def test_small_balls_have_few_triangles() -> None:
    """A pebble of a centimetre has a quarter of a large one's."""
    small, large = (pebble((r, r, r), None) for r in (0.01, 0.1))

    assert len(large.mesh.triangles) == 4 * len(small.mesh.triangles)
