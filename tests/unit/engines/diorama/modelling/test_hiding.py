import numpy as np

from reelkite.engines.diorama.modelling.clay import ball, cut
from reelkite.engines.diorama.modelling.hiding import uncovered
from reelkite.engines.diorama.modelling.nets import mould

FORM = [ball((0, 0, 0), 0.3, "a")]
COVER = [ball((0, 0, 0), 0.4, "a"), cut((0, 0, 0), (0, 1, 0))]


def test_only_what_is_deep_inside_is_left_out() -> None:
    """The lower half is under the cover, the upper half stays, and no corner is left over."""
    mesh = mould(FORM, 0.03)
    rest = uncovered(mesh, COVER, 0.02)

    assert rest.positions[:, 1].min() > -0.08
    assert rest.positions[:, 1].max() == mesh.positions[:, 1].max()
    assert np.array_equal(np.unique(rest.triangles), np.arange(len(rest.positions)))


def test_without_a_cover_nothing_changes() -> None:
    """The very mesh comes back."""
    mesh = mould(FORM, 0.05)

    assert uncovered(mesh, [], 0.02) is mesh
