import numpy as np

from reelkite.engines.diorama.figures.clothes.garments import CUTS
from reelkite.engines.diorama.figures.clothes.hats import HATS
from reelkite.engines.diorama.figures.clothes.outfits import ROLES, SYNONYMS, dressed, role_of
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import NAMED, code_of
from tests.tables import each


@each("role", ROLES)
def test_every_role_wears_what_can_be_made(role: str) -> None:
    """Tops and hats of all roles are in the workshop's tables."""
    outfit = ROLES[role]

    assert outfit.top in CUTS
    assert outfit.hat is None or outfit.hat in HATS


def test_other_words_for_a_role_lead_to_it() -> None:
    """A fireman is a firefighter; a plain word is no role."""
    assert role_of(["tall", "fireman"]) == "firefighter"
    assert role_of(["happy"]) is None
    assert set(SYNONYMS.values()) <= set(ROLES)


def test_a_named_colour_is_the_main_garment_s() -> None:
    """Dark or light, the colour word decides."""
    words = Appearance(colour="dark green", attributes=("chef", "straw hat"))
    outfit, main = dressed("man", words, frozenset(words.attributes), np.random.default_rng(1))

    assert main == NAMED["green"]
    assert outfit.top == ROLES["chef"].top
    assert outfit.hat == "sun"


def test_a_garment_may_come_with_its_colour() -> None:
    """A "red dress" is a dress, and the main colour is red."""
    appearance = Appearance(attributes=("red dress",))
    words = frozenset(appearance.attributes)

    outfit, colour = dressed("woman", appearance, words, np.random.default_rng(1))

    assert outfit.top == "dress"
    assert colour == NAMED["red"]


def test_formal_wear_is_a_gown_for_her_and_a_dinner_jacket_for_him() -> None:
    """One word dresses both of a couple; a role that is named goes first."""
    words = ("formal evening wear",)
    for kind, top in (("woman", "gown"), ("man", "jacket")):
        look = Appearance(attributes=words)
        outfit, _ = dressed(kind, look, frozenset(words), np.random.default_rng(3))
        assert outfit.top == top

    king = ("king", "evening dress")
    outfit, _ = dressed(
        "man", Appearance(attributes=king), frozenset(king), np.random.default_rng(3)
    )
    assert outfit.hat == "crown"


def test_a_jacket_is_worn_over_a_dress() -> None:
    """Both are seen: the jacket above, the dress's skirt below, each in its colour."""
    words = ("black leather jacket", "long red dress")
    look = Appearance(attributes=words)
    outfit, main = dressed("woman", look, frozenset(words), np.random.default_rng(3))

    assert outfit.top == "hoodless"
    assert outfit.bottom in {"skirt", "long skirt"}
    assert outfit.legs == code_of(NAMED["red"])
    assert max(main) < 0.1
