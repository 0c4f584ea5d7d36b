"""The schemas in ../shared/contracts; where that folder is absent, only the rules written out here are checked."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator, ValidationError
from jsonschema.protocols import Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7, DRAFT202012

HERE = Path(__file__).resolve().parents[3] / "shared" / "contracts"
PRESENT = HERE.is_dir()
needed = pytest.mark.skipif(not PRESENT, reason="the platforms' schemas (../shared/contracts) are absent")


_SOUND: set[tuple[str, str, str]] = set()
"""What was found valid before: the registration of all commands alone takes a tenth of a second, and comes often."""


class ContractError(AssertionError):
    """A platform would refuse this; the message says where and why."""


def require(holds: object, rule: str) -> None:
    if not holds:
        raise ContractError(rule)


@cache
def stored(name: str) -> Any:
    return json.loads((HERE / name).read_text("utf-8"))


@cache
def validator(name: str, pointer: str) -> Validator:
    """The validator of the schema at this JSON pointer; OpenAPI 3.1 is JSON Schema 2020-12, the others draft 7."""
    modern = name == "discord-openapi.json"
    specification = DRAFT202012 if modern else DRAFT7
    resource: Resource[Any] = Resource.from_contents(stored(name), default_specification=specification)
    registry: Registry[Any] = Registry().with_resource(f"urn:{name}", resource)
    check = Draft202012Validator if modern else Draft7Validator
    return check({"$ref": f"urn:{name}#{pointer}"}, registry=registry)


def valid(value: Any, name: str, pointer: str) -> None:
    """Raises ContractError where the schema does not allow the value; does nothing where there is no schema."""
    if not PRESENT:
        return
    key = (name, pointer, json.dumps(value, sort_keys=True))
    if key in _SOUND:
        return
    error = min(validator(name, pointer).iter_errors(value), key=_depth, default=None)
    if error is not None:
        deepest = _deepest(error)
        where = "/".join(str(step) for step in deepest.absolute_path)
        raise ContractError(f"{name}{pointer}: at /{where}: {_short(deepest.message)}")
    _SOUND.add(key)


def _short(message: str) -> str:
    return message if len(message) < 400 else f"{message[:150]} … {message[-150:]}"


def _depth(error: ValidationError) -> int:
    return len(error.absolute_path)


def _deepest(error: ValidationError) -> ValidationError:
    """Of the alternatives of a schema the one that came furthest: it names what is wrong."""
    while error.context:
        error = max(error.context, key=lambda each: len(each.absolute_path))
    return error
