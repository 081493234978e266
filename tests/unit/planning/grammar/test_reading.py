from reelkite.planning.catalogue import entries
from reelkite.planning.grammar.reading import Reading, Thing


def test_a_thing_is_related_once_and_never_to_itself() -> None:
    """Relations are a set in order."""
    cat, dog = Thing("cat", entries()["cat"], "animal"), Thing("dog", entries()["dog"], "animal")
    cat.relate("beside", dog)
    cat.relate("beside", dog)
    cat.relate("on", cat)
    assert cat.relations == [("beside", dog)]


def test_what_a_thing_is() -> None:
    """Animals act of their own will; unknown things have no body."""
    assert Thing("cat", entries()["cat"], "animal").animate
    assert not Thing("flumbert").embodied


def test_lists_hold_each_word_once() -> None:
    """Exclusions and missed words do not repeat."""
    reading = Reading()
    reading.exclude("dog")
    reading.exclude("dog")
    reading.miss("zorg", "blib")
    reading.miss("zorg")
    assert (reading.excluded, reading.missed) == (["dog"], ["zorg", "blib"])
