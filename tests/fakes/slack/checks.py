"""What goes to Slack, and what our fake of it sends in, against the published contracts and the written rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tests.contracts.schemas import ContractError, valid
from tests.contracts.slack import CALLS, check_body, check_message, check_view


def complaints_about_message(args: dict[str, Any]) -> list[str]:
    """What Slack or our own rules hold against arguments of chat.postMessage, chat.postEphemeral or a response_url."""
    found = list(_rules(args))
    if found or args.get("delete_original"):
        return found
    return _raised(check_message if "channel" in args and "user" not in args else check_body, args)


def complaints_about_view(view: dict[str, Any]) -> list[str]:
    """What Slack holds against a view (https://docs.slack.dev/reference/views/modal-views/)."""
    return _raised(check_view, view)


def complaints_about(definition: str, payload: dict[str, Any]) -> list[str]:
    """What the published schema holds against a payload; nothing where the schema is not at hand."""
    return _raised(lambda value: valid({"v": value}, CALLS, f"/definitions/{definition}"), payload)


def _rules(args: dict[str, Any]) -> Iterator[str]:
    blocks = args.get("blocks") or []
    if not args.get("text") and not blocks and not args.get("delete_original"):
        yield "no_text"
    if len(args.get("text") or "") > 40_000:  # https://docs.slack.dev/reference/methods/chat.postMessage/#truncating
        yield "msg_too_long"


def _raised(check: Callable[[dict[str, Any]], None], value: dict[str, Any]) -> list[str]:
    try:
        check(value)
    except ContractError as error:
        return [str(error)]
    return []
