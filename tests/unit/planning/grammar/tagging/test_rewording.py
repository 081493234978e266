import pytest

from reelkite.planning.grammar.tagging.rewording import plain


@pytest.mark.parametrize(
    ("text", "writings"),
    [
        ('a sign that says "OPEN"', ("OPEN",)),
        ("a sign that says OPEN LATE on a door", ("OPEN LATE",)),
        ("a cafe named Luna", ("Luna",)),
        ('a banner with the words "Happy Birthday" on it', ("Happy Birthday",)),
        ('a van reading "Fish" beside a shop called "Nets"', ("Fish", "Nets")),
        ("a ship named Argo beside a sign that says NO ENTRY", ("Argo", "NO ENTRY")),
        ("a man says hello", ()),
    ],
)
def test_writings_are_taken_out_in_order(text: str, writings: tuple[str, ...]) -> None:
    """Quoted, in capitals, or a name; each leaves a sign."""
    found = plain(text)
    assert found.writings == writings
    assert found.text.count("¤") == len(writings)
    assert all(words not in found.text for words in writings)


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("a creature that is half horse, half fish", "a horse with the tail of a fish"),
        ("a half-lion half-eagle", "a lion with the head of an eagle"),
        ("a dragon-dog hybrid", "a dragon with the head of a dog"),
        ("a cross between a cat and an owl", "a cat with the head of an owl"),
        ("half an hour, half a day", "half an hour, half a day"),
        ("a hybrid car", "a hybrid car"),
    ],
)
def test_two_creatures_in_one_get_one_body(text: str, plainly: str) -> None:
    """The second gives a part to the first; only animals and people do."""
    assert plain(text).text == plainly


def test_the_sign_itself_cannot_be_smuggled_in() -> None:
    """A sign in the prompt is no writing."""
    assert plain("a ¤ dog").text == "a   dog"


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("a 25-year-old woman", "a young woman"),
        ("a five year old girl", "a little girl"),
        ("a sixty-two-year-old man", "a old man"),
        ("a forty year old nurse", "a nurse"),
        ("a twenty-something cook", "a young cook"),
        ("a 4 year old and a dog", "a little child and a dog"),
        ("a hundred-year-old oak", "a old oak"),
        ("twenty old men", "twenty old men"),
    ],
)
def test_years_are_an_age_and_no_number(text: str, plainly: str) -> None:
    """A child is little, the old are old, and in between nothing need be said."""
    assert plain(text).text.strip() == plainly


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("running", "a person is running"),
        ("Dancing in the rain.", "a person is Dancing in the rain."),
        ("sleeping dogs under a table", "sleeping dogs under a table"),
        ("playing a banjo on a porch", "a person is playing a banjo on a porch"),
        ("running water over stones", "running water over stones"),
        ("Walking along a quay, a clerk whistles", "Walking along a quay, a clerk whistles"),
    ],
)
def test_a_deed_of_nobody_is_a_persons(text: str, plainly: str) -> None:
    """A prompt that is a deed alone shows somebody; a name that follows does the deed."""
    assert plain(text).text == plainly


def test_of_two_deeds_the_one_with_the_object_is_done() -> None:
    """Either would do, and only the second says to what it is done."""
    assert plain("a man trimming or shaving a beard").text == "a man shaving a beard"
    assert plain("nothing or being").text == "nothing or being"
