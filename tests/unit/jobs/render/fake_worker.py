"""A worker process with the fake easel: ``fake_worker.py URL ROOT NAME LEASE``."""

import os
import signal
import sys
import threading
from pathlib import Path

from reelkite.storage import open_database
from tests.unit.jobs.render.benches import make_bench, make_worker


def main(url: str, root: str, name: str, lease: str) -> None:
    """Work until SIGTERM."""
    stopped = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    worker = make_worker(make_bench(open_database(url), Path(root)), name, float(lease))
    worker.start()
    stopped.wait()
    worker.stop()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
