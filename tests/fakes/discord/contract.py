"""What goes over the wire against Discord's own OpenAPI description, where ../shared is there."""

from __future__ import annotations

import functools
import importlib
import importlib.util
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

_DESCRIPTION = Path(__file__).parents[4] / "shared/contracts/discord-openapi.json"


def complaints_about_request(method: str, path: str, body: Any) -> list[str]:
    """What tests/contracts/discord.py finds wrong with a request."""
    check = _check()
    if not check:
        return []
    try:
        found = check(method, path, body)
    except AssertionError as error:
        return [str(error)]
    return [str(complaint) for complaint in found or ()]


def complaints_about_answer(method: str, path: str, status: int, body: Any) -> list[str]:
    """What is wrong with an answer of ours, so that the fake does not drift from what it stands for."""
    validator = _answers().get((method, _template(path), str(status)))
    if validator is None:
        return []
    some = body[:2] if isinstance(body, list) else body  # a page of messages takes seconds to look through
    return [f"{e.json_path}: {e.message[:200]}" for e in validator.iter_errors(some)][:3]


@functools.cache
def _check() -> Callable[[str, str, Any], Any] | None:
    if importlib.util.find_spec("tests.contracts") is None:
        return None
    if importlib.util.find_spec("tests.contracts.discord") is None:
        return None
    check: Callable[[str, str, Any], Any] = importlib.import_module("tests.contracts.discord").check
    return check


@functools.cache
def _answers() -> Mapping[tuple[str, str, str], Validator]:
    """A validator for each answer that the description has a schema for."""
    if not _DESCRIPTION.exists():
        return {}
    described = json.loads(_DESCRIPTION.read_text())
    found = {}
    for path, operations in described["paths"].items():
        for method, operation in operations.items():
            for status, answer in operation.get("responses", {}).items() if isinstance(operation, dict) else ():
                schema = answer.get("content", {}).get("application/json", {}).get("schema")
                if schema:
                    whole = schema | {"components": described["components"]}
                    found[method.upper(), _template(path), status] = Draft202012Validator(whole)
    return found


def _template(path: str) -> str:
    """A path with its parameters blanked, be they values or names."""
    path = re.sub(r"/interactions/[^/]+/[^/]+", "/interactions/{}/{}", path)
    path = re.sub(r"/webhooks/[^/]+/[^/]+", "/webhooks/{}/{}", path)
    return re.sub(r"/(\d+|\{[^}]*\})(?=/|$)", "/{}", path)
