"""Which language a prompt seems to be in, told by its smallest words."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from reelkite.guardrails.reading import Reading

_SMALL_WORDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        language: frozenset(words.split())
        for language, words in {
            "en": "the of and with is are an his her at to from by their into while who that this "
            "for as its on in a over under through he she they it two three having being after "
            "where what show has very some one all up down out near inside behind",
            "de": "der die das und mit ein eine einem einen einer eines auf ist von dem sich zu "
            "nicht im am bei durch ueber uber vor zwei sie er es wie aus nach hinter",
            "fr": "le la les un une des du de et dans sur avec est au aux qui sa ses son pour en "
            "par elle il l d sous deux",
            "es": "el la los las un una unos unas de y en con del por que se su sus al para sobre "
            "dos mientras desde",
            "it": "il lo la gli le un una uno di e in con del della nel nella che si sul sulla dei "
            "delle al alla per da mentre due suo sua",
            "pt": "o a os as um uma uns umas de e em com do da no na dos das nos nas que se ao por "
            "pelo pela para seu sua dois duas",
            "tr": "bir ve ile bu icin cok olan gibi iki o uzerinde icinde altinda bir",
            "id": "yang di dan dengan seorang sebuah ke dari untuk pada itu ini sedang para dua",
        }.items()
    }
)
"""Words without accents that hardly a sentence does without."""

_UNTOLD: Final = frozenset({"en"})


def tongues(reading: Reading) -> frozenset[str]:
    """Return codes of the languages in Latin letters that it may be in: those with most words.

    English, where no small word tells.
    """
    counts: Counter[str] = Counter()
    for word in reading.words:
        if word.forms:
            counts.update(lang for lang, small in _SMALL_WORDS.items() if word.forms[0] in small)
    most = max(counts.values(), default=0)
    return frozenset(lang for lang, count in counts.items() if count == most) or _UNTOLD
