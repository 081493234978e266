"""From a character to clay: which pieces make up one person."""

from collections.abc import Collection, Sequence

from reelkite.engines.diorama.figures.body import bare_arm, bare_leg, hand, neck, shoe, sock
from reelkite.engines.diorama.figures.casting import Character
from reelkite.engines.diorama.figures.clothes import garments, trims
from reelkite.engines.diorama.figures.clothes.hats import glasses, hat
from reelkite.engines.diorama.figures.face import features_of_face
from reelkite.engines.diorama.figures.hair import beard, hair, hair_lumps, on_skull
from reelkite.engines.diorama.figures.head import face_lumps, head
from reelkite.engines.diorama.figures.stature import SIDES
from reelkite.engines.diorama.modelling.pieces import Piece
from reelkite.engines.diorama.scene.colour import linear


def pieces_of(character: Character, mouths: Collection[str]) -> Sequence[Piece]:
    """Return all pieces of a person at rest, with the replacement ``mouths`` that are needed."""
    return [
        *_clothes(character),
        *_limbs(character),
        neck(character.body, character.face.skin),
        *_head(character, mouths),
    ]


def _clothes(character: Character) -> Sequence[Piece]:
    """Return top, bottom, and what is worn over them."""
    body, outfit = character.body, character.outfit
    pieces = [*garments.top(body, outfit.top, character.main)]
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


def _limbs(character: Character) -> Sequence[Piece]:
    """Return bare arms and legs where they show, hands, socks and shoes."""
    body, outfit, skin = character.body, character.outfit, character.face.skin
    sleeve = garments.CUTS[outfit.top].sleeve
    covered = outfit.bottom == "trousers"
    gloves = skin if outfit.gloves is None else linear(outfit.gloves)
    pieces: list[Piece] = []
    for side, sign in SIDES:
        if sleeve < 0.86:
            pieces.append(bare_arm(body, side, sign, skin, sleeve))
        if not covered:
            pieces.append(bare_leg(body, side, sign, skin))
            if not body.grown:
                pieces.append(sock(body, side, sign, linear("#f3efe4")))
        pieces.append(hand(body, side, sign, gloves))
        pieces += shoe(body, side, sign, linear(outfit.shoes or "#7a4a2c"), linear("#efe6d2"))
    return pieces


def _head(character: Character, mouths: Collection[str]) -> Sequence[Piece]:
    """Return head, face, hair and what is worn on them."""
    body, outfit, face = character.body, character.outfit, character.face
    covered = outfit.hat not in {None, "crown", "space", "helm"}
    locks = hair_lumps(body, character.hair, covered=covered)
    skull = face_lumps(body, character.features)
    pieces = [head(body, character.features, face.skin, on_skull(locks))]
    pieces += features_of_face(body, character.features, face, mouths)
    pieces += hair(body, character.hair, locks, face.hair, skull)
    if character.beard is not None:
        pieces += beard(body, character.beard, face.hair)
    if character.glasses:
        pieces += glasses(body, linear("#5a3018"))
    if outfit.hat is not None:
        pieces += hat(body, outfit.hat, linear(outfit.hat_colour or "#e0b04a"), skull)
    return pieces
