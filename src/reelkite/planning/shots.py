"""One shot from what its words say; a shot inherits place, time, weather, light and style."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import islice
from typing import Final, TypeAlias

from reelkite.domain.storyboard import Framing, Shot, Subject
from reelkite.planning import camera, casting, settings, speakers, tables
from reelkite.planning.framing import framing
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.meaning import wordnet
from reelkite.planning.phrases import Findings
from reelkite.planning.places.fitting import is_tabletop
from reelkite.planning.script import Spoken
from reelkite.planning.settings import Setting

Span: TypeAlias = tuple[float | None, float | None]
"""When the prompt says that a shot begins and ends, in seconds."""

_SHORTEST: Final = Fraction(1)
"""Seconds that a shot lasts at least."""
_STEP: Final = 12
"""Times that a prompt gives are kept to a twelfth of a second."""


def shot(
    reading: Reading,
    findings: Findings,
    earlier: Sequence[Shot] = (),
    spoken: Sequence[Spoken] = (),
) -> Shot:
    """Return the shot of a reading, with times still to be set.

    Args:
        reading: Its words.
        findings: Its phrases.
        earlier: The shots before; what this one does not name is taken over from the last.
        spoken: What is said in it.
    """
    before = earlier[-1] if earlier else None
    things = casting.on_stage(reading)
    parts = bool(before) and all(one.kind == "part" and one.owned for one in things)
    faced = parts and any(one.noun in _FACES for one in reading.things)
    if parts:
        things = []
    setting = _snowed(_lit(settings.choose(reading, things, findings), findings), findings)
    far = [thing for thing in things if thing.noun in settings.landmarks(setting)]
    things = settings.without_its_shell(setting, things)
    subjects = casting.subjects(things)
    if before:
        subjects = _recalled(subjects, things, earlier)
    made = Shot(
        start=Fraction(0),
        seconds=Fraction(1),
        framing=Framing.CLOSE_UP
        if faced and not findings.first("framing")
        else framing(findings, [*things, *far], tabletop=is_tabletop(setting.place)),
        angle=camera.angle(findings),
        moves=camera.moves(findings),
        subjects=subjects,
        setting=setting.place,
        setting_words=setting.words,
        time_of_day=findings.first("time") or implied_time(findings, setting.place, reading),
        weather=_falling(findings, setting.place) or "clear",
        season=findings.first("season") or ("winter" if reading.icy else None),
        light=_light(findings, setting),
        depth_of_field=camera.depth_of_field(findings),
        style=_style(findings),
        excluded=(*reading.excluded, *findings.denied("weather")),
        pace=findings.first("pace"),
        lines=speakers.lines(spoken, subjects),
    )
    return _inherit(made, findings, before) if before else made


_FACES: Final = frozenset({"face", "eye", "eyes", "lip", "lips", "smile", "mouth"})
"""Parts that a later shot shows close: "cut to: their faces"."""


def _lit(setting: Setting, findings: Findings) -> Setting:
    """Return the street at night where neon lights a street, or a park that nobody named."""
    neon = "neon" in findings.values("light") or findings.first("style") == "cyberpunk"
    inferred = setting.words is None and setting.place == "park"
    if neon and (inferred or setting.place == "city street"):
        return replace(setting, place="street at night")
    return setting


def implied_time(findings: Findings, place: str, reading: Reading) -> str:
    """Return the time of day that light, place and subjects speak of; else ``day``.

    The darkest wins: a campfire under the stars burns at night. A lamp, a fire or a star is
    seen best in the dark; a table by a window in the morning.
    """
    times = tables.values("settings", "implied time")
    signs = [f"light {word}" for word in findings.values("light")]
    signs += [f"asset {thing.entry.asset}" for thing in reading.things if thing.entry]
    signs += [f"noun {thing.noun}" for thing in reading.things]
    said = {times[sign] for sign in signs if sign in times}
    darkest = next(
        (time for time in tables.table("settings", "implied time") if time in said), None
    )
    return darkest or times.get(f"place {place}", "day")


def _light(findings: Findings, setting: Setting) -> tuple[str, ...]:
    """Return the light that is named, also in the name of the place: a dark hallway."""
    named, words = findings.values("light"), set((setting.words or "").casefold().split())
    return (*named, "dark") if words & _GLOOM and "dark" not in named else named


_GLOOM: Final = frozenset({"dark", "darkened", "dim", "gloomy", "shadowy", "unlit", "pitch"})


def _snowed(setting: Setting, findings: Findings) -> Setting:
    """Return mountains with peaks of snow where snow lies on them."""
    snow = setting.place == "mountain" and _weather(findings) == "snow"
    return replace(setting, place="snowy mountain") if snow else setting


def _falling(findings: Findings, place: str) -> str | None:
    """Return the weather; snow that only lies where there is snow anyway hides no peak."""
    lies = all(hit.words in _LYING for hit in findings.hits if hit.value == "snow")
    named = _weather(findings)
    return "clear" if named == "snow" and lies and place == "snowy mountain" else named


_LYING: Final = frozenset(
    {"snow", "snowy", "snow covered", "snow capped", "snow blanketed", "covered in snow",
     "in the snow"}
)  # fmt: skip


def _inherit(made: Shot, findings: Findings, before: Shot) -> Shot:
    """Take over from the shot before whatever this one does not name."""
    placed = made.setting_words is not None
    return replace(
        made,
        setting=made.setting if placed else before.setting,
        setting_words=made.setting_words if placed else before.setting_words,
        time_of_day=findings.first("time") or before.time_of_day,
        weather=_weather(findings) or before.weather,
        season=made.season or before.season,
        light=made.light or before.light,
        style=made.style or before.style,
        excluded=tuple(dict.fromkeys((*before.excluded, *made.excluded))),
    )


def _weather(findings: Findings) -> str | None:
    """Return the weather that is named; rain and snow beside a sunny window still fall."""
    named = findings.values("weather")
    return next((one for one in named if one not in _MILD), next(iter(named), None))


def _style(findings: Findings) -> str | None:
    """Return the style that is named: a storybook in watercolour is a watercolour."""
    named = findings.values("style")
    return next((one for one in named if one not in _BROAD), next(iter(named), None))


_BROAD: Final = frozenset({"anime", "claymation"})
"""Styles that are also meant by broad words: storybook, illustration, 3D, animated."""
_MILD: Final = frozenset({"clear", "cloudy", "wind"})


def _recalled(
    subjects: Sequence[Subject], things: Sequence[Thing], earlier: Sequence[Shot]
) -> tuple[Subject, ...]:
    """Let "the dog" of a later shot look as it did; a shot of nobody shows the same again.

    Who was seen last is meant first, also when another shot came between.
    """
    if not subjects:
        return earlier[-1].subjects
    seen = [one for shot in reversed(earlier) for one in shot.subjects]
    return tuple(
        _again(subject, thing, seen) for subject, thing in zip(subjects, things, strict=True)
    )


def _again(subject: Subject, thing: Thing, earlier: Sequence[Subject]) -> Subject:
    """Return a subject with the looks that it had, when the words mean the same one."""
    old = next((one for one in earlier if _may_be(thing, subject, one)), None)
    if old is None:
        return subject
    looks = tuple(dict.fromkeys((*subject.attributes, *old.attributes)))
    return replace(
        subject,
        noun=old.noun,
        asset=old.asset,
        match=old.match,
        count=subject.count if thing.counted or subject.count > old.count else old.count,
        colour=subject.colour or old.colour,
        attributes=looks,
        parts=subject.parts or old.parts,
        writing=subject.writing or old.writing,
    )


def _may_be(thing: Thing, subject: Subject, old: Subject) -> bool:
    """Whether the words can mean what an earlier shot showed: "the dog", "she"."""
    if subject.colour not in {None, old.colour}:
        return False
    named = old.noun == subject.noun or old.noun.endswith(f" {subject.noun}")
    named = named or (thing.definite and subject.noun in _kinds_of(old.noun))
    pronoun = not thing.spelt and thing.kind == "person"
    same = pronoun and old.asset in {subject.asset, *_ANY_AGE.get(subject.asset, ())}
    return same or (named and (thing.definite or thing.owned or thing.bare or not thing.spelt))


@cache
def _kinds_of(noun: str) -> frozenset[str]:
    """Return what a noun is a kind of: a convertible is a car, a dachshund a dog."""
    known = wordnet.senses(noun.rpartition(" ")[2])[:1]
    lines = (line for sense in known for line in wordnet.above(sense.line))
    return frozenset(word for line in islice(lines, _GENERATIONS) for word in wordnet.words(line))


_GENERATIONS: Final = 4
"""Steps up the tree of meanings that a later shot may take: further up all are things."""

_ANY_AGE: Final = {
    "person/man": ("person/boy", "person/elder", "person/adult"),
    "person/woman": ("person/girl", "person/elder", "person/adult"),
    "person/adult": ("person/man", "person/woman", "person/child", "person/elder"),
}


def unheeded(findings: Findings) -> tuple[str, ...]:
    """Return what cannot hold beside the first of its kind, and styles that nobody draws."""
    out = list(findings.values("unknown style"))
    for kind in ("time", "season", "weather"):
        named = findings.values(kind)
        first = _weather(findings) if kind == "weather" else next(iter(named), None)
        others = (one for one in named if one != first)
        out += [one for one in others if frozenset({first, one}) not in _AT_ONCE]
    return tuple(out)


_AT_ONCE: Final = frozenset(
    frozenset(pair)
    for pair in (
        ("dawn", "morning"), ("dawn", "golden hour"), ("morning", "day"), ("day", "noon"),
        ("morning", "golden hour"), ("day", "golden hour"), ("golden hour", "sunset"),
        ("golden hour", "dusk"), ("sunset", "dusk"), ("dusk", "night"), ("day", "sunset"),
        ("morning", "noon"), ("rain", "storm"), ("rain", "wind"), ("rain", "fog"),
        ("rain", "cloudy"), ("rain", "overcast"), ("storm", "wind"), ("storm", "overcast"),
        ("storm", "cloudy"), ("snow", "wind"), ("snow", "fog"), ("snow", "storm"),
        ("snow", "overcast"), ("snow", "cloudy"), ("snow", "clear"), ("fog", "overcast"),
        ("fog", "cloudy"), ("fog", "wind"), ("cloudy", "overcast"), ("cloudy", "wind"),
        ("cloudy", "clear"), ("clear", "wind"), ("overcast", "wind"), ("fog", "clear"),
    )
)  # fmt: skip
"""What may be named together without a contradiction."""


def timed(made: Sequence[Shot], seconds: int, spans: Sequence[Span] = ()) -> tuple[Shot, ...]:
    """Give the shots their times, exactly and without gaps.

    Args:
        made: The shots.
        seconds: Length of the clip.
        spans: When the prompt says that each begins and ends; without these the shots share
            the clip equally. Times of another length than the clip's are stretched to it.
    """
    weights = _lengths(spans) if len(spans) == len(made) else []
    lengths = _fitted(weights or [Fraction(1)] * len(made), Fraction(seconds))
    starts = [sum(lengths[:i], Fraction(0)) for i in range(len(made))]
    return tuple(
        replace(one, start=start, seconds=length)
        for one, start, length in zip(made, starts, lengths, strict=True)
    )


def _lengths(spans: Sequence[Span]) -> list[Fraction]:
    """Return the lengths that the prompt gives; a shot without one is as long as the mean."""
    given = [
        Fraction(round((ends - begins) * _STEP), _STEP)
        for begins, ends in spans
        if begins is not None and ends is not None
    ]
    if not given:
        return []
    mean, known = sum(given, Fraction(0)) / len(given), iter(given)
    return [mean if ends is None or begins is None else next(known) for begins, ends in spans]


def _fitted(weights: Sequence[Fraction], whole: Fraction) -> list[Fraction]:
    """Stretch lengths to the whole, none under a second as far as that can be."""
    shortest = min(_SHORTEST, whole / len(weights))
    scaled = [weight * whole / sum(weights, Fraction(0)) for weight in weights]
    spare = sum((max(Fraction(0), one - shortest) for one in scaled), Fraction(0))
    rest = whole - shortest * len(scaled)
    if all(one >= shortest for one in scaled) or not spare:
        return scaled
    return [shortest + max(Fraction(0), one - shortest) * rest / spare for one in scaled]
