from collections.abc import Sequence
from dataclasses import replace

import pytest

from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.errors import UnsupportedFormat
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model, Operation, Puppet, Source
from reelkite.production.intake.abilities import Abilities
from reelkite.production.intake.orders import Growth
from tests.unit.production.intake.benches import ABLE, KITE, PLAIN

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(720, 1280), 4, 7)
REMIXER = EngineFacts(
    "remixer", "1", Capabilities(operations=frozenset({Operation.REMIX})), seconds_per_cost=1.0
)


def _alone(engine: EngineFacts, others: Sequence[EngineFacts] = ()) -> Abilities:
    return Abilities(dict.fromkeys(Model, engine), others)


def _sentence(
    abilities: Abilities, request: GenerationRequest, growth: Growth | None = None
) -> str:
    with pytest.raises(UnsupportedFormat) as refusal:
        abilities.check(replace(KITE, growth=growth), request)
    return f"{refusal.value.field}: {refusal.value}"


def test_a_prompt_alone_every_engine_can() -> None:
    """Nothing more is asked for."""
    _alone(PLAIN).check(KITE, REQUEST)


def test_an_able_engine_can_do_everything() -> None:
    """Nothing is refused that is declared."""
    able = _alone(ABLE)
    stranger = replace(REQUEST, source=Source(Operation.EDIT, 4))
    for operation in Operation:
        ours = replace(REQUEST, source=Source(operation, 4, REQUEST))
        able.check(KITE, ours)
    able.check(KITE, stranger)
    able.check(KITE, replace(REQUEST, reference="ab", puppets=(Puppet("Pip", "cd"),)))


def test_the_engines_that_can_are_named() -> None:
    """All of them, by the names that operators know."""
    remix = replace(REQUEST, source=Source(Operation.REMIX, 4, REQUEST))
    growth = Growth(Operation.REMIX, field="video_id")

    assert _sentence(_alone(PLAIN), remix, growth) == (
        "video_id: The engine 'plain' cannot remix clips; no engine that is installed here can."
    )
    assert _sentence(_alone(PLAIN, (ABLE,)), remix, growth).endswith("the engine 'able' can.")
    assert _sentence(_alone(PLAIN, (ABLE, REMIXER)), remix, growth).endswith(
        "the engines 'able' and 'remixer' can."
    )


def test_the_engine_of_another_model_is_named_with_it() -> None:
    """Who asks for the other model gets it done; what the model's own engine can is not refused."""
    cast = Abilities({Model.SORA_2: PLAIN, Model.SORA_2_PRO: ABLE}, (REMIXER,))
    pictured = replace(REQUEST, reference="ab")

    assert _sentence(cast, pictured) == (
        "input_reference: The engine 'plain' cannot begin a clip with a reference image; "
        "the engine 'able' of the model 'sora-2-pro' can."
    )
    cast.check(KITE, replace(pictured, model=Model.SORA_2_PRO))
    cast.check_characters()


def test_who_can_do_a_part_cannot_do_it() -> None:
    """An engine is named only if it can do all that is asked for."""
    whole = replace(REQUEST, reference="ab", source=Source(Operation.REMIX, 4, REQUEST))

    assert _sentence(_alone(PLAIN, (REMIXER,)), whole, Growth(Operation.REMIX)).endswith(
        "no engine that is installed here can."
    )
    assert "begin a clip with a reference image" in _sentence(
        _alone(REMIXER), whole, Growth(Operation.REMIX)
    )


@pytest.mark.parametrize("operation", [Operation.EDIT, Operation.EXTENSION])
def test_strangers_clips_are_another_matter(operation: Operation) -> None:
    """Who can change its own clips may not be able to change others, nor what grew out of them."""
    own = _alone(
        EngineFacts("own", "1", Capabilities(operations=frozenset(Operation)), seconds_per_cost=1.0)
    )
    stranger = replace(REQUEST, source=Source(operation, 4))
    later = replace(REQUEST, source=Source(operation, 4, stranger))

    for request in (stranger, later):
        assert "clips that it did not make" in _sentence(own, request, Growth(operation))


def test_pictures_and_characters_are_named_by_their_fields() -> None:
    """Without a source the field is the one that brought them."""
    assert _sentence(_alone(PLAIN), replace(REQUEST, reference="ab")).startswith(
        "input_reference: "
    )
    cast = replace(REQUEST, puppets=(Puppet("Pip", "cd"),))
    assert _sentence(_alone(PLAIN), cast).startswith("characters: ")


def test_characters_are_not_made_for_nothing() -> None:
    """Whoever could not show them does not cut them out."""
    _alone(ABLE).check_characters()
    with pytest.raises(UnsupportedFormat, match="the engine 'able' can") as refusal:
        _alone(PLAIN, (ABLE, REMIXER)).check_characters()
    assert refusal.value.field == "video"


def test_a_model_of_pictures_is_not_asked_by_words_alone() -> None:
    """Its clips must begin with one; what goes on from a clip has it already."""
    seer = _alone(replace(ABLE, capabilities=replace(ABLE.capabilities, needs_reference=True)))

    assert "cannot make a clip without a reference image" in _sentence(seer, REQUEST)
    seer.check(KITE, replace(REQUEST, reference="ab"))
    seer.check(KITE, replace(REQUEST, seconds=8, source=Source(Operation.EXTENSION, 4, REQUEST)))


def test_longer_clips_than_an_engine_makes_are_refused() -> None:
    """The sentence says how long they may be; of an extension what is added counts."""
    brief = _alone(replace(ABLE, capabilities=replace(ABLE.capabilities, longest=5.0)))

    told = _sentence(brief, replace(REQUEST, seconds=8))

    assert told.startswith("seconds: The engine 'able' cannot make 8 s at a time, but at most 5;")
    brief.check(KITE, replace(REQUEST, seconds=8, source=Source(Operation.EXTENSION, 4, REQUEST)))
