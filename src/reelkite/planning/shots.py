"""One shot from what its words say; a shot inherits place, time, weather, light and style."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from reelkite.domain.storyboard import Shot
from reelkite.planning import camera, casting, settings, tables
from reelkite.planning.framing import framing
from reelkite.planning.grammar.reading import Reading
from reelkite.planning.phrases import Findings
from reelkite.planning.places.fitting import is_tabletop
from reelkite.planning.settings import Setting


def shot(reading: Reading, findings: Findings, before: Shot | None) -> Shot:
    """Return the shot of a reading, with times still to be set."""
    things = casting.on_stage(reading)
    subjects = casting.subjects(things)
    setting = _lit(settings.choose(reading, things, findings), findings)
    made = Shot(
        start=Fraction(0),
        seconds=Fraction(1),
        framing=framing(findings, things, tabletop=is_tabletop(setting.place)),
        angle=camera.angle(findings),
        moves=(camera.move(findings),),
        subjects=subjects,
        setting=setting.place,
        setting_words=setting.words,
        time_of_day=findings.first("time") or implied_time(findings, setting.place, reading),
        weather=findings.first("weather") or "clear",
        season=findings.first("season"),
        light=findings.values("light"),
        depth_of_field=camera.depth_of_field(findings),
        style=findings.first("style"),
        excluded=(*reading.excluded, *findings.denied("weather")),
        pace=findings.first("pace"),
    )
    return _inherit(made, findings, before) if before else made


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


def _inherit(made: Shot, findings: Findings, before: Shot) -> Shot:
    """Take over from the shot before whatever this one does not name."""
    placed = made.setting_words is not None
    return replace(
        made,
        setting=made.setting if placed else before.setting,
        setting_words=made.setting_words if placed else before.setting_words,
        time_of_day=findings.first("time") or before.time_of_day,
        weather=findings.first("weather") or before.weather,
        season=made.season or before.season,
        light=made.light or before.light,
        style=made.style or before.style,
        excluded=tuple(dict.fromkeys((*before.excluded, *made.excluded))),
    )


def timed(made: Sequence[Shot], seconds: int) -> tuple[Shot, ...]:
    """Share the clip's seconds equally among the shots, exactly and without gaps."""
    length = Fraction(seconds, len(made))
    return tuple(replace(one, start=i * length, seconds=length) for i, one in enumerate(made))
