from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vessels.ships import SHIPS, ship_hull
from reelkite.engines.diorama.scene.acting import Appearance


def test_ships_are_long() -> None:
    """Each is at least twice as long as tall."""
    for name, builder in SHIPS.items():
        bottom, top = builder(Kit(Appearance())).bounds()
        assert top[2] - bottom[2] > 2 * top[1], name


def test_a_hull_carries_its_deck() -> None:
    """The deck lies inside the hull, just under its edge."""
    hull, deck = ship_hull(10.0, 3.0, 2.0, (0.2, 0.6))

    assert deck.positions[:, 1].max() < hull.positions[:, 1].max()
    assert (deck.normals[:, 1] == 1).all()


def test_containers_are_stacked_by_the_seed() -> None:
    """Another seed, another load."""
    one, two = (SHIPS["cargo-ship"](Kit(Appearance(seed=seed))).bounds() for seed in (1, 2))
    load = [
        sum(len(p.mesh.positions) for p in SHIPS["cargo-ship"](Kit(Appearance(seed=s))).parts)
        for s in (1, 2)
    ]

    assert (one[0] == two[0]).all()
    assert load[0] != load[1]
