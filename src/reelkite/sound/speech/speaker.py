"""A voice that reads English text, and says when each phoneme is heard; the only door to hibari.

The model computes a length for every phoneme inside its graph. Naming that tensor as one more
output gives exact times at no cost. A second "graph" field that holds one output is appended to
the file: the wire format of protobuf merges repeated messages, so no ONNX tool is needed.
"""

from functools import cache
from pathlib import Path
from typing import Any, Final

import hibari
import numpy as np
import numpy.typing as npt
import onnxruntime
from hibari import dsp
from scipy import signal

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.speech.spoken import Phone, Spoken
from reelkite.sound.synthesis.signal import Mono, single

_LENGTHS: Final = "/Clip_output_0"
"""Name of the tensor with the length of each phoneme."""

_LEAD: Final = 0.05
"""Seconds by which the sound leads its phonemes: measured on the share of voiced energy inside."""

_GRAPH, _OUTPUT, _NAME = 7, 12, 1
"""Field numbers of ModelProto.graph, GraphProto.output and ValueInfoProto.name."""


class Speaker:
    """The voice; loading takes about half a second, so there is one a process (see ``speaker``)."""

    def __init__(self) -> None:
        """Load the model and the lexicon."""
        self._reader = hibari.Hibari()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._model = onnxruntime.InferenceSession(
            with_output(Path(self._reader.model_path).read_bytes(), _LENGTHS),
            options,
            providers=["CPUExecutionProvider"],
        )

    def say(self, text: str, pace: float, size: float, seed: int) -> Spoken:
        """Return ``text`` as it is said; empty where it holds nothing that can be said.

        Args:
            text: English; what the voice cannot read is left out.
            pace: Multiple of the usual speed, 0.5..2.
            size: Multiple of the speaker's size: above 1 pitch and formants fall together, as
                those of a bigger body do. The line is read faster and then stretched.
            seed: Of the breath in the voice.
        """
        rng = np.random.default_rng(seed)
        pieces: list[Mono] = []
        phones: list[Phone] = []
        at = 0.0
        for phonemes in self._reader.phonemize(text):
            piece, heard = self._sentence(phonemes, pace, size, rng)
            phones += [Phone(at + p.begins, at + p.ends, p.sign) for p in heard]
            pieces.append(piece)
            at += piece.size / SAMPLE_RATE
        return Spoken(np.concatenate(pieces) if pieces else np.zeros(0, np.float32), tuple(phones))

    def _sentence(
        self, phonemes: str, pace: float, size: float, rng: np.random.Generator
    ) -> tuple[Mono, list[Phone]]:
        ids = self._reader.ids(phonemes)
        if len(ids) < 3:  # the model frames each sentence by two pauses
            return np.zeros(0, np.float32), []
        fed = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([pace * size], np.float32)}
        *parts, lengths = self._model.run(None, fed)
        raw = dsp.synth(*(part[0] for part in parts), rng)
        samples = stretched(raw, size)
        signs = [sign for sign in phonemes if sign in self._reader.vocab]
        return samples, timed(signs, lengths.ravel(), samples.size / SAMPLE_RATE)


def stretched(raw: npt.NDArray[Any], size: float) -> Mono:
    """Return the model's samples at 48 kHz, longer and deeper by ``size``."""
    if size == 1.0:
        return single(signal.resample_poly(raw, SAMPLE_RATE // dsp.SR, 1))
    return single(signal.resample(raw, round(raw.size * size * SAMPLE_RATE / dsp.SR)))


def timed(signs: list[str], lengths: npt.NDArray[Any], seconds: float) -> list[Phone]:
    """Return when each phoneme of a sentence of ``seconds`` is heard.

    ``lengths`` has one entry more at each end: the pauses. A stress mark has a length too, which
    belongs to the phoneme that follows.
    """
    edges = np.concatenate([[0.0], np.cumsum(lengths)]) / lengths.sum() * seconds - _LEAD
    phones: list[Phone] = []
    marked: float | None = None
    for k, sign in enumerate(signs):
        begins, ends = float(edges[k + 1]), float(edges[k + 2])
        if sign in "ˈˌː":
            marked = begins if marked is None else marked
            continue
        phones.append(Phone(max(0.0, begins if marked is None else marked), max(0.0, ends), sign))
        marked = None
    return [phone for phone in phones if phone.ends > phone.begins]


@cache
def speaker() -> Speaker:
    """Return the one voice of this process."""
    return Speaker()


def with_output(model: bytes, name: str) -> bytes:
    """Return the ONNX file with one of its inner tensors as one more output."""
    return model + _field(_GRAPH, _field(_OUTPUT, _field(_NAME, name.encode())))


def _field(number: int, payload: bytes) -> bytes:
    """Return a length-delimited field of protobuf's wire format."""
    return _varint(number << 3 | 2) + _varint(len(payload)) + payload


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:  # seven bits a byte; the eighth says that more follow
        out.append((value & 127) | 128)
        value >>= 7
    return bytes([*out, value])
