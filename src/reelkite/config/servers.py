"""Tables ``[engines.NAME]`` with ``kind = "upstream"``: other servers."""

from collections.abc import Mapping
from typing import Final

from reelkite.config.tables import Table
from reelkite.domain.errors import RequestError
from reelkite.domain.request import Model
from reelkite.engines.upstream.options import (
    BY_THEIR_NAMES,
    FrameRule,
    Patience,
    UpstreamOptions,
    Wire,
)

_SCHEMES: Final = ("http://", "https://")


def upstream_options(table: Table) -> UpstreamOptions:
    """Return what the table says.

    Raises:
        RequestError: A key is unknown, or has a value that cannot be used.
    """
    table.only("kind", *(slot for slot in UpstreamOptions.__slots__ if slot != "name"), "key_file")
    table.needed("protocol")
    return UpstreamOptions(
        name=table.name.removeprefix("engines."),
        protocol=table.word("protocol", Wire.OPENAI),
        servers=_servers(table),
        models=_models(table.table("models")) if "models" in table.values else BY_THEIR_NAMES,
        key=_key(table),
        concurrency=table.whole("concurrency", 1),
        rule=_rule(table.table("rule")),
        reference=table.switch("reference", usual=True),
        sound=table.switch("sound", usual=True),
        certificates=str(table.path("certificates")) if table.text("certificates") else "",
        patience=_patience(table.table("patience")),
        extra=_extra(table.table("extra")),
    )


def _servers(table: Table) -> tuple[str, ...]:
    servers = table.values.get("servers")
    if not isinstance(servers, list) or not servers:
        raise table.refused("servers", 'a list of addresses: ["http://127.0.0.1:8091"]')
    if not all(isinstance(each, str) and each.startswith(_SCHEMES) for each in servers):
        raise table.refused("servers", "addresses that begin with http:// or https://")
    return tuple(each.rstrip("/") for each in servers)


def _models(table: Table) -> Mapping[Model, str]:
    table.only(*Model)
    return {model: table.text(model) for model in Model if model in table.values}


def _key(table: Table) -> str:
    """Return the secret, in the file itself or in one of its own."""
    if not table.text("key_file"):
        return table.text("key")
    if table.text("key"):
        raise RequestError(
            f"{table.file}: [{table.name}] has 'key' and 'key_file'; leave one out.",
            field=f"{table.name}.key_file",
        )
    try:
        return table.path("key_file").read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        raise table.refused("key_file", "a file that can be read, with the secret in it") from error


def _rule(table: Table) -> FrameRule:
    table.only(*FrameRule.__slots__)
    usual = FrameRule()
    return FrameRule(
        multiple=table.whole("multiple", usual.multiple),
        step=table.whole("step", usual.step),
        offset=table.whole("offset", usual.offset, 0),
        frame_rate=table.whole("frame_rate", usual.frame_rate),
        longest=table.number("longest", usual.longest),
    )


def _patience(table: Table) -> Patience:
    table.only(*Patience.__slots__)
    usual = Patience()
    return Patience(
        connect=table.number("connect", usual.connect),
        reply=table.number("reply", usual.reply),
        poll=table.number("poll", usual.poll),
        clip=table.number("clip", usual.clip),
    )


def _extra(table: Table) -> Mapping[str, str | int | float | bool]:
    extra = {
        key: value
        for key, value in table.values.items()
        if isinstance(value, str | int | float | bool)
    }
    for key in table.values:
        if key not in extra:
            raise table.refused(key, "a text, a number, true or false")
    return extra
