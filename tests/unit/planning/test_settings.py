import pytest

from reelkite.domain.storyboard import Framing
from reelkite.planning import plan


@pytest.mark.parametrize(
    ("prompt", "setting", "words"),
    [
        ("a child in a grassy park", "park", "grassy park"),
        ("a cup on a wooden table", "table by a window", "wooden table"),
        ("a dog on the beach", "beach", "beach"),
        ("a boat sailing on the sea past a lighthouse", "sea", "sea"),
        ("a man walks down a busy street", "city street", "busy street"),
        ("a dachshund outside a cafe", "city street", "cafe"),
        ("a storm trooper vacuuming the beach", "beach", "beach"),
        ("alley", "alley", "alley"),
        ("a snowy forest", "snowy forest", "snowy forest"),
        ("a tuba player in Times Square", "city street", "times square"),
        ("stars in the night sky above a forest", "night sky", "night sky"),
    ],
)
def test_named_places_win_by_their_preposition(prompt: str, setting: str, words: str) -> None:
    """In it counts more than beside it, beside it more than bare."""
    shot = plan(prompt, 4).shots[0]
    assert shot.setting == setting
    assert words in {
        shot.setting_words,
        f"{shot.weather}y {shot.setting_words}",
        setting,
        "rainy street",
    }


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a kite", "park"),
        ("a coffee cup", "table by a window"),
        ("a shark", "underwater"),
        ("a car", "city street"),
        ("a horse", "meadow"),
        ("an astronaut", "space"),
        ("a blue robot waving", "living room"),
        ("a teddy bear", "nursery"),
        ("a toy car", "nursery"),
        ("a burger", "cafe table"),
        ("a toilet beside a sink", "bathroom"),
        ("dirty dishes in the sink", "kitchen"),
        ("a cat", "living room"),
        ("an elephant", "savanna"),
        ("a fox", "forest"),
        ("a dolphin", "underwater"),
        ("an airplane", "sky"),
        ("a tent", "campsite"),
        ("a knight on a horse", "castle"),
        ("a person brushing their teeth", "bathroom"),
        ("a person washing hands", "bathroom"),
        ("a person cleaning windows", "living room"),
        ("a person sticking tongue out", "park"),
        ("a person reading", "living room"),
        ("a woman cutting carrots", "kitchen"),
        ("a man eating a burger", "cafe"),
        ("a person doing aerobics", "gym"),
        ("a man reading on a bench", "park"),
        ("a sofa", "living room"),
        ("an oven", "kitchen"),
        ("a sailboat", "sea"),
        ("an owl in an armchair", "living room"),
        ("a goldfish in a glass bowl beside a book", "table by a window"),
        ("robots in the distant future", "futuristic city"),
        ("a flumbert", "studio"),
    ],
)
def test_subjects_imply_a_place(prompt: str, setting: str) -> None:
    """Without a named place the subjects vote; what nobody knows is in the studio."""
    shot = plan(prompt, 4).shots[0]
    assert (shot.setting, shot.setting_words) == (setting, None)


def test_a_person_at_a_table_is_in_a_room() -> None:
    """The tabletop is a place for small things only."""
    shot = plan("a woman sitting at a table", 4).shots[0]
    assert shot.setting in {"room", "living room"}
    assert "table" in {subject.noun for subject in shot.subjects}


def test_a_building_is_a_place_and_a_subject() -> None:
    """A bare lighthouse is looked at."""
    shot = plan("a lighthouse", 4).shots[0]
    assert shot.subjects[0].asset == "prop/lighthouse"


def test_a_place_keeps_its_weather() -> None:
    """A stormy sea is a sea in a storm."""
    shot = plan("a boat on a stormy sea", 4).shots[0]
    assert (shot.setting, shot.weather) == ("sea", "storm")


def test_an_empty_place_excludes_people() -> None:
    """Nobody may stroll through a deserted street."""
    assert "people" in plan("a deserted street at night", 4).shots[0].excluded


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a cat sleeping on a table", "table by a window"),
        ("a horse and a cup on a table", "living room"),
        ("a vase on a table next to a woman", "room"),
        ("a man eating soup at a table by a window", "cafe"),
        ("a dog and a pizza", "cafe"),
    ],
)
def test_a_tabletop_holds_small_things_only(prompt: str, setting: str) -> None:
    """Nobody and nothing bigger than a cat plays on a table."""
    assert plan(prompt, 4).shots[0].setting in {setting, "park"}
    assert (plan(prompt, 4).shots[0].setting == "table by a window") is (
        setting == "table by a window"
    )


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a castle", "meadow"),
        ("a church", "village"),
        ("a lighthouse", "beach"),
        ("a knight in a castle", "castle hall"),
        ("a monk in a temple", "temple interior"),
        ("a supermarket", "supermarket"),
        ("bakery shop", "bakery"),
        ("a windmill", "flower field"),
    ],
)
def test_a_building_is_seen_from_outside_or_played_in(prompt: str, setting: str) -> None:
    """A bare castle stands in a meadow; who is in it is in its hall."""
    assert plan(prompt, 4).shots[0].setting == setting


@pytest.mark.parametrize(
    ("words", "setting"),
    [
        ("country road", "countryside road"),
        ("dirt road", "countryside road"),
        ("forest path", "forest path"),
        ("forest road", "forest path"),
    ],
)
def test_roads_are_told_apart(words: str, setting: str) -> None:
    """A path in a forest is forest, a road in the country is a road."""
    shot = plan(f"a dog walks along a {words}", 4).shots[0]
    assert (shot.setting, shot.setting_words) == (setting, words)


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a shark is swimming in the ocean", "underwater"),
        ("an octopus in the sea", "underwater"),
        ("a whale jumping out of the ocean", "sea"),
        ("a shark and a boat in the ocean", "sea"),
        ("a boat in the ocean", "sea"),
    ],
)
def test_fish_are_seen_under_water(prompt: str, setting: str) -> None:
    """The sea is shown from below where nothing is above."""
    assert plan(prompt, 4).shots[0].setting == setting


def test_no_building_stands_in_a_room() -> None:
    """Whatever the words say, a church is seen from outside; a tent may stand indoors."""
    assert plan("a church in a library", 4).shots[0].setting == "meadow"
    assert plan("a tent in a living room", 4).shots[0].setting == "living room"


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a couple looking at the ocean", "beach"),
        ("a dog in the ocean", "beach"),
        ("a person swimming in the ocean", "sea"),
        ("a man in a boat in the ocean", "sea"),
        ("a panda standing on a surfboard in the ocean", "sea"),
    ],
)
def test_nobody_stands_on_water(prompt: str, setting: str) -> None:
    """Who neither swims nor is carried looks at the sea from the beach."""
    assert plan(prompt, 4).shots[0].setting == setting


def test_a_lighthouse_brings_its_shore() -> None:
    """Inland places turn into a shore beside a lighthouse."""
    assert plan("a lighthouse on a cliff", 4).shots[0].setting == "lighthouse"


@pytest.mark.parametrize("prompt", ["autumn leaves falling", "golden hour light"])
def test_mere_light_and_weather_are_seen_in_the_open(prompt: str) -> None:
    """Where nothing is on stage and no place is named, there is at least a meadow."""
    assert plan(prompt, 4).shots[0].setting == "meadow"


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a bowl on the kitchen counter", "kitchen counter"),
        ("a bonsai tree in the corner of a tea room", "cafe table"),
        ("a spoon and a plate", "dining table"),
        ("a toothbrush", "bathroom shelf"),
        ("a rubber duck in a bathtub", "bathroom"),
        ("an oven and scissors", "kitchen"),
        ("a cat in a kitchen", "kitchen"),
        ("a man with a cup in a cafe", "cafe"),
        ("a bottle on a white background", "studio"),
    ],
)
def test_small_things_do_not_lie_on_the_floor(prompt: str, setting: str) -> None:
    """In a room that has a table, a bowl is shown on it."""
    assert plan(prompt, 4).shots[0].setting == setting


@pytest.mark.parametrize(
    ("prompt", "setting", "nouns"),
    [
        ("a woman reads a letter on a train", "train carriage", {"woman", "letter"}),
        ("an old couple in a car", "car interior", {"old couple"}),
        ("a witch stirs soup in her hut", "log cabin", {"witch", "soup"}),
        ("a man drives a bus", "city street", {"man", "bus"}),
        ("a bird on a train", "train carriage", {"bird"}),
        ("a car in front of a house", "city street", {"car", "house"}),
    ],
)
def test_somebody_inside_sees_the_inside(prompt: str, setting: str, nouns: set[str]) -> None:
    """On a train is in its carriage; the train itself is not seen then."""
    shot = plan(prompt, 4).shots[0]
    assert shot.setting == setting
    assert {subject.noun for subject in shot.subjects} <= nouns


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a hedgehog on a garden path", "garden"),
        ("a cafe in Paris", "cafe"),
        ("a rooftop in Tokyo", "rooftop"),
        ("a room with a bed, a pillow and a blanket", "bedroom"),
        ("a samurai in a field of tall grass", "meadow"),
        ("tilt down from the sky to a boat", "sea"),
        ("a man walks toward the sea", "beach"),
        ("whiskey with ice", "bar counter"),
        ("a dog underwater", "underwater"),
    ],
)
def test_words_that_say_more_win(prompt: str, setting: str) -> None:
    """A city is the backdrop of a cafe, a path is one of a garden, beds make a bedroom."""
    assert plan(prompt, 4).shots[0].setting == setting


def test_a_quay_of_a_city_is_a_quay() -> None:
    """The name of the city after a place of its own does not make it a street."""
    assert plan("riverfront Shanghai", 4).shots[0].setting == "waterfront"


@pytest.mark.parametrize("river", ["Seine", "river Seine"])
def test_a_city_river_shows_its_landmark_far_behind(river: str) -> None:
    """The quay shows the tower, so no second one stands on the stage; the frame leaves it room."""
    shot = plan(f"a rowing boat on the {river} with the Eiffel Tower in the background", 4).shots[0]
    assert shot.setting == "waterfront"
    assert "eiffel tower" not in {one.noun for one in shot.subjects}
    assert shot.framing is Framing.WIDE


def test_no_spaceship_stands_in_its_own_cockpit() -> None:
    """The vehicle that one is in is the place, however its room is called."""
    shot = plan("A pilot sits in the cockpit of a spaceship.", 4).shots[0]
    assert [one.noun for one in shot.subjects] == ["pilot"]


def test_music_in_the_rain_is_played_in_the_street() -> None:
    """A violin implies a hall, where no rain falls."""
    assert plan("A busker plays the violin in the rain.", 4).shots[0].setting == "city street"


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("in the vast desert lies an oasis among palms", "oasis"),
        ("a caravan in the desert", "desert"),
    ],
)
def test_a_place_that_lies_in_another_is_meant(prompt: str, place: str) -> None:
    """An oasis is in a desert: naming both means the oasis."""
    assert plan(prompt, 4).shots[0].setting == place


def test_a_place_keeps_the_city_that_it_lies_in() -> None:
    """A balcony in Paris is a balcony, and Paris is not forgotten."""
    shot = plan("A family has breakfast on a balcony in Paris", 4).shots[0]
    assert (shot.setting, shot.setting_words) == ("balcony", "balcony in paris")
    assert plan("a dog in paris", 4).shots[0].setting_words == "paris"


def test_a_courtyard_has_no_roof() -> None:
    """In a temple one is inside, in its courtyard before it."""
    assert plan("a monk sits in a temple", 4).shots[0].setting == "temple interior"
    assert plan("a monk sits in a temple courtyard", 4).shots[0].setting == "shrine"


def test_who_is_on_the_moon_is_not_in_its_sky() -> None:
    """What hangs in the sky of another world does not move the shot up there."""
    assert plan("Two astronauts play on the moon, Earth in the sky", 4).shots[0].setting == "moon"
