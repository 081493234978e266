import pytest

from reelkite.planning import phrases
from reelkite.planning.words import split


def found(text: str, kind: str, label: str = "") -> tuple[str, ...]:
    """Return the values of one kind in a sentence."""
    hits = phrases.find(split(text), label=label).hits
    return phrases.Findings(hits).values(kind)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("wide shot of a dog", "framing", "wide"),
        ("a dog, extreme close-up", "framing", "extreme close-up"),
        ("macro shot of a bee", "framing", "extreme close-up"),
        ("a dog, low-angle shot", "angle", "low angle"),
        ("bird's-eye view of a town", "angle", "overhead"),
        ("drone footage of a coast", "angle", "aerial"),
        ("a dog, POV shot", "angle", "point of view"),
        ("the camera orbits around a car", "camera", "orbit"),
        ("a car, racking focus", "camera", "rack focus"),
        ("a car, hand-held camera", "camera", "handheld"),
        ("a cup with creamy bokeh", "lens", "shallow"),
        ("soft depth of field", "lens", "shallow"),
        ("a cat, aquarelle", "style", "watercolour"),
        ("a cat in the style of Van Gogh", "style", "van gogh"),
        ("stop-motion cat", "style", "claymation"),
        ("a park at first light", "time", "dawn"),
        ("a park, magic hour", "time", "golden hour"),
        ("a rain-soaked street", "weather", "rain"),
        ("a misty lake", "weather", "fog"),
        ("autumn leaves", "season", "autumn"),
        ("morning light through the blinds", "light", "through blinds"),
        ("god rays in a barn", "light", "god rays"),
        ("a splash in super slow motion", "pace", "slow motion"),
    ],
)
def test_phrases_are_known_in_several_spellings(text: str, kind: str, value: str) -> None:
    """Each table answers to what people write."""
    assert value in found(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a crane by the river", "camera"),
        ("a dog follows her home", "camera"),
        ("a frying pan on a stove", "camera"),
        ("a train on the tracks", "camera"),
        ("a sketch by the window", "style"),
        ("a girl with dark hair", "light"),
        ("a spring in a mattress", "season"),
        ("medium roast coffee", "framing"),
        ("an origami bird", "style"),
    ],
)
def test_weak_phrases_need_a_witness(text: str, kind: str) -> None:
    """A word of the trade inside a plain sentence means what it usually means."""
    assert found(text, kind) == ()


@pytest.mark.parametrize(
    ("text", "label"),
    [("crane up", ""), ("slow crane to the sky", "camera"), ("the camera cranes up", "")],
)
def test_a_witness_makes_a_weak_phrase_count(text: str, label: str) -> None:
    """The camera beside it, a label, or standing alone between commas."""
    assert found(text, "camera", label) == ("crane",)


@pytest.mark.parametrize(
    ("text", "direction", "speed"),
    [
        ("camera slowly pans upward", "up", "slow"),
        ("a fast pan from right to left", "left", "fast"),
        ("zoom out", "out", None),
        ("the camera tracks left quickly", "left", "fast"),
    ],
)
def test_moves_have_direction_and_speed(text: str, direction: str, speed: str | None) -> None:
    """Both are read from the words near the move."""
    hit = phrases.Findings(phrases.find(split(text)).hits).moves()[0]
    assert (hit.direction, hit.speed) == (direction, speed)


def kinds(text: str) -> dict[str, str]:
    """Return the value of each kind of phrase in a sentence."""
    return {hit.kind: hit.value for hit in phrases.find(split(text)).hits}


def test_a_move_that_is_denied_is_a_static_camera() -> None:
    """Saying that the camera does not move is saying that it stands."""
    assert found("no zoom, no pan", "camera") == ("static",)


def test_denied_weather_does_not_count() -> None:
    """What is ruled out is kept apart."""
    all_hits = phrases.Findings(phrases.find(split("a field without fog")).hits)
    assert all_hits.first("weather") is None
    assert all_hits.denied("weather") == ("fog",)


def test_a_phrase_inside_a_longer_name_is_no_phrase() -> None:
    """A storm trooper brings no storm."""
    words = split("a storm trooper")
    assert phrases.find(words).hits
    assert not phrases.find(words, {1: 2}).hits


def test_one_phrase_may_mean_several_things() -> None:
    """The golden hour is a time and a light."""
    assert found("golden hour", "time") == ("golden hour",)
    assert found("golden hour", "light") == ("low sun",)


def test_a_truck_is_no_move() -> None:
    """Nouns that are moves, too, need more than an article."""
    assert kinds("a truck") == {}
    assert kinds("a crane") == {}
    assert kinds("truck left") == {"camera": "truck"}


def test_nobody_is_inside_of_what_is_written_on() -> None:
    """The inside of a vehicle takes somebody who is in it."""
    assert kinds("a man on a train") == {"inside": "train carriage"}
    assert kinds("graffiti on a train") == {}


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("a boat, Monet", "impressionist"),
        ("a boat in the style of Hokusai", "ukiyo-e"),
        ("Monet paints a boat", None),
        ("a boat, VHS footage", "vintage"),
        ("a boat, charcoal drawing", "charcoal"),
        ("a boat, film noir", "noir"),
    ],
)
def test_painters_are_styles_unless_they_act(text: str, style: str | None) -> None:
    """A name alone or after "by" is a style; before a verb it is somebody."""
    assert kinds(text).get("style") == style
