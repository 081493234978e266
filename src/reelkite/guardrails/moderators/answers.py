"""What guard models are asked, and what their answers mean."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.domain.policy import Category

MODELS: Final = Path(__file__).with_name("models.toml")

OTHER: Final = Category.DISTURBING
"""What an answer counts as that refuses without a reason that we know."""

_TAG: Final = re.compile(r"<[^<>]{0,40}>")
_VERDICT: Final = re.compile(r"\W*(safe|unsafe|yes|no)\b")
_CODE: Final = re.compile(r"\bs\d{1,2}\b")
_REFUSES: Final = frozenset({"unsafe", "yes"})


@dataclass(frozen=True, slots=True)
class Question:
    """One run of a model.

    Attributes:
        category: What a yes means; None where the answer says it in codes.
        words: What its chat template is given besides the prompt.
    """

    category: Category | None
    words: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class GuardModel:
    """A family of models.

    Attributes:
        name: What operators call it.
        marker: Words in its chat template by which it is known.
        codes: Codes of its answers, in lower case.
        questions: What it is asked about each prompt.
    """

    name: str
    marker: str
    codes: Mapping[str, Category]
    questions: tuple[Question, ...]

    def found(self, question: Question, answer: str) -> tuple[Category, ...]:
        """Return what ``answer`` to ``question`` finds.

        Raises:
            ValueError: It is no answer: neither yes nor no, or both.
        """
        plain = _TAG.sub(" ", answer).casefold()
        said = _VERDICT.match(plain)
        codes = _CODE.findall(plain)
        if said is None or (codes and said[1] not in _REFUSES):
            raise ValueError("The guard model gave no sound answer.")
        if said[1] not in _REFUSES:
            return ()
        if question.category is not None:
            return (question.category,)
        return tuple(dict.fromkeys(self.codes.get(code, OTHER) for code in codes)) or (OTHER,)


def guard_models(file: Path = MODELS) -> tuple[GuardModel, ...]:
    """Return the models that ``file`` knows.

    Raises:
        ValueError: It is not well formed.
    """
    said = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(_models(said["model"]))


def model_of(template: str, models: tuple[GuardModel, ...]) -> GuardModel | None:
    """Return the model whose chat template this is; None for a stranger."""
    return next((model for model in models if model.marker in template), None)


def _models(rows: list[Mapping[str, object]]) -> Iterator[GuardModel]:
    for row in rows:
        match row:
            case {"name": str(name), "marker": str(marker), "codes": dict(codes)}:
                known = {code.casefold(): Category(word) for code, word in codes.items()}
                yield GuardModel(name, marker, known, (Question(None, {}),))
            case {"name": str(name), "marker": str(marker), "question": list(questions)}:
                yield GuardModel(name, marker, {}, tuple(map(_question, questions)))
            case _:
                raise ValueError(f"This is no guard model: {row}.")


def _question(row: Mapping[str, object]) -> Question:
    words = {name: word for name, word in row.items() if name != "category"}
    return Question(Category(str(row["category"])), words)
