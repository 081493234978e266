from collections import Counter
from pathlib import Path

import pytest

from benchmarks.guardrails.sets import HARMLESS, HELD, PRACTICE, Sample, edition, samples
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


def test_a_set_that_changes_is_another_edition(tmp_path: Path) -> None:
    """A word more is seen by the name that figures are told with."""
    held = tmp_path / "held"
    held.mkdir()
    (held / "hate.txt").write_text("## direct\na kite\n", encoding="utf-8")
    before = edition(held)
    (held / "hate.txt").write_text("## direct\na red kite\n", encoding="utf-8")

    assert before.startswith("held ")
    assert len(before) == len("held ") + 8
    assert edition(held) not in ("", before)


def test_what_is_not_well_formed_is_said(tmp_path: Path) -> None:
    """A prompt without a section, and a set that is not there, are errors."""
    with pytest.raises(ValueError, match="no set 'hate'"):
        samples(tmp_path, "hate")
    (tmp_path / "hate.txt").write_text("a kite\n", encoding="utf-8")
    with pytest.raises(ValueError, match="before the first section"):
        samples(tmp_path)


@pytest.mark.parametrize(
    ("folder", "english", "foreign", "harmless"),
    [(PRACTICE, 47, 13, 600), (HELD, 62, 14, 700)],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_the_sets_are_large(folder: Path, english: int, foreign: int, harmless: int) -> None:
    """Each category that prompts can be refused for has its prompts in English and others."""
    every = samples(folder)
    ours = Counter(sample.name for sample in every if sample.language == "en")
    others = Counter(sample.name for sample in every if sample.language != "en")
    named = {name for name in ours if name in frozenset(Category)}

    assert named == set(Category) - {Category.SEXUAL_MINORS, Category.FACE, Category.NUDITY}
    assert min(ours[name] for name in named) >= english
    assert min(others[name] for name in (*named, HARMLESS)) >= foreign
    assert ours[HARMLESS] + others[HARMLESS] >= harmless


def test_each_set_that_is_held_back_asks_in_the_same_manners_and_languages() -> None:
    """Figures of categories can be set side by side: none was asked for in easy words only."""
    sections: dict[str, set[str]] = {}
    for sample in samples(HELD):
        sections.setdefault(sample.name, set()).add(sample.section)
    manners = {"direct", "in a long prompt", "typed roughly", "obfuscated"}
    languages = {"zh", "es", "hi", "ar", "pt", "ru", "ja", "de", "fr", "ko"}

    missing = {name: (manners | languages) - own for name, own in sections.items()}
    assert missing.pop(HARMLESS) == manners - {"typed roughly"}
    assert {name: lacks for name, lacks in missing.items() if lacks} == {}


def test_no_prompt_stands_twice() -> None:
    """What is held back is not in the set for practice either, however it is spaced or marked."""
    prompts = Counter(_letters(sample) for sample in [*samples(PRACTICE), *samples(HELD)])

    assert [prompt for prompt, count in prompts.items() if count > 1] == []


def _letters(sample: Sample) -> str:
    return "".join(filter(str.isalnum, sample.prompt.lower())) or sample.prompt
