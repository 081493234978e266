"""What is asked of a clip."""

from collections import Counter
from pathlib import Path

from benchmarks.remix.asking import Base, bases_of, wishes_for
from reelkite.domain.geometry import Size

BASES = Path("benchmarks/remix/bases.txt")


def test_a_line_is_a_clip(tmp_path: Path) -> None:
    """Fields are read in their order, empty ones and remarks left out."""
    table = tmp_path / "bases.txt"
    table.write_text(
        "# remark\n\nA cat on a mat | 640x360 | mat | cat | sleeps | cat > dog |"
        " | a ball | | hat\n",
        encoding="utf-8",
    )

    assert bases_of(table) == (
        Base(
            "A cat on a mat", Size(640, 360), "mat", "cat", "sleeps", ("cat", "dog"), "", "a ball",
            "", "hat",
        ),
    )  # fmt: skip


def test_every_kind_is_asked_in_many_wordings() -> None:
    """All eleven kinds come up, each at least twenty times, and no clip is asked for nothing."""
    every = [wish for turn, base in enumerate(bases_of(BASES)) for wish in wishes_for(base, turn)]
    counts = Counter(wish.kind for wish in every)

    assert len(counts) == 11
    assert min(counts.values()) >= 20
    assert len({wish.prompt for wish in every}) > 0.5 * len(every)


def test_what_is_empty_is_not_asked() -> None:
    """A clip in which nobody can do anything else is asked no deed."""
    base = Base("Hills", Size(640, 360), "", "", "", None, "", "a bird", "", "")

    assert {wish.kind for wish in wishes_for(base, 0)} == {
        "added", "time or weather", "style", "camera",
    }  # fmt: skip
