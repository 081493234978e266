"""Wire formats of other servers: what differs between them, and nothing else."""

from reelkite.engines.upstream.options import Wire
from reelkite.engines.upstream.wires.dialect import Dialect, Question, Standing, Status
from reelkite.engines.upstream.wires.mulerun import MULERUN
from reelkite.engines.upstream.wires.videos import OPENAI, SGLANG, VLLM_OMNI

DIALECTS: dict[Wire, Dialect] = {
    Wire.VLLM_OMNI: VLLM_OMNI,
    Wire.SGLANG: SGLANG,
    Wire.OPENAI: OPENAI,
    Wire.MULERUN: MULERUN,
}

__all__ = ["DIALECTS", "Dialect", "Question", "Standing", "Status"]
