from pathlib import Path

import pytest

from reelkite.domain.policy import Category
from reelkite.guardrails.policy.rules import TEXT, read_policy


def test_each_category_has_one_rule_in_words() -> None:
    """The policy that ships says of every category what is refused, how, and what escapes."""
    policy = read_policy()

    assert {rule.category for rule in policy.rules} == set(Category)
    assert len(policy.rules) == len(Category)
    assert policy.edition >= 1
    assert all(rule.title and rule.rule and rule.checked and rule.limits for rule in policy.rules)


def test_each_rule_has_examples() -> None:
    """Examples of both kinds stand with each rule; only one category is never written out."""
    rules = read_policy().rules

    assert all(rule.allowed for rule in rules)
    assert [rule.category for rule in rules if not rule.refused] == [Category.SEXUAL_MINORS]


def test_texts_are_one_line() -> None:
    """How the file is wrapped does not show in what is told."""
    for rule in read_policy().rules:
        for text in (rule.rule, rule.checked, rule.limits, *rule.refused, *rule.allowed):
            assert text == " ".join(text.split())


def test_a_rule_is_found_by_its_category() -> None:
    """Whoever has a category finds its words."""
    assert read_policy().rule_of(Category.FACE).category is Category.FACE


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("edition = 1", "", "edition"),
        ('category = "hate"', 'category = "love"', "love"),
        ('category = "hate"', 'category = "violence"', "violence, hate"),
        ('title = "Hate"', "title = 7", "7 is no text"),
        ('title = "Hate"', 'title = " "', "no text"),
        ('refused = ["a nude photograph"]', 'refused = "a nude photograph"', "no list"),
        ('title = "Hate"', "", "title"),
        ('title = "Hate"', "title = ", "Invalid"),
    ],
)
def test_a_broken_policy_is_refused(tmp_path: Path, old: str, new: str, words: str) -> None:
    """A rule that is missing, doubled or of the wrong shape is an error that says so."""
    text = tmp_path / "policy.toml"
    text.write_text(TEXT.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    with pytest.raises(ValueError, match=words):
        read_policy(text)
