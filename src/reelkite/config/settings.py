"""What may differ from machine to machine, as values; ``environment`` reads them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reelkite.domain.geometry import Size
from reelkite.domain.policy import Category
from reelkite.production.offer import SECONDS, SIZES

STRICT: Final = "strict"
COVER: Final = "cover"


@dataclass(frozen=True, slots=True)
class Guarding:
    """How prompts, pictures and clips are checked.

    Attributes:
        off: Categories that the operator switched off; never one of ``ALWAYS``.
        guards: Processes of the server that check prompts and pictures.
        faces_in_clips: Look for faces in clips of engines that do not draw all they show.
        moderator_url: Base of an OpenAI-shaped server that also judges prompts; empty for none.
        moderator_key: Secret that it is shown.
        moderator_model: Model that it is asked for; empty for its own choice.
        model: Folder with the weights of a guard model that also judges prompts, or None.
    """

    off: frozenset[Category] = frozenset()
    guards: int = 1
    faces_in_clips: bool = False
    moderator_url: str = ""
    moderator_key: str = field(default="", repr=False)
    moderator_model: str = ""
    model: Path | None = None


@dataclass(frozen=True, slots=True)
class Signing:
    """How clips say where they come from.

    Attributes:
        certificate: File with the operator's chain of certificates; None for one of our making.
        key: File with its private key.
        manifest_prompt: Put the prompt into the manifest.
        mark: Words of the mark that is drawn into clips; ``1`` for our own, empty for none.
    """

    certificate: Path | None = None
    key: Path | None = None
    manifest_prompt: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Serving:
    """What may differ from server to server.

    Attributes:
        public_url: Base of public links; empty to use the address that was asked.
        strict: Refuse unknown fields instead of ignoring them.
        seconds: Lengths on offer.
        sizes: Sizes on offer.
        requests_a_minute: Requests that create, for one key.
        queued_a_key: Waiting tasks of one key.
        running_a_key: Tasks of one key that are worked on at a time; None for any number.
        patience: Longest expected wait, in seconds, with which a task is still accepted.
        free_megabytes: Free space below which nothing new is accepted.
        clip_hours: How long a finished clip can be downloaded.
        link_hours: How long its public link works.
        record_days: How long the record of an ended task is kept.
        fetch_allow: Private hosts, addresses and networks that we may be sent to.
        lease_seconds: Silence after which a worker counts as lost.
        render_minutes: Longest time that a render may take.
        keep_prompts: Keep prompts of ended tasks until their records go.
        reference_fit: What becomes of reference images of another size: ``STRICT`` refuses them,
            ``COVER`` scales and cuts them.
    """

    public_url: str = ""
    strict: bool = False
    seconds: tuple[int, ...] = SECONDS
    sizes: tuple[Size, ...] = SIZES
    requests_a_minute: int = 120
    queued_a_key: int = 100
    running_a_key: int | None = None
    patience: float = 900.0
    free_megabytes: int = 1024
    clip_hours: float = 24.0
    link_hours: float = 1.0
    record_days: float = 30.0
    fetch_allow: tuple[str, ...] = ()
    lease_seconds: float = 5.0
    render_minutes: float = 30.0
    keep_prompts: bool = True
    reference_fit: str = STRICT


@dataclass(frozen=True, slots=True)
class Settings:
    """What may differ from machine to machine.

    Attributes:
        cache: Folder for what is worth keeping; it may vanish at any time.
        clips: Folder for clips that are given no name.
        cores: Processes that draw, and threads that compress; at least 1.
        debug: Show where an internal error arose.
        engine: Name of the engine that makes all clips; empty for those in ``models_file``, and
            the diorama where there is none.
        data: Folder of what must survive: database, clips, uploads.
        database: Address of the database; empty for a file in ``data``.
        api_keys: Secrets of keys by their names, besides those in the database.
        serving: What only the server needs.
        guarding: How prompts, pictures and clips are checked.
        signing: How clips say where they come from.
        server: Address of the server that commands ask.
        api_key: Secret that they show it.
        models: File that says which engine makes which model; None for one in ``data``.
    """

    cache: Path
    clips: Path
    cores: int
    debug: bool = False
    engine: str = ""
    data: Path = Path("data")
    database: str = ""
    api_keys: Mapping[str, str] = field(default_factory=dict)
    serving: Serving = field(default_factory=Serving)
    guarding: Guarding = field(default_factory=Guarding)
    signing: Signing = field(default_factory=Signing)
    server: str = "http://127.0.0.1:8000"
    api_key: str = ""
    models: Path | None = None

    @property
    def database_url(self) -> str:
        """Address of the database."""
        return self.database or f"sqlite:///{self.data.absolute() / 'reelkite.db'}"

    @property
    def models_file(self) -> Path:
        """The file that says which engine makes which model; it need not be there."""
        return self.models or self.data / "models.toml"
