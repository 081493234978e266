"""Places and things written as text."""

from pathlib import Path

import pytest

from reelkite.engines.diorama.sets.written import sections


def _folder(tmp_path: Path, text: str) -> Path:
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_section_has_names_and_lines(tmp_path: Path) -> None:
    """Names stand between bars; a line is a word, values in quotes or not, and options."""
    read = sections(_folder(tmp_path, '# no\n[park | lawn]\nput "big tree" 1 -2.5 yaw=30\n'))
    section = read["park"]
    (line,) = section.lines
    assert section.others == ("lawn",)
    assert (line.word, line.values[0]) == ("put", "big tree")
    assert line.numbers(1) == (1.0, -2.5)
    assert line.number("yaw") == 30.0
    assert line.number("size", 2.0) == 2.0


def test_a_name_stands_once(tmp_path: Path) -> None:
    """Two sections of one name are a mistake that is told."""
    with pytest.raises(ValueError, match="stands twice"):
        sections(_folder(tmp_path, "[a]\n[a]\n"))


def test_a_line_belongs_to_a_section(tmp_path: Path) -> None:
    """A line before the first section is a mistake that is told."""
    with pytest.raises(ValueError, match="before the first section"):
        sections(_folder(tmp_path, "soil lawn\n"))
