import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.gazetteer.index import Index, Sighting
from reelkite.guardrails.reading import read


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("spider-man", "spiderman eats"),
        ("spider-man", "Spider Man eats"),
        ("beyoncé", "Beyonce sings"),
        ("king k. rool", "King K Rool"),
        ("luigi's mansion", "in luigis mansion"),
        ("mickey mouse", "M1ckey M0use"),
        ("mickey mouse", "m i c k e y mouse"),
        ("наруто", "рисунок Наруто бежит"),
        ("米老鼠", "一只米老鼠在跳舞"),
        ("elon musk", "Elon Musk在跳舞"),
        ("elon musk", "Elon Musk'ın arabası"),
        ("elon musk", "视频Elon Musk가"),
        ("미키 마우스", "미키 마우스가 춤춘다"),
    ],
)
def test_a_phrase_is_found_however_it_is_written(phrase: str, text: str) -> None:
    """Accents, hyphens, dots, disguises and endings of other scripts do not hide it."""
    assert phrase in Index([phrase]).find(read(text))


def test_a_phrase_of_words_is_no_part_of_a_word() -> None:
    """Only whole words count."""
    assert Index(["elsa", "iron man"]).find(read("chelsea in an iron mansion")) == {}


def test_punctuation_parts_words() -> None:
    """What a comma parts is no phrase, unless the phrase has one."""
    index = Index(["ant-man", "hello, dolly"])

    assert index.find(read("an ant, man and boy")) == {}
    assert set(index.find(read("Ant-Man sings Hello, Dolly"))) == {"ant-man", "hello, dolly"}


def test_a_name_is_found_in_one_word() -> None:
    """Tags write names without spaces."""
    index = Index(["taylor swift", "old town"], names=["taylor swift"])

    assert set(index.find(read("#TaylorSwift in an oldtown"))) == {"taylor swift"}


def test_initials_are_no_word() -> None:
    """A name of initials alone is not the word that they spell; with a surname it is."""
    index = Index(["h.e.r.", "will.i.am", "j.d. vance"])

    assert index.find(read("her friend William")) == {}
    assert set(index.find(read("JD Vance meets J.D. Vance"))) == {"j.d. vance"}


def test_a_sighting_tells_where() -> None:
    """Words, letters and sentence of the place are told."""
    (where,) = Index(["mickey mouse"]).find(read("Hello. Here is Mickey Mouse!"))["mickey mouse"]

    assert (where.first, where.last) == (3, 5)
    assert where.span == (15, 27)
    assert where.sentence == 1


def test_sightings_know_what_they_share() -> None:
    """A part lies within the whole, and neighbours share nothing."""
    whole, part, beside = (Sighting(0, 1, span, 0) for span in ((0, 9), (2, 5), (9, 12)))

    assert part.lies_within(whole)
    assert not whole.lies_within(part)
    assert whole.overlaps(part)
    assert not whole.overlaps(beside)


@given(st.lists(st.text("abc ", min_size=1), max_size=8), st.text("abc .", max_size=40))
def test_all_that_stands_there_is_found(phrases: list[str], text: str) -> None:
    """The index finds what comparing word by word would find."""
    parts_of_text = [part.replace(".", " ").split() for part in text.split(". ")]
    expected = {
        phrase
        for phrase in phrases
        if (parts := phrase.split())
        and any(
            words[n : n + len(parts)] == parts for words in parts_of_text for n in range(len(words))
        )
    }

    assert expected <= Index(phrases).find(read(text)).keys()
