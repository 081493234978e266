import numpy as np

from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.views import sun_matrix
from reelkite.engines.diorama.raster.world.shadows import Reach, ShadowMap, touched_part

TO_SUN = sun_matrix((0.0, 1.0, 0.0), np.zeros(3), 10.0)


def test_only_the_part_around_what_moves_is_touched() -> None:
    """A ball of a tenth of the map's radius touches about a tenth of its side."""
    part = touched_part(TO_SUN, [Reach(np.array([0.0, 1.0, 0.0]), 1.0)], 200)

    left, bottom, right, top = part
    assert 18 <= right - left <= 30
    assert left < 100 < right
    assert bottom < 100 < top


def test_what_is_off_the_map_touches_nothing() -> None:
    """A bird far away throws no shadow here."""
    assert touched_part(TO_SUN, [Reach(np.array([50.0, 1.0, 0.0]), 1.0)], 200) == (0, 0, 0, 0)


def test_an_empty_map_stays_lit(programs: Programs) -> None:
    """What stood is put back: without anything, all of the map is far."""
    shadows = ShadowMap(programs, 16)
    shadows.begin_still()
    shadows.end_still()

    assert not shadows.begin_moving(TO_SUN, [])
    depth = np.frombuffer(shadows.texture.read(alignment=4), dtype=np.float32)
    assert (depth == 1).all()
