"""All checks of a text, in one list; each is tried on what it must find before it is trusted."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Final

from reelkite.domain.errors import ServeError
from reelkite.guardrails.gazetteer import open_gazetteer
from reelkite.guardrails.meaning import MeaningLayer, open_meaning
from reelkite.guardrails.reading import read
from reelkite.guardrails.screen import TextLayer
from reelkite.guardrails.terms import TermsLayer, open_terms


@dataclass(frozen=True, slots=True)
class TextCheck:
    """A check of texts.

    Attributes:
        name: What operators call it.
        open: Loads it; raises anything when it cannot.
        known: Prompts in which it must find something; they warm it up, too.
        rare: Likewise; parts of it that few prompts need are loaded for them.
    """

    name: str
    open: Callable[[], TextLayer]
    known: tuple[str, ...]
    rare: tuple[str, ...] = ()

    def tried(self, *, wholly: bool = True) -> TextLayer:
        """Load it and try it; what few prompts need only if ``wholly``.

        Raises:
            ServeError: It cannot be loaded, or it does not find what it must find.
        """
        prompts = self.known + self.rare if wholly else self.known
        try:
            layer = self.open()
            found = [any(True for _ in layer(read(prompt))) for prompt in prompts]
        except Exception as error:
            raise ServeError(
                f"The check '{self.name}' cannot be loaded ({type(error).__name__}: {error}); "
                "install reelkite again."
            ) from error
        if not all(found):
            raise ServeError(
                f"The check '{self.name}' does not find what it must find; install reelkite again."
            )
        return layer


TEXT_CHECKS: Final = (
    TextCheck("terms", open_terms, ("A prisoner is tortured in a cell",)),
    TextCheck("gazetteer", open_gazetteer, ("Mickey Mouse waves from a boat", "米老鼠")),
    TextCheck(
        "meaning",
        open_meaning,
        ("A prisoner is tortured in a cell",),
        ("Un prisionero es torturado en una celda hasta la muerte",),
    ),
)
"""All checks of a text, the quickest first."""


def open_text_layers(
    checks: tuple[TextCheck, ...] = TEXT_CHECKS, *, wholly: bool = True
) -> tuple[TextLayer, ...]:
    """Load and try ``checks``; what few prompts need only if ``wholly``, else with the first such.

    Raises:
        ServeError: One cannot be loaded, or does not find what it must find.
    """
    with _all_stays():
        return _introduced(tuple(check.tried(wholly=wholly) for check in checks))


def _introduced(layers: tuple[TextLayer, ...]) -> tuple[TextLayer, ...]:
    """Let the layer of terms hear the layer of meanings before it speaks, where both are there."""
    meaning = next((layer for layer in layers if isinstance(layer, MeaningLayer)), None)
    if meaning is None:
        return layers
    return tuple(
        partial(layer.heard, alarm=meaning.alarm) if isinstance(layer, TermsLayer) else layer
        for layer in layers
    )


@contextmanager
def _all_stays() -> Iterator[None]:
    """Let nobody look for garbage: the lists become half a million objects, and none is any.

    It is a third of the time that loading takes.
    """
    was_looked_for = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looked_for:
            gc.enable()
