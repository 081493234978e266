"""Who stands for a company: a couple is a man and a woman, a family has a child."""

from dataclasses import replace

from reelkite.planning import tables
from reelkite.planning.catalogue import Entry, entries
from reelkite.planning.grammar.reading import Reading, Thing


def part(reading: Reading) -> None:
    """Turn each couple and family into its members, each a thing of its own."""
    for thing in list(reading.things):
        members = _members(thing)
        if thing.staged and members:
            _share(thing, members, reading)


def _members(thing: Thing) -> tuple[str, ...]:
    """Return the assets of the members, or nothing if the thing is no company."""
    if thing.entry is None or not thing.entry.asset.startswith("person/"):
        return ()
    companies = tables.table("company", "members")
    if "old" in thing.attributes and thing.noun == "couple":
        return companies["elderly couple"]
    return companies.get(thing.noun) or companies.get(thing.noun.rpartition(" ")[2], ())


def _share(thing: Thing, members: tuple[str, ...], reading: Reading) -> None:
    at = reading.things.index(thing)
    first, *others = members
    gained: list[Thing] = []
    for asset in others:
        twin, held = _twin(thing, asset)
        gained += [twin, *held]
    _cast_as(thing, first)
    for kind, to in thing.relations:
        if kind == "holds" and to.many:
            to.count = 1
    reading.things[at + 1 : at + 1] = gained


def _twin(thing: Thing, asset: str) -> tuple[Thing, list[Thing]]:
    """Return another member, and its own of the things that all of them hold."""
    held: list[Thing] = []
    relations: list[tuple[str, Thing]] = []
    for kind, to in thing.relations:
        if kind != "holds":
            relations.append((kind, to))
        elif to.many:
            held.append(replace(to, count=1))
            relations.append((kind, held[-1]))
    twin = replace(
        thing,
        actions=list(thing.actions),
        when=dict(thing.when),
        attributes=list(thing.attributes),
        relations=relations,
    )
    _cast_as(twin, asset)
    return twin, held


def _cast_as(thing: Thing, asset: str) -> None:
    """Give a member its body; the noun stays the prompt's own."""
    thing.count, thing.many = 1, False
    old = thing.entry or entries()["person"]
    thing.entry = Entry(thing.noun, asset, old.match, old.kind)
