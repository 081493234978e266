"""How much memory each process of a server holds over many renders.

Run: python benchmarks/memory.py [--renders N] [--engine diorama] [--seconds S]

Memory in MiB after each fifth of the renders, where pages that processes share are split among
them (PSS); ``render`` is the persistent child with all processes that it draws with. ``drift`` is
the last value less that after a fifth. The worker renews the child after 50 renders; a value of 0
is a child that was just ended for that.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.acceptance.servers import Maker, Server, serving

ROLES = ("serve", "api", "worker", "render", "caretaker")
PROMPTS = (
    "a red kite over a green park",
    "a steaming cup of coffee on a wooden table",
    "a dog walks along a beach at dawn",
    "rain in a neon street at night",
    "an old man reads on a bench under autumn trees",
)


def resident(server: Server) -> dict[str, float]:
    """Return MiB by role."""
    found = dict.fromkeys(ROLES, 0.0)
    for process in server.processes():
        memory = psutil.Process(process.pid).memory_full_info()
        found[process.role if process.role in found else "render"] += memory.pss / 2**20
    return found


def main() -> None:
    """Print one line a fifth."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--renders", type=int, default=60)
    parser.add_argument("--engine", default="diorama")
    parser.add_argument("--size", default="320x180")
    parser.add_argument("--seconds", default="1")
    options = parser.parse_args()
    settings = {"REELKITE_ENGINE": options.engine, "REELKITE_SIZES": options.size}
    settings["REELKITE_SECONDS"] = options.seconds
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder), settings=settings) as server,
    ):
        observe(server, options)


def observe(server: Server, options: argparse.Namespace) -> None:
    """Make clips and print what the processes hold."""
    print("| renders | " + " | ".join(ROLES) + " |")
    print("| --- " * (len(ROLES) + 1) + "|")
    seen = [resident(server)]
    tell("0", seen[0])
    with server.client() as client:
        for number in range(1, options.renders + 1):
            make(Maker(client), PROMPTS[number % len(PROMPTS)], options)
            if number % max(options.renders // 5, 1) == 0:
                seen.append(resident(server))
                tell(str(number), seen[-1])
    tell("drift", {role: seen[-1][role] - seen[1][role] for role in ROLES})


def make(maker: Maker, prompt: str, options: argparse.Namespace) -> None:
    """Make one clip."""
    answer = maker.client.post(
        "/v1/videos", json={"prompt": prompt, "size": options.size, "seconds": options.seconds}
    )
    maker.when(answer.raise_for_status().json()["id"], "completed", 600)


def tell(name: str, held: dict[str, float]) -> None:
    """Print one line."""
    print(f"| {name} | " + " | ".join(f"{held[role]:.0f}" for role in ROLES) + " |", flush=True)


if __name__ == "__main__":
    main()
