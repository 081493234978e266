"""From a prompt to a storyboard: clean, cut, find phrases, tag, read, cast, choose the place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reelkite.domain.storyboard import Match, Shot, Storyboard, Subject
from reelkite.planning import ambience, casting, script, shots
from reelkite.planning.arrivals import arriving
from reelkite.planning.grammar import beats
from reelkite.planning.grammar.reading import Reading
from reelkite.planning.grammar.sentences import Budget, Reader
from reelkite.planning.grammar.tagging import asides, idioms, rewording, spelling
from reelkite.planning.grammar.unsaid import (
    belongings,
    company,
    kinds,
    members,
    offspring,
    outside,
    platters,
    symbols,
)
from reelkite.planning.phrases import Findings
from reelkite.planning.words import clean_prompt, sentences, spell_out, split


def plan(prompt: str, seconds: int) -> Storyboard:
    """Return the storyboard of a prompt for a clip of ``seconds``.

    Raises:
        InvalidPrompt: The prompt holds nothing that could be shown.
    """
    return understood(prompt, seconds).storyboard


@dataclass(frozen=True, slots=True)
class Understood:
    """A storyboard, and which of it was said: the rest is what usually goes with it.

    Attributes:
        said: The phrases of each shot.
    """

    storyboard: Storyboard
    said: tuple[Findings, ...]


def understood(prompt: str, seconds: int, earlier: Sequence[Shot] = ()) -> Understood:
    """Return the storyboard of a prompt that goes on after ``earlier`` shots.

    Raises:
        InvalidPrompt: The prompt holds nothing that could be shown.
    """
    text = clean_prompt(prompt)
    made: list[Shot] = []
    said: list[Findings] = []
    told = script.told(text)
    missed = [*told.missed]
    written = script.read(told.text, seconds)
    budget = Budget()
    for part in written.parts:
        before = (*earlier, *made)
        reader = _read(part, budget, before[-1].subjects if before else ())
        found = Findings(tuple(reader.hits))
        said.append(found)
        shot = shots.shot(reader.reading, found, before, part.spoken)
        texts = [section.text for section in part.sections]
        made.append(replace(shot, subjects=arriving(texts, shot.subjects)))
        missed += [*_not_understood(reader.reading), *shots.unheeded(found)]
    missed += [f"({budget.skipped} sentences beyond the first)"] if budget.skipped else []
    timed = shots.timed(made, seconds, [(part.begins, part.ends) for part in written.parts])
    board = Storyboard(
        text, timed, ambience.layers(timed), written.hearing, tuple(dict.fromkeys(missed))
    )
    return Understood(board, tuple(said))


def warm() -> None:
    """Read the parser's weights and the tables, so that the next plan is quick.

    Takes some 100 ms; may run in a thread beside other set-up, and more than once.
    """
    plan("A dog runs.", 1)


def _read(part: script.Part, budget: Budget, earlier: Sequence[Subject]) -> Reader:
    """Read one shot's sections, and what they leave unsaid."""
    reader = Reader(budget)
    for section in part.sections:
        text = script.spelt_out(section.text, earlier) if earlier else section.text
        reworded = rewording.plain(spell_out(idioms.plain(asides.without(text))))
        reader.reading.miss(*asides.addresses(text))
        reader.reading.quoted += reworded.writings
        for sentence in sentences(spelling.mended(split(reworded.text))):
            reader.read(sentence, section.label)
    texts = [section.text for section in part.sections]
    symbol = symbols.sentence_for(texts, reader.reading)
    if symbol:
        reader.read(split(symbol), "scene")
    outside.leave_out(texts, reader.reading)
    kinds.settle(texts, reader.reading)
    platters.fill(reader.reading)
    offspring.name(reader.reading)
    casting.give_off(reader.reading)
    belongings.give(reader.reading)
    belongings.put_into_hands(reader.reading)
    belongings.settle_in(reader.reading)
    belongings.lay_out(reader.reading)
    members.rejoin(reader.reading)
    beats.settle(reader.reading)
    company.part(reader.reading)
    return reader


def _not_understood(reading: Reading) -> list[str]:
    """Return the words that did nothing: unknown ones, and nouns without a body."""
    staged = {id(thing) for thing in casting.on_stage(reading)}
    cast = {word for thing in reading.things if thing.embodied for word in thing.spelt}
    words = [word for word in reading.missed if word not in cast]
    words += [word for thing in reading.things for word in thing.ignored]
    for thing in reading.things:
        bodiless = casting.cast(thing)[1] is Match.NONE and not thing.place
        if bodiless and (id(thing) in staged or not thing.worked) and thing.kind != "nobody":
            words += [word for word in thing.spelt[-1:] if word not in words]
    return words
