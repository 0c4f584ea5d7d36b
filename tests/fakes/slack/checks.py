"""What goes to Slack, and what our fake of it sends in, against the published contracts and the written rules."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

SCHEMA = Path(__file__).parents[4] / "shared" / "contracts" / "slack-io.schema.json"
_PINGS = re.compile(r"<(?:!channel|!here|!everyone|!subteam|@[UWB])")


def complaints_about_message(args: dict[str, Any]) -> list[str]:
    """What Slack or our own rules hold against arguments of chat.postMessage, chat.postEphemeral or a response_url."""
    found = [*_rules(args), *_shared("check_message", args)]
    if "channel" in args and "user" not in args:
        found += complaints_about("Req_chat_postMessage", args)
    return found


def complaints_about_view(view: dict[str, Any]) -> list[str]:
    """What Slack holds against a view (https://docs.slack.dev/reference/views/modal-views/)."""
    found = [*_shared("check_view", view)]
    if len(view.get("private_metadata", "")) > 3000:
        found.append("private_metadata of over 3,000 characters")
    if len(view.get("title", {}).get("text", "")) > 24 or len(view.get("blocks", ())) > 100:
        found.append("a title of over 24 characters, or over 100 blocks")
    return found


def complaints_about(definition: str, value: dict[str, Any]) -> list[str]:
    """What the published schema holds against a value; nothing where the schema is not at hand."""
    validator = _validator(definition)
    return (
        [] if validator is None else [f"{definition}: {e.json_path} {e.message[:200]}" for e in validator({"v": value})]
    )


def _rules(args: dict[str, Any]) -> Iterator[str]:
    blocks = args.get("blocks") or []
    if not args.get("text") and not blocks and not args.get("delete_original"):
        yield "no_text"
    if len(args.get("text") or "") > 40_000:  # https://docs.slack.dev/reference/methods/chat.postMessage/#truncating
        yield "msg_too_long"
    if len(blocks) > 50:  # https://docs.slack.dev/reference/block-kit/blocks/
        yield "invalid_blocks: over 50"
    if _PINGS.search(args.get("text") or "") or any(_PINGS.search(text) for text in _marked(blocks)):
        yield "somebody would be pinged"
    if args.get("link_names") or args.get("parse") == "full" or args.get("unfurl_links") or args.get("unfurl_media"):
        yield "names are linked or links unfurl"


def _marked(value: Any) -> Iterator[str]:
    """All texts in which Slack looks for markup."""
    if isinstance(value, dict):
        if value.get("type") == "mrkdwn":
            yield value["text"]
        for inner in value.values():
            yield from _marked(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _marked(inner)


def _shared(name: str, value: dict[str, Any]) -> list[str]:
    """The checks that the renderers' tests hold payloads against, too."""
    if importlib.util.find_spec("tests.contracts") is None or importlib.util.find_spec("tests.contracts.slack") is None:
        return []
    check: Callable[[dict[str, Any]], Any] = getattr(importlib.import_module("tests.contracts.slack"), name)
    try:
        return [str(found) for found in check(value) or ()]
    except AssertionError as error:
        return [str(error)]


@cache
def _validator(definition: str) -> Callable[[Any], Iterator[jsonschema.ValidationError]] | None:
    if not SCHEMA.is_file():
        return None
    definitions = json.loads(SCHEMA.read_text("utf-8"))["definitions"]
    schema = {"definitions": definitions, "$ref": f"#/definitions/{definition}"}
    return jsonschema.Draft7Validator(schema).iter_errors
