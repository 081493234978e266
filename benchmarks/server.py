"""How fast the server answers: creates beside a real render, polls when idle, and its start.

Run: python benchmarks/server.py [--seconds S] [--connections C] [--creates-pause S]

The server runs with its defaults, without limits of requests; the generator is a raw-socket
client of our own in one process. Its share of a core is told: near 100 % it would be the
bottleneck, not the server. ``wrk`` is used for polls too where it is installed.
"""

import argparse
import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.acceptance.servers import KEY, Maker, Server, serving

LONG_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)

UNLIMITED = {"REELKITE_PATIENCE": "100000000"}


@dataclass
class Caller(asyncio.Protocol):
    """One connection that sends the same request again as soon as it is answered.

    Attributes:
        request: Gives the bytes to send.
        pause: Seconds between an answer and the next request.
        took: Seconds that each answer took.
        wrong: Answers that were no 200.
    """

    request: Callable[[], bytes]
    pause: float
    took: list[float] = field(default_factory=list)
    wrong: int = 0
    _transport: asyncio.Transport | None = None
    _sent: float = 0.0
    _got: bytes = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - asyncio's own type
        self._transport = transport
        self._ask()

    def data_received(self, data: bytes) -> None:
        """Take a part of an answer."""
        self._got += data
        head, blank, body = self._got.partition(b"\r\n\r\n")
        length = LONG_LENGTH.search(head)
        if not blank or length is None or len(body) < int(length.group(1)):
            return
        self.took.append(time.perf_counter() - self._sent)
        self.wrong += not head.startswith(b"HTTP/1.1 200")
        self._got = b""
        if self.pause:
            asyncio.get_running_loop().call_later(self.pause, self._ask)
        else:
            self._ask()

    def stop(self) -> None:
        """End the connection."""
        if self._transport is not None:
            self._transport.abort()

    def _ask(self) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._sent = time.perf_counter()
            self._transport.write(self.request())


@dataclass(frozen=True, slots=True)
class Result:
    """What a run of callers measured.

    Attributes:
        took: Seconds of each answer.
        wrong: Answers that were no 200.
        rate: Answers a second.
        share: Part of a core that the generator used.
        cpu: Processor milliseconds of the HTTP process for each answer; other load on the machine
            hardly changes them.
    """

    took: list[float]
    wrong: int
    rate: float
    share: float
    cpu: float

    def at(self, quantile: float) -> float:
        """Return so many milliseconds, within which this part of the answers came."""
        ordered = sorted(self.took)
        return 1000 * ordered[min(int(quantile * len(ordered)), len(ordered) - 1)]


async def call(
    server: Server, request: Callable[[], bytes], connections: int, seconds: float, pause: float
) -> Result:
    """Call for so many seconds over so many connections."""
    loop = asyncio.get_running_loop()
    callers = [Caller(request, pause) for _ in range(connections)]
    (api,) = (psutil.Process(process.pid) for process in server.of_role("api"))
    wall, cpu, theirs = time.perf_counter(), time.process_time(), sum(api.cpu_times()[:2])
    for caller in callers:
        await loop.create_connection(lambda each=caller: each, "127.0.0.1", server.port)  # type: ignore[misc] # bound now
    await asyncio.sleep(seconds)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    theirs = sum(api.cpu_times()[:2]) - theirs
    for caller in callers:
        caller.stop()
    took = [each for caller in callers for each in caller.took]
    wrong = sum(caller.wrong for caller in callers)
    each = 1000 * theirs / max(len(took), 1)
    return Result(took, wrong, len(took) / wall, cpu / wall, each)


def poll_request(server: Server, video: str) -> bytes:
    """Return a poll of one video."""
    return (
        f"GET /v1/videos/{video} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
        f"Authorization: Bearer {KEY}\r\n\r\n"
    ).encode()


def create_request(server: Server) -> bytes:
    """Return a request for a small video."""
    body = b'{"prompt": "a red kite over a park", "size": "1280x720", "seconds": "4"}'
    head = (
        f"POST /v1/videos HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
        f"Authorization: Bearer {KEY}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def tell(name: str, result: Result) -> None:
    """Print one line of the table."""
    print(
        f"| {name} | {result.rate:.0f} | {result.at(0.5):.1f} | {result.at(0.99):.1f} | "
        f"{result.at(1):.1f} | {result.cpu:.2f} | {len(result.took)} | {result.wrong} | "
        f"{result.share:.0%} |",
        flush=True,
    )


def beside_a_render(options: argparse.Namespace) -> None:
    """Measure creates and polls while one real render holds both cores."""
    settings = {**UNLIMITED, "REELKITE_ENGINE": "diorama"}
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder), settings=settings) as server,
    ):
        with server.client() as client:
            answer = client.post(
                "/v1/videos",
                json={"prompt": "a red kite over a park", "size": "1280x720", "seconds": "12"},
            )
            video = answer.raise_for_status().json()["id"]
            Maker(client).drawing(video, 120)
            creating = create_request(server)
            pause = options.creates_pause
            tell("create, beside a render", _run(server, creating, 2, options.seconds, pause))
            poll = poll_request(server, video)
            tell("poll, beside a render", _run(server, poll, 4, options.seconds, 0.0))
            still = Maker(client).get(video)["status"]
        print(f"the render was {still} at the end of this", file=sys.stderr)


def when_idle(options: argparse.Namespace) -> None:
    """Measure polls and creates while nothing else happens."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder), settings=UNLIMITED) as server,
    ):
        with server.client() as client:
            video = Maker(client).create("a kite", seconds="1")
            Maker(client).when(video, "completed")
        poll = poll_request(server, video)
        count = options.connections
        tell(f"poll, idle, {count} connections", _run(server, poll, count, options.seconds, 0.0))
        if shutil.which("wrk"):
            print(_wrk(server, video, count, options.seconds), file=sys.stderr)
        creating = create_request(server)
        tell("create, nothing drawn but flat frames", _run(server, creating, 2, 5, 0.05))


def start_up(times: int) -> None:
    """Measure how long it takes from the command to the ready line."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), settings={"REELKITE_ENGINE": "diorama"})
        for number in range(times):
            began = time.perf_counter()
            server.start()
            took = time.perf_counter() - began
            name = "first start" if number == 0 else "next start"
            print(f"| {name}, to the ready line | {took:.2f} s |", flush=True)
            server.stop()
        server.clean()


def _run(server: Server, request: bytes, connections: int, seconds: float, pause: float) -> Result:
    return asyncio.run(call(server, lambda: request, connections, seconds, pause))


def _wrk(server: Server, video: str, connections: int, seconds: float) -> str:
    done = subprocess.run(  # noqa: S603 - our own words
        [  # noqa: S607 - whichever is installed
            "wrk", "-t1", f"-c{connections}", f"-d{seconds:.0f}s", "--latency",
            "-H", f"Authorization: Bearer {KEY}", f"{server.url}/v1/videos/{video}",
        ],
        capture_output=True,
        text=True,
        check=True,
    )  # fmt: skip
    return done.stdout


def main() -> None:
    """Print two tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=15, help="length of each run")
    parser.add_argument("--connections", type=int, default=16, help="of polls, when idle")
    parser.add_argument("--creates-pause", type=float, default=0.05, help="between creates, s")
    parser.add_argument("--starts", type=int, default=3)
    options = parser.parse_args()
    print("| start | time |\n| --- | --- |")
    start_up(options.starts)
    print(
        "\n| what | a second | p50 ms | p99 ms | most ms | CPU ms | answers | wrong | generator |"
    )
    print("| --- " * 9 + "|")
    when_idle(options)
    beside_a_render(options)


if __name__ == "__main__":
    main()
