"""How well promises are kept: many kills, and how long a task stands still after one.

Run: python benchmarks/durability.py [--kills 200] [--seed 1] [--recoveries 10]
         [--database-url postgresql://...]

Two clients keep asking, one polls, and each process of the server in turn is killed with signal 9
at moments left to chance; a killed supervisor is started anew on the same folder. Afterwards every
promised video must have ended, once, in a file that can be decoded to its last frame.

Then the recoveries: a task is under way, its worker or its render child is killed, and the time is
taken until the next attempt has begun to draw. Each process has lived for a while then: one that
keeps dying early is made to wait.
"""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.acceptance.rehearsal.rehearsal import attempts
from tests.acceptance.servers import Maker, Server, serving, until
from tests.acceptance.storm import Storm

STEADY = 11.0
"""Seconds of life after which a death counts as an accident."""


def main() -> None:
    """Print what was killed, what was found, and how long recoveries took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--recoveries", type=int, default=10)
    parser.add_argument("--database-url", default="")
    options = parser.parse_args()
    settings = {"REELKITE_DATABASE_URL": options.database_url} if options.database_url else {}
    faults: list[str] = []
    if options.kills:
        with (
            tempfile.TemporaryDirectory() as folder,
            serving(Path(folder), workers=options.workers, settings=settings) as started,
        ):
            faults = weather(started, options)
    if options.recoveries:
        print("\n| killed | times | least s | middle s | most s |\n| --- | --- | --- | --- | --- |")
        for role in ("render", "worker", "serve"):
            with (
                tempfile.TemporaryDirectory() as folder,
                serving(Path(folder), settings=settings) as started,
            ):
                recover(started, role, options.recoveries)
    sys.exit(1 if faults else 0)


def weather(server: Server, options: argparse.Namespace) -> list[str]:
    """Let the storm rage, and return what it broke."""
    storm = Storm(server, random.Random(options.seed), most_open=6)
    began = time.monotonic()
    storm.rage(options.kills, lambda line: print(line, file=sys.stderr, flush=True))
    storm.settle(300)
    faults = storm.reckon()
    if storm.lost_attempts > storm.deadly:
        faults.append(f"{storm.lost_attempts} attempts were lost to {storm.deadly} deadly kills")
    ended = [video["status"] for video in storm.witness.videos.values()]
    print("| what | count |\n| --- | --- |")
    for role, times in sorted(storm.killed.items()):
        print(f"| killed: {role} | {times} |")
    print(f"| acknowledged | {len(storm.witness.promised)} |")
    for status in sorted(set(ended)):
        print(f"| {status} | {ended.count(status)} |")
    for outage, times in sorted(storm.witness.outages.items()):
        print(f"| {outage} | {times} |")
    print(f"| attempts lost | {storm.lost_attempts} |")
    print(f"| faults | {len(faults)} |")
    print(f"| minutes | {(time.monotonic() - began) / 60:.1f} |", flush=True)
    for fault in faults:
        print(fault)
    return faults


def recover(server: Server, role: str, times: int) -> None:
    """Kill one process so often while it works, and print how long its task stood still."""
    took: list[float] = []
    for number in range(times):
        prompt = f"slowly kite {number} of {role}"
        time.sleep(STEADY)
        with server.client() as client:
            video = Maker(client).create(prompt, seconds="4")
            Maker(client).drawing(video)
        began = time.monotonic()
        server.kill(role)
        if role == "serve":
            server.start()
        until(lambda p=prompt: attempts(server.diary).count(p) > 1, 60, "the next attempt", 0.01)  # type: ignore[misc] # bound now
        took.append(time.monotonic() - began)
        with server.client() as client:
            Maker(client).when(video, "completed", 60)
    took.sort()
    middle = took[len(took) // 2]
    print(f"| {role} | {times} | {took[0]:.2f} | {middle:.2f} | {took[-1]:.2f} |", flush=True)


if __name__ == "__main__":
    main()
