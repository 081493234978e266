"""What a shot's words say: things with counts, looks, actions and relations; places; absences."""

from dataclasses import dataclass, field
from typing import Final

from reelkite.domain.storyboard import Match
from reelkite.planning import catalogue
from reelkite.planning.catalogue import Entry


@dataclass(slots=True, eq=False)
class Thing:
    """Something that was named.

    Attributes:
        noun: Its name in the singular, with compound words ("coffee cup").
        entry: The catalogue's entry, or None.
        kind: Class of the noun, or ``garment``, ``part``, ``place``, ``abstract``, ``name``,
            ``nobody`` (the camera), ``unknown``.
        place: Canonical place that the noun names, or None.
        general: The place is a word too general to win against another.
        bare: It comes without a determiner or a number.
        counted: The prompt says how many, exactly.
        owned: It comes with a possessive or an owner ("her hands").
        owner: The possessive: ``her``, ``its``; empty without one.
        staged: It is to be shown as a subject.
        spelt: Its nouns as written.
        sex: ``man`` or ``woman`` where a pronoun says so.
        worked: It is part of an action's name, so it is understood though it has no body.
        when: Beat of each action; those that are not listed are done from the beginning.
        loose: Actions that only accompany the sentence's main verb, with the sentence's number.
        told: Coarse action to the finer verb that the prompt uses: ``hit`` to ``kick``.
        then: Later actions with the share of the shot, 0..1, when each takes over.
        parts: What is grafted on it: ``wings of a butterfly``.
        writing: Words written on it, or None.
        verbs: Lemmas of what it does, as the prompt says it.
        supposed: A pronoun made it before anybody was named: "before he eats, the boy".
        ignored: Words that contradict what was said of it before: the blue of a red blue ball.
        parted: Somebody stepped out of this company: "one ..., the other ...".
        of: The company that it stepped out of, or None.
        donor: Whose part it is by nature: the eagle of "the head of an eagle".
    """

    noun: str
    entry: Entry | None = None
    kind: str = "unknown"
    count: int = 1
    many: bool = False
    definite: bool = False
    owned: bool = False
    owner: str = ""
    bare: bool = False
    counted: bool = False
    colour: str | None = None
    attributes: list[str] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    relations: list[tuple[str, "Thing"]] = field(default_factory=list)
    place: str | None = None
    general: bool = False
    staged: bool = False
    worked: bool = False
    spelt: tuple[str, ...] = ()
    sex: str | None = None
    when: dict[str, int] = field(default_factory=dict)
    loose: dict[str, int] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    then: tuple[tuple[str, float], ...] = ()
    parts: list[str] = field(default_factory=list)
    writing: str | None = None
    verbs: list[str] = field(default_factory=list)
    donor: str | None = None
    ignored: list[str] = field(default_factory=list)
    supposed: bool = False
    parted: bool = False
    of: "Thing | None" = None

    @property
    def action(self) -> str | None:
        """What it does at the beginning, in the finest words; None if it only acts later."""
        first = next(iter(self.actions), None)
        late = bool(self.then) and first is not None and self.finest(first) == self.then[0][0]
        return None if first is None or late else self.finest(first)

    def finest(self, action: str) -> str:
        """Return an action with the prompt's own verb where people have a motion for it."""
        verb, space, rest = action.partition(" ")
        return self.told.get(verb, verb) + space + rest

    def act(self, action: str, beat: int = 0, *, first: bool = False) -> None:
        """Do something once, from a beat on; ``first`` before all that accompanies it."""
        if action not in self.actions:
            self.actions.insert(0 if first else len(self.actions), action)
            self.when[action] = beat

    def rename(self, old: str, new: str | None) -> None:
        """Call an action by another name, or with None forget it."""
        if old in self.actions:
            kept = [new if one == old else one for one in self.actions]
            self.actions = list(dict.fromkeys(one for one in kept if one))
            for table in (self.when, self.loose):
                value = table.pop(old, None)
                if new and value is not None:
                    table.setdefault(new, value)

    def sex_is(self, noun: str) -> bool:
        """Whether it may be a ``man`` or a ``woman``, by its pronoun, its body or its name."""
        asset = self.entry.asset if self.entry else ""
        words = {asset.removeprefix("person/"), self.noun.rpartition(" ")[2], self.sex}
        return not words & _OTHER_SEX[noun]

    @property
    def animate(self) -> bool:
        """Acts of its own will."""
        return self.kind in catalogue.ANIMATE or self.kind == "name"

    @property
    def embodied(self) -> bool:
        """The catalogue has a body for it."""
        return self.entry is not None and self.entry.match is not Match.NONE

    def absorb(self, other: "Thing") -> None:
        """Take over what was said of another name for the same thing."""
        self.actions[:0] = [one for one in other.actions if one not in self.actions]
        self.when = other.when | self.when
        self.told = other.told | self.told
        self.relations += other.relations
        self.attributes += other.attributes

    def relate(self, kind: str, other: "Thing") -> None:
        """Say how it stands to another thing: once, never to itself; "beside" says the least."""
        if other is self or (kind, other) in self.relations:
            return
        if kind != "beside":
            self.relations = [tie for tie in self.relations if tie != ("beside", other)]
        elif any(to is other for _, to in self.relations):
            return
        self.relations.append((kind, other))

    def describe(self, word: str) -> None:
        """Add an attribute once."""
        if word not in self.attributes:
            self.attributes.append(word)


_MALE: Final = frozenset({"man", "boy", "grandfather", "grandpa", "fisherman", "uncle", "king"})
_FEMALE: Final = frozenset({"woman", "girl", "grandmother", "grandma", "granny", "lady", "queen"})
_OTHER_SEX: Final = {"man": _FEMALE, "woman": _MALE}


@dataclass(frozen=True, slots=True)
class PlaceVote:
    """A place that was named, and how strongly: 3 in it, 2 beside it or done to it, 1 bare.

    Attributes:
        prep: The preposition's own word ("in", "outside", "past"); empty for a bare noun.
    """

    place: str
    words: str
    strength: float
    prep: str = ""


@dataclass(slots=True)
class Reading:
    """What the sentences of one shot say, in order of mention.

    Attributes:
        aside: What stands to a side of whatever is named next: "a tower on the left".
        about: What the last clause was about.
        handled: The object of the last verb.
        icy: A place was said to be frozen.
        quoted: Words that are written on things, for the signs still to come in the text.
    """

    things: list[Thing] = field(default_factory=list)
    places: list[PlaceVote] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)
    about: Thing | None = None
    icy: bool = False
    aside: tuple[Thing, str] | None = None
    handled: Thing | None = None

    def merge(self, old: Thing, new: Thing) -> None:
        """Let a thing be the one that another name meant before."""
        new.absorb(old)
        self.things = [one for one in self.things if one is not old]
        for one in self.things:
            one.relations = [(kind, new if to is old else to) for kind, to in one.relations]

    def vote(self, place: str, words: str, strength: float, prep: str = "") -> None:
        """Record that a place was named."""
        self.places.append(PlaceVote(place, words, strength, prep))

    def exclude(self, noun: str) -> None:
        """Record that something must not be there."""
        if noun and noun not in self.excluded:
            self.excluded.append(noun)

    def miss(self, *words: str) -> None:
        """Record words that no rule touched."""
        self.missed += [word for word in words if word not in self.missed]
