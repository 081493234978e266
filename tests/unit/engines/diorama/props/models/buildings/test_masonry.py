import numpy as np
import pytest

from reelkite.engines.diorama.props.models.buildings import masonry
from reelkite.engines.diorama.scene.mesh import Mesh
from reelkite.engines.diorama.shapes import box


def _extent(mesh: Mesh) -> tuple[float, float, float]:
    x, y, z = np.ptp(mesh.positions, axis=0)
    return float(x), float(y), float(z)


def test_openings_have_round_tops() -> None:
    """An arch is as wide and as tall as asked; its moulding goes around it."""
    assert _extent(masonry.arch(1.0, 2.0, 0.1)) == pytest.approx((1.0, 2.0, 0.1), abs=0.02)
    assert _extent(masonry.surround(1.0, 2.0, 0.2))[0] == pytest.approx(1.4, abs=0.05)


def test_an_arcade_is_open_where_one_walks_through() -> None:
    """No corner of the wall lies inside an opening."""
    wall = masonry.arcade(2, 2.0, 3.0, 4.0, 0.5, 1.0).positions
    inside = (np.abs(np.abs(wall[:, 0]) - 1.5) < 0.8) & (wall[:, 1] > 0.1) & (wall[:, 1] < 1.8)

    assert not inside.any()
    assert wall[:, 1].max() == pytest.approx(4.0)


def test_battlements_reach_from_end_to_end() -> None:
    """The first and the last merlon stand at the ends of the wall."""
    assert _extent(masonry.battlements(6.0, (0, 2, 0)))[0] == pytest.approx(6.0)
    assert _extent(masonry.crown(2.0, 5.0))[0] == pytest.approx(4.5, abs=0.5)


def test_towers_and_roofs_are_as_tall_as_asked() -> None:
    """Round towers, spires, columns and domes keep their heights."""
    assert _extent(masonry.round_tower(1.5, 8.0))[1] == pytest.approx(8.0)
    assert _extent(masonry.column(0.3, 4.0))[1] == pytest.approx(4.0, rel=0.05)
    assert masonry.spire(1.0, 3.0, (0, 5, 0)).positions[:, 1].max() == pytest.approx(8.0)
    assert masonry.dome(1.0, 2.0, (0, 0, 0)).positions[:, 1].max() == pytest.approx(2.32)


def test_an_onion_swells_above_its_foot() -> None:
    """It is wider than the drum that carries it; a plain dome is not."""
    assert _extent(masonry.dome(1.0, 2.0, (0, 0, 0), 1.0))[0] > 2.3
    assert _extent(masonry.dome(1.0, 2.0, (0, 0, 0), 0.0))[0] < 2.1


def test_what_is_on_the_front_goes_all_round() -> None:
    """Four copies look out, each from its own wall."""
    pane = masonry.facade((0.0,), (1.0,), (0.5, 0.5), 0.0)
    panes = masonry.all_round(pane, 3.0, 2.0)

    assert len(panes.triangles) == 4 * len(pane.triangles)
    assert _extent(panes) == pytest.approx((4.08, 0.5, 6.08), abs=0.01)


def test_old_walls_are_darker_at_the_foot() -> None:
    """Weather leaves its marks below."""
    wall = box(4.0, 6.0, 4.0)
    tone = masonry.weathered(wall, (0.8, 0.8, 0.8), 4.0)
    low, high = wall.positions[:, 1] < 1, wall.positions[:, 1] > 5

    assert tone[low].mean() < tone[high].mean()


def test_flags_fly_and_awnings_are_striped() -> None:
    """The wind moves a flag; an awning shows two colours."""
    cloth, mast = masonry.flag((0, 3, 0), (0.8, 0.1, 0.1))
    awning = masonry.cloth_band((0.1, 0.1, 0.8))

    assert cloth.finish.sway > 0
    assert mast.mesh.positions[:, 1].max() > 4
    assert len(np.unique(np.asarray(awning.colour), axis=0)) == 2


def test_small_masonry() -> None:
    """Single stones stand where they are put, slopes meet at the ridge, trims are paler."""
    assert len(masonry.stones(1, [(0, 1), (1, 2)], 2.0).triangles) > 100
    assert masonry.pitched(4.0, 2.0, 5.0, (0, 3, 0)).positions[:, 1].max() > 4.8
    assert _extent(masonry.drum(1.0, 2.0))[1] == pytest.approx(2.0)
    assert sum(masonry.pale((0.3, 0.2, 0.1))) > 0.6
