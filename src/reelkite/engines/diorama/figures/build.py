"""From a character to clay: which pieces make up one person."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.body import (
    bare_arm,
    bare_leg,
    hand,
    neck,
    shaded,
    shoe,
    sock,
)
from reelkite.engines.diorama.figures.casting import Character
from reelkite.engines.diorama.figures.clothes import garments, trims
from reelkite.engines.diorama.figures.clothes.extras import EXTRAS, ON_HEAD, extra
from reelkite.engines.diorama.figures.clothes.hats import glasses, hat
from reelkite.engines.diorama.figures.clothes.plates import UNDER, plates
from reelkite.engines.diorama.figures.face import features_of_face
from reelkite.engines.diorama.figures.hair import beard, hair, hair_lumps, on_skull
from reelkite.engines.diorama.figures.head import face_lumps, head
from reelkite.engines.diorama.figures.stature import SIDES
from reelkite.engines.diorama.figures.wrinkles import wrinkles
from reelkite.engines.diorama.modelling.clay import Lump
from reelkite.engines.diorama.modelling.pieces import Piece
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Vec3


def pieces_of(character: Character, mouths: Collection[str]) -> Sequence[Piece]:
    """Return all pieces of a person at rest, with the replacement ``mouths`` that are needed."""
    return [
        *_clothes(character),
        *_limbs(character),
        neck(character.body, character.face.skin),
        *_extras(character),
        *(_hat(character, ()) if character.headless else _head(character, mouths)),
    ]


def _colour(character: Character, code: str) -> Vec3:
    """Return a colour of the outfit; ``skin`` is the wearer's own."""
    return character.face.skin if code == "skin" else linear(code)


def _clothes(character: Character) -> Sequence[Piece]:
    """Return top, bottom, and what is worn over them."""
    body, outfit = character.body, character.outfit
    main = character.face.skin if outfit.colour == "skin" else character.main
    armoured = outfit.top == "armour"
    cloth = shaded(main, UNDER) if armoured else main
    pieces = [*garments.top(body, outfit.top, cloth, outfit.pattern)]
    if armoured:
        pieces += plates(body, main, legs=outfit.bottom == "trousers")
    pieces += trims.trimmings(body, outfit.top, linear(outfit.accent))
    if outfit.bottom is not None:
        felt = garments.CUTS[outfit.top].felt
        pieces += garments.bottom(body, outfit.bottom, linear(outfit.legs or "#44506a"), felt)
    for colour, sew in (
        (outfit.bib, trims.apron), (outfit.badge, trims.badge), (outfit.bands, trims.bands),
    ):  # fmt: skip
        if colour is not None:
            pieces += sew(body, outfit.top, linear(colour))
    return pieces


def _extras(character: Character) -> Sequence[Piece]:
    """Return what is worn over clothes and on the head."""
    body, outfit, skin = character.body, character.outfit, character.face.skin
    return [
        piece
        for name, code in outfit.extras
        if name in EXTRAS and not (character.headless and name in ON_HEAD)
        for piece in extra(name, body, outfit.top, code, skin)
    ]


def _limbs(character: Character) -> Sequence[Piece]:
    """Return bare arms and legs where they show, hands, socks and shoes."""
    body, outfit, skin = character.body, character.outfit, character.face.skin
    sleeve = garments.CUTS[outfit.top].sleeve
    gloves = skin if outfit.gloves is None else linear(outfit.gloves)
    pieces: list[Piece] = []
    for side, sign in SIDES:
        if sleeve < 0.86:
            pieces.append(bare_arm(body, side, sign, skin, sleeve))
        pieces.append(hand(body, side, sign, gloves))
        if outfit.bottom != "tail":
            pieces += _foot(character, side, sign)
    return pieces


def _foot(character: Character, side: str, sign: float) -> Sequence[Piece]:
    """Return a bare leg where it shows, a sock and a shoe."""
    body, outfit, skin = character.body, character.outfit, character.face.skin
    pieces: list[Piece] = []
    shoes = _colour(character, outfit.shoes or "#7a4a2c")
    barefoot = outfit.shoes == "skin" or character.furry
    if outfit.bottom != "trousers":
        pieces.append(bare_leg(body, side, sign, skin))
        if not body.grown and not barefoot:
            pieces.append(sock(body, side, sign, linear("#f3efe4")))
    sole = shoes if barefoot else linear("#efe6d2")
    return [*pieces, *shoe(body, side, sign, shoes, sole)]


def _hat(character: Character, skull: Sequence[Lump]) -> Sequence[Piece]:
    """Return the hat; on another's head it sits a little higher."""
    body, outfit = character.body, character.outfit
    if outfit.hat is None or (character.headless and outfit.hat in _CLOSED):
        return []
    if character.headless:
        body = replace(body, height=body.height + _LIFT * body.head)
    return hat(body, outfit.hat, linear(outfit.hat_colour or "#e0b04a"), skull)


_CLOSED: Final = frozenset({"space", "helm", "ninja", "veil", "hood", "kabuto", "aviator", "visor"})
"""Hats that are made for a human head."""

_LIFT: Final = 0.16
"""Shares of the head's radius by which hats sit higher on an animal's head."""


def _head(character: Character, mouths: Collection[str]) -> Sequence[Piece]:
    """Return head, face, hair and what is worn on them."""
    body, outfit, face = character.body, character.outfit, character.face
    covered = outfit.hat not in {None, "crown", "space", "helm", "tiara", "flowers", "party"}
    locks = hair_lumps(body, character.hair, covered=covered)
    skull = face_lumps(body, character.features)
    pieces = [head(body, character.features, face.skin, on_skull(locks))]
    pieces += features_of_face(body, character.features, face, mouths)
    if body.age == "elder":
        pieces += wrinkles(body, character.features, face.skin)
    pieces += hair(body, character.hair, locks, face.hair, skull)
    if character.beard is not None:
        pieces += beard(body, character.beard, face.hair)
    if character.glasses:
        pieces += glasses(body, linear("#5a3018"))
    return [*pieces, *_hat(character, skull)]
