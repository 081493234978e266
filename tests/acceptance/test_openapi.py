import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.described import served

HERE = Path(__file__).parent


@pytest.mark.slow
def test_the_document_tells_the_truth(tmp_path: Path) -> None:
    """Schemathesis reads the document, asks for everything in it, and finds no failure."""
    with served(tmp_path) as (office, address):
        process = _schemathesis(
            tmp_path,
            f"{address}/openapi.json",
            *("--header", f"Authorization: Bearer {office.secret}"),
            *("--checks", "all", "--max-examples", "3", "--seed", "3", "--no-shrink"),
        )

    assert process.returncode == 0, process.stdout[-8000:]
    assert "Tested: 39" in process.stdout


def _schemathesis(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run it in ``folder``, where it leaves notes."""
    tool = Path(sys.executable).with_name("schemathesis")
    command = [str(tool), "--config-file", str(HERE / "schemathesis.toml"), "run", *arguments]
    return subprocess.run(  # noqa: S603 - our own tool
        command,
        cwd=folder,
        env={"PYTHONPATH": str(HERE)},
        capture_output=True,
        text=True,
        check=False,
    )
