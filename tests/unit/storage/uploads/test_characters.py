from dataclasses import replace

import pytest

from reelkite.storage.database import Database
from reelkite.storage.uploads.characters import Character, CharacterBook

PIP = Character("char_1", "key_a", "Pip the puppet", 1_800_000_000_000, "ab")


def test_a_character_is_kept(database: Database) -> None:
    """What was written down comes back."""
    book = CharacterBook(database)

    assert book.add(PIP) == PIP
    assert book.find("char_1", "key_a") == PIP
    assert book.count("key_a") == 1


def test_a_character_is_its_keys_alone(database: Database) -> None:
    """For another key it is not there."""
    book = CharacterBook(database)
    book.add(PIP)

    assert book.find("char_1", "key_b") is None
    assert book.delete("char_1", "key_b") is False
    assert (book.count("key_a"), book.count("key_b")) == (1, 0)


def test_the_first_of_an_id_stays(database: Database) -> None:
    """Who comes second is told of the one that is there."""
    book = CharacterBook(database)
    book.add(PIP)

    assert book.add(replace(PIP, name="Pop")) == PIP
    assert book.count("key_a") == 1


def test_a_deleted_character_is_gone(database: Database) -> None:
    """It can be deleted once."""
    book = CharacterBook(database)
    book.add(PIP)

    assert book.delete("char_1", "key_a") is True
    assert book.delete("char_1", "key_a") is False
    assert book.find("char_1", "key_a") is None


@pytest.mark.parametrize("name", ["\0", "\ud800"])
def test_any_name_can_be_kept(database: Database, name: str) -> None:
    """What the database cannot hold is replaced, and nothing fails."""
    book = CharacterBook(database)

    assert book.add(replace(PIP, name=name)).name == "\ufffd"
    assert book.find(name, name) is None
