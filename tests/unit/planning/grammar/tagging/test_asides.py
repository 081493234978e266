import pytest

from reelkite.planning import plan
from reelkite.planning.grammar.tagging import asides


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Can you please make me a video of a fox? Thanks!!!", "a video of a fox?"),
        ("I want to see a goose on a roof, please.", "a goose on a roof"),
        ("Please create a 10 second clip showing a mill. Thank you so much.", "a clip of a mill."),
        ("Hi! Show me two owls", "two owls"),
        ("I'd like a short film about a miller", "a short film of a miller"),
        ("https://example.com/a.png a hen", "a hen"),
        ("She draws me a sheep and says thanks", "She draws me a sheep and says"),
        ("Make hay while the sun shines", "Make hay while the sun shines"),
        ("1970s film of a hen", "1970s film of a hen"),
        ("Thank you!", "Thank you!"),
    ],
)
def test_what_is_said_to_the_maker_is_not_shown(text: str, shown: str) -> None:
    """Greetings, requests, lengths, thanks and addresses go; commands to characters stay."""
    assert asides.without(text).strip() == shown


def test_a_request_stages_neither_you_nor_me() -> None:
    """Only the fox is cast; an address is named among what did nothing."""
    board = plan("Could you please make me a video of a fox? https://example.com/x Thanks!", 4)
    assert [subject.noun for subject in board.shots[0].subjects] == ["fox"]
    assert board.not_understood == ("https://example.com/x",)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("My son wants a video of a fox", "a video of a fox"),
        ("Imagine a fox in a hat", "a fox in a hat"),
        ("when the code compiles: a fox dances", "a fox dances"),
        ("the guy she told you about: a fox in a suit", "a fox in a suit"),
    ],
)
def test_who_wants_the_clip_is_not_in_it(text: str, shown: str) -> None:
    """Neither son nor code is shown."""
    assert asides.without(text) == shown
