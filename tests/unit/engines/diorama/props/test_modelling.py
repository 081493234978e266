import numpy as np

from reelkite.engines.diorama.props.modelling import CLOTH, Kit, Part, assembled, lighter, toned
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import named
from reelkite.engines.diorama.shapes import ball


def test_parts_become_one_solid_a_joint_and_kind() -> None:
    """Parts on one joint are drawn in one go; cloth is drawn from both sides apart."""
    parts = (
        Part(ball(1), (1, 0, 0)),
        Part(ball(1), (0, 1, 0)).at(2, 0, 0),
        Part(ball(1), (0, 0, 1), CLOTH),
        Part(ball(1), (0, 0, 1)).on("wheel"),
    )
    solids = assembled(parts)

    assert [joint for joint, _ in solids] == ["", "", "wheel"]
    assert len(solids[0][1].mesh.positions) == 2 * len(ball(1).positions)
    assert solids[1][1].two_sided


def test_a_kit_hears_the_asked_colour() -> None:
    """The main colour is the asked one, or the prop's own."""
    assert Kit(Appearance(colour="red")).main("#ffffff") == named("red")
    assert Kit(Appearance()).main("#ffffff") == (1, 1, 1)


def test_fine_kits_are_rounder() -> None:
    """The fine tier gets more corners."""
    assert Kit(Appearance(detail=1.0)).sides(20) > Kit(Appearance()).sides(20)


def test_tones_stay_colours() -> None:
    """Darker is darker, lighter is lighter, and neither leaves 0..1."""
    dark, light = toned((0.5, 0.4, 0.9), 0.5), lighter((0.5, 0.4, 0.9), 0.5)

    assert np.all(np.array(dark) < 0.5)
    assert np.all((np.array(light) >= 0) & (np.array(light) <= 1))


def test_the_seed_chooses_among_the_colours_of_its_own() -> None:
    """Seeds differ, the asked colour and the material come first."""
    codes = ("#ff0000", "#00ff00", "#0000ff")
    seen = {Kit(Appearance(seed=seed)).main(*codes) for seed in range(12)}

    assert len(seen) == 3
    assert Kit(Appearance(colour="grey", seed=5)).main(*codes) == named("grey")
    assert Kit(Appearance(attributes=("wooden",))).main(*codes) not in seen


def test_iron_is_darker_than_other_metals() -> None:
    """A wrought thing is black, a tin one is silver."""
    iron = Kit(Appearance(attributes=("iron",))).main("#ffffff")
    metal = Kit(Appearance(attributes=("metal",))).main("#ffffff")

    assert sum(iron) < 0.3 * sum(metal)
