import pytest

from reelkite.domain.policy import Category, Layer
from reelkite.guardrails.gazetteer import open_gazetteer
from reelkite.guardrails.reading import read

GAZETTEER = open_gazetteer()


def _categories(text: str) -> set[Category]:
    return {finding.category for finding in GAZETTEER(read(text))}


@pytest.mark.parametrize(
    "text",
    [
        "elon musk rides a skateboard",
        "Messi dribbling past three players",
        "adele singing at a piano",
        "drake dancing in a hallway",
        "zendaya walks her dog",
        "taylr swift on a beach",
        "E l o n  M u s k waves",
        "Taylor Swift cantando en la playa",
        "Илон Маск танцует",
        "一个视频：泰勒·斯威夫特 唱歌",
        "イーロン・マスクが走る",
        "일론 머스크가 웃는다",
        "إيلون ماسك يرقص",
        "the current president of France waves",
        "the real Helena Brandt on a bike",
        "Elon Musk在跳舞",
        "अमेरिका के राष्ट्रपति नाचते हैं",
    ],
)
def test_real_people_are_found(text: str) -> None:
    """By name in any script and case, by office, by what is said of them."""
    assert Category.REAL_PERSON in _categories(text)


@pytest.mark.parametrize(
    "text",
    [
        "mickey mouse on a boat",
        "elsa builds an ice castle",
        "woody and buzz ride a horse",
        "mario jumps",
        "link with a sword",
        "ash and pikachu",
        "ariel the mermaid",
        "simba",
        "iron man flies over the city",
        "in the star wars universe",
        "a potion class at hogwarts",
        "a lightsaber duel",
        "disney's cinderella at the ball",
        "микки маус на лодке",
        "米老鼠跳舞",
        "ピカチュウが走る",
        "homem-aranha pulando",
        "a yellow mouse with red cheeks shoots lightning",
        "a charizzard breathes fire",
        "a Minion rides a bicycle",
        "shreck in his swamp",
        "the man of steel lifts a bus",
        "hobbits walk to mordor",
        "Topolino mangia",
        "Los Vengadores luchan en Nueva York",
        "Tim und Struppi im Auto",
        "セーラームーンが変身",
        "疯狂动物城的朱迪警官",
        "M&M's red and yellow on a beach",
        "the ghost busters dance",
        "मिकी माउस नाव पर",
        "ميكي ماوس يرقص",
        "鸣人奔跑",
        "짱구가 춤춘다",
        "an island girl in a canoe is chosen by the ocean, a glowing green stone",
        "a boxer in a grey sweatsuit runs up the museum steps and raises his fists",
        "the Boy Who Lived raises his wand",
        "the sorcerer supreme in his sanctum",
        "a night in gotham",
        "Disney's snow queen on a mountain",
        "el ratón más famoso de Disney",
        "o homem-morcego no telhado",
        "Hinata Shoyo jumps",
    ],
)
def test_characters_are_found(text: str) -> None:
    """By name, by franchise, by description, in any language of the list."""
    assert Category.CHARACTER in _categories(text)


@pytest.mark.parametrize(
    "text",
    [
        "a choir sings bohemian rhapsody",
        "a tune in the style of taylor swift",
        "the Star Wars opening theme over a field",
        "let it go from frozen",
        "gangnamstyle horse dance",
        "bohemian rapsody sung by frogs",
        "My Heart Will Go On at the bow of a ship",
    ],
)
def test_music_is_found(text: str) -> None:
    """By title, and by the artist's manner."""
    assert Category.MUSIC in _categories(text)


@pytest.mark.parametrize(
    "text",
    [
        "A girl named Elsa waters tomatoes",
        "Uncle Mario makes pizza",
        "Detective Jane Miller walks down an alley",
        "a dog named Rocky chases a ball",
        "a frozen lake at dawn",
        "a woody vine on a wall",
        "a link in a rusty chain",
        "a black panther rests in a tree",
        "an iron man triathlon",
        "the boy who lived next door waves",
        "blue bikini bottoms on a rope",
        "a man of steel statue in a mill town",
        "winter is coming and the wolves howl",
        "a knight rides through the metropolis of ants",
        "robin hood in the forest",
        "king arthur pulls the sword",
        "cinderella loses her slipper",
        "santa claus in his sleigh",
        "a sunset in the style of van gogh",
        "a bust of beethoven",
        "martin luther king day parade",
        "jfk airport at night",
        "lincoln park in autumn",
        "napoleon on his horse",
        "a king sits on his throne",
        "an egyptian pharaoh",
        "a famous singer waves",
        "a wizard with a white beard",
        "a teddy bear eats honey",
        "a green day in the park",
        "drake swims on the pond with his hen",
        "Joy and sadness on two faces",
        "a tranquil pond, frozen in time",
        "a truck slowing down",
        "Nacktschnecke auf einem Salatblatt",
        "ein Trupp Soldaten",
        "babies crawl over a carpet",
        "the neocortex of a brain",
        "лыжник прыгает с трамплина",
        "спокойное море",
        "マリオネットが踊る",
        "a composer of works for the piano",
        "an ant, man and boy watch it",
        "a child at the doctor, who smiles",
        "an archer shoots an arrow",
        "karate kids practise kicks",
        "a wonder woman of eighty runs",
        "a baby shark in shallow water",
        "William plays chess with her",
        "an elephant with long tusks",
        "the trump card is played",
        "a witch doctor who dances",
        "an opera singer takes a bow with roses",
        "a documentary about the Anne Frank House",
        "Pixar-free style, a boy climbs up a tree",
        "a blade runner on prosthetic legs wins a race",
    ],
)
def test_harmless_prompts_pass(text: str) -> None:
    """First names, towns, things, tales, styles, roles and times long gone are free."""
    assert _categories(text) == set()


def test_a_finding_tells_rule_layer_and_place() -> None:
    """The operator reads which list, which entry, and which words."""
    (found,) = GAZETTEER(read("Look: Mickey Mouse!"))

    assert found.rule == "characters/mickey and friends: mickey mouse"
    assert found.layer is Layer.TITLES
    assert found.span == (6, 18)


def test_the_longer_name_is_told() -> None:
    """A name within another is not told as well."""
    (found,) = GAZETTEER(read("tiny luigi's mansion"))

    assert found.rule.endswith("luigi's mansion")


def test_each_person_at_each_place_is_told_once() -> None:
    """Two lists with the same name make one finding a place."""
    found = list(GAZETTEER(read("obama meets obama")))

    assert [each.span for each in found] == [(0, 5), (12, 17)]
    assert {each.layer for each in found} == {Layer.NAMES}
