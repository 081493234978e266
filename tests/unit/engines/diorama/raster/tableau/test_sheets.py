import numpy as np

from reelkite.engines.diorama.raster.tableau.sheets import BEYOND, CELL, sheets_of
from reelkite.engines.diorama.tableau.parts import Layer, Nature, Tableau


def test_sheets_reach_beyond_the_picture(tableau: Tableau) -> None:
    """The farthest layer's sheet covers the picture and its margin on all sides."""
    corners = sheets_of(tableau.layers[:1])[0].corners

    for axis in (0, 1):
        assert corners[:, axis].min() <= -BEYOND + 0.12
        assert corners[:, axis].max() >= 1 + BEYOND - 0.12
    assert {0.0, 1.0} <= set(corners[:, 0].tolist()), "a line of the grid lies on each edge"


def test_a_small_layer_has_a_small_sheet(tableau: Tableau) -> None:
    """Cells far from where a layer covers anything are left out."""
    _, ground, block = sheets_of(tableau.layers)

    assert len(block.triangles) < len(ground.triangles)
    right = block.corners[:, 0] * 128
    assert right.min() >= 50 - 2 * CELL - 1
    assert right.max() <= 78 + 2 * CELL + 1


def test_what_lies_far_behind_another_layer_is_left_out() -> None:
    """Behind a wall as large as the picture nothing is drawn but a rim that may come into sight."""
    shape = (640, 960)
    colour, far = np.zeros((*shape, 3), np.uint8), np.full(shape, 50.0, np.float32)
    near, whole = np.full(shape, 5.0, np.float32), np.full(shape, 255, np.uint8)
    wall = np.zeros(shape, np.uint8)
    wall[:, :900] = 255
    layers = (
        Layer(colour, whole, far, Nature.SKY, "sky"),
        Layer(colour, wall, near, Nature.BUILDING, "wall"),
    )

    behind, _ = sheets_of(layers)

    inside = behind.corners[(behind.corners[:, 0] >= 0)]
    assert inside[:, 0].min() > 0.75
    assert len(behind.triangles) > 0


def test_corners_are_as_far_away_as_what_they_show(tableau: Tableau) -> None:
    """The third number is the layer's depth at that place."""
    ground = sheets_of(tableau.layers)[1].corners
    lowest = ground[np.argmax(ground[:, 1] * (ground[:, 1] <= 1))]

    assert lowest[2] == tableau.layers[1].depth[-1, 0]
    assert np.all(sheets_of(tableau.layers)[2].corners[:, 2] == 3.0)


def test_what_stands_gives_way_at_its_top_and_is_held_at_its_foot() -> None:
    """A tree's crown bends, its foot stays; what hangs from above is held there."""
    shape = (160, 160)
    alpha = np.zeros(shape, np.uint8)
    alpha[40:150, 40:120] = 255
    colour, depth = np.zeros((*shape, 3), np.uint8), np.full(shape, 9.0, np.float32)
    tree = sheets_of((Layer(colour, alpha, depth, Nature.FOLIAGE, "tree"),))[0].corners
    hung = sheets_of((Layer(colour, alpha[::-1], depth, Nature.FOLIAGE, "twig"),))[0].corners
    low = (np.abs(tree[:, 1] - 0.9) < 0.02) & (np.abs(tree[:, 0] - 0.5) < 0.1)
    high = (np.abs(tree[:, 1] - 0.3) < 0.02) & (np.abs(tree[:, 0] - 0.5) < 0.1)

    assert tree[low, 3].max() < 0.1
    assert tree[high, 3].min() > 0.7
    assert np.all((tree[:, 3] >= 0) & (tree[:, 3] <= 1))
    assert hung[:, 3].max() <= 1.0


def test_what_is_near_a_mover_goes_along_less_and_less(tableau: Tableau) -> None:
    """The block's own corners go along whole, the ground's the less the farther they are."""
    _, ground, block = sheets_of(tableau.layers, (2,))
    inside = (block.corners[:, 0] > 0.4) & (block.corners[:, 0] < 0.6)
    inside &= (block.corners[:, 1] > 0.4) & (block.corners[:, 1] < 0.7)

    assert block.corners[inside, 4].min() > 0.99
    assert ground.corners[ground.corners[:, 0] < 0.05, 4].max() == 0
    assert np.all(ground.corners[:, 5:] == 0)


def test_two_movers_do_not_pull_at_each_other() -> None:
    """Within one of two neighbours its own path counts, and no point goes along more than once."""
    shape = (160, 320)
    colour, depth = np.zeros((*shape, 3), np.uint8), np.full(shape, 5.0, np.float32)
    left, right = np.zeros((2, *shape), np.uint8)
    left[40:120, 100:150] = 255
    right[40:120, 156:200] = 255
    layers = tuple(
        Layer(colour, alpha, depth, Nature.SUBJECT, name)
        for alpha, name in ((left, "left"), (right, "right"))
    )

    corners = sheets_of(layers, (0, 1))[0].corners

    within = (corners[:, 0] > 0.33) & (corners[:, 0] < 0.45)
    within &= (corners[:, 1] > 0.3) & (corners[:, 1] < 0.7)
    assert within.any()
    assert corners[within, 4].min() > 0.9
    assert corners[:, 4:6].sum(axis=1).max() <= 1.001


def test_a_sky_rests_beside_what_reaches_into_it() -> None:
    """High above a tower it drifts; at its sides it does not: nothing is known behind."""
    shape = (320, 480)
    colour, depth = np.zeros((*shape, 3), np.uint8), np.full(shape, 9.0, np.float32)
    tower = np.zeros(shape, np.uint8)
    tower[200:] = 255
    tower[100:, 220:260] = 255
    whole = np.full(shape, 255, np.uint8)
    sky, _ = sheets_of(
        (
            Layer(colour, whole, depth, Nature.SKY, "sky"),
            Layer(colour, tower, depth, Nature.BUILDING, "tower"),
        )
    )
    beside = (np.abs(sky.corners[:, 0] - 0.57) < 0.02) & (np.abs(sky.corners[:, 1] - 0.45) < 0.05)
    above = (np.abs(sky.corners[:, 0] - 0.5) < 0.02) & (np.abs(sky.corners[:, 1]) < 0.01)

    assert sky.corners[beside, 3].max() < 0.05
    assert sky.corners[above, 3].min() > 0.3
