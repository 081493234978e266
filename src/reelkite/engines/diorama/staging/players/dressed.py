"""Animals that act as people: a person's body in fur, with the animal's head."""

from dataclasses import dataclass, replace
from typing import Final

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama import creatures, figures
from reelkite.engines.diorama.figures.motions import MOTIONS
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance, Performer
from reelkite.engines.diorama.scene.colour import code_of

GARMENTS: Final = frozenset(
    {
        "apron", "armor", "armour", "blazer", "blouse", "cardigan",
        "clothes", "coat", "costume", "dress", "gown", "hoodie", "jacket", "jeans",
        "kimono", "outfit", "overalls", "pajamas", "pants", "raincoat", "robe", "robes",
        "shirt", "shorts", "skirt", "spacesuit", "suit", "sweater", "t-shirt", "toga",
        "tracksuit", "trousers", "tutu", "tuxedo", "uniform", "vest",
    }
)  # fmt: skip
"""Garments that need a body to be worn on; a hat or a scarf sits on any animal."""

_UPRIGHT: Final = frozenset({"anthropomorphic", "humanoid", "dressed"})

_GIANTS: Final = frozenset({"bear", "elephant", "giraffe", "gorilla", "hippo", "lion", "rhino"})
"""Animals that get a grown body; all others that of a child, whose head is large."""

_TOYS: Final = {"prop/teddy-bear": "animal/bear", "emoji/teddy-bear": "animal/bear"}
"""Toys that come alive when they do what people do, and the animal whose head they have."""

_AT_REST: Final = frozenset({None, "sit", "lie", "sleep", "rest", "fall", "stand", "float"})
"""What a toy does without coming alive."""

_PLUSH: Final = "brown"
"""Colour of a teddy."""

_EARS: Final = 1.12
"""Height with the animal's head on, as a multiple of the person's."""

_HEAD: Final = {"adult": 0.192, "child": 0.186}
"""Radius of a person's head, metres at scale 1."""


@dataclass(frozen=True, slots=True)
class Dressed:
    """An animal on a person's body.

    Attributes:
        body: The person.
        mask: The animal's head.
        radius: Of the person's head, metres at scale 1.
        colour: Of a coat that is not told, or None for the animal's own.
    """

    body: Performer
    mask: creatures.Mask
    radius: float
    colour: str | None = None

    def extent(self, act: Act) -> Extent:
        """Return the room of the body, with the animal's ears."""
        room = self.body.extent(self._told(act))
        return replace(room, height=room.height * _EARS)

    def perform(self, act: Act) -> Performance:
        """Build the body without a head, and the head where it was."""
        body = self.body.perform(self._told(act))
        head = self.mask.perform(self._coated(act), body.anchors["head"], self.radius * act.scale)
        anchors = {**body.anchors, **head.anchors}
        items = (*body.items, *head.items)
        return replace(body, items=items, focus=head.focus, anchors=anchors)

    def _coated(self, act: Act) -> Act:
        """Return the act with the coat's colour told."""
        if self.colour is None or act.appearance.colour is not None:
            return act
        return replace(act, appearance=replace(act.appearance, colour=self.colour))

    def _told(self, act: Act) -> Act:
        """Return the act as the body hears it: a colour word is that of the fur."""
        fur = f"fur {code_of(self.mask.fur(self._coated(act)))}"
        looks = act.appearance
        worn = replace(looks, colour=None, attributes=(*looks.attributes, "headless", fur))
        return replace(act, appearance=worn)


def dressed(subject: Subject) -> Dressed | None:
    """Return who plays an animal that acts as a person; None for one that stays an animal."""
    asset = _TOYS.get(subject.asset, subject.asset)
    mask = creatures.mask(asset) if acts_as_person(subject) else None
    if mask is None:
        return None
    toy = asset != subject.asset
    kind = "adult" if asset.rpartition("/")[2] in _GIANTS and not toy else "child"
    body = figures.performer(f"person/{kind}")
    return None if body is None else Dressed(body, mask, _HEAD[kind], _PLUSH if toy else None)


def acts_as_person(subject: Subject) -> bool:
    """Say whether an animal wears clothes, or does what only people do."""
    asset = _TOYS.get(subject.asset, subject.asset)
    if not asset.startswith("animal/"):
        return False
    worn = {word for attribute in subject.attributes for word in attribute.split()}
    if worn & (GARMENTS | _UPRIGHT):
        return True
    deeds = [subject.action, *(deed.action for deed in subject.then)]
    if asset != subject.asset:
        return any(deed not in _AT_REST for deed in deeds)
    return any(_is_human(asset, deed) for deed in deeds if deed)


def _is_human(asset: str, deed: str) -> bool:
    known = deed in MOTIONS or deed.split(" ", maxsplit=1)[0] in MOTIONS
    return known and not creatures.plays(asset, deed)
