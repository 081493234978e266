"""Things and people: what is brought along, what is given, and how it is carried."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from reelkite.engines.diorama.figures.holding.things import THINGS
from reelkite.engines.diorama.figures.motions import MOTIONS, Motion, motion_of
from reelkite.engines.diorama.figures.motions.chores.carrying import STYLES, carrying, style_of
from reelkite.engines.diorama.figures.motions.chores.crafts import STANDS_FOR
from reelkite.engines.diorama.figures.motions.chores.meals import SERVED
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.poses import Pose
from reelkite.engines.diorama.figures.stature import stature_of
from reelkite.engines.diorama.scene.acting import Act, Held

_SAME: Final[dict[str, str]] = {
    "monitor": "laptop", "computer": "laptop", "desktop-computer": "laptop",
    "fiddle": "violin", "viola": "violin", "double-bass": "cello", "bass": "cello",
    "ukulele": "guitar", "banjo": "guitar", "lute": "guitar", "sax": "saxophone",
    "horn": "trumpet", "trombone": "trumpet", "recorder": "clarinet", "oboe": "clarinet",
    "drums": "drum", "bongo": "drum", "musical-keyboard": "keyboard",
    "bicycle": "bicycle", "mug": "cup", "coffee": "cup", "tea": "cup", "teacup": "cup",
    "hot-beverage": "cup", "wine": "wine glass", "wine-glass": "wine glass",
    "beer-mug": "beer", "glass-of-milk": "tumbler", "juice": "tumbler",
    "newspapers": "newspaper", "rolled-up-newspaper": "newspaper", "mobile": "phone",
    "smartphone": "phone", "mobile-phone": "phone", "telephone": "phone", "present": "gift",
    "wrapped-gift": "gift", "parasol": "umbrella", "bouquet": "flowers", "flower": "flowers",
    "teddy-bear": "teddy", "bear": "teddy", "birthday-cake": "cake", "carton": "box",
    "package": "box", "parcel": "box", "handbag": "bag", "shopping-bag": "bag",
    "shopping-bags": "bag", "briefcase": "suitcase", "luggage": "suitcase",
    "tennis-racket": "racket", "tennis": "racket", "baseball-bat": "bat", "golf": "golf club",
    "soccer-ball": "football", "crossed-swords": "sword", "dagger": "sword",
        "bow-and-arrow": "longbow",
    "fishing-pole": "fishing rod", "fishing-rod": "fishing rod", "oar": "oar", "ski": "ski",
    "skis": "ski", "ice-skate": "skate", "roller-skate": "roller skate", "surf-board": "surfboard",
    "artist-palette": "palette", "brush": "paintbrush", "paint-brush": "paintbrush",
    "paintbrush": "paintbrush", "pencil": "pencil", "pen": "pencil", "books": "book",
    "open-book": "book", "notebook": "book", "frying-pan": "frying pan", "pan": "frying pan",
    "kitchen-knife": "knife", "hamburger": "burger", "sandwich": "burger",
    "hot-dog": "hot dog", "doughnut": "donut",
    "ice-cream": "ice cream", "soft-ice-cream": "ice cream", "mic": "microphone",
    "cart": "shopping cart", "shopping-cart": "shopping cart", "mop": "mop",
        "vacuum": "vacuum cleaner",
    "watering-can": "watering can", "pail": "bucket", "magic-wand": "wand",
    "placard": "sign", "cup-and-straw": "cup", "plate": "tray", "white-flag": "flag",
    "triangular-flag": "flag", "flashlight": "flashlight", "fireworks": "sparkler",
    "red-paper-lantern": "lantern", "oil-lamp": "lantern", "diya-lamp": "candle",
    "electric-guitar": "electric guitar", "jump-rope": "jump rope", "dog-leash": "leash",
}  # fmt: skip
"""What else held things are called."""

_HANDS_FREE: Final = frozenset(
    {
        "stand", "walk", "run", "jog", "look", "smile", "sit", "hold", "carry", "stroll", "march",
        "watch", "talk", "wait", "present", "show", "bring", "deliver", "kneel", "rest", "wear",
        "take", "raise", "swing", "wave", "hike", "limp", "sneak", "dance", "jump", "spin", "grip",
    }
)  # fmt: skip
"""Actions that leave a hand for what is carried."""


_USES: Final[dict[str, str]] = {
    "newspaper": "read newspaper", "book": "read", "phone": "text", "laptop": "type",
    "cup": "drink", "camera": "photograph", "burger": "eat burger", "apple": "eat apple",
    "ice cream": "eat ice cream", "fishing rod": "fish", "pencil": "write",
    "guitar": "play guitar", "electric guitar": "play guitar", "accordion": "play accordion",
    "flute": "play flute", "clarinet": "play clarinet", "trumpet": "play trumpet",
    "saxophone": "play saxophone", "harmonica": "play harmonica", "cello": "play cello",
    "violin": "play violin", "harp": "play harp", "magnifying glass": "inspect",
}  # fmt: skip
"""What people do with things who only sit, or look at them."""


def thing_of(word: str) -> str:
    """Return what people call a thing by itself: ``fiddle`` is a violin."""
    word = word.strip().lower()
    return _SAME.get(word, _SAME.get(word.replace(" ", "-"), word.replace("-", " ")))


@cache
def brought_by(action: str | None) -> tuple[str, ...]:
    """Return what an action brings along, the main thing first."""
    pose = motion_of(action)(Moment(second=1.0, body=stature_of("adult")))
    return tuple(hold.thing for hold in pose.holds)


def bears(action: str | None, word: str) -> bool:
    """Whether people draw a held thing themselves in this action, hands on it.

    Args:
        action: Canonical action of the person.
        word: Last word of the thing's asset.
    """
    thing = thing_of(word)
    if _brings(_full(action, thing), thing):
        return True
    return thing in THINGS and _free(action) and thing in STYLES


def _brings(action: str | None, thing: str) -> bool:
    """Whether an action brings a thing along, or what stands for it."""
    brought = brought_by(action)
    return thing in brought or any(_means(thing, each) for each in brought)


def _means(word: str, thing: str) -> bool:
    """Whether a thing that is brought is what a word means here: a vase is the potter's clay."""
    return word in STANDS_FOR.get(thing, ()) or word in SERVED.get(thing, ())


def use_of(word: str) -> str | None:
    """Return what people do with a thing that they sit with; None where they only hold it."""
    return _USES.get(thing_of(word))


def held_size(word: str) -> float:
    """Return the largest side in metres that a held thing should have for an adult."""
    return style_of(thing_of(word)).size


def _free(action: str | None) -> bool:
    first = (action or "stand").split(" ")[0]
    return first in _HANDS_FREE and not brought_by(action)


def _full(action: str | None, thing: str) -> str | None:
    """Return the action with its object, where the object makes another motion of it."""
    if action is None:
        return None
    longer = f"{action.split(' ')[0]} {thing}"
    return longer if longer in MOTIONS and motion_of(longer) is not motion_of(action) else action


def played_by(action: str | None, act: Act, *, first: bool = True) -> Motion:
    """Return the motion of an action with what the act gives into the hands."""
    if not act.held:
        return motion_of(action)
    thing = thing_of(act.held[0].thing)
    full = _full(action, thing)
    motion = motion_of(full)
    if _brings(full, thing) or not (_free(full) or not first):
        return motion
    return _with(motion, thing)


def _with(motion: Motion, thing: str) -> Motion:
    """Return ``motion`` while something is carried."""

    def move(moment: Moment) -> Pose:
        pose = motion(moment)
        return pose if pose.holds else carrying(pose, moment, thing)

    return move


@dataclass(frozen=True, slots=True)
class Belonging:
    """One thing that is drawn.

    Attributes:
        thing: As in ``THINGS``.
        turn: Which of several of its kind it is.
        given: What the act says of it, or None when the person brings it.
    """

    thing: str
    turn: int
    given: Held | None


def belongings(poses: Sequence[Pose], held: Sequence[Held]) -> Iterator[Belonging]:
    """Yield each thing that is to be drawn at some time, once."""
    most: Counter[str] = Counter()
    for pose in poses:
        most |= Counter(hold.thing for hold in pose.holds if hold.thing in THINGS)
    given = {_name_of(each, most): each for each in held}
    for thing, count in most.items():
        for turn in range(count):
            yield Belonging(thing, turn, given.get(thing))


def _name_of(held: Held, brought: Iterable[str]) -> str:
    """Return which of the things that are there a given one is: a vase is the clay on the wheel."""
    thing = thing_of(held.thing)
    meant = (each for each in brought if _means(thing, each))
    return next(meant, thing)
