import pytest

from reelkite.guardrails.gazetteer.offices import open_offices
from tests.unit.guardrails.gazetteer.prompts import prompt

OFFICES = open_offices()
PHRASES = tuple(OFFICES.phrases())


def _found(text: str) -> list[str]:
    return [text[slice(*where.span)] for _, where in OFFICES.find(prompt(text, *PHRASES))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the president of France waves", "president of France"),
        ("the French president waves", "French president"),
        ("japan's prime minister bows", "japan's prime minister"),
        ("the king of England drinks tea", "king of England"),
        ("tesla's ceo dances", "tesla's ceo"),
        ("the Tesla boss on Mars", "Tesla boss"),
        ("the CEO of Apple on stage", "CEO of Apple"),
        ("the pope on a skateboard", "the pope"),
        ("richest man in the world", "richest man in the world"),
        ("the first lady plants a tree", "the first lady"),
        ("президент россии едет", "президент россии"),
        ("美国总统跳舞", "美国总统"),
        ("미국 대통령이 춤춘다", "미국 대통령이"),
    ],
)
def test_an_office_points_at_one_person(text: str, words: str) -> None:
    """With a country or an organisation, or by itself, it means who holds it now."""
    assert words in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "a president gives a speech",
        "the king sits on his throne",
        "a queen of Spain in a painting",
        "the king of England in 1200",
        "a medieval tale: the king of England hunts",
        "the king of England in the 16th century",
        "the king of France hunts",
        "a Japanese princess in a garden",
        "an American president in a film",
        "the fictional president of France",
        "the king of the jungle roars",
        "the pope's palace in avignon",
        "the first lady to climb the wall",
        "the English premier league",
        "the head of an apple tree",
        "the founder of a bakery",
        "the captain of the ship",
    ],
)
def test_a_role_is_nobody_in_particular(text: str) -> None:
    """Roles, past centuries, invented holders and things pass."""
    assert _found(text) == []


def test_years_count_only_as_years() -> None:
    """A number of things beside an office puts it into no past."""
    assert _found("the president of France with 200 soldiers") != []
