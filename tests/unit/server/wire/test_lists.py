from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import TaskNotFound
from reelkite.domain.task import Plain
from reelkite.server.wire.lists import list_object


@dataclass(frozen=True)
class _Thing:
    id: str


THINGS = tuple(_Thing(f"t{k}") for k in range(7))


def _shown(thing: _Thing) -> dict[str, Plain]:
    return {"id": thing.id}


@given(st.integers(1, 9))
def test_paging_meets_everything_once(limit: int) -> None:
    """Whoever follows ``last_id`` until ``has_more`` is false has seen each thing once."""
    seen: list[object] = []
    after, more = None, True
    while more:
        page = list_object(THINGS, after, limit, _shown)
        assert isinstance(page["data"], list)
        seen += page["data"]
        after, more = str(page["last_id"]), bool(page["has_more"])

    assert seen == [{"id": thing.id} for thing in THINGS]


def test_a_page_tells_its_ends() -> None:
    """First and last id, and whether more follows."""
    assert list_object(THINGS, "t1", 2, _shown) == {
        "object": "list",
        "data": [{"id": "t2"}, {"id": "t3"}],
        "first_id": "t2",
        "last_id": "t3",
        "has_more": True,
    }


def test_nothing_is_a_list_too() -> None:
    """An empty list has no ends, and nothing follows."""
    empty = list_object((), None, 20, _shown)

    assert (empty["data"], empty["first_id"], empty["last_id"]) == ([], None, None)
    assert empty["has_more"] is False


def test_an_unknown_place_is_told() -> None:
    """What is to begin behind something that is not there cannot be found."""
    with pytest.raises(TaskNotFound, match="t9"):
        list_object(THINGS, "t9", 2, _shown)
