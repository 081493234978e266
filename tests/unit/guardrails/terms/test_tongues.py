"""Which language a prompt seems to be in."""

import pytest

from reelkite.guardrails.reading import read
from reelkite.guardrails.terms.tongues import tongues


@pytest.mark.parametrize(
    ("prompt", "languages"),
    [
        ("A cat sits on the roof of a house and looks at the moon", {"en"}),
        ("Eine Katze sitzt auf dem Dach und sieht den Mond", {"de"}),
        ("Un chat est assis sur le toit et regarde la lune", {"fr"}),
        ("Un gato en el tejado mira la luna y las estrellas", {"es"}),
        ("Un gatto sul tetto guarda la luna e il mare della notte", {"it"}),
        ("Um gato no telhado olha para a lua e os barcos", {"pt"}),
        ("Bir kedi ve bir köpek için büyük ev", {"tr"}),
        ("Seekor kucing yang duduk di atap dengan bulan", {"id"}),
        ("Un niño con la pelota, un bimbo con la palla", {"es", "it"}),
        ("Katze Mond Dach", {"en"}),
        ("", {"en"}),
    ],
)
def test_small_words_tell_the_language(prompt: str, languages: set[str]) -> None:
    """The languages with most small words are told; English where there is none."""
    assert tongues(read(prompt)) == languages
