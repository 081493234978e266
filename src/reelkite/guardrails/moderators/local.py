"""A guard model whose weights the operator has, run here. The only door to transformers and torch.

They come with ``reelkite[guard]``; this module is imported only where such a model is chosen.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from reelkite.domain.errors import ServeError
from reelkite.domain.policy import Finding, Layer
from reelkite.guardrails.moderators.answers import GuardModel, guard_models, model_of
from reelkite.guardrails.reading import Reading

Ask: TypeAlias = Callable[[str, Mapping[str, object]], str]
"""Puts a prompt, and words for the chat template, to a model; returns what it says."""

LONGEST_ANSWER: Final = 24
"""Tokens; ``unsafe`` and some codes, or a yes in its tags."""

NOT_INSTALLED: Final = "A guard model needs torch and transformers: pip install 'reelkite[guard]'."


class LocalModerator:
    """A check of texts by a model."""

    def __init__(self, model: GuardModel, ask: Ask) -> None:
        """Ask nothing yet."""
        self._model = model
        self._ask = ask

    def __call__(self, reading: Reading) -> Iterator[Finding]:
        """Yield what the model finds in the text as it was sent.

        Raises:
            ValueError: The text is too long for it, or it gives no sound answer.
        """
        if not reading.text.strip():
            return
        for question in self._model.questions:
            answer = self._ask(reading.text, question.words)
            for category in self._model.found(question, answer):
                yield Finding(category, f"{self._model.name}: {category}", Layer.MODERATOR)


def open_local(folder: Path) -> LocalModerator:
    """Load the model in ``folder``; nothing is ever fetched.

    Raises:
        ServeError: There is none, it is none that we know, or what runs it is not installed.
    """
    if not (folder / "config.json").is_file():
        raise ServeError(
            f"There is no guard model in {folder}; REELKITE_GUARD_MODEL must be a folder with "
            "config.json, tokenizer and weights."
        )
    try:
        template, ask = _loaded(folder)
    except ImportError as error:
        raise ServeError(NOT_INSTALLED) from error
    except Exception as error:
        raise ServeError(
            f"The guard model in {folder} cannot be loaded: {type(error).__name__}: {error}."
        ) from error
    models = guard_models()
    if (model := model_of(template, models)) is None:
        known = ", ".join(each.name for each in models)
        raise ServeError(f"The model in {folder} is none that we can read; known are: {known}.")
    return LocalModerator(model, ask)


def _loaded(folder: Path) -> tuple[str, Ask]:
    """Return the model's chat template, and how to ask it."""
    import torch  # noqa: PLC0415 - not installed everywhere
    from transformers import AutoModelForCausalLM, AutoTokenizer  # noqa: PLC0415 - as above

    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    model = AutoModelForCausalLM.from_pretrained(folder, local_files_only=True, dtype="auto")
    model = model.to("cuda" if torch.cuda.is_available() else "cpu").eval()
    longest = model.config.max_position_embeddings - LONGEST_ANSWER

    def ask(prompt: str, words: Mapping[str, object]) -> str:
        told = tokenizer.apply_chat_template(
            [{"role": "user", "content": prompt}],
            add_generation_prompt=True,
            return_dict=True,
            return_tensors="pt",
            **words,
        ).to(model.device)
        length = told["input_ids"].shape[1]
        if length > longest:
            raise ValueError(f"The prompt has {length} tokens; the model takes {longest}.")
        with torch.inference_mode():
            said = model.generate(**told, max_new_tokens=LONGEST_ANSWER, do_sample=False)
        return str(tokenizer.decode(said[0, length:], skip_special_tokens=True))

    return str(tokenizer.chat_template), ask
