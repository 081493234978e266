"""One life of each official client with one server."""

import json
import os
import struct
import subprocess
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.acceptance.sdk.films import make_film
from tests.acceptance.sdk.toolbox import HERE, SDKS, program
from tests.acceptance.servers import REHEARSAL, Server

Facts = dict[str, Any]

SETTINGS = {
    "REELKITE_ENGINE": "painter",
    "REELKITE_API_KEYS": ",".join(f"{sdk}:sk-{sdk}" for sdk in (*SDKS, "curl", "command")),
    "PYTHONPATH": f"{REHEARSAL}:{HERE / 'stage'}",
}
"""Besides those of all test servers: an engine that takes pictures, and the clients' keys."""


@dataclass(frozen=True, slots=True)
class Life:
    """What a client found in one run of the whole scenario, and the folder it saved files in."""

    facts: dict[str, Facts]
    folder: Path

    def step(self, name: str) -> Facts:
        """Return what a step found."""
        facts = self.facts[name]
        assert "raised" not in facts, facts["raised"]
        return facts


@dataclass(slots=True)
class Lives:
    """Runs the scenario once for each client, when the first test asks."""

    server: Server
    folder: Path
    known: dict[str, Life] = field(default_factory=dict)

    def of(self, sdk: str) -> Life:
        """Return the life of a client."""
        if sdk not in self.known:
            command = program(sdk)
            folder = self.folder / sdk
            folder.mkdir()
            lay_out(folder)
            facts = run([*command, str(folder)], f"{self.server.url}/v1", f"sk-{sdk}")
            self.known[sdk] = Life(facts, folder)
        return self.known[sdk]


def lay_out(folder: Path) -> None:
    """Put the pictures and the film that the scenario takes along into ``folder``."""
    (folder / "reference.png").write_bytes(_picture(320, 180))
    (folder / "narrow.png").write_bytes(_picture(180, 180))
    make_film(folder / "toy.mp4")


def run(command: list[str], address: str, key: str) -> dict[str, Facts]:
    """Run a scenario with an address, a key, and nothing else that a client would read."""
    foreign = {name: text for name, text in os.environ.items() if not _is_read(name)}
    done = subprocess.run(  # noqa: S603 - our own words
        command,
        env={**foreign, "OPENAI_BASE_URL": address, "OPENAI_API_KEY": key},
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    facts: dict[str, Facts] = json.loads(done.stdout.splitlines()[-1])
    return facts


def _is_read(name: str) -> bool:
    return name.upper().startswith("OPENAI") or name.upper().endswith("_PROXY")


def _picture(width: int, height: int) -> bytes:
    """Return a grey PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + b"\x80" * (3 * width)) * height
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts
