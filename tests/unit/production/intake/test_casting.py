from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import TaskNotFound, UnsupportedFormat
from reelkite.production.intake.casting import is_named
from reelkite.production.intake.orders import Order
from reelkite.production.intake.studio import CharacterOrder
from tests.unit.production.intake.benches import CALLER, KITE, STRANGER, Bench, sent_film


def _made(bench: Bench, folder: Path, name: str) -> str:
    film = sent_film(folder, f"film 4 {name}")
    return bench.studio.make(CharacterOrder(name, film, CALLER, "videos")).id


def _order(prompt: str, *ids: str) -> Order:
    return replace(KITE, raw=replace(KITE.raw, prompt=prompt), characters=ids)


def test_characters_come_with_their_sheets(bench: Bench, tmp_path: Path) -> None:
    """Names and digests in the order in which they were named."""
    one, two = (_made(bench, tmp_path, name) for name in ("Pip", "Pop"))

    puppets, sheets = bench.intake.casting.cast(_order("Pip meets pop.", two, one))

    assert [puppet.name for puppet in puppets] == ["Pop", "Pip"]
    assert [puppet.sha256 for puppet in puppets] == [sheet.sha256 for sheet in sheets]
    assert [Path(str(sheet.inside)).read_text() for sheet in sheets] == [
        "sheet of Pop",
        "sheet of Pip",
    ]


def test_nobody_is_cast_without_being_named(bench: Bench) -> None:
    """Most prompts name nobody."""
    assert bench.intake.casting.cast(KITE) == ((), ())


def test_three_are_too_many(bench: Bench) -> None:
    """They are counted before they are sought."""
    with pytest.raises(UnsupportedFormat, match="3 characters were sent; at most 2"):
        bench.intake.casting.cast(_order("All of them.", "char_1", "char_2", "char_3"))


def test_the_same_one_twice_is_one_too_many(bench: Bench, tmp_path: Path) -> None:
    """So are two of one name: the prompt could not tell them apart."""
    one, two = _made(bench, tmp_path, "Pip"), _made(bench, tmp_path, "PIP")

    for ids in ((one, one), (one, two)):
        with pytest.raises(UnsupportedFormat, match="same name") as refusal:
            bench.intake.casting.cast(_order("Pip and Pip.", *ids))
        assert refusal.value.field == "characters"


def test_strangers_and_nobodies_are_not_found(bench: Bench, tmp_path: Path) -> None:
    """Another key's character is as unknown as one that never was."""
    pip = _made(bench, tmp_path, "Pip")

    for order in (_order("Pip.", "char_0"), replace(_order("Pip.", pip), caller=STRANGER)):
        with pytest.raises(TaskNotFound, match="not found") as refusal:
            bench.intake.casting.cast(order)
        assert refusal.value.field == "characters"


def test_a_character_without_its_sheet_is_not_found(bench: Bench, tmp_path: Path) -> None:
    """Nothing is drawn in its place."""
    pip = _made(bench, tmp_path, "Pip")
    bench.intake.shelf.let_go(pip)

    with pytest.raises(TaskNotFound):
        bench.intake.casting.cast(_order("Pip.", pip))


@pytest.mark.parametrize(
    ("name", "prompt", "named"),
    [
        ("Pip", "Pip flies.", True),
        ("pip", "A day with PIP!", True),
        ("Pip the Fox", "where pip  the\nfox sleeps", True),
        ("Pip", "Pippin flies.", False),
        ("Pip", "A pipe.", False),
        ("Straße", "Die STRASSE lebt.", True),
        ("小狐", "小狐 在山上", True),
        ("R2-X", "r2-x rolls", True),
        ("a.b", "axb", False),
        ("Pip", "", False),
    ],
)
def test_a_name_is_a_word(name: str, prompt: str, named: bool) -> None:
    """In letters of any size, not within another word, and never a pattern."""
    assert is_named(name, prompt) is named


@given(st.text(min_size=1), st.text())
def test_any_name_can_be_sought(name: str, prompt: str) -> None:
    """Whatever a name is made of, seeking it ends with a yes or a no."""
    assert is_named(name, prompt) in {True, False}
