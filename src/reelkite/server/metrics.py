"""Metrics for Prometheus: what the database has counted, and what this process has answered."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from prometheus_client import CollectorRegistry, Counter, generate_latest
from prometheus_client import Histogram as Buckets
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reelkite.domain.policy import Category, Verdict
from reelkite.domain.task import ENDED, FailureCode, TaskStatus
from reelkite.production.ports import Screen
from reelkite.storage.tallies import Histogram, Tallies, Tally

METHODS: Final = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
"""Methods that are counted by name; a client's inventions must not make new series."""

BOUNDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0)
"""Upper bounds of the histogram of answer times, in seconds."""

SURFACES: Final = ("videos", "mulerun")
"""The dialects, by which refusals are counted; all routes but the first's are the second's."""

UNMATCHED: Final = "(none)"
"""The route of requests that no route took."""


@dataclass(frozen=True, slots=True)
class Meter:
    """Counts what this process answers; forgets it when the process ends.

    Attributes:
        registry: Holds the counts.
        requests: Answers by method, route and status.
        seconds: Time until the first byte of an answer, by route.
        screenings: Time that the guardrails took, by what they judged.
    """

    registry: CollectorRegistry
    requests: Counter
    seconds: Buckets
    screenings: Buckets

    def note(self, scope: Scope, status: int, seconds: float) -> None:
        """Count one answer."""
        route = getattr(scope.get("route"), "path", UNMATCHED)
        method = scope["method"] if scope["method"] in METHODS else "(other)"
        self.requests.labels(method, route, str(status)).inc()
        self.seconds.labels(route).observe(seconds)


def new_meter() -> Meter:
    """Return a meter that has counted nothing."""
    registry = CollectorRegistry()
    return Meter(
        registry,
        Counter(
            "reelkite_http_requests",
            "Requests that this process answered.",
            ("method", "route", "status"),
            registry=registry,
        ),
        Buckets(
            "reelkite_http_request_seconds",
            "Seconds until the first byte of an answer.",
            ("route",),
            buckets=BOUNDS,
            registry=registry,
        ),
        Buckets(
            "reelkite_screenings_seconds",
            "Seconds until the guardrails had judged something, or had failed to.",
            ("kind",),
            buckets=BOUNDS,
            registry=registry,
        ),
    )


@dataclass(frozen=True, slots=True)
class MeteredScreen:
    """A screen whose looks are timed, with the time that they waited.

    Attributes:
        screen: Who judges.
        meter: Who counts.
    """

    screen: Screen
    meter: Meter

    def prompt(self, prompt: str, /) -> Verdict:
        """Judge a prompt; see ``production.ports.Screen``."""
        with self.meter.screenings.labels("prompt").time():
            return self.screen.prompt(prompt)

    def image(self, content: bytes, /) -> Verdict:
        """Judge a picture; see ``production.ports.Screen``."""
        with self.meter.screenings.labels("image").time():
            return self.screen.image(content)

    def video(self, video: Path, part: int, /) -> Verdict:
        """Judge a part of a video; see ``production.ports.Screen``."""
        with self.meter.screenings.labels("video").time():
            return self.screen.video(video, part)


@dataclass(frozen=True, slots=True)
class Metering:
    """ASGI middleware: tells a meter of every answer.

    Attributes:
        app: What comes next.
        meter: Who counts.
        timer: Seconds that only grow.
    """

    app: ASGIApp
    meter: Meter
    timer: Callable[[], float] = field(default=time.perf_counter)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, and look at the first message of each answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = self.timer()

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.meter.note(scope, message["status"], self.timer() - began)
            await send(message)

        await self.app(scope, receive, noting)


@dataclass(frozen=True, eq=False)
class _Counted(Collector):
    """Tallies, as Prometheus wants them."""

    tally: Tally

    def collect(self) -> Iterable[Metric]:
        """Return all families."""
        tally = self.tally
        by_status = {status.value: tally.tasks.get(status, 0) for status in TaskStatus}
        ended = {status.value: tally.ended.get(status, 0) for status in ENDED}
        failures = {code.value: 0 for code in FailureCode} | tally.failures
        return (
            _gauge("tasks", "Tasks that are kept, by status.", by_status, "status"),
            _gauge("oldest_wait_seconds", "Age of the oldest waiting task.", tally.oldest_wait),
            _gauge("notices_due", "Webhook notices that wait.", tally.notices_due),
            _counter("tasks_ended", "Tasks that ended ever.", ended, "status"),
            _counter("failures", "Failures ever.", failures, "code"),
            _counter("notices", "Webhook notices ever.", tally.notices, "outcome"),
            _refusals(tally.refusals),
            _histogram(
                "wait_seconds", "From promise to first attempt.", {"": tally.wait_seconds}, ()
            ),
            _histogram("render_seconds", "Length of attempts.", tally.render_seconds, ("engine",)),
        )


def exposition(meter: Meter, tallies: Tallies) -> bytes:
    """Return all metrics in Prometheus' text format.

    Raises:
        DatabaseUnavailable: The tallies cannot be read.
    """
    counted = CollectorRegistry()
    counted.register(_Counted(tallies.read()))
    return generate_latest(counted) + generate_latest(meter.registry)


def _gauge(
    name: str, help_text: str, values: dict[str, int] | float, label: str = ""
) -> GaugeMetricFamily:
    family = GaugeMetricFamily(f"reelkite_{name}", help_text, labels=(label,) if label else ())
    if isinstance(values, dict):
        for word, value in values.items():
            family.add_metric((word,), value)
    else:
        family.add_metric((), values)
    return family


def _counter(name: str, help_text: str, values: dict[str, int], label: str) -> CounterMetricFamily:
    family = CounterMetricFamily(f"reelkite_{name}", help_text, labels=(label,))
    for word, value in sorted(values.items()):
        family.add_metric((word,), value)
    return family


def _refusals(counts: dict[tuple[str, str], int]) -> CounterMetricFamily:
    """Return how often each category was refused on each surface, zeros included."""
    family = CounterMetricFamily(
        "reelkite_refusals", "Refusals by the guardrails ever.", labels=("category", "surface")
    )
    sums = {(category.value, surface): 0 for category in Category for surface in SURFACES}
    for (category, route), number in counts.items():
        surface = SURFACES[0] if route == SURFACES[0] else SURFACES[1]
        sums[category, surface] = sums.get((category, surface), 0) + number
    for labels, number in sums.items():
        family.add_metric(labels, number)
    return family


def _histogram(
    name: str, help_text: str, values: dict[str, Histogram], labels: tuple[str, ...]
) -> HistogramMetricFamily:
    """Return the family; with no ``labels``, of the one histogram that there is."""
    family = HistogramMetricFamily(f"reelkite_{name}", help_text, labels=labels)
    for word, counts in sorted(values.items()):
        buckets = [(str(float(bound)), float(number)) for bound, number in counts.at_most]
        buckets.append(("+Inf", float(counts.count)))
        family.add_metric((word,) if labels else (), buckets, counts.total)
    return family
