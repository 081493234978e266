"""Vectors to a tree: shift, reduce, arc to the left, arc to the right, break.

The arc-eager transition system (Nivre 2003) in its non-monotonic form (Honnibal, Goldberg and
Johnson 2013): a word that is reduced without a head goes back to be shifted again.
"""

from typing import Final

import numpy as np

from reelkite.planning.grammar.parsing.network import multiplied
from reelkite.planning.grammar.parsing.weights import Floats, State, Weights

_PLACES: Final = 8
_KINDS: Final = "SDLRB"


def tree(rows: Floats, weights: Weights) -> tuple[list[int], list[str]]:
    """Return each word's head and the label of the arc to it; a root is its own head.

    Args:
        rows: The words' vectors, (words, 96).
        weights: The model.
    """
    scores = _Scores(rows, weights.state)
    state = _Buffer(len(rows))
    kinds = np.array([_KINDS.index(kind) for kind, _ in weights.actions])
    for _ in range(_most_moves(len(rows))):
        if state.is_final():
            break
        allowed = np.array(state.valid())[kinds]
        best = int(np.where(allowed, scores.of(state.places()), -np.inf).argmax())
        state.do(*weights.actions[best])
    return _projected(state)


def _most_moves(words: int) -> int:
    """No sentence needs so many; the bound only makes sure that the loop ends."""
    return 10 * words + 10


class _Scores:
    """Scores of the moves for a state: a sum over its eight places, prepared once a sentence."""

    def __init__(self, rows: Floats, state: State) -> None:
        small = multiplied(rows, state.words)
        parts = np.empty((len(rows) + 1, _PLACES, state.bias.size), np.float32)
        for i, row in enumerate(small):
            parts[i] = (row @ state.places).reshape(_PLACES, -1)
        parts[-1] = state.absent
        self._parts, self._state = parts, state

    def of(self, places: list[int]) -> Floats:
        """Return the scores where the places hold these words; -1 for none."""
        total = self._parts[places, range(_PLACES)].sum(axis=0) + self._state.bias
        hidden = total.reshape(-1, 2).max(axis=1)
        scores: Floats = hidden @ self._state.moves.weights + self._state.moves.bias
        return scores


class _Buffer:
    """The state of a parse: a stack, the words still to come, the arcs so far."""

    def __init__(self, words: int) -> None:
        self.heads = [-1] * words
        self.labels = [""] * words
        self._words = words
        self._stack: list[int] = []
        self._next = 0
        self._returned: list[int] = []
        self._unshiftable = [False] * words
        self._starts: set[int] = set()
        self._left: list[list[int]] = [[] for _ in range(words)]
        self._right: list[list[int]] = [[] for _ in range(words)]

    def is_final(self) -> bool:
        """Whether nothing is left to do."""
        return not self._stack and not self._length()

    def _length(self) -> int:
        return self._words - self._next + len(self._returned)

    def _coming(self, i: int) -> int:
        """Return the i-th word still to come, or -1."""
        if i < len(self._returned):
            return self._returned[-1 - i]
        word = self._next + i - len(self._returned)
        return word if word < self._words else -1

    def _top(self, i: int) -> int:
        return self._stack[-1 - i] if i < len(self._stack) else -1

    def places(self) -> list[int]:
        """Return the eight words that the next move depends on, -1 for none."""
        word, top = self._coming(0), self._top(0)
        left = self._left[word][-1] if word >= 0 and self._left[word] else -1
        under_left = self._left[top][-1] if top >= 0 and self._left[top] else -1
        under_right = self._right[top][-1] if top >= 0 and self._right[top] else -1
        below = (self._top(1), self._top(2))
        return [word, self._coming(1), top, *below, left, under_left, under_right]

    def valid(self) -> tuple[bool, bool, bool, bool, bool]:
        """Return which kinds of move are allowed: shift, reduce, left, right, break."""
        word, depth, length = self._coming(0), len(self._stack), self._length()
        begins = word in self._starts
        shift = not depth or (length > 1 and not begins and not self._unshiftable[word])
        arc = depth > 0 and length > 0 and not begins
        after = self._coming(1)
        split = length > 1 and after == word + 1 and after not in self._starts
        return (shift, depth > 0, arc, arc, split)

    def do(self, kind: str, label: str) -> None:
        """Make a move."""
        match kind:
            case "S":
                self._shift()
            case "D":
                self._reduce()
            case "L":
                self._arc(self._coming(0), self._stack.pop(), label)
                self._unshiftable[self._coming(0)] = False
            case "R":
                self._arc(self._top(0), self._coming(0), label)
                self._shift()
            case _:
                self._starts.add(self._coming(1))

    def _shift(self) -> None:
        if self._returned:
            self._stack.append(self._returned.pop())
        else:
            self._stack.append(self._next)
            self._next += 1

    def _reduce(self) -> None:
        word = self._stack.pop()
        if self.heads[word] < 0 and self._stack:
            self._unshiftable[word] = True
            self._returned.append(word)

    def _arc(self, head: int, child: int, label: str) -> None:
        old = self.heads[child]
        if old >= 0:
            (self._left if old > child else self._right)[old].remove(child)
        (self._left if head > child else self._right)[head].append(child)
        self.heads[child], self.labels[child] = head, label


def _projected(state: _Buffer) -> tuple[list[int], list[str]]:
    """Return heads and labels, with arcs that cross others led back to their real heads."""
    heads = [i if head < 0 else head for i, head in enumerate(state.heads)]
    plain = ["ROOT" if head == i else state.labels[i] for i, head in enumerate(heads)]
    labels = [label.partition("||")[0] for label in plain]
    for i, label in enumerate(plain):
        wanted = label.partition("||")[2]
        if wanted:
            heads[i] = _found(heads, labels, i, wanted)
    return heads, labels


def _found(heads: list[int], labels: list[str], word: int, wanted: str) -> int:
    """Return the nearest word with the wanted label below a word's head, or its head."""
    level = [heads[word]]
    seen = set(level)
    while level:
        below = [i for i, head in enumerate(heads) if head in level and i != word and i not in seen]
        for i in below:
            if labels[i] == wanted:
                return i
        seen.update(below)
        level = below
    return heads[word]
