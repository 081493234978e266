from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.domain.media import SAMPLE_RATE, SoundCue
from reelkite.domain.speech import Utterance
from reelkite.domain.storyboard import Hearing, Line, Music, Shot, Storyboard
from reelkite.sound.events.foley import FOLEY
from reelkite.sound.loudness import loudness, true_peak
from reelkite.sound.plan import Event, Layer, Span
from reelkite.sound.score import layers, made_bed, made_event, made_music, planned, score

ShotMaker = Callable[..., Shot]
BoardMaker = Callable[..., Storyboard]

PLACES = [
    ("park", "clear", "golden hour", -16),
    ("park", "storm", "day", -16),
    ("table by a window", "clear", "morning", -20),
    ("beach", "clear", "day", -16),
    ("city street", "rain", "night", -16),
    ("forest", "clear", "night", -16),
    ("room", "rain", "day", -16),
    ("snow field", "snow", "day", -20),
    ("cafe", "clear", "day", -16),
    ("under water", "clear", "day", -16),
    ("outer space", "clear", "night", -16),
    ("a place nobody knows", "fog", "day", -20),
]


@pytest.mark.parametrize(("setting", "weather", "hour", "target"), PLACES)
def test_every_place_is_mastered(
    board: BoardMaker, setting: str, weather: str, hour: str, target: float
) -> None:
    """Whatever is shown, the soundtrack is exactly as long, as loud and as safe as promised."""
    samples = score(board(setting, weather, hour, action="walk"), (), 5).samples

    assert samples.shape == (2, 4 * SAMPLE_RATE)
    assert samples.dtype == np.float32
    assert np.all(np.isfinite(samples))
    assert loudness(samples) == pytest.approx(target, abs=2.0)
    assert true_peak(samples) <= -1.6


def test_the_ends_are_soft(board: BoardMaker) -> None:
    """A soundtrack starts and ends in silence and swells and falls within fractions of a second."""
    samples = score(board("beach", seconds=1), (), 5).samples
    first, last = np.abs(samples[:, :96]).max(), np.abs(samples[:, -96:]).max()
    early = np.abs(samples[:, SAMPLE_RATE // 5 : SAMPLE_RATE // 2]).max()

    assert max(first, last) < 0.02
    assert early > 0.05


def test_same_seed_same_samples(board: BoardMaker) -> None:
    """The same storyboard, cues and seed give the same samples; another seed gives others."""
    story, cues = board("park", seconds=1), (SoundCue("flutter", 0.2, seconds=0.6),)
    once, again = score(story, cues, 7).samples, score(story, cues, 7).samples
    other = score(story, cues, 8).samples

    assert np.array_equal(once, again)
    assert not np.array_equal(once, other)


def test_nothing_comes_round_again(board: BoardMaker) -> None:
    """No stretch of the soundtrack repeats: the waveform's autocorrelation stays low."""
    samples = score(board("park"), (), 5).samples
    mono = samples.mean(axis=0)[::6].astype(np.float64)
    spectrum = np.fft.rfft(mono, 2 * mono.size)
    likeness = np.fft.irfft(np.abs(spectrum) ** 2)[: mono.size]
    lags = np.arange(mono.size)
    apart = (lags > 0.75 * 8000) & (lags < 0.7 * mono.size)
    share = np.abs(likeness[apart] / (likeness[0] * (1 - lags[apart] / mono.size)))

    assert share.max() < 0.3


def test_a_cue_never_changes_another_layer(board: BoardMaker) -> None:
    """Each bed and event has its own chance: adding a cue leaves the others as they were."""
    alone = planned(board("park"), (SoundCue("bark", 1.0),))
    crowded = planned(board("park"), (SoundCue("splash", 0.5), SoundCue("bark", 1.0)))
    bark = crowded.events[1]

    assert alone.layers == crowded.layers
    assert bark == alone.events[0]
    assert np.array_equal(made_event(bark, 3), made_event(alone.events[0], 3))


@pytest.mark.parametrize("name", ["bark", "clink", "hoof", "splash", "step"])
def test_a_cue_is_heard_when_it_happens(board: BoardMaker, name: str) -> None:
    """The energy of an event appears within 20 ms of its second, and not before."""
    story = board("studio", seconds=3)
    without = score(story, (SoundCue("nothing", 0.0),), 2).samples
    (event,) = planned(story, (SoundCue(name, 2.0, metres=2.0, strength=1.0),)).events
    sound = made_event(event, 2)
    onset = int(np.argmax(np.abs(sound).max(axis=0) > 0.2 * np.abs(sound).max()))

    assert onset < 0.02 * SAMPLE_RATE
    with_it = score(story, (event.cue,), 2).samples
    before, after = _energy(with_it, 1.9, 2.0), _energy(with_it, 2.0, 2.1)
    assert after / before > 2 * _energy(without, 2.0, 2.1) / _energy(without, 1.9, 2.0)


@pytest.mark.parametrize("name", sorted(FOLEY))
def test_every_event_stands_where_it_is(name: str) -> None:
    """Each event is finite, audible, short enough, and on the side where it is seen."""
    left = made_event(Event(SoundCue(name, 0.0, 0.0, seconds=0.6), "left"), 4)
    energy = np.sum(np.square(left), axis=1)

    assert np.all(np.isfinite(left))
    assert left.shape[1] < 9 * SAMPLE_RATE
    assert energy[0] > 2 * energy[1] > 0


def test_unknown_cues_are_silent(board: BoardMaker) -> None:
    """A wrong sound is worse than none: unknown, late and senseless cues are not heard."""
    cues = [
        SoundCue("gargle", 1.0),
        SoundCue("step", 9.0),
        SoundCue("step", -1.0),
        SoundCue("step", 1.0, metres=float("nan")),
    ]

    assert planned(board("park"), cues).events == ()


def test_wild_numbers_are_tamed(board: BoardMaker) -> None:
    """A cue that is too strong, beside the stage or endless is brought back into the clip."""
    wild = SoundCue("step", 1.0, x=5.0, metres=-3.0, strength=9.0, seconds=1e9)
    (event,) = planned(board("park"), (wild,)).events
    cue = event.cue

    assert (cue.x, cue.metres, cue.strength, cue.seconds) == (1.0, 0.0, 1.0, 3.0)
    assert np.all(np.isfinite(made_event(event, 1)))


def test_feet_meet_the_ground_of_the_shot(shot: ShotMaker) -> None:
    """Steps that do not say on what are on the place's ground; snow lies on everything."""
    grounds = [
        planned(Storyboard("p", (each,)), (SoundCue("step", 1.0),)).events[0].cue.detail
        for each in (
            shot("beach"),
            shot("beach", "snow"),
            shot("park", season="autumn"),
            shot("room"),
        )
    ]

    assert grounds == ["sand", "snow", "leaves", "wood"]


def test_actions_speak_where_no_cue_does(board: BoardMaker) -> None:
    """Without any cue, sounds follow from what subjects do."""
    events = planned(board("park", action="fly kite"), ()).events

    assert [event.cue.name for event in events] == ["flutter"]


def test_space_carries_no_sound(board: BoardMaker) -> None:
    """In the void nothing that happens is heard; under water all of it is dull."""
    blast = (SoundCue("explosion", 1.0),)

    assert planned(board("outer space"), blast).events == ()
    assert planned(board("under water"), blast).events[0].muffle > 0


def test_thunder_follows_its_flash(board: BoardMaker) -> None:
    """Lightning of the picture is heard later by its distance; storms without any get thunder."""
    (seen,) = planned(board("park", "storm"), (SoundCue("thunder", 1.0, metres=343.0),)).events
    own = planned(board("park", "storm"), ()).events

    assert seen.cue.second == pytest.approx(2.0)
    assert {event.cue.name for event in own} == {"thunder"}


def test_beds_run_on_through_cuts(shot: ShotMaker) -> None:
    """Two shots of one place share one bed; a new place takes over around the cut."""
    one = shot("park")
    same = replace(one, start=Fraction(4))
    other = replace(shot("beach"), start=Fraction(8))
    plan = planned(Storyboard("p", (one, same, other)), ())
    birds = next(layer for layer in plan.layers if layer.recipe == "birds")
    surf = next(layer for layer in plan.layers if layer.recipe == "surf")

    assert [(span.start, span.end) for span in birds.spans] == [(0, 4), (4, 8)]
    assert [(span.start, span.end) for span in surf.spans] == [(8, 12)]


def test_a_bed_glides_in_at_its_cut() -> None:
    """A bed of a later shot starts just before its cut, from silence."""
    second, bed = made_bed(Layer("soft air", 900.0, (Span(2.0, 4.0, 0.0),)), 4.0, 1)

    assert 1.7 < second < 2.0
    assert np.abs(bed[:, :4000]).max() == 0
    assert np.abs(bed[:, -4000:]).max() > 0


def test_layers_are_named_loudest_first(shot: ShotMaker) -> None:
    """The layers of a shot are named in plain words, beds before what subjects do."""
    kite = layers(Storyboard("p", (shot("park", action="fly kite"),)))

    assert kite == ("birds", "wind in leaves", "flutter")
    assert "thunder" in layers(Storyboard("p", (shot("beach", "storm"),)))
    assert layers(Storyboard("p", (shot("outer space", action="run"),))) == ("space drone",)


def _energy(samples: npt.NDArray[np.float32], start: float, end: float) -> float:
    cut = samples[:, int(start * SAMPLE_RATE) : int(end * SAMPLE_RATE)]
    return float(np.sum(np.square(cut, dtype=np.float64)))


def test_a_storyboard_tells_its_speech_and_music_first(shot: ShotMaker) -> None:
    """What the prompt wishes to be heard is named before what the place sounds like."""
    talking = replace(shot("park"), lines=(Line("Hello"),))
    hearing = Hearing(Music("happy"), ("rain", "thunder"), ("birds",))
    named = layers(Storyboard("p", (talking,), hearing=hearing))

    assert named[:4] == ("speech", "music", "rain", "thunder")
    assert "birds" not in named


def test_no_ambience_leaves_what_is_asked_for(shot: ShotMaker) -> None:
    """Beds of the place fall silent; the wish is still heard."""
    board = Storyboard(
        "p", (shot("park"),), hearing=Hearing(noises=("fire",), without=("ambience",))
    )

    assert layers(board) == ("fire",)
    assert [layer.recipe for layer in planned(board, ()).layers] == ["fire"]


def test_beds_step_back_under_music_and_music_under_speech(shot: ShotMaker) -> None:
    """The same second holds less of a bed where music plays."""
    board = Storyboard("p", (replace(shot("park"), seconds=Fraction(4)),))
    loud = replace(board, hearing=Hearing(Music("calm"), without=("ambience",)))
    voice = np.zeros(SAMPLE_RATE, np.float32)
    said = Utterance(Line("x"), 0, 1.0, voice, ())

    alone, spoken = made_music(Music("calm"), 4.0, 3), made_music(Music("calm"), 4.0, 3, (said,))
    assert np.abs(spoken[:, 60000:90000]).max() < 0.4 * np.abs(alone[:, 60000:90000]).max()
    assert np.allclose(spoken[:, :30000], alone[:, :30000])
    heard = score(loud, (), 3).samples
    assert np.abs(heard).max() > 0.05


def test_speech_is_louder_than_its_bed(shot: ShotMaker) -> None:
    """While somebody speaks the soundtrack holds mostly the voice, on the speaker's side."""
    board = Storyboard("p", (replace(shot("park"), seconds=Fraction(4)),))
    tone = np.sin(np.arange(SAMPLE_RATE) * 0.06).astype(np.float32) * 0.1
    said = Utterance(Line("x"), 0, 1.5, tone, (), x=0.1)

    heard = score(board, (), 3, (said,)).samples
    speaking = heard[:, int(1.6 * SAMPLE_RATE) : int(2.4 * SAMPLE_RATE)]
    quiet = heard[:, int(0.3 * SAMPLE_RATE) : int(1.2 * SAMPLE_RATE)]
    assert np.sqrt(np.mean(speaking**2)) > 2 * np.sqrt(np.mean(quiet**2))
    assert np.mean(speaking[0] ** 2) > 1.5 * np.mean(speaking[1] ** 2)
