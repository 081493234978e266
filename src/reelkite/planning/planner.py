"""From a prompt to a storyboard: clean, cut, find phrases, tag, read, cast, choose the place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from reelkite.domain.storyboard import Match, Shot, Storyboard
from reelkite.planning import ambience, casting, phrases, script, shots
from reelkite.planning.grammar import beats, chunks, clauses
from reelkite.planning.grammar.beats import Clock
from reelkite.planning.grammar.parsing import parse
from reelkite.planning.grammar.reading import Reading
from reelkite.planning.grammar.tagging import attachment, lexicon, rewording, tagger
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.unsaid import belongings, company
from reelkite.planning.phrases import Findings, Hit
from reelkite.planning.words import Word, clean_prompt, sentences, spell_out, split

_SILENT: Final = frozenset({"style", "camera", "light", "time"})
"""Sections that are read for phrases alone; their nouns are not subjects."""


@dataclass(slots=True)
class _Notes:
    """What is gathered from one shot's text."""

    reading: Reading = field(default_factory=Reading)
    hits: list[Hit] = field(default_factory=list)
    clock: Clock = field(default_factory=Clock)


def plan(prompt: str, seconds: int) -> Storyboard:
    """Return the storyboard of a prompt for a clip of ``seconds``.

    Raises:
        InvalidPrompt: The prompt holds nothing that could be shown.
    """
    text = clean_prompt(prompt)
    made: list[Shot] = []
    missed: list[str] = []
    written = script.read(text, seconds)
    for part in written.parts:
        notes = _notes(part)
        found = Findings(tuple(notes.hits))
        made.append(shots.shot(notes.reading, found, made[-1] if made else None, part.spoken))
        missed += [*_not_understood(notes.reading), *shots.contradicted(found)]
    timed = shots.timed(made, seconds, [(part.begins, part.ends) for part in written.parts])
    return Storyboard(
        text, timed, ambience.layers(timed), written.hearing, tuple(dict.fromkeys(missed))
    )


def _notes(part: script.Part) -> _Notes:
    notes = _Notes()
    for section in part.sections:
        reworded = rewording.plain(spell_out(section.text))
        notes.reading.quoted += reworded.writings
        for sentence in sentences(split(reworded.text)):
            _read(sentence, section.label, notes)
    casting.give_off(notes.reading)
    belongings.give(notes.reading)
    beats.settle(notes.reading)
    company.part(notes.reading)
    return notes


def _read(sentence: tuple[Word, ...], label: str, notes: _Notes) -> None:
    """Read one sentence by the rules of its section."""
    names = lexicon.names(sentence)
    spans = {
        first: last
        for first, (last, tag, (lemma, _)) in names.items()
        if tag is Tag.NOUN and lemma not in chunks.places()
    }
    found = phrases.find(sentence, spans, label)
    notes.hits += found.hits
    if label in _SILENT:
        notes.reading.miss(*_strange(sentence, found.used))
        return
    parsed = parse([_as_written(word) for word in sentence])
    units = tagger.tag(sentence, names, found, parsed.tags)
    for stretch in _worth_reading(units, found):
        if label == "negative":
            _exclude(stretch, notes.reading)
        else:
            notes.clock.sentence(follows=label == "action" and bool(notes.reading.things))
            clauses.read(attachment.tree(stretch, parsed), notes.reading, notes.clock)


def _as_written(word: Word) -> str:
    """Return a word with its capital, by which the parser knows names."""
    return word.text.capitalize() if word.capital else word.text


def _strange(sentence: tuple[Word, ...], used: frozenset[int]) -> Iterator[str]:
    """Yield words of a style or camera section that nothing knows."""
    for i, word in enumerate(sentence):
        if i not in used and word.text.isalpha() and not lexicon.is_known(word.text):
            yield word.text


def _worth_reading(
    units: tuple[tagger.Unit, ...], found: phrases.Phrases
) -> list[tuple[tagger.Unit, ...]]:
    """Leave out the stretches that hold only phrases and filler; keep the rest in one piece."""
    kept = tuple(unit for unit in units if unit.first not in found.alone)
    return [kept] if any(unit.tag is not Tag.MARK for unit in kept) else []


def _exclude(units: tuple[tagger.Unit, ...], reading: Reading) -> None:
    for unit in units:
        if unit.tag is Tag.NOUN:
            reading.exclude("people" if unit.text == "people" else unit.lemma)


def _not_understood(reading: Reading) -> list[str]:
    """Return the words that did nothing: unknown ones, and nouns without a body."""
    staged = {id(thing) for thing in casting.on_stage(reading)}
    words = list(reading.missed)
    for thing in reading.things:
        bodiless = casting.cast(thing)[1] is Match.NONE and not thing.place
        if bodiless and (id(thing) in staged or not thing.worked) and thing.kind != "nobody":
            words += [word for word in thing.spelt[-1:] if word not in words]
    return words
