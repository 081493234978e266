from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import (
    AccessError,
    ContentRefused,
    IdempotencyConflict,
    InvalidVideo,
    PublishError,
    ScreeningUnavailable,
    StorageFull,
    UnsupportedFormat,
)
from reelkite.domain.request import Model
from reelkite.production.intake import studio
from reelkite.production.intake.abilities import Abilities
from reelkite.production.intake.studio import CharacterOrder, Studio, parse_name
from reelkite.storage import UploadShelf
from reelkite.storage.uploads import Character
from tests.unit.production.intake.benches import CALLER, NOW, PLAIN, Bench, sent_film
from tests.unit.production.screens import DeadScreen, WordScreen


@pytest.fixture
def order(tmp_path: Path) -> CharacterOrder:
    """Return an order to make a fox called Pip."""
    return CharacterOrder("Pip", sent_film(tmp_path), CALLER, "videos")


def _is_untouched(bench: Bench) -> bool:
    folder = bench.studio.shelf.folder
    left = list(folder.iterdir()) if folder.exists() else []
    return not left and bench.studio.book.count("key-1") == 0


def test_a_character_is_kept_with_its_sheet(bench: Bench, order: CharacterOrder) -> None:
    """It can be found, and its sheet is kept for it alone."""
    character = bench.studio.make(order)

    assert (character.name, character.created_at) == ("Pip", NOW)
    assert character.id.startswith("char_")
    assert bench.studio.book.find(character.id, "key-1") == character
    (sheet,) = bench.studio.shelf.kept_for(character.id)
    assert bench.studio.shelf.path(sheet).read_text() == "sheet of fox"
    assert len(list(bench.studio.shelf.folder.iterdir())) == 1


def test_the_same_order_twice_is_two_characters(bench: Bench, order: CharacterOrder) -> None:
    """Only an idempotency key makes them one."""
    assert bench.studio.make(order).id != bench.studio.make(order).id

    once = replace(order, once=("abc", "digest"))
    assert bench.studio.make(once) == bench.studio.make(once)
    with pytest.raises(IdempotencyConflict):
        bench.studio.make(replace(once, once=("abc", "other")))
    assert bench.studio.book.count("key-1") == 3


def test_who_is_slower_by_a_moment_gets_the_first(bench: Bench, order: CharacterOrder) -> None:
    """Two at once under one key are one character."""
    once = replace(order, once=("abc", "digest"))
    first: list[Character] = []

    def hurry() -> None:
        if not first:
            first.append(bench.studio.make(once))

    slow = replace(bench.studio, screen=WordScreen(meanwhile=hurry))
    assert slow.make(once) == first[0]


def test_a_film_that_shows_nobody_makes_nobody(bench: Bench, tmp_path: Path) -> None:
    """The cutter's sentence is told, and nothing stays."""
    order = CharacterOrder("Pip", sent_film(tmp_path, "film 4 nothing"), CALLER, "videos")

    with pytest.raises(InvalidVideo, match="nothing that moves"):
        bench.studio.make(order)
    assert _is_untouched(bench)


def test_unfit_names_and_films_make_nobody(bench: Bench, order: CharacterOrder) -> None:
    """The field says which it was."""
    for screen, name, field in (
        (WordScreen(), "starlet", "name"),
        (WordScreen(faces=True), "Pip", "video"),
    ):
        with pytest.raises(ContentRefused) as refusal:
            replace(bench.studio, screen=screen).make(replace(order, name=name))
        assert refusal.value.field == field
    with pytest.raises(ScreeningUnavailable):
        replace(bench.studio, screen=DeadScreen()).make(order)
    assert _is_untouched(bench)


def test_nobody_is_made_for_an_engine_that_cannot(bench: Bench, order: CharacterOrder) -> None:
    """It is told before anything is cut."""
    plain: Studio = replace(bench.studio, abilities=Abilities(dict.fromkeys(Model, PLAIN)))

    with pytest.raises(UnsupportedFormat, match="'plain' cannot show"):
        plain.make(order)
    assert _is_untouched(bench)


def test_a_key_has_so_many_and_no_more(
    bench: Bench, order: CharacterOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One must go before another comes."""
    monkeypatch.setattr(studio, "MOST_A_KEY", 1)
    first = bench.studio.make(order)

    with pytest.raises(AccessError, match="1 characters already"):
        bench.studio.make(order)
    bench.studio.book.delete(first.id, "key-1")
    assert bench.studio.make(order).name == "Pip"


def test_a_disk_that_is_full_is_told(bench: Bench, order: CharacterOrder) -> None:
    """The caller may come back."""

    class Full(UploadShelf):
        def spool(self) -> Path:
            raise PublishError(f"no room below {self.folder}")

    shelf = Full(bench.studio.shelf.database, bench.studio.shelf.folder, bench.clock)
    with pytest.raises(StorageFull):
        replace(bench.studio, shelf=shelf).make(order)


@pytest.mark.parametrize(
    ("text", "name"), [("Pip", "Pip"), ("  Pip \n the\tFox ", "Pip the Fox"), ("7", "7")]
)
def test_blanks_in_names_are_single(text: str, name: str) -> None:
    """So that a prompt can say it as it is shown."""
    assert parse_name(text) == name


@pytest.mark.parametrize("text", ["", " ", "x" * 81, " " * 200 + "x", "...", "a\x07b", "\u202ex"])
def test_what_is_no_name_is_refused(text: str) -> None:
    """Empty, long, unprintable, or nothing but signs."""
    with pytest.raises(UnsupportedFormat) as refusal:
        parse_name(text)
    assert refusal.value.field == "name"


@given(st.text(max_size=100))
def test_any_name_is_one_or_refused(text: str) -> None:
    """A name that passes is short, printable, and its own name."""
    try:
        name = parse_name(text)
    except UnsupportedFormat:
        return
    assert 0 < len(name) <= 80
    assert name.isprintable()
    assert parse_name(name) == name
