"""Which animals there are: beasts, birds and swimmers by the last word of their asset."""

from functools import partial
from typing import Final

from reelkite.engines.diorama.creatures import beasts, birds, crawlers, fishes
from reelkite.engines.diorama.creatures.mask import Mask
from reelkite.engines.diorama.creatures.performer import Casting, Creature


def performer(asset: str) -> Creature | None:
    """Return who can play an asset such as ``animal/dog``, or None when it is no such animal."""
    casting = _casting(asset)
    return None if casting is None else Creature(casting)


def breed(noun: str, asset: str) -> str:
    """Return the asset of the kind that a noun names, such as ``animal/pug``; else ``asset``.

    A noun that the catalogue of assets knows as any dog or any bird may name one with a body
    of its own.
    """
    words = noun.lower().split()
    names = (KINDS.get(name) for name in ("-".join(words[-2:]), *words[-1:]))
    found = next((name for name in names if name is not None), None)
    family = asset.partition("/")[0]
    return asset if found is None or family != "animal" else f"animal/{found}"


KINDS: Final = {
    **{name: name for name in ("bulldog", "dachshund", "dalmatian", "husky", "ostrich", "pug")},
    **{name: name for name in ("retriever", "seagull", "siamese")},
    "alsatian": "shepherd",
    "emu": "ostrich",
    "german-shepherd": "shepherd",
    "gull": "seagull",
    "labrador": "retriever",
    "malamute": "husky",
    "sausage-dog": "dachshund",
    "siamese-cat": "siamese",
}
"""Bodies of their own by the nouns that name them."""


def mask(asset: str) -> Mask | None:
    """Return the head of an animal for another body, or None where there is none to take off."""
    name = asset.rpartition("/")[2]
    casting = _casting(asset)
    return None if casting is None or name in (*fishes.SHOAL, *crawlers.CRAWLERS) else Mask(casting)


def plays(asset: str, action: str) -> bool:
    """Say whether an animal does an action by nature, so that it needs no other body for it."""
    name = asset.rpartition("/")[2]
    if name in beasts.BEASTS:
        return beasts.does(action)
    return name in (*fishes.SHOAL, *crawlers.CRAWLERS) or birds.does(action)


def _casting(asset: str) -> Casting | None:
    family, _, name = asset.partition("/")
    if family != "animal":
        return None
    if name in beasts.BEASTS:
        return partial(beasts.cast, name)
    if name in birds.FLOCK:
        return partial(birds.cast, name)
    if name in fishes.SHOAL:
        return partial(fishes.cast, name)
    return crawlers.casting(name) if name in crawlers.CRAWLERS else None
