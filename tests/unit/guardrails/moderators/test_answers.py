from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.policy import Category
from reelkite.guardrails.moderators.answers import (
    GuardModel,
    Question,
    guard_models,
    model_of,
)

CODED, ASKED, GUARDIAN = guard_models()
(CODES,) = CODED.questions


@pytest.mark.parametrize(
    ("answer", "categories"),
    [
        ("safe", ()),
        ("\n\nsafe\n", ()),
        ("unsafe\nS1", (Category.VIOLENCE,)),
        ("unsafe\nS4,S12, S3", (Category.SEXUAL_MINORS, Category.SEXUAL)),
        ("Unsafe", (Category.DISTURBING,)),
        ("unsafe\nS99", (Category.DISTURBING,)),
    ],
)
def test_codes_become_categories(answer: str, categories: tuple[Category, ...]) -> None:
    """Each code is one of our categories; an unknown one, and none at all, refuse as well."""
    assert CODED.found(CODES, answer) == categories


@pytest.mark.parametrize(
    ("answer", "is_refused"),
    [("Yes", True), ("No", False), ("<score> yes </score>", True), ("<score>no</score>", False)],
)
def test_a_yes_refuses_by_the_question(answer: str, is_refused: bool) -> None:
    """A model that answers yes or no is asked about one category at a time."""
    question = ASKED.questions[0]

    assert ASKED.found(question, answer) == ((Category.SEXUAL,) if is_refused else ())


@pytest.mark.parametrize("answer", ["", "perhaps", "safely", "S1", "safe S1", "no S3", "the yes"])
def test_no_sound_answer_is_no_pass(answer: str) -> None:
    """Neither yes nor no, or both at once, is an error."""
    with pytest.raises(ValueError, match="no sound answer"):
        CODED.found(CODES, answer)


@given(st.text())
def test_only_a_clear_no_passes(answer: str) -> None:
    """Whatever a model says, it passes only if it begins with no or safe."""
    try:
        found = CODED.found(CODES, answer)
    except ValueError:
        return

    assert found or answer.casefold().strip("\n\t <>").lstrip()


def test_each_model_has_questions_that_can_be_asked() -> None:
    """Templates are given what each family knows; every category is ours."""
    assert [model.name for model in guard_models()] == [
        "llama-guard",
        "shieldgemma",
        "granite-guardian",
    ]
    assert Question(None, {}) == CODES
    assert set(CODED.codes) == {f"s{number}" for number in range(1, 15)}
    assert all(set(each.words) == {"guideline"} for each in ASKED.questions)
    assert all(set(each.words) == {"guardian_config"} for each in GUARDIAN.questions)


def test_a_model_is_known_by_its_template() -> None:
    """The marker stands in the template; a stranger is nobody."""
    models = guard_models()

    assert model_of("{# <BEGIN UNSAFE CONTENT CATEGORIES> #}", models) == CODED
    assert model_of("{{ guardian_config.risk_name }}", models) == GUARDIAN
    assert model_of("{{ messages }}", models) is None


@pytest.mark.parametrize(
    "row",
    [
        '[[model]]\nname = "x"\nmarker = "y"',
        '[[model]]\nname = "x"\nmarker = "y"\ncodes = { S1 = "rudeness" }',
        '[[model]]\nname = "x"\nmarker = "y"\nquestion = [{ category = "rudeness" }]',
    ],
)
def test_a_table_that_is_not_well_formed_is_refused(tmp_path: Path, row: str) -> None:
    """A model without questions, or with a category that is not ours, is an error."""
    (tmp_path / "models.toml").write_text(row)
    with pytest.raises(ValueError, match=r"no guard model|rudeness"):
        guard_models(tmp_path / "models.toml")


def test_the_same_category_is_told_once() -> None:
    """Two codes of one category are one finding."""
    model = GuardModel("x", "y", {"s1": Category.HATE, "s2": Category.HATE}, ())

    assert model.found(CODES, "unsafe S1 S2") == (Category.HATE,)
