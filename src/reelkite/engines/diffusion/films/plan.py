"""What is generated for a request, decided before any weight is loaded.

The rule: generate up, cut down, never stretch, never repeat.
"""

from dataclasses import dataclass

from reelkite.domain.geometry import Size


@dataclass(frozen=True, slots=True)
class Stage:
    """One run over all denoise steps.

    Attributes:
        scale: Size against the plan's: 1 or 0.5.
        transformer: Folder with the transformer's weights in the checkpoint.
        steps: Denoise steps.
        sigmas: Noise level at each step where the recipe fixes them; else the scheduler's own.
        guidance_scale: How strongly the prompt steers; 1 for not besides the model's own.
        options: Further arguments of the pipeline by name.
        lora: Key in ``DiffusionOptions.loras`` of the few-step weights that it runs with; ``all``
            for every one that is given; empty for none.
        weight: Share of the whole's work, for progress.
    """

    scale: float
    transformer: str
    steps: int
    sigmas: tuple[float, ...]
    guidance_scale: float
    options: tuple[tuple[str, float], ...] = ()
    lora: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Method:
    """What an operator calls a recipe: how a model is run, whatever the clip.

    Attributes:
        name: As it stands in the settings: ``fast``, ``fine``, ...
        says: One sentence about what it does and needs.
        stages: What each pass runs through; the last is at full size.
    """

    name: str
    says: str
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class Chunk:
    """One pass of the model.

    Attributes:
        frames: Frames that are generated.
        drop: Of these, the first that are not kept: they repeat the end of the chunk before.
        keep: Frames that are kept after these.
        seed: Of this pass.
    """

    frames: int
    drop: int
    keep: int
    seed: int


@dataclass(frozen=True, slots=True)
class FilmPlan:
    """What is generated for a request.

    Attributes:
        family: Key of the family.
        recipe: Name of the recipe.
        generated: Size of the pictures that come out of the model.
        fitted: Size that they are scaled to before they are cut; ``generated`` unless the clip
            is larger than what the model was trained for.
        delivered: Size of the clip: the middle of ``fitted``.
        frame_rate: Frames per second.
        chunks: The passes in order; what they keep adds up to the clip's frames.
        stages: What each pass runs through.
        notes: Sentences worth telling with the clip.
    """

    family: str
    recipe: str
    generated: Size
    fitted: Size
    delivered: Size
    frame_rate: int
    chunks: tuple[Chunk, ...]
    stages: tuple[Stage, ...]
    notes: tuple[str, ...] = ()
