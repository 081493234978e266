"""Lists as OpenAI's clients page through them, of what is short enough to be held whole."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from reelkite.domain.errors import TaskNotFound
from reelkite.domain.task import Plain


class Named(Protocol):
    """Whatever has an id."""

    @property
    def id(self) -> str:
        """Its id."""


Item = TypeVar("Item", bound=Named)


def list_object(
    items: Sequence[Item], after: str | None, limit: int, shown: Callable[[Item], dict[str, Plain]]
) -> dict[str, Plain]:
    """Return up to ``limit`` of ``items`` behind the one with the id ``after``.

    Args:
        items: All items, in order.
        after: Id of the last item that the client has; None or nothing to begin at the first.
        limit: 0 or more.
        shown: What is said of an item.

    Raises:
        TaskNotFound: No item has the id ``after``.
    """
    rest = _behind(items, after)
    page = rest[:limit]
    return {
        "object": "list",
        "data": [shown(item) for item in page],
        "first_id": page[0].id if page else None,
        "last_id": page[-1].id if page else None,
        "has_more": len(rest) > limit,
    }


def _behind(items: Sequence[Item], after: str | None) -> Sequence[Item]:
    if not after:
        return items
    for place, item in enumerate(items, start=1):
        if item.id == after:
            return items[place:]
    raise TaskNotFound(f"There is nothing with id '{after}' in this list.")
