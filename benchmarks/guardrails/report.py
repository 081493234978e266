"""Rates of what was judged, as a table and as JSON; and what was missed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import quantiles

from benchmarks.guardrails.judging import Judged
from benchmarks.guardrails.pairs import Count
from benchmarks.guardrails.sets import DOUBTFUL, ENGLISH, HARMLESS

_COLUMNS = ("English", "other", "all")


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many."""

    hits: int
    of: int

    @property
    def percent(self) -> float:
        """In percent; 0 of nothing is 0."""
        return round(100 * self.hits / self.of, 2) if self.of else 0.0

    def __str__(self) -> str:
        return f"{self.hits}/{self.of} = {self.percent:.1f} %" if self.of else "-"


@dataclass(frozen=True, slots=True)
class Cost:
    """What the checks cost beside their time.

    Attributes:
        seconds: To load them.
        megabytes: Most memory of the process that judged, in MiB.
    """

    seconds: float
    megabytes: float

    def __str__(self) -> str:
        return f"Loaded in {self.seconds:.1f} s; {self.megabytes:.0f} MiB at most."


def rates(
    every: Iterable[Judged], group: Callable[[Judged], str], hit: Callable[[Judged], bool]
) -> dict[str, Rate]:
    """Return for each group how many were hit."""
    found: dict[str, Rate] = {}
    for each in every:
        old = found.get(group(each), Rate(0, 0))
        found[group(each)] = Rate(old.hits + hit(each), old.of + 1)
    return found


def summary(every: Sequence[Judged], pairs: Sequence[Count], cost: Cost) -> dict[str, object]:
    """Return all figures, as JSON can say them."""
    unfit = [each for each in every if each.sample.name not in (HARMLESS, DOUBTFUL)]
    fit = [each for each in every if each.sample.name == HARMLESS]
    return {
        "refused": _plain(rates(unfit, _by_language, _is_refused)),
        "refused as what it is": _plain(rates(unfit, _by_language, _is_right)),
        "refused, by manner": _plain(rates(unfit, _by_manner, _is_refused)),
        "false refusals": _plain(rates(fit, _by_language, _is_refused)),
        "false refusals, by trap": _plain(rates(fit, _by_manner, _is_refused)),
        "not judged": sum(each.verdict is None for each in every),
        "minors": {each.language: [each.pairs - len(each.missed), each.pairs] for each in pairs},
        "milliseconds": _times(every),
        "seconds to load": cost.seconds,
        "peak MiB": cost.megabytes,
    }


def heading(which: str, every: Sequence[Judged]) -> str:
    """Return which edition of a set was judged, and how many prompts of it."""
    fit = sum(each.sample.name in (HARMLESS, DOUBTFUL) for each in every)
    return f"Set: {which}; {len(every) - fit} prompts to refuse, {fit} others."


def table(every: Sequence[Judged], pairs: Sequence[Count], cost: Cost) -> str:
    """Return all rates and costs as Markdown: refused at all, and as what it is ("own")."""
    heads = ["set", *_COLUMNS, *(f"{column}, own" for column in _COLUMNS)]
    lines = [_row(heads), _row(["---"] * len(heads))]
    lines += [_line(name, own) for name, own in _by_name(every)]
    if pairs:
        met, of = sum(each.pairs - len(each.missed) for each in pairs), sum(e.pairs for e in pairs)
        lines.append(_row(["sexual_minors, combined", *[""] * 5, str(Rate(met, of))]))
    times = ", ".join(f"{name} {value:.1f}" for name, value in _times(every).items())
    lines += ["", *([f"Milliseconds a prompt on one core: {times}."] if times else []), str(cost)]
    return "\n".join(lines)


def misses(every: Iterable[Judged]) -> Iterator[str]:
    """Yield a line for each prompt that was not judged as it should be."""
    for each in every:
        name = each.sample.name
        found = each.verdict.findings if each.verdict else ()
        reasons = "; ".join(f"{one.category.value} <- {one.rule}" for one in found) or "nothing"
        if each.verdict is None:
            reasons = "could not be judged"
        wrong = each.is_refused if name in (HARMLESS, DOUBTFUL) else not each.is_right
        if wrong or each.verdict is None:
            place = f"{name} [{each.sample.section}]"
            yield f"{place}: {_printable(each.sample.prompt)} -- {reasons}"


def _printable(prompt: str) -> str:
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in prompt)


def _line(name: str, own: Sequence[Judged]) -> str:
    if name in (HARMLESS, DOUBTFUL):
        return _row([f"{name}, refused", *_cells(own, _is_refused), "", "", ""])
    return _row([name, *_cells(own, _is_refused), *_cells(own, _is_right)])


def _cells(own: Sequence[Judged], hit: Callable[[Judged], bool]) -> list[str]:
    found = rates(own, _language, hit) | rates(own, lambda _: "all", hit)
    return [str(found.get(column, Rate(0, 0))) for column in _COLUMNS]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _by_name(every: Iterable[Judged]) -> Iterator[tuple[str, list[Judged]]]:
    groups: dict[str, list[Judged]] = {}
    for each in every:
        groups.setdefault(each.sample.name, []).append(each)
    last = (HARMLESS, DOUBTFUL)
    yield from sorted(groups.items(), key=lambda group: (group[0] in last, group[0]))


def _times(every: Sequence[Judged]) -> dict[str, float]:
    if len(every) < 2:  # noqa: PLR2004 - quantiles take two values
        return {}
    times = [each.milliseconds for each in every]
    parts = quantiles(times, n=100)
    return {
        "p50": round(parts[49], 2),
        "p95": round(parts[94], 2),
        "p99": round(parts[98], 2),
        "most": round(max(times), 2),
    }


def _plain(found: dict[str, Rate]) -> dict[str, list[float]]:
    return {name: [rate.hits, rate.of, rate.percent] for name, rate in sorted(found.items())}


def _language(each: Judged) -> str:
    return "English" if each.sample.language == ENGLISH else "other"


def _by_language(each: Judged) -> str:
    return f"{each.sample.name}, {_language(each)}"


def _by_manner(each: Judged) -> str:
    return each.sample.section


def _is_refused(each: Judged) -> bool:
    return each.is_refused


def _is_right(each: Judged) -> bool:
    return each.is_right
