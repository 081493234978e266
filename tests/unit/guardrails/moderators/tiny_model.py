"""A tiny guard model, made on the spot: it answers in codes, and refuses ``bad``."""

from pathlib import Path
from typing import Final

import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

WORDS: Final = ("<pad>", "<end>", "<unk>", "ask", "tell", "kite", "bad", "safe", "unsafe", "S1")
LESSONS: Final = (
    "ask kite tell safe <end>",
    "ask bad kite tell unsafe S1 <end>",
)
TEMPLATE: Final = "{{# {marker} #}}ask {{{{ messages[0].content }}}} tell"


def trained(folder: Path, marker: str) -> Path:
    """Write the model into ``folder``; its template holds ``marker``."""
    torch.manual_seed(5)
    tokenizer = _tokenizer(marker)
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=len(WORDS),
            hidden_size=32,
            intermediate_size=64,
            num_hidden_layers=2,
            num_attention_heads=2,
            max_position_embeddings=64,
            pad_token_id=0,
            eos_token_id=1,
            bos_token_id=None,
        )
    )
    optimiser = torch.optim.Adam(model.parameters(), lr=0.01)
    for step in range(120):
        ids = tokenizer(LESSONS[step % len(LESSONS)], return_tensors="pt")["input_ids"]
        optimiser.zero_grad()
        model(input_ids=ids, labels=ids).loss.backward()
        optimiser.step()
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def _tokenizer(marker: str) -> PreTrainedTokenizerFast:
    numbers = {word: number for number, word in enumerate(WORDS)}
    whole = Tokenizer(models.WordLevel(numbers, unk_token=WORDS[2]))
    whole.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=whole,
        pad_token=WORDS[0],
        eos_token=WORDS[1],
        unk_token=WORDS[2],
    )
    tokenizer.chat_template = TEMPLATE.format(marker=marker)
    return tokenizer
