import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.described import served

HERE = Path(__file__).parent
UNBUILT = "/(edits|extensions|characters|remix)"


@pytest.mark.slow
def test_the_document_tells_the_truth(tmp_path: Path) -> None:
    """Schemathesis reads the document, asks for everything in it, and finds no failure."""
    with served(tmp_path) as (office, address):
        process = _schemathesis(
            tmp_path,
            f"{address}/openapi.json",
            *("--header", f"Authorization: Bearer {office.secret}"),
            *("--exclude-path-regex", UNBUILT),
            *("--checks", "all", "--max-examples", "3", "--seed", "3", "--no-shrink"),
        )

    assert process.returncode == 0, process.stdout[-8000:]
    assert "Tested: 33" in process.stdout


@pytest.mark.slow
def test_what_is_not_built_says_so(tmp_path: Path) -> None:
    """Operations of the contract that this version lacks are 501 in the envelope."""
    with served(tmp_path) as (office, _):
        paths = office.client.get("/openapi.json").json()["paths"]
        unbuilt = [
            (method, path)
            for path, operations in paths.items()
            for method, operation in operations.items()
            if "501" in operation["responses"] and "200" not in operation["responses"]
        ]
        replies = [office.client.request(method, path) for method, path in unbuilt]

    assert len(unbuilt) == 5
    assert {reply.status_code for reply in replies} == {501}
    assert {reply.json()["error"]["code"] for reply in replies} == {"not_implemented"}
    assert {reply.headers["x-should-retry"] for reply in replies} == {"false"}


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
