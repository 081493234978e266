"""What is eaten."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["FOOD_PROPS"]

FOOD_PROPS: Final = shelved(
    __name__,
    {
        "dishes.DISHES": "sushi soup salad steak popcorn",
        "fruit.FRUIT": "lemon strawberry grapes watermelon pineapple coconut",
        "handfuls.HANDFULS": "pizza burger hot-dog sandwich",
        "platters.PLATTERS": "spaghetti fries roast-chicken dumplings waffles tacos bagels pretzel"
        " baguettes",
        "snacks.FOOD": "apple orange banana cookie croissant bread cake",
        "sweets.SWEETS": "donut ice-cream cupcake pie pancakes chocolate candy",
        "vegetables.VEGETABLES": "broccoli carrot corn tomato pumpkin mushroom cheese",
    },
)
"""Where the builders of this room are found, by name."""
