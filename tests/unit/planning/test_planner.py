from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.errors import InvalidPrompt
from reelkite.domain.storyboard import (
    Angle,
    CameraMove,
    DepthOfField,
    Direction,
    Framing,
    Match,
    Move,
    Relation,
    Shot,
    Speed,
    Subject,
)
from reelkite.planning import ASSETS, plan

KITE = (
    "Wide shot of a child flying a red kite in a grassy park, golden hour sunlight, "
    "camera slowly pans upward."
)
CUP = (
    "Close-up of a steaming coffee cup on a wooden table, morning light through blinds, "
    "soft depth of field."
)


def test_the_kite() -> None:
    """The first README prompt, in every field."""
    board = plan(KITE, 4)
    (shot,) = board.shots
    child, kite = shot.subjects
    assert (shot.framing, shot.angle) == (Framing.WIDE, Angle.EYE_LEVEL)
    assert shot.camera == CameraMove(Move.TILT, Direction.UP, Speed.SLOW)
    assert (child.asset, child.match, child.action) == ("person/child", Match.EXACT, "fly kite")
    assert child.relations == (Relation("flies", 1),)
    assert (kite.asset, kite.colour, kite.count) == ("prop/kite", "red", 1)
    assert (shot.setting, shot.setting_words) == ("park", "grassy park")
    assert (shot.time_of_day, shot.weather, shot.light) == ("golden hour", "clear", ("low sun",))
    assert board.sound == ("wind", "birds")
    assert board.not_understood == ()


def test_the_cup() -> None:
    """The second README prompt, in every field."""
    board = plan(CUP, 4)
    (shot,) = board.shots
    (cup,) = shot.subjects
    assert shot.framing is Framing.CLOSE_UP
    assert (cup.noun, cup.asset, cup.action) == ("coffee cup", "prop/cup", "steam")
    assert shot.setting == "table by a window"
    assert (shot.light, shot.time_of_day) == (("through blinds",), "morning")
    assert shot.depth_of_field is DepthOfField.SHALLOW
    assert board.not_understood == ()


def test_labelled_layout() -> None:
    """Style and camera sections set the look; their nouns are not subjects."""
    board = plan(
        "An old fisherman waves on a pier.\nStyle: 1970s film, warm grain.\n"
        "Cinematography: medium close-up, 35mm lens, slow dolly in.\n"
        "Background sound: a dog barking.\nNegative prompt: birds, people",
        8,
    )
    (shot,) = board.shots
    assert [subject.asset for subject in shot.subjects] == ["person/elder"]
    assert (shot.style, shot.framing) == ("vintage", Framing.CLOSE_UP)
    assert shot.camera.move is Move.DOLLY
    assert set(shot.excluded) == {"bird", "people"}


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("a dog and a flumbert", ("flumbert",)),
        ("a zorgly dog", ("zorgly",)),
        ("a dog glorping", ("glorping",)),
        ("a beautiful cinematic dog, 4k, highly detailed", ()),
        ("loneliness is a lighthouse", ("loneliness",)),
        ("一只熊猫", ("(Chinese: only single words of it are read)",)),
    ],
)
def test_what_is_not_understood_is_listed(prompt: str, words: tuple[str, ...]) -> None:
    """Honest and in order; words of quality are filler."""
    assert plan(prompt, 4).not_understood == words


@pytest.mark.parametrize(
    "odd", ["," * 2000 + "a", "(" * 500 + "dog", "a " * 900, "'s 's 's dog", "of"]
)
def test_odd_prompts_give_something(odd: str) -> None:
    """Whatever holds a letter gives at least one shot in some place."""
    board = plan(odd, 4)
    assert board.shots[0].setting


def test_the_same_prompt_gives_the_same_storyboard() -> None:
    """Nothing is left to chance."""
    assert plan(KITE, 4) == plan(KITE, 4)


_WORDS = st.one_of(
    st.sampled_from(["a", "the", "two", "red", "dog", "cats", "herd", "of", "in", "on left", "no"]),
    st.sampled_from(
        ["without", "is", "running", "flies", "kite", ",", ".", "camera", "pans", "'s"]
    ),
    st.sampled_from(["shot", "close-up", "and", "her", "it", "which", "wizard", "park", "under"]),
    st.sampled_from(["to", "eat", "7", "Shot 1:", "style:", "🐱", "zorg", "night sky", "couple"]),
    st.sampled_from(["then", "suddenly", "before", "after", "while", "it", "they", "nobody", "he"]),
    st.sampled_from(["half", "hybrid", "wings", "looks like", "made of", "says", '"OPEN"', "¤"]),
    st.sampled_from(["violinist", "kayaking", "wearing", "hat", "by", "with", "has", "chef's"]),
)


@settings(max_examples=150, deadline=None)
@given(
    text=st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=60).map(" ".join)),
    seconds=st.sampled_from([4, 8, 12]),
)
def test_any_text_is_refused_or_planned(text: str, seconds: int) -> None:
    """Shots are gapless and sum to the clip, and every subject is sound."""
    try:
        board = plan(text, seconds)
    except InvalidPrompt:
        return
    assert board.shots
    assert board.duration == seconds
    end = Fraction(0)
    for shot in board.shots:
        assert shot.start == end
        assert shot.seconds > 0
        end += shot.seconds
        _check_moves(shot)
        _check_lines(shot)
        for i, subject in enumerate(shot.subjects):
            _check_subject(subject, i, len(shot.subjects))


def _check_moves(shot: Shot) -> None:
    """Moves begin in order, inside the shot."""
    begins = [move.begins for move in shot.moves]
    assert begins == sorted(begins)
    assert shot.moves
    assert all(0 <= move.begins < move.ends <= 1 for move in shot.moves)


def _check_lines(shot: Shot) -> None:
    """Whoever speaks is on stage."""
    assert all(
        line.speaker is None or 0 <= line.speaker < len(shot.subjects) for line in shot.lines
    )


def _check_subject(subject: Subject, i: int, count: int) -> None:
    """Its body exists, its relations point at others, its deeds follow each other."""
    assert subject.count >= 1
    assert subject.asset in ASSETS
    assert all(0 <= tie.to < count and tie.to != i for tie in subject.relations)
    assert len(set(subject.relations)) == len(subject.relations)
    begins = [deed.begins for deed in subject.then]
    assert begins == sorted(set(begins))
    assert all(0 < begin < 1 for begin in begins)
