"""How large everybody is in a changed shot."""

from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.staging.blocking import Part
from reelkite.engines.diorama.staging.keeping.measures import scaled_as, size_of
from tests.unit.engines.diorama.staging.changes import WALK, change, earlier


def _parts(tmp_path: Path, *subjects: Subject) -> dict[str, Part]:
    """Return who is cast for ``subjects``, twice as large as before, brought to measure."""
    then = earlier(tmp_path)
    bodies = {role.part.subject.noun: role.part for role in then.roles}
    shot = change(*subjects)
    cast = [
        replace(
            bodies.get(one.noun, bodies["dog"]),
            index=number,
            subject=one,
            scale=2 * bodies.get(one.noun, bodies["dog"]).scale,
        )
        for number, one in enumerate(shot.subjects)
    ]
    return {each.subject.noun: each for each in scaled_as(cast, shot.subjects, then)}


def test_who_was_there_is_as_large_as_before(tmp_path: Path) -> None:
    """Whatever the new composition would make of them."""
    then = {role.part.subject.noun: role.part.scale for role in earlier(tmp_path).roles}

    assert {n: p.scale for n, p in _parts(tmp_path, *WALK.subjects).items()} == then


def test_who_has_come_keeps_its_proportion_to_the_rest(tmp_path: Path) -> None:
    """If the rest are half as large as they would be, so is the newcomer."""
    then = {role.part.subject.noun: role.part.scale for role in earlier(tmp_path).roles}
    cat = _parts(tmp_path, *WALK.subjects, Subject("cat", "animal/cat"))["cat"]

    assert cat.scale == pytest.approx(then["dog"])


def test_another_in_ones_place_is_about_as_large(tmp_path: Path) -> None:
    """What is played by a body five times as large is shown 1.6 times as large at most."""
    then = earlier(tmp_path)
    dog = then.roles_of(1)[0].part
    extent = replace(dog.extent, height=5 * dog.extent.height, left=5.0, right=5.0)
    shot = change(*WALK.subjects[:1], Subject("dragon", "animal/dragon", basis=1))
    dragon = replace(dog, subject=shot.subjects[1], extent=extent)
    (large,) = scaled_as([dragon], shot.subjects, then)

    assert size_of(large) == pytest.approx(1.6 * size_of(dog))


def test_a_size_that_the_body_does_not_follow_is_given_to_it(tmp_path: Path) -> None:
    """A large woman is shown larger, although all women are cast alike."""
    woman = replace(WALK.subjects[0], attributes=("large",))
    parts = _parts(tmp_path, woman, *WALK.subjects[1:])
    then = earlier(tmp_path).roles_of(0)[0].part

    assert parts["woman"].scale == pytest.approx(1.35 * then.scale)
