import pytest

from reelkite.planning import plan
from reelkite.planning.script.tongues import told


@pytest.mark.parametrize(
    ("prompt", "language", "english"),
    [
        ("Un chien blanc court sur la plage.", "French", "a white dog runs on the beach ."),
        ("Eine kleine Katze sitzt auf dem Tisch", "German", "a small cat sits on the table"),
        ("Una mujer baila en la calle", "Spanish", "a woman dances in the street"),
        ("Белая собака бежит по пляжу", "Russian", "white dog runs on beach"),
        ("一只黑色的狗在海滩奔跑", "Chinese", "a black dog in beach runs"),
        ("犬が庭で走っている", "Japanese", "dog garden runs"),
        ("قطة سوداء تنام في الحديقة", "Arabic", "black cat sleeps in garden"),
        ("घोड़ा नदी", "Hindi", "horse river"),
        ("A fiancee in a cafe eats a croissant", None, "A fiancee in a cafe eats a croissant"),
        ("개가 달린다", "Korean", "개가 달린다"),
    ],
)
def test_everyday_words_are_told_in_english(
    prompt: str, language: str | None, english: str
) -> None:
    """Word for word, an adjective before its noun; English and unlisted languages stay."""
    found = told(prompt)
    assert (found.language, found.text) == (language, english)


def test_another_language_is_named_and_still_shown() -> None:
    """The clip shows the words that are known, and says which were not."""
    board = plan("Un chat noir lit brouillard dans un jardin", 4)
    assert board.shots[0].setting == "garden"
    assert [(one.noun, one.colour) for one in board.shots[0].subjects] == [("cat", "black")]
    assert board.not_understood[:2] == ("(French: only single words of it are read)", "brouillard")
    assert plan("개가 달린다", 4).not_understood[0] == "(Korean: it is not read)"
