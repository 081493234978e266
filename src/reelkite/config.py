"""Settings: the only reader of the environment. Each part is then given its own values.

Everybody:

* ``REELKITE_CACHE``: folder for what is worth keeping between clips (``~/.cache/reelkite``).
* ``REELKITE_CLIPS``: folder for clips that are given no name (``clips``).
* ``REELKITE_CORES``: how many processes draw one clip (the processor cores that we may use).
* ``REELKITE_ENGINE``: which engine makes clips (``diorama``).
* ``REELKITE_DEBUG``: ``1`` shows where an internal error arose.

The server; see ``Serving``:

* ``REELKITE_DATA``, ``REELKITE_DATABASE_URL``, ``REELKITE_API_KEYS``, ``REELKITE_PUBLIC_URL``,
  ``REELKITE_STRICT``, ``REELKITE_SECONDS``, ``REELKITE_SIZES``.
* ``REELKITE_REQUESTS_A_MINUTE``, ``REELKITE_QUEUED_A_KEY``, ``REELKITE_RUNNING_A_KEY``,
  ``REELKITE_PATIENCE``, ``REELKITE_FREE_MEGABYTES``.
* ``REELKITE_CLIP_HOURS``, ``REELKITE_LINK_HOURS``, ``REELKITE_RECORD_DAYS``.
* ``REELKITE_FETCH_ALLOW``, ``REELKITE_LEASE_SECONDS``, ``REELKITE_RENDER_MINUTES``.
* ``REELKITE_KEEP_PROMPTS``: ``0`` blanks prompts when their tasks have ended.
* ``REELKITE_REFERENCE_FIT``: ``cover`` scales and cuts reference images of another size than the
  clip's; usually they are refused (``strict``).

Guardrails; see ``Guarding``:

* ``REELKITE_POLICY_OFF``, ``REELKITE_GUARDS``, ``REELKITE_FACES_IN_CLIPS``.
* ``REELKITE_MODERATOR_URL``, ``REELKITE_MODERATOR_KEY``, ``REELKITE_MODERATOR_MODEL``,
  ``REELKITE_GUARD_MODEL``.

Provenance; see ``Signing``:

* ``REELKITE_SIGN_CERTIFICATE``, ``REELKITE_SIGN_KEY``, ``REELKITE_MANIFEST_PROMPT``,
  ``REELKITE_MARK``.

Those who ask a server: ``REELKITE_SERVER`` and ``REELKITE_API_KEY``.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reelkite.domain.errors import RequestError
from reelkite.domain.geometry import Size
from reelkite.domain.policy import ALWAYS, Category
from reelkite.production.offer import SECONDS, SIZES

LONGEST_CLIP: Final = 60
"""Seconds; a longer clip is no setting but another program."""

WIDEST: Final = 3840
"""Pixels of a picture's longer side."""

STRICT: Final = "strict"
COVER: Final = "cover"

LONGEST_MARK: Final = 80
"""Characters of a mark."""


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
        engine: Name of the engine that makes clips.
        data: Folder of what must survive: database, clips, uploads.
        database: Address of the database; empty for a file in ``data``.
        api_keys: Secrets of keys by their names, besides those in the database.
        serving: What only the server needs.
        guarding: How prompts, pictures and clips are checked.
        signing: How clips say where they come from.
        server: Address of the server that commands ask.
        api_key: Secret that they show it.
    """

    cache: Path
    clips: Path
    cores: int
    debug: bool = False
    engine: str = "diorama"
    data: Path = Path("data")
    database: str = ""
    api_keys: Mapping[str, str] = field(default_factory=dict)
    serving: Serving = field(default_factory=Serving)
    guarding: Guarding = field(default_factory=Guarding)
    signing: Signing = field(default_factory=Signing)
    server: str = "http://127.0.0.1:8000"
    api_key: str = ""

    @property
    def database_url(self) -> str:
        """Address of the database."""
        return self.database or f"sqlite:///{self.data.absolute() / 'reelkite.db'}"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of this process.

    Raises:
        RequestError: A variable has a value that cannot be used.
    """
    return Settings(
        cache=_folder(environment, "REELKITE_CACHE", "XDG_CACHE_HOME", ".cache"),
        clips=Path(environment.get("REELKITE_CLIPS") or "clips"),
        cores=_whole(environment, "REELKITE_CORES", _cores()),
        debug=_switch(environment, "REELKITE_DEBUG"),
        engine=environment.get("REELKITE_ENGINE") or "diorama",
        data=_folder(environment, "REELKITE_DATA", "XDG_DATA_HOME", ".local/share"),
        database=environment.get("REELKITE_DATABASE_URL", ""),
        api_keys=_keys(environment, "REELKITE_API_KEYS"),
        serving=_serving(environment),
        guarding=_guarding(environment),
        signing=_signing(environment),
        server=environment.get("REELKITE_SERVER") or "http://127.0.0.1:8000",
        api_key=environment.get("REELKITE_API_KEY", ""),
    )


def _serving(environment: Mapping[str, str]) -> Serving:
    usual = Serving()
    return Serving(
        public_url=_address(environment, "REELKITE_PUBLIC_URL"),
        strict=_switch(environment, "REELKITE_STRICT"),
        seconds=_lengths(environment, "REELKITE_SECONDS"),
        sizes=_sizes(environment, "REELKITE_SIZES"),
        requests_a_minute=_whole(
            environment, "REELKITE_REQUESTS_A_MINUTE", usual.requests_a_minute
        ),
        queued_a_key=_whole(environment, "REELKITE_QUEUED_A_KEY", usual.queued_a_key),
        running_a_key=_whole(environment, "REELKITE_RUNNING_A_KEY", 0) or None,
        patience=_number(environment, "REELKITE_PATIENCE", usual.patience),
        free_megabytes=_whole(environment, "REELKITE_FREE_MEGABYTES", usual.free_megabytes, 0),
        clip_hours=_number(environment, "REELKITE_CLIP_HOURS", usual.clip_hours),
        link_hours=_number(environment, "REELKITE_LINK_HOURS", usual.link_hours),
        record_days=_number(environment, "REELKITE_RECORD_DAYS", usual.record_days),
        fetch_allow=_words(environment.get("REELKITE_FETCH_ALLOW", "")),
        lease_seconds=_number(environment, "REELKITE_LEASE_SECONDS", usual.lease_seconds),
        render_minutes=_number(environment, "REELKITE_RENDER_MINUTES", usual.render_minutes),
        keep_prompts=environment.get("REELKITE_KEEP_PROMPTS") != "0",
        reference_fit=_word(environment, "REELKITE_REFERENCE_FIT", (STRICT, COVER)),
    )


def _guarding(environment: Mapping[str, str]) -> Guarding:
    return Guarding(
        off=_categories(environment, "REELKITE_POLICY_OFF"),
        guards=_whole(environment, "REELKITE_GUARDS", 1),
        faces_in_clips=_switch(environment, "REELKITE_FACES_IN_CLIPS"),
        moderator_url=_address(environment, "REELKITE_MODERATOR_URL"),
        moderator_key=environment.get("REELKITE_MODERATOR_KEY", ""),
        moderator_model=environment.get("REELKITE_MODERATOR_MODEL", ""),
        model=_file(environment, "REELKITE_GUARD_MODEL"),
    )


def _signing(environment: Mapping[str, str]) -> Signing:
    certificate = _file(environment, "REELKITE_SIGN_CERTIFICATE")
    key = _file(environment, "REELKITE_SIGN_KEY")
    if (certificate is None) != (key is None):
        raise RequestError(
            "REELKITE_SIGN_CERTIFICATE and REELKITE_SIGN_KEY go together; set both or none.",
            field="REELKITE_SIGN_KEY" if key is None else "REELKITE_SIGN_CERTIFICATE",
        )
    return Signing(
        certificate=certificate,
        key=key,
        manifest_prompt=_switch(environment, "REELKITE_MANIFEST_PROMPT"),
        mark=_mark(environment, "REELKITE_MARK"),
    )


def _mark(environment: Mapping[str, str], name: str) -> str:
    """Read words that every font has."""
    words = environment.get(name, "").strip()
    if not (words.isascii() and words.isprintable() and len(words) <= LONGEST_MARK):
        raise _refused(name, words, f"1, or at most {LONGEST_MARK} plain Latin characters")
    return "" if words == "0" else words


def _categories(environment: Mapping[str, str], name: str) -> frozenset[Category]:
    """Read categories to switch off; one that nobody may switch off is told by name."""
    words = _words(environment.get(name, ""))
    free = sorted(set(Category) - ALWAYS)
    if strangers := [word for word in words if word not in free]:
        fixed = [word for word in strangers if word in set(ALWAYS)]
        reason = f"{', '.join(fixed)} cannot be switched off; " if fixed else ""
        raise _refused(
            name, ", ".join(strangers), f"a list of categories; {reason}known are {', '.join(free)}"
        )
    return frozenset(map(Category, words))


def _file(environment: Mapping[str, str], name: str) -> Path | None:
    return Path(environment[name]) if environment.get(name) else None


def _folder(environment: Mapping[str, str], name: str, xdg: str, below_home: str) -> Path:
    """Follow the XDG base directory rules where we are not told otherwise."""
    if named := environment.get(name):
        return Path(named)
    if parent := environment.get(xdg):
        return Path(parent) / "reelkite"
    home = environment.get("HOME") or "/tmp"  # noqa: S108 - somebody without a home
    return Path(home) / below_home / "reelkite"


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2


def _switch(environment: Mapping[str, str], name: str) -> bool:
    return environment.get(name, "") not in {"", "0"}


def _whole(environment: Mapping[str, str], name: str, usual: int, least: int = 1) -> int:
    text = environment.get(name, "")
    if not text:
        return usual
    if not (text.isascii() and text.isdigit() and least <= int(text[:12])):
        raise _refused(name, text, f"a whole number, {least} or more")
    return int(text[:12])


def _number(environment: Mapping[str, str], name: str, usual: float) -> float:
    text = environment.get(name, "")
    if not text:
        return usual
    if not (text.isascii() and text.replace(".", "", 1).isdigit() and float(text) > 0):
        raise _refused(name, text, "a number above 0")
    return float(text)


def _word(environment: Mapping[str, str], name: str, known: tuple[str, ...]) -> str:
    """Read one of the ``known`` words; the first is the usual one."""
    word = environment.get(name, "") or known[0]
    if word not in known:
        raise _refused(name, word, " or ".join(known))
    return word


def _words(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (word.strip() for word in text.split(","))))


def _address(environment: Mapping[str, str], name: str) -> str:
    text = environment.get(name, "").rstrip("/")
    if text and not text.startswith(("http://", "https://")):
        raise _refused(name, text, "an address that begins with http:// or https://")
    return text


def _lengths(environment: Mapping[str, str], name: str) -> tuple[int, ...]:
    words = _words(environment.get(name, ""))
    if not all(word.isascii() and word.isdigit() and _fits(int(word[:6])) for word in words):
        raise _refused(name, environment[name], f"a list such as 4,8,12; at most {LONGEST_CLIP}")
    return tuple(int(word) for word in words) or SECONDS


def _fits(seconds: int) -> bool:
    return 1 <= seconds <= LONGEST_CLIP


def _sizes(environment: Mapping[str, str], name: str) -> tuple[Size, ...]:
    words = _words(environment.get(name, ""))
    sizes = tuple(_size(word) for word in words)
    if not all(sizes):
        raise _refused(
            name, environment[name], f"a list such as 1280x720,720x1280; even, at most {WIDEST}"
        )
    return tuple(size for size in sizes if size) or SIZES


def _size(word: str) -> Size | None:
    width, _, height = word.partition("x")
    if not all(
        side.isascii() and side.isdigit() and len(side) <= len("3840") for side in (width, height)
    ):
        return None
    size = Size(int(width), int(height))
    fits = all(64 <= side <= WIDEST and side % 2 == 0 for side in (size.width, size.height))  # noqa: PLR2004 - the least that H.264 and we can do
    return size if fits else None


def _keys(environment: Mapping[str, str], name: str) -> dict[str, str]:
    """Read ``name:secret,other:secret``; the value is never repeated, for it holds secrets."""
    pairs = [word.partition(":") for word in _words(environment.get(name, ""))]
    keys = {label.strip(): secret.strip() for label, _, secret in pairs}
    if len(keys) < len(pairs) or not all(label and secret for label, secret in keys.items()):
        raise RequestError(
            f"{name} is a list of names and secrets such as app:sk-one,ci:sk-two; "
            "each name once, no name and no secret empty.",
            field=name,
        )
    return keys


def _refused(name: str, text: str, allowed: str) -> RequestError:
    return RequestError(f"Invalid value: '{text}'. {name} is {allowed}.", field=name)
