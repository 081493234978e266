import pytest

from benchmarks.guardrails import __main__ as benchmark


def test_what_is_held_back_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its sentences are printed for nobody, so that nothing can be mended by them."""
    monkeypatch.setattr("sys.argv", ["guardrails", "--show"])

    with pytest.raises(SystemExit):
        benchmark.main()
    assert "--set practice" in capsys.readouterr().err
