import random

from benchmarks.guardrails.pairs import MIXED, Sign, counts, paired
from reelkite.domain.policy import Category, Finding, Layer, Verdict

REFUSED = Verdict((Finding(Category.SEXUAL_MINORS, "rule", Layer.RULE),), "1")
OTHERWISE = Verdict((Finding(Category.SEXUAL, "term", Layer.TERMS),), "1")


def test_each_sign_is_paired_at_least_once() -> None:
    """Both lists are gone through whole, and more pairs follow by chance."""
    minors = [Sign(f"m{number}", "m:1") for number in range(3)]
    sexual = [Sign(f"s{number}", "s:1") for number in range(5)]
    pairs = list(paired(minors, sexual, 7, random.Random(1)))

    assert len(pairs) == 3 + 5 + 7
    assert {minor for minor, _ in pairs} == set(minors)
    assert {sign for _, sign in pairs} == set(sexual)


def test_only_the_right_reason_counts() -> None:
    """Where the rule finds all pairs none is missed; another category is a miss, told by lines."""
    met = list(counts(lambda _: REFUSED, 3, seed=1))
    missed = list(counts(lambda _: OTHERWISE, 3, seed=1))

    assert {"en", MIXED} <= {count.language for count in met}
    assert not any(count.missed for count in met)
    assert all(len(count.missed) == count.pairs for count in missed)


def test_the_same_seed_makes_the_same_pairs() -> None:
    """Two runs judge the same prompts."""
    runs: list[list[str]] = [[], []]
    for run in runs:

        def judge(prompt: str, run: list[str] = run) -> Verdict:
            run.append(prompt)
            return REFUSED

        assert sum(count.pairs for count in counts(judge, 2, seed=4)) == len(run)

    assert runs[0] == runs[1]
