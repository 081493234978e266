"""Eating and drinking by what there is: out of the hand, of a glass, from a bowl or a plate."""

from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Hold
from reelkite.engines.diorama.figures.motions.gestures import drink, eat
from reelkite.engines.diorama.figures.motions.keyed import Key, Stroke, Tool, motion_by
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.poses import Face, Pose
from reelkite.engines.diorama.scene.mesh import Vec3

_IN_HAND: Final[dict[str, tuple[str, ...]]] = {
    "pizza slice": ("pizza",),
    "cookie": ("cookie", "cookies", "biscuit", "cracker", "rice cracker", "chocolate",
               "chocolate bar", "candy"),
    "donut": ("donut", "doughnut", "bagel", "pretzel"),
    "banana": ("banana",),
    "hot dog": ("hot dog", "hotdog", "taco", "burrito", "baguette bread", "corn"),
    "carrot": ("carrot",),
    "melon": ("melon", "watermelon"),
    "bread": ("bread", "croissant", "toast", "poultry leg", "meat on bone", "peach", "mango"),
    "burger": ("burger", "hamburger", "sandwich"),
    "apple": ("apple", "red apple", "orange", "tangerine", "pear", "tomato", "fruit",
              "strawberry", "lemon"),
    "ice cream": ("ice cream", "soft ice cream", "lollipop"),
}  # fmt: skip
"""What is eaten out of the hand, and what looks much the same there."""

_OF_GLASS: Final[dict[str, tuple[str, ...]]] = {
    "cup": ("cup", "coffee", "tea", "mug"),
    "wine glass": ("wine glass", "wine", "red wine", "champagne", "cocktail glass", "cocktail",
                   "clinking glasses", "martini"),
    "beer": ("beer", "beer mug", "clinking beer mugs"),
    "tumbler": ("tumbler", "juice", "orange juice", "glass of milk", "milk", "tropical drink",
                "cup with straw", "lemonade", "smoothie", "glass", "water", "soda", "bubble tea",
                "beverage box", "tumbler glass"),
    "bottle": ("bottle", "bottle of water", "baby bottle"),
}  # fmt: skip
"""What is drunk, and of what."""

_FROM_PLATES: Final[dict[str, tuple[str, ...]]] = {
    "plate of cake": ("cake", "birthday cake", "shortcake", "pie", "cupcake", "pancakes",
                      "pancake", "moon cake", "custard", "waffle", "dessert"),
    "plate of food": ("steak", "sushi", "fish", "cut of meat", "dumpling", "fried shrimp",
                      "bento box", "cheese", "french fries", "shrimp", "broccoli", "meal", "food",
                      "fork and knife with plate", "cooking", "bacon", "chicken", "turkey"),
}  # fmt: skip
"""What is eaten with a fork from a plate."""

_FROM_BOWLS: Final = (
    "soup", "spaghetti", "noodles", "salad", "green salad", "rice", "cooked rice", "curry rice",
    "cereal", "ramen", "pasta", "porridge", "stew", "steaming bowl", "bowl with spoon", "popcorn",
    "shallow pan of food", "pot of food", "curry", "grapes",
)  # fmt: skip

_CHEWING: Final = Face(mouth="press")
_PALM_UP: Final[Vec3] = (0.0, 1.0, 0.2)
_REST: Final[Vec3] = (-0.10, -0.60, 0.44)
"""The left hand under bowl or plate."""


def _with_fork(vessel: str, tool: str) -> Motion:
    """Return eating from what the left hand holds before the chest."""
    low, high, lift = (-0.25, -0.55, 0.7), (-0.40, 0.35, -0.72), (-0.3, 0.0, 0.6)
    stroke = Stroke(
        2.8,
        (
            Key(0.0, (-0.20, -0.40, 0.60), _REST, (0.06, 0.0, 0.0), nod=0.10, aim=low),
            Key(0.25, (-0.10, 0.06, 0.56), _REST, (0.08, 0.0, 0.0), aim=high),
            Key(0.42, (-0.12, 0.07, 0.53), _REST, (0.08, 0.0, 0.0), aim=high),
            Key(0.62, (-0.18, -0.38, 0.60), _REST, (0.02, 0.0, 0.0), nod=0.06, aim=lift),
        ),
        _CHEWING, (1.0, 0.2), _PALM_UP, at_face=True, tool=Tool(tool),
        scenery=(Hold(vessel, "chest", (0.05, -0.30, 0.36)),),
    )  # fmt: skip
    return motion_by(stroke)


def _bitten(thing: str) -> Motion:
    """Return eating something out of the right hand."""

    def move(moment: Moment) -> Pose:
        held = Hold(thing, "right", (0.0, 0.0, 0.02), (0.0, 1.0, 0.5), size=moment.body.reach)
        return replace(eat(moment), holds=(held,))

    return move


def _sipped(thing: str) -> Motion:
    """Return drinking of a vessel in the right hand."""

    def move(moment: Moment) -> Pose:
        held = Hold(thing, "right", (0.0, -0.01, 0.02), size=moment.body.reach)
        return replace(drink(moment), holds=(held,))

    return move


def _by_name(
    verb: str, tables: dict[str, tuple[str, ...]], motions: dict[str, Motion]
) -> dict[str, Motion]:
    """Return the motions by what is eaten or drunk: ``eat donut``."""
    return {f"{verb} {name}": motions[thing] for thing, names in tables.items() for name in names}


_BITES: Final = {thing: _bitten(thing) for thing in _IN_HAND}
_SIPS: Final = {thing: _sipped(thing) for thing in _OF_GLASS}
_PLATES: Final = {thing: _with_fork(thing, "fork") for thing in _FROM_PLATES}

MEALS: Final[dict[str, Motion]] = {
    "eat": _with_fork("bowl", "fork"),
    "eat with chopsticks": _with_fork("bowl", "chopsticks"),
    "drink": _SIPS["cup"],
    **_by_name("eat", _IN_HAND, _BITES),
    **_by_name("eat", _FROM_PLATES, _PLATES),
    **_by_name("drink", _OF_GLASS, _SIPS),
}  # fmt: skip
"""Eating and drinking, by canonical action."""

SERVED: Final[dict[str, frozenset[str]]] = {
    **{thing: frozenset(names) for thing, names in (_IN_HAND | _OF_GLASS | _FROM_PLATES).items()},
    "bowl": frozenset(_FROM_BOWLS),
    "chopsticks": frozenset({"chopstick"}),
}
"""What food and drink are called when prompts name them, by what is there for them."""
