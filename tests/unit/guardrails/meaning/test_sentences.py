"""The sentences that the classifier is taught and judged with."""

from collections import Counter
from pathlib import Path

import pytest

from reelkite.guardrails.meaning.opinions import KINDS
from reelkite.guardrails.meaning.sentences import (
    HARMLESS,
    LATER,
    Line,
    expanded,
    read_cues,
    read_lines,
    read_others,
)


@pytest.fixture(scope="module")
def lines() -> tuple[Line, ...]:
    """Return the lines of the house."""
    return read_lines()


@pytest.mark.parametrize(
    ("text", "prompts"),
    [
        ("a kite", ["a kite"]),
        ("a {red|blue} kite", ["a red kite", "a blue kite"]),
        ("{a|the} {cat|dog}", ["a cat", "a dog", "the cat", "the dog"]),
        ("a kite{| at dawn}", ["a kite", "a kite at dawn"]),
    ],
)
def test_a_choice_stands_for_each_of_its_parts(text: str, prompts: list[str]) -> None:
    """Every combination is a prompt, in order."""
    assert list(expanded(text)) == prompts


def test_every_category_has_its_prompts(lines: tuple[Line, ...]) -> None:
    """At least 250 prompts for each category that is taught, and 1,500 harmless ones."""
    counts: Counter[str] = Counter()
    for line in lines:
        counts[line.kind] += len(line.prompts)

    assert counts.keys() == {HARMLESS, *(kind.value for kind in KINDS if kind)}
    assert counts.pop(HARMLESS) >= 1500
    assert min(counts.values()) >= 250


def test_no_prompt_is_of_two_kinds(lines: tuple[Line, ...]) -> None:
    """A prompt is either harmless or of one category."""
    kinds: dict[str, set[str]] = {}
    for line in lines:
        for prompt in line.prompts:
            kinds.setdefault(prompt.casefold(), set()).add(line.kind)

    assert [prompt for prompt, found in kinds.items() if len(found) > 1] == []


def test_a_tenth_is_held_back_for_ever(lines: tuple[Line, ...]) -> None:
    """A line's side follows from its text alone, and about one in ten is kept."""
    held = [line for line in lines if line.is_held_back]

    assert 0.08 < len(held) / len(lines) < 0.12
    assert Line(HARMLESS, "a red kite").is_held_back == Line("hate", "a red kite").is_held_back


def test_choices_are_well_formed(lines: tuple[Line, ...]) -> None:
    """No brace is left over in any prompt."""
    assert [
        line.text for line in lines for prompt in line.prompts if set("{}|") & set(prompt)
    ] == []


def test_cues_have_a_place_for_the_prompt() -> None:
    """Each cue says once where the prompt goes."""
    assert all(cue.count("...") == 1 for cue in read_cues())


def test_files_are_read_by_kind_and_each_line_once(tmp_path: Path) -> None:
    """The part of a name after a dash does not count, nor do comments and repeats."""
    (tmp_path / "hate.txt").write_text("# told\n\none\nOne\n", "utf-8")
    (tmp_path / "harmless-more.txt").write_text("two\n", "utf-8")
    (tmp_path / "cues.txt").write_text("..., 4k\n", "utf-8")

    assert read_lines(tmp_path) == (Line(HARMLESS, "two"), Line("hate", "one"))


def test_parts_can_be_left_out(lines: tuple[Line, ...], tmp_path: Path) -> None:
    """What was written later can be told from what the first classifier was taught."""
    (tmp_path / "hate-traps.txt").write_text("one\n", "utf-8")
    (tmp_path / "harmless-hate-ordinary.txt").write_text("three\n", "utf-8")
    (tmp_path / "hate-more.txt").write_text("two\n", "utf-8")

    assert read_lines(tmp_path, but=LATER) == (Line("hate", "two"),)
    assert len(read_lines(but=LATER)) < len(lines)


def test_every_language_has_prompts_of_every_kind() -> None:
    """The languages that are promised are taught, harmless prompts among them."""
    others = read_others()

    assert {"ar", "bn", "de", "es", "fr", "hi", "id", "ja", "pt", "ru", "ur", "zh"} <= set(others)
    for lines in others.values():
        assert {line.kind for line in lines} == {HARMLESS, *(kind.value for kind in KINDS if kind)}


def test_kinds_of_other_languages_stand_above_their_prompts(tmp_path: Path) -> None:
    """Each line is of the kind that was told last."""
    (tmp_path / "eo.txt").write_text("# told\n= hate\nunu\n= harmless\ndu\ndu\n", "utf-8")

    assert read_others(tmp_path) == {"eo": (Line("hate", "unu"), Line(HARMLESS, "du"))}
