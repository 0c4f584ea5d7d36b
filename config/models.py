"""The settings of a model that words what the desk chose: which, what it may cost, how long it may take."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from briefings.errors import SettingError

OPENAI = "https://api.openai.com/v1"
VARIABLES = frozenset(
    (
        "NUTGRAF_MODEL_BASE_URL",
        "NUTGRAF_MODEL_NAME",
        "NUTGRAF_MODEL_API_KEY",
        "NUTGRAF_MODEL_API_KEY_FILE",
    )
)
"""Variables of the environment that are read here; OPENAI_BASE_URL and OPENAI_API_KEY stand in where they are unset."""


def _says(meaning: str, *, env: str = "") -> Mapping[str, str]:
    return {"meaning": meaning, "env": env}


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """The table [model]; without a `name` there is no model. Money is in units of `currency`."""

    base_url: str = field(
        default=OPENAI,
        metadata=_says("The OpenAI-compatible server that words briefings.", env="NUTGRAF_MODEL_BASE_URL"),
    )
    name: str = field(
        default="", metadata=_says("The model's name there; without one no model is asked.", env="NUTGRAF_MODEL_NAME")
    )
    deadline: float = field(default=90.0, metadata=_says("How many seconds a briefing waits for the model, at most."))
    tokens_per_day: int = field(
        default=1_000_000, metadata=_says("Tokens that a workspace may use in a day (UTC); 0 for any number.")
    )
    plan_tokens_per_day: int = field(default=0, metadata=_says("Tokens that one plan may use in a day; 0 for any."))
    cost_per_day: Decimal = field(
        default=Decimal(0), metadata=_says("What a workspace may spend in a day; 0 for any amount.")
    )
    plan_cost_per_day: Decimal = field(
        default=Decimal(0), metadata=_says("What one plan may spend in a day; 0 for any amount.")
    )
    price_in: Decimal = field(default=Decimal(0), metadata=_says("The price of a million tokens read."))
    price_out: Decimal = field(default=Decimal(0), metadata=_says("The price of a million tokens written."))
    currency: str = field(default="USD", metadata=_says("The currency of prices and budgets."))
    key: str = field(default="", repr=False)

    @property
    def wanted(self) -> bool:
        """Whether a model is to be asked at all."""
        return bool(self.name)


def load(environment: Mapping[str, str], table: object, *, where: str) -> ModelSettings:
    """Settings from the table [model] of the file that `where` names and from the environment, which outweighs it.

    The key comes from the environment only, or from the file that NUTGRAF_MODEL_API_KEY_FILE names. A key or an
    address alone asks no model: a `name` does. Raises SettingError, which never holds the key.
    """
    settings = _from_table(table, where)
    address = environment.get("NUTGRAF_MODEL_BASE_URL")
    if not address and "base_url" not in (table if isinstance(table, dict) else ()):
        address = environment.get("OPENAI_BASE_URL")
    if address:
        settings = replace(settings, base_url=_checked("the environment", "NUTGRAF_MODEL_BASE_URL", _address, address))
    if environment.get("NUTGRAF_MODEL_NAME"):
        settings = replace(settings, name=environment["NUTGRAF_MODEL_NAME"].strip())
    return replace(settings, key=_key(environment))


def known() -> tuple[tuple[str, str, str, str], ...]:
    """Name, environment variable, default as TOML and meaning of each, for the generated pages."""
    return tuple(
        (each.name, each.metadata["env"], _toml(each.default), each.metadata["meaning"])
        for each in fields(ModelSettings)
        if each.metadata
    )


def _toml(default: object) -> str:
    return f'"{default}"' if isinstance(default, str) else str(default)


def _from_table(table: object, where: str) -> ModelSettings:
    if not isinstance(table, dict):
        raise SettingError(f"{where}: model: {table!r} should be a table: [model]", cure="see docs/model.md")
    found: dict[str, Any] = {}
    for name, value in table.items():
        if name in ("key", "api_key"):
            raise SettingError(f"{where}: model.{name}: a key is kept out of this file", cure=_KEY)
        if name not in _READ:
            raise SettingError(f"{where}: model: “{name}” is no setting", cure=f"known: {', '.join(_READ)}")
        found[name] = _checked(where, f"model.{name}", _READ[name], value)
    return replace(ModelSettings(), **found)


def _checked(where: str, name: str, read: Any, value: object) -> Any:
    try:
        return read(value)
    except (TypeError, ValueError) as error:
        raise SettingError(f"{where}: {name}: {error}", cure="see docs/model.md") from None


_KEY = "set NUTGRAF_MODEL_API_KEY, or NUTGRAF_MODEL_API_KEY_FILE to a file that holds it"


def _key(environment: Mapping[str, str]) -> str:
    path = environment.get("NUTGRAF_MODEL_API_KEY_FILE")
    if environment.get("NUTGRAF_MODEL_API_KEY") or not path:
        return (environment.get("NUTGRAF_MODEL_API_KEY") or environment.get("OPENAI_API_KEY") or "").strip()
    try:
        return Path(path).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise SettingError(f"NUTGRAF_MODEL_API_KEY_FILE: {path} cannot be read", cure=_KEY) from None


def _address(value: object) -> str:
    text = _text(value)
    if urlsplit(text).scheme not in ("http", "https") or not urlsplit(text).hostname:
        raise ValueError(f"“{text}” is no address; it should begin with https:// and mostly ends with /v1")
    if "@" in urlsplit(text).netloc:
        raise ValueError("an address holds no password; " + _KEY)
    return text


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise TypeError(f"{value!r} should be a text in quotation marks")
    return value.strip()


def _seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value <= 3600:
        raise TypeError(f"{value!r} should be a number of seconds from 1 to 3600")
    return float(value)


def _tokens(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise TypeError(f"{value!r} should be a number of tokens, or 0 for any")
    return value


def _money(value: object) -> Decimal:
    try:
        amount = Decimal("NaN") if isinstance(value, bool) else Decimal(str(value))
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or not 0 <= amount <= 1_000_000:
        raise TypeError(f"{value!r} should be an amount such as 0.50")
    return amount


def _currency(value: object) -> str:
    text = _text(value).upper()
    if not re.fullmatch(r"[A-Z]{3}", text):
        raise ValueError(f"“{text}” is no currency; write USD or EUR")
    return text


_READ: Mapping[str, Any] = {
    "base_url": _address,
    "name": _text,
    "deadline": _seconds,
    "tokens_per_day": _tokens,
    "plan_tokens_per_day": _tokens,
    "cost_per_day": _money,
    "plan_cost_per_day": _money,
    "price_in": _money,
    "price_out": _money,
    "currency": _currency,
}
