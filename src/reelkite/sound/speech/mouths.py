"""From phonemes to shapes of the mouth."""

from collections.abc import Sequence
from typing import Final

from reelkite.domain.speech import Gesture, Mouth
from reelkite.sound.speech.spoken import Phone

_SIGNS: Final = {
    Mouth.CLOSED: "mbp",
    Mouth.TEETH: "fvʋ",
    Mouth.TONGUE: "θðlnɾtdszɹ",
    Mouth.SMALL: "ʃʒʧʤəɚᵊᵻhɡkŋʔ",
    Mouth.OPEN: "ɑæaʌɜɐɒɛW",
    Mouth.WIDE: "iɪjeAI",
    Mouth.ROUND: "uʊwOɔoYQ",
    Mouth.REST: ' ,.!?;:—…"()“”',
}
"""After the alphabet of the voice (misaki's conventions: A is the vowel of "day", I of "light",
W of "now", O of "go", Y of "boy")."""

_SHAPE_OF: Final = {sign: mouth for mouth, signs in _SIGNS.items() for sign in signs}


def gestures(phones: Sequence[Phone], begins: float) -> tuple[Gesture, ...]:
    """Return the mouth's shapes for phonemes of a line that starts at ``begins`` seconds.

    Neighbours of one shape are one gesture; pauses are no gesture at all.
    """
    made: list[Gesture] = []
    for phone in phones:
        mouth = _SHAPE_OF.get(phone.sign, Mouth.SMALL)
        if mouth is Mouth.REST:
            continue
        start = begins + phone.begins
        if made and made[-1].mouth is mouth and start - made[-1].ends < 0.001:
            start = made.pop().begins
        made.append(Gesture(start, begins + phone.ends, mouth))
    return tuple(made)
