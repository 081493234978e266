from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.bootstrap.casting import cast_of, facts_of, maker_of, told_cast
from reelkite.config import Settings
from reelkite.domain.errors import ServeError, UnsupportedFormat
from reelkite.domain.request import Model
from reelkite.engines.diorama.facts import FACTS
from reelkite.engines.diorama.plugin import DioramaPlugin

USUAL = Settings(cache=Path("cache"), clips=Path("clips"), cores=1)


def test_one_engine_makes_all_models_unless_told_otherwise() -> None:
    """Every model has the very same plugin, so that what it loads is loaded once."""
    cast = cast_of(USUAL)

    assert set(cast) == set(Model)
    assert cast[Model.SORA_2] is cast[Model.SORA_2_PRO]
    assert facts_of(USUAL) == dict.fromkeys(Model, FACTS)


def test_the_cast_is_told_in_a_few_words() -> None:
    """One engine for all is named once."""
    assert told_cast(USUAL) == "engine diorama"


def test_an_engine_that_is_not_there_is_told() -> None:
    """The message names it."""
    with pytest.raises(ServeError, match="no engine 'kiln'"):
        cast_of(replace(USUAL, engine="kiln"))


def test_a_model_that_nobody_makes_is_told_with_those_that_are() -> None:
    """The caller learns which field to change, and to what."""
    diorama = DioramaPlugin()
    assert maker_of({Model.SORA_2: diorama}, Model.SORA_2) is diorama
    with pytest.raises(UnsupportedFormat, match=r"'sora-2-pro'; it makes: 'sora-2'\.") as caught:
        maker_of({Model.SORA_2: diorama}, Model.SORA_2_PRO)
    assert caught.value.field == "model"
    with pytest.raises(UnsupportedFormat, match="makes: none"):
        maker_of({}, Model.SORA_2)
