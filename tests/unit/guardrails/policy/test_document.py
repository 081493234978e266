import json

from reelkite.domain.policy import Category, Policy
from reelkite.guardrails.policy import policy_to_plain, read_policy


def test_the_document_says_what_is_in_force() -> None:
    """Each category with its rule in words, whether it counts here, and whether it must."""
    policy = Policy("1-abc", frozenset({Category.MUSIC}))

    told = json.loads(json.dumps(policy_to_plain(read_policy(), policy)))

    rows = {row["category"]: row for row in told["categories"]}
    assert (told["object"], told["version"], told["edition"]) == ("policy", "1-abc", 1)
    assert set(rows) == {category.value for category in Category}
    assert [name for name, row in rows.items() if not row["on"]] == ["copyrighted_music"]
    assert [name for name, row in rows.items() if not row["can_be_switched_off"]] == [
        "sexual_minors"
    ]
    assert list(rows["hate"]) == [
        "category",
        "title",
        "rule",
        "refused",
        "allowed",
        "checked",
        "limits",
        "on",
        "can_be_switched_off",
    ]
    assert rows["hate"]["limits"] == read_policy().rule_of(Category.HATE).limits
