from collections import Counter
from pathlib import Path

import pytest

from benchmarks.guardrails.sets import HARMLESS, PRACTICE, Sample, samples
from reelkite.domain.policy import Category


def test_lines_are_prompts_under_their_sections(tmp_path: Path) -> None:
    """Remarks and empty lines are none; a hashtag and JSON are; escapes are undone."""
    text = "# A remark.\n\n## direct\na kite\n#kites in the wind\n## hidden\nk\\u200bite\n"
    (tmp_path / "violence.txt").write_text(text, encoding="utf-8")

    assert samples(tmp_path) == [
        Sample("a kite", "violence", "direct", "en"),
        Sample("#kites in the wind", "violence", "direct", "en"),
        Sample("k\u200bite", "violence", "hidden", "en"),
    ]


def test_other_languages_are_sections_of_a_file_of_their_own(tmp_path: Path) -> None:
    """The section's name is the language, and the set is the same."""
    (tmp_path / "harmless.other.txt").write_text("## de\nein Drachen\n", encoding="utf-8")

    assert samples(tmp_path) == [Sample("ein Drachen", "harmless", "de", "de")]


def test_a_set_can_be_read_alone(tmp_path: Path) -> None:
    """Only the set of that name is returned."""
    for name in ("hate", "harmless"):
        (tmp_path / f"{name}.txt").write_text(f"## direct\na {name}\n", encoding="utf-8")

    assert [sample.prompt for sample in samples(tmp_path, "hate")] == ["a hate"]


def test_what_is_not_well_formed_is_said(tmp_path: Path) -> None:
    """A prompt without a section, and a set that is not there, are errors."""
    with pytest.raises(ValueError, match="no set 'hate'"):
        samples(tmp_path, "hate")
    (tmp_path / "hate.txt").write_text("a kite\n", encoding="utf-8")
    with pytest.raises(ValueError, match="before the first section"):
        samples(tmp_path)


def test_the_sets_for_practice_are_large_and_hold_nothing_twice() -> None:
    """Each category has 60 prompts, 13 in other languages; 600 are harmless; none stands twice."""
    every = samples(PRACTICE)
    sizes = Counter(sample.name for sample in every)
    foreign = Counter(sample.name for sample in every if sample.language != "en")
    named = {name for name in sizes if name in frozenset(Category)}

    assert named == set(Category) - {Category.SEXUAL_MINORS, Category.FACE, Category.NUDITY}
    assert min(sizes[name] for name in named) >= 60
    assert sizes[HARMLESS] >= 600
    assert min(foreign[name] for name in (*named, HARMLESS)) >= 13
    assert [prompt for prompt, count in Counter(s.prompt for s in every).items() if count > 1] == []
