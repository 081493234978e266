"""Who performs first, and who carries whom."""

from dataclasses import dataclass, field, replace

import numpy as np

from reelkite.domain.storyboard import Relation
from reelkite.engines.diorama.scene.acting import Act, Performance
from reelkite.engines.diorama.staging.blocking import Part, Tie
from reelkite.engines.diorama.staging.placing import Role
from reelkite.engines.diorama.staging.troupe import Played, perform_all, tethers
from tests.unit.engines.diorama.staging.bodies import Cube, part


@dataclass(frozen=True)
class Witness(Cube):
    """A cube that keeps the acts it was given."""

    seen: list[Act] = field(default_factory=list)

    def perform(self, act: Act) -> Performance:
        """Keep the act."""
        self.seen.append(act)
        return super().perform(act)


def role(each: Part, body: Cube, tie: Tie | None = None) -> Role:
    """Return a role for a body."""
    return Role(replace(each, performer=body), Act(subject=each.index), tie)


def flying() -> tuple[Witness, Witness, tuple[Played, ...]]:
    """Return a holder, what he flies, and the performances."""
    holder = Witness(anchors={"hand": (0.0, 1.0, 0.0)})
    kite = Witness(anchors={"bridle": (1.0, 5.0, 0.0)})
    roles = [
        role(part(0, Relation("flies", 1)), holder),
        role(part(1), kite, Tie(part=1, host=0, kind="flies")),
    ]
    return holder, kite, perform_all(roles)


def test_the_holder_looks_at_what_he_flies() -> None:
    """The holder's act is towards the kite's bridle."""
    holder, _, _ = flying()

    towards = holder.seen[0].towards
    assert towards is not None
    assert towards(0.0) == (1.0, 5.0, 0.0)


def test_each_performs_once_and_is_tied() -> None:
    """Nobody performs twice, and a line goes from the hand to the bridle."""
    holder, kite, played = flying()

    assert len(holder.seen) == len(kite.seen) == 1
    assert len(tethers(played, 4.0)) == 1


def test_what_is_held_is_carried_by_the_hand() -> None:
    """A held thing gets the hand as its carrier."""
    holder = Witness(anchors={"hand": (0.2, 1.0, 0.3)})
    held = Witness()
    perform_all(
        [
            role(part(0, Relation("holds", 1)), holder),
            role(part(1), held, Tie(part=1, host=0, kind="holds")),
        ]
    )

    carrier = held.seen[0].carrier
    assert carrier is not None
    assert np.allclose(carrier(0.0)[:3, 3], (0.2, 1.0, 0.3))


def test_a_host_without_the_anchor_leaves_the_place_as_staged() -> None:
    """A rider on a mount without a saddle stays where staging put him."""
    rider = Witness()
    perform_all(
        [
            role(part(0), Witness()),
            role(part(1, Relation("rides", 0)), rider, Tie(part=1, host=0, kind="rides")),
        ]
    )

    assert rider.seen[0].carrier is None


def test_an_umbrella_is_held_upright() -> None:
    """However the hand is turned, the umbrella points up from it."""
    umbrella = part(1)
    umbrella = replace(umbrella, subject=replace(umbrella.subject, asset="prop/umbrella"))
    holder, held = Witness(anchors={"hand": (0.2, 1.0, 0.3)}), Witness()
    perform_all(
        [
            role(part(0, Relation("holds", 1)), holder),
            role(umbrella, held, Tie(part=1, host=0, kind="holds")),
        ]
    )

    carrier = held.seen[0].carrier
    assert carrier is not None
    assert np.allclose(carrier(1.0)[:3, :3], np.eye(3))


def test_a_thing_on_a_bench_lies_and_a_person_sits() -> None:
    """The seat's anchor is for the living; a book keeps its staged place."""
    bench = Witness(anchors={"seat": (0.0, 0.5, 0.0)})
    book, man = Witness(), Witness()
    person = part(2, Relation("on", 0))
    person = replace(person, subject=replace(person.subject, asset="person/man"))
    perform_all(
        [
            role(part(0), bench),
            role(part(1, Relation("on", 0)), book, Tie(part=1, host=0, kind="on")),
            role(person, man, Tie(part=2, host=0, kind="on")),
        ]
    )

    assert book.seen[0].carrier is None
    assert man.seen[0].carrier is not None


def test_two_on_a_seesaw_sit_face_to_face() -> None:
    """The first takes the seat, the second that at the other end, turned to the first."""
    seesaw = Witness(anchors={"seat": (0.0, 0.7, -1.4), "facing seat": (0.0, 0.7, 1.4)})
    first, second = Witness(), Witness()
    tie = Tie(part=1, host=0, kind="on")
    child = part(1, Relation("on", 0))
    child = replace(child, subject=replace(child.subject, asset="person/child"))
    perform_all(
        [
            role(part(0), seesaw),
            replace(role(child, first, tie), shift=-0.3),
            replace(role(child, second, tie), shift=0.3),
        ]
    )
    one, other = first.seen[0].carrier, second.seen[0].carrier
    assert one is not None
    assert other is not None
    assert np.allclose(one(0.0)[:3, 3], (0, 0.7, -1.4), atol=0.5)
    assert np.allclose(other(0.0)[:3, 3], (0, 0.7, 1.4))
    assert np.allclose(other(0.0)[:3, 2], (0, 0, -1), atol=1e-6)
