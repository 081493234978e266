from benchmarks.guardrails.judging import Judged
from benchmarks.guardrails.pairs import Count
from benchmarks.guardrails.report import Cost, Rate, heading, misses, summary, table
from benchmarks.guardrails.sets import Sample
from reelkite.domain.policy import Category, Finding, Layer, Verdict


def _judged(name: str, *found: Category, language: str = "en", prompt: str = "a kite") -> Judged:
    findings = tuple(Finding(category, "a rule", Layer.TERMS) for category in found)
    section = "direct" if language == "en" else language
    return Judged(Sample(prompt, name, section, language), Verdict(findings, "1"), 2.0)


COST = Cost(1.2, 345.6)
EVERY = [
    _judged("hate", Category.HATE),
    _judged("hate", Category.VIOLENCE),
    _judged("hate"),
    _judged("hate", Category.HATE, language="de"),
    _judged("harmless"),
    _judged("harmless", Category.HATE, language="de"),
    _judged("doubtful", Category.HATE),
]


def test_the_table_tells_languages_apart_and_the_right_reason() -> None:
    """Refused for any reason, and as what it is, each by language; then what it costs."""
    lines = table(EVERY, [Count("en", 4, ("a + b",))], COST).splitlines()
    hate = (
        "| hate | 2/3 = 66.7 % | 1/1 = 100.0 % | 3/4 = 75.0 % "
        "| 1/3 = 33.3 % | 1/1 = 100.0 % | 2/4 = 50.0 % |"
    )

    assert hate in lines
    assert "| harmless, refused | 0/1 = 0.0 % | 1/1 = 100.0 % | 1/2 = 50.0 % |  |  |  |" in lines
    assert "| sexual_minors, combined |  |  |  |  |  | 3/4 = 75.0 % |" in lines
    assert {line.count("|") for line in lines[:-3]} == {8}
    assert lines[-2:] == [
        "Milliseconds a prompt on one core: p50 2.0, p95 2.0, p99 2.0, most 2.0.",
        "Loaded in 1.2 s; 346 MiB at most.",
    ]


def test_the_heading_says_which_set_was_judged() -> None:
    """Figures are told with their set, and how much of it was judged."""
    assert heading("held 0a1b", EVERY) == "Set: held 0a1b; 4 prompts to refuse, 3 others."


def test_the_summary_leaves_doubtful_prompts_out() -> None:
    """Rates are of what must be refused, and of what must pass."""
    figures = summary(EVERY, [], COST)

    assert figures["refused"] == {"hate, English": [2, 3, 66.67], "hate, other": [1, 1, 100.0]}
    assert figures["false refusals"] == {
        "harmless, English": [0, 1, 0.0],
        "harmless, other": [1, 1, 100.0],
    }
    assert figures["not judged"] == 0
    assert (figures["seconds to load"], figures["peak MiB"]) == (1.2, 345.6)


def test_misses_are_told_with_what_was_found() -> None:
    """What should not have passed, what should have, and what was found as something else."""
    lines = list(misses(EVERY))

    assert lines == [
        "hate [direct]: a kite -- violence <- a rule",
        "hate [direct]: a kite -- nothing",
        "harmless [de]: a kite -- hate <- a rule",
        "doubtful [direct]: a kite -- hate <- a rule",
    ]


def test_what_could_not_be_judged_is_no_refusal_and_no_pass() -> None:
    """It is counted by itself, and told."""
    unjudged = [Judged(Sample("a \ud800 kite", "harmless", "marks", "en"), None, 1.0)]

    assert summary(unjudged, [], COST)["not judged"] == 1
    assert list(misses(unjudged)) == ["harmless [marks]: a \\ud800 kite -- could not be judged"]


def test_pairs_alone_have_no_times() -> None:
    """They are not timed, so that nothing is said of times."""
    assert table([], [Count("en", 4, ())], COST).splitlines()[-2:] == ["", str(COST)]


def test_nothing_of_nothing_is_no_rate() -> None:
    """An empty set has no figure."""
    assert str(Rate(0, 0)) == "-"
    assert Rate(0, 0).percent == 0
