from pathlib import Path

from benchmarks.gallery import drawn, write_table


def test_a_seed_draws_the_same_prompts_again() -> None:
    """The draw depends on list and seed alone, and takes no prompt twice."""
    prompts = [f"prompt {n}" for n in range(40)] * 2

    assert drawn(prompts, 12, seed=5) == drawn(prompts, 12, seed=5)
    assert drawn(prompts, 12, seed=5) != drawn(prompts, 12, seed=6)
    assert len(set(drawn(prompts, 60, seed=5))) == 40


def test_verdicts_are_never_overwritten(tmp_path: Path) -> None:
    """The table is written once; what a person filled in stays."""
    table = tmp_path / "README.md"
    write_table(["a hen"], 5, table)
    assert "| [1](01.jpg) | a hen | | |" in table.read_text(encoding="utf-8")

    table.write_text("great", encoding="utf-8")
    write_table(["a fox"], 6, table)
    assert table.read_text(encoding="utf-8") == "great"
