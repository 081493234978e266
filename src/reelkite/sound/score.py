"""From a storyboard to its soundtrack: plan, make, place, mix."""

from collections.abc import Sequence
from dataclasses import replace
from math import isfinite
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.domain.media import SAMPLE_RATE, SoundCue, Soundtrack
from reelkite.domain.speech import Utterance
from reelkite.domain.storyboard import Hearing, Music, Shot, Storyboard
from reelkite.sound.actions import derived_cues, heard_actions
from reelkite.sound.beds.recipes import RECIPES
from reelkite.sound.events.foley import FOLEY, SAME_SOUND
from reelkite.sound.hearing import asked_beds, asked_cues, is_wanted
from reelkite.sound.loudness import loudness, momentary
from reelkite.sound.mix import REFERENCE, Mix, to_reference
from reelkite.sound.music import composed, played, wanted_music
from reelkite.sound.plan import Event, Layer, SoundPlan, Span
from reelkite.sound.settings import Place, place_of
from reelkite.sound.space import distant, placed
from reelkite.sound.speech.ducking import BEDS, MUSIC, ducked
from reelkite.sound.synthesis.filters import low_pass
from reelkite.sound.synthesis.signal import Mono, Stereo, count, gain, generator, single
from reelkite.sound.weather import beds_of, weather_word

LOUD: Final = -16.0
"""LUFS of a usual soundtrack."""

HUSHED: Final = -20.0
"""LUFS of one whose every shot is a nearly silent place."""

GENTLE: Final = -5.0
"""LU by which events are softer in a nearly silent place: nobody wants to be startled there."""

CROSSFADE: Final = 0.25
"""Seconds in which a new setting's sound takes over."""

STRIKES: Final = ((0.22, 0.35, 700.0), (0.74, 0.65, 1500.0))
"""Share of a stormy shot, screen position and metres of thunder when no lightning is seen."""

SIDE: Final = 1.4
"""Width of the stage: the picture's edges are heard at -0.7 and 0.7."""

MUSICAL: Final = 3.0
"""LU of music against the reference bed."""

BACKGROUND: Final = 6.0
"""Decibels by which beds are softer under music."""

SPEECH: Final = 9.0
"""LU of speech against the reference bed."""

FARTHEST_SPEAKER: Final = 8.0
"""Metres from which a voice is heard at most: words are there to be understood."""

SOUND_SPEED: Final = 343.0
"""Metres a second: thunder comes this much after its flash, at most ``LATEST`` seconds."""

LATEST: Final = 2.0


def score(
    storyboard: Storyboard,
    cues: Sequence[SoundCue],
    seed: int,
    spoken: Sequence[Utterance] = (),
) -> Soundtrack:
    """Return the soundtrack of a storyboard: as long as it, -16 LUFS (-20 where all is hushed).

    Args:
        storyboard: What the clip shows.
        cues: What happens in the picture and must be heard; without any, sparse ones follow
            from what the subjects do.
        seed: The clip's seed; the same arguments give the same samples.
        spoken: Lines, as ``speech.speak`` made them: all else steps back while they are heard.
    """
    plan = planned(storyboard, cues)
    music = wanted_music(storyboard)
    mix = Mix(round(storyboard.duration * SAMPLE_RATE), plan.room)
    for layer in plan.layers:
        second, bed = made_bed(layer, plan.seconds, seed)
        under = gain(-BACKGROUND) if music is not None else 1.0
        mix.lay(bed * ducked(spoken, second, bed.shape[-1], BEDS) * np.float32(under), second)
    if music is not None:
        mix.lay(made_music(music, plan.seconds, seed, spoken), 0.0)
    for event in plan.events:
        sound = made_event(event, seed)
        mix.drop(sound, event.cue.second, event.cue.metres)
    for utterance in spoken:
        mix.drop(made_speech(utterance), utterance.begins, utterance.metres)
    return Soundtrack(mix.mastered(plan.target))


def layers(storyboard: Storyboard) -> tuple[str, ...]:
    """Return the names of all that is heard, the prompt's own wishes and the loudest first."""
    hearing = storyboard.hearing
    lines = ["speech"] if any(shot.lines for shot in storyboard.shots) else []
    music = ["music"] if wanted_music(storyboard) is not None else []
    asked = [RECIPES[bed.recipe].heard for bed in asked_beds(hearing)]
    events = [cue.name for cue in asked_cues(storyboard)]
    places = [name for shot in storyboard.shots for name in _heard_in(shot, hearing)]
    return tuple(dict.fromkeys([*lines, *music, *asked, *events, *places]))


def _heard_in(shot: Shot, hearing: Hearing) -> tuple[str, ...]:
    """Return what place, weather and actions of a shot sound like."""
    beds = [RECIPES[bed.recipe].heard for bed in beds_of(shot) if is_wanted(bed, hearing)]
    storm = ["thunder"] if _stormy(shot) else []
    place = place_of(shot.setting, shot.setting_words)
    actions = () if place.airless else heard_actions(shot)
    return tuple(dict.fromkeys([*beds, *storm, *actions]))


def planned(storyboard: Storyboard, cues: Sequence[SoundCue]) -> SoundPlan:
    """Return all that will be heard, as data."""
    places = [place_of(shot.setting, shot.setting_words) for shot in storyboard.shots]
    happening = [cue for cue in cues or derived_cues(storyboard) if cue.name != "thunder"]
    wanted = [*happening, *_thunder(storyboard, cues), *asked_cues(storyboard)]
    return SoundPlan(
        seconds=float(storyboard.duration),
        layers=_layers(storyboard),
        events=_events(wanted, storyboard, places),
        room=places[0].room if places else "room",
        target=HUSHED if all(map(_hushed, storyboard.shots, places)) else LOUD,
    )


def made_bed(layer: Layer, seconds: float, seed: int) -> tuple[float, Stereo]:
    """Return when a layer begins, and its samples at their levels with soft ends at cuts."""
    first = max(0.0, layer.spans[0].start - CROSSFADE)
    last = min(seconds, layer.spans[-1].end + CROSSFADE)
    n = count(last - first)
    bed = RECIPES[layer.recipe].make(n, generator(seed, "bed", layer.name))
    if layer.muffle:
        bed = low_pass(bed, layer.muffle)
    return first, to_reference(bed, 0.0) * _levels(layer, first, n, seconds)


def made_event(event: Event, seed: int) -> Stereo:
    """Return an event as it is heard: at its loudness, distance and side."""
    cue, foley = event.cue, FOLEY[event.cue.name]
    rng = generator(seed, "event", event.name)
    sound = foley.make(cue, rng)
    if event.muffle:
        sound = low_pass(sound, event.muffle)
    alive = float(rng.uniform(-1.5, 1.5))
    wanted = REFERENCE + foley.above + event.level + alive + 12.0 * (cue.strength - 0.5)
    sound = sound * np.float32(gain(wanted - momentary(np.stack([sound, sound]))))
    return placed(distant(sound, cue.metres), (cue.x - 0.5) * SIDE)


def made_music(music: Music, seconds: float, seed: int, spoken: Sequence[Utterance] = ()) -> Stereo:
    """Return the music as it lies under the clip, stepping back where somebody speaks."""
    heard = to_reference(played(composed(music, seconds, seed), seed), MUSICAL)
    return heard * ducked(spoken, 0.0, heard.shape[-1], MUSIC)


def made_speech(utterance: Utterance) -> Stereo:
    """Return a line as it is heard: above all else, at the speaker's side."""
    voice = utterance.samples
    wanted = gain(REFERENCE + SPEECH - loudness(np.stack([voice, voice])))
    near = distant(voice * np.float32(wanted), min(utterance.metres, FARTHEST_SPEAKER))
    return placed(near, (utterance.x - 0.5) * SIDE)


def _layers(storyboard: Storyboard) -> tuple[Layer, ...]:
    """Return one layer for each bed of the clip, heard in the shots that want it."""
    spans: dict[tuple[str, float], list[Span]] = {}
    for shot in storyboard.shots:
        start, end = float(shot.start), float(shot.start + shot.seconds)
        own = [bed for bed in beds_of(shot) if is_wanted(bed, storyboard.hearing)]
        asked = asked_beds(storyboard.hearing)
        added = [bed for bed in own if bed.recipe not in {each.recipe for each in asked}]
        for bed in (*added, *asked):
            spans.setdefault((bed.recipe, bed.muffle), []).append(Span(start, end, bed.level))
    return tuple(Layer(recipe, muffle, tuple(when)) for (recipe, muffle), when in spans.items())


def _levels(layer: Layer, first: float, n: int, seconds: float) -> Mono:
    """Return the layer's gain over time: it glides at cuts, and is silent where unwanted."""
    half = CROSSFADE / 2
    corners: list[tuple[float, float]] = []
    for k, span in enumerate(layer.spans):
        level = gain(span.level)
        joins = k > 0 and abs(layer.spans[k - 1].end - span.start) < half
        if not joins and span.start > 0:
            corners.append((span.start - half, 0.0))
        corners += [(span.start + half if span.start > 0 else 0.0, level), (span.end - half, level)]
        follows = k + 1 < len(layer.spans) and abs(layer.spans[k + 1].start - span.end) < half
        if not follows and span.end < seconds:
            corners.append((span.end + half, 0.0))
    at = first + np.arange(n) / SAMPLE_RATE
    times, values = zip(*corners, strict=True)
    return single(np.interp(at, times, values))


def _events(
    cues: Sequence[SoundCue], storyboard: Storyboard, places: Sequence[Place]
) -> tuple[Event, ...]:
    """Return the cues that can be heard, each with a name of its own."""
    ends = np.array([float(shot.start + shot.seconds) for shot in storyboard.shots])
    events = []
    for cue in cues:
        name = SAME_SOUND.get(cue.name, cue.name)
        if name not in FOLEY or not _audible(cue, ends):
            continue
        shot = min(int(np.searchsorted(ends, cue.second, side="right")), len(places) - 1)
        if places[shot].airless:
            continue
        heard = _within(cue, float(ends[-1]))
        heard = replace(heard, name=name, detail=_detail(cue, places[shot], storyboard.shots[shot]))
        called = f"{name} {cue.second:.4f} {cue.x:.2f}"
        level = GENTLE if places[shot].hush else 0.0
        events.append(Event(heard, called, places[shot].muffle, level))
    return tuple(events)


def _within(cue: SoundCue, end: float) -> SoundCue:
    """Return the cue with its numbers where they make sense: nothing outlasts the clip."""
    return replace(
        cue,
        x=min(1.0, max(0.0, cue.x)),
        metres=max(0.0, cue.metres),
        strength=min(1.0, max(0.0, cue.strength)),
        seconds=min(end - cue.second, max(0.0, cue.seconds)),
    )


def _audible(cue: SoundCue, ends: npt.NDArray[np.float64]) -> bool:
    numbers = (cue.second, cue.x, cue.metres, cue.strength, cue.seconds)
    return all(map(isfinite, numbers)) and 0 <= cue.second < float(ends[-1])


def _detail(cue: SoundCue, place: Place, shot: Shot) -> str:
    """Return the cue's detail; feet that do not know their ground walk on the shot's."""
    if cue.name in {"step", "footstep", "hoof"} and not cue.detail:
        return _underfoot(place, shot)
    return cue.detail


def _underfoot(place: Place, shot: Shot) -> str:
    """Return what feet meet in a shot: snow and fallen leaves lie on everything."""
    if not place.outdoors:
        return place.ground
    if weather_word(shot) == "snow":
        return "snow"
    if shot.season == "autumn" and place.ground == "grass":
        return "leaves"
    return place.ground


def _thunder(storyboard: Storyboard, cues: Sequence[SoundCue]) -> list[SoundCue]:
    """Return the picture's lightning as it is heard, later by its distance.

    Stormy shots whose picture has none get thunder of their own.
    """
    seen = [cue for cue in cues if cue.name == "thunder"]
    if seen:
        return [replace(cue, second=cue.second + _lateness(cue.metres)) for cue in seen]
    return [
        SoundCue("thunder", float(shot.start) + float(shot.seconds) * share, side, metres)
        for shot in storyboard.shots
        if _stormy(shot)
        for share, side, metres in STRIKES
    ]


def _lateness(metres: float) -> float:
    return min(LATEST, max(0.0, metres) / SOUND_SPEED)


def _stormy(shot: Shot) -> bool:
    place = place_of(shot.setting, shot.setting_words)
    return weather_word(shot) == "storm" and not (place.airless or place.muffle)


def _hushed(shot: Shot, place: Place) -> bool:
    """Say whether a shot is nearly silent: the place is, or snow falls, and no storm is heard."""
    quiet = place.hush or (weather_word(shot) == "snow" and place.outdoors)
    return quiet and weather_word(shot) not in {"storm", "rain"}
