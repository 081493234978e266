"""Settings: the only reader of the environment. Each part is then given its own values.

Everybody:

* ``REELKITE_CACHE``: folder for what is worth keeping between clips (``~/.cache/reelkite``).
* ``REELKITE_CLIPS``: folder for clips that are given no name (``clips``).
* ``REELKITE_CORES``: how many processes draw one clip (the processor cores that we may use).
* ``REELKITE_ENGINE``: which engine makes all clips (those in ``models.toml``, else ``diorama``).
* ``REELKITE_MODELS``: file that says which engine makes which model (``models.toml`` in the data
  folder).
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
from pathlib import Path
from typing import Final

from reelkite.config.settings import COVER, STRICT, Guarding, Serving, Settings, Signing
from reelkite.domain.errors import RequestError
from reelkite.domain.geometry import Size
from reelkite.domain.policy import ALWAYS, Category
from reelkite.production.offer import SECONDS, SIZES

LONGEST_CLIP: Final = 60
"""Seconds; a longer clip is no setting but another program."""

WIDEST: Final = 3840
"""Pixels of a picture's longer side."""

LONGEST_MARK: Final = 80
"""Characters of a mark."""


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
        engine=environment.get("REELKITE_ENGINE", ""),
        data=_folder(environment, "REELKITE_DATA", "XDG_DATA_HOME", ".local/share"),
        database=environment.get("REELKITE_DATABASE_URL", ""),
        api_keys=_keys(environment, "REELKITE_API_KEYS"),
        serving=_serving(environment),
        guarding=_guarding(environment),
        signing=_signing(environment),
        server=environment.get("REELKITE_SERVER") or "http://127.0.0.1:8000",
        api_key=environment.get("REELKITE_API_KEY", ""),
        models=_file(environment, "REELKITE_MODELS"),
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
