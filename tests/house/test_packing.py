"""What is ours reaches those who install it."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GIT = shutil.which("git")


@pytest.mark.skipif(GIT is None or not (ROOT / ".git").exists(), reason="no checkout")
def test_no_file_of_the_package_is_ignored() -> None:
    """The builder of wheels leaves out what ``.gitignore`` names, tables and drawings included."""
    files = [str(path.relative_to(ROOT)) for path in (ROOT / "src").rglob("*") if path.is_file()]
    kept = [name for name in files if "__pycache__" not in name]
    told = subprocess.run(  # noqa: S603 - our own words
        [str(GIT), "check-ignore", "--no-index", "--stdin"],
        input="\n".join(kept),
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )

    assert told.stdout == ""
