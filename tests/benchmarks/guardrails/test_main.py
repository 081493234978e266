import json
from pathlib import Path

import pytest

from benchmarks.guardrails import __main__ as benchmark
from reelkite.domain.policy import Verdict


def test_what_is_held_back_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its sentences are printed for nobody, so that nothing can be mended by them."""
    monkeypatch.setattr("sys.argv", ["guardrails", "--show"])

    with pytest.raises(SystemExit):
        benchmark.main()
    assert "--set practice" in capsys.readouterr().err


def test_the_report_says_which_set_it_is_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Both files name the set and its edition, so that no figures of two sets are mixed up."""
    monkeypatch.setattr(benchmark, "opened", lambda: lambda _prompt: Verdict((), "1"))
    monkeypatch.setattr(benchmark, "on_one_core", lambda: None)
    arguments = ["--set", "practice", "--category", "hate", "--out", str(tmp_path)]
    monkeypatch.setattr("sys.argv", ["guardrails", *arguments])

    benchmark.main()

    told = json.loads((tmp_path / "guardrails.json").read_text(encoding="utf-8"))["set"]
    text = (tmp_path / "guardrails.md").read_text(encoding="utf-8")
    assert told.startswith("practice ")
    assert text.startswith(f"Set: {told}; ")
