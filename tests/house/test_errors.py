import inspect
import re

from reelkite.domain import errors

LEAF = re.compile(r"^\s*[*x+-] (\w+)", re.MULTILINE)


def test_the_error_tree_is_drawn_as_it_is() -> None:
    """The drawing at the head of ``domain.errors`` names each class, below its parent."""
    assert errors.__doc__ is not None
    drawn = LEAF.findall(errors.__doc__)
    classes = [
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if kind.__module__ == errors.__name__
    ]

    assert sorted(drawn) == sorted(kind.__name__ for kind in classes)


def test_children_stand_below_their_parents() -> None:
    """A class that is drawn deeper has the class above it as its parent."""
    assert errors.__doc__ is not None
    rows = re.findall(r"^( *)[*x+-] (\w+)", errors.__doc__, re.MULTILINE)
    above: dict[int, str] = {}

    for indent, name in rows:
        depth = len(indent)
        parents = [above[level] for level in sorted(above) if level < depth]
        expected = parents[-1] if parents else "Exception"
        assert getattr(errors, name).__base__.__name__ == expected
        above[depth] = name
