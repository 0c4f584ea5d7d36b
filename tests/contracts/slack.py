"""What Slack's Web API accepts of messages and modals: schemas made from its types, and the rules that those lack.

Sources: docs.slack.dev/reference/block-kit/blocks (unique ids, section's text or fields), reference/methods/
chat.postMessage (50 blocks, errors no_text and msg_blocks_too_long), reference/views (modals); the total of all blocks
is documented nowhere: github.com/slackapi/bolt-js/issues/2509 measured 13,200 to 13,297 characters.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from tests.contracts.schemas import require, valid

BLOCK_KIT, CALLS = "slack-blockkit.schema.json", "slack-io.schema.json"
MOST_IN_ALL = 13_000
_PINGS = re.compile(r"<!(channel|here|everyone|subteam)|<@[UW]|<#C")

Args = Mapping[str, Any]


def check_message(args: Args) -> None:
    """Raises ContractError unless chat.postMessage would take these arguments, blocks given as a list.

    A message without a channel is checked as if it had one: it is filled in by whoever posts.
    """
    valid({"v": {"channel": "C0", **args}}, CALLS, "/definitions/Req_chat_postMessage")
    check_body(args)
    require(args.get("unfurl_links") is False, "links must not unfurl: unfurl_links is false")
    require(args.get("unfurl_media") is False, "media must not unfurl: unfurl_media is false")


def check_body(args: Args) -> None:
    """The rules for text and blocks, in a message, an ephemeral one or an answer to a response_url."""
    require(args.get("text") or args.get("blocks"), "a message needs text or blocks (error no_text)")
    require(args.get("text"), "text carries what notifications and screen readers say of the blocks")
    require(len(args["text"]) <= 40_000, "text is cut at 40,000 characters")
    require(not _PINGS.search(args["text"]), "nothing pings: & < > in text are escaped")
    require(not args.get("link_names"), "nothing pings: link_names is not set")
    require(args.get("parse") != "full", "nothing pings: parse is not full")
    if "blocks" in args:
        check_blocks(args["blocks"])


def check_blocks(blocks: Any) -> None:
    """The rules for the blocks of one message."""
    valid(blocks, BLOCK_KIT, "")
    require(1 <= len(blocks) <= 50, f"a message has 1 to 50 blocks: {len(blocks)}")
    require(in_all(blocks) <= MOST_IN_ALL, f"msg_blocks_too_long: {in_all(blocks)} characters in all")
    _check_ids(blocks)
    for block in blocks:
        _check_block(block)
        require(block["type"] != "input", "input blocks stand in views only")


def check_view(view: Any) -> None:
    """Raises ContractError unless views.open would take this view."""
    valid(view, CALLS, "/definitions/ModalView")
    valid(view["blocks"], BLOCK_KIT, "/definitions/ViewBlocks")
    require(1 <= len(view["blocks"]) <= 100, "a view has 1 to 100 blocks")
    for name in ("title", "submit", "close"):
        require(len(view.get(name, {}).get("text", "x")) in range(1, 25), f"a view's {name} has 1 to 24 characters")
        require(view.get(name, {}).get("type", "plain_text") == "plain_text", f"a view's {name} is plain_text")
    require(len(view.get("private_metadata", "")) <= 3000, "private_metadata has at most 3,000 characters")
    require(len(view.get("callback_id", "")) <= 255, "callback_id has at most 255 characters")
    inputs = any(block["type"] == "input" for block in view["blocks"])
    require(not inputs or "submit" in view, "a view with inputs has a submit button")
    _check_ids(view["blocks"])
    for block in view["blocks"]:
        _check_block(block)


def in_all(blocks: Any) -> int:
    """Characters of the blocks as compact JSON: the strictest way to count that fits what others measured.

    Slack does not tell how it counts. 13,297 characters of Markdown blocks passed, fewer with a divider among them
    (bolt-js/issues/2509); 11,341 of texts alone were refused in rich_text, whose elements are many (2867).
    """
    return len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")))


def texts(blocks: Any) -> Iterator[Mapping[str, Any]]:
    """Every text object and rich-text element, in order."""
    if isinstance(blocks, Mapping):
        if isinstance(blocks.get("text"), str):
            yield blocks
        for value in blocks.values():
            yield from texts(value)
    elif isinstance(blocks, (list, tuple)):
        for value in blocks:
            yield from texts(value)


def _check_ids(blocks: Any) -> None:
    _unique([block["block_id"] for block in blocks if "block_id" in block], "block_id")
    for block in blocks:
        held = [*block.get("elements", ()), *([block["element"]] if "element" in block else [])]
        _unique([each["action_id"] for each in held if "action_id" in each], "action_id in a block")


def _check_block(block: Args) -> None:
    if block["type"] == "section":
        require(block.get("text") or block.get("fields"), "a section needs text or fields")
    if block["type"] in ("actions", "context", "rich_text"):
        require(block["elements"], f"{block['type']} needs an element")
    if block["type"] == "context":
        require(len(block["elements"]) <= 10, "a context has at most 10 elements")
    for each in texts(block):
        require(each["text"], "a text must not be empty")
        if each.get("type") in ("mrkdwn", "plain_text"):
            require(len(each["text"]) <= 3000, "a text object has at most 3,000 characters")
        require(each.get("type") != "mrkdwn" or not _PINGS.search(each["text"]), "nothing pings")
    _check_elements(block)


def _check_elements(block: Args) -> None:
    for each in [*block.get("elements", ()), *([block["element"]] if "element" in block else [])]:
        options = each.get("options")
        require(options is None or options, "a select needs an option")
        _unique([option["value"] for option in options or ()], "option value")
        first = [*each.get("initial_options", ()), *([each["initial_option"]] if "initial_option" in each else [])]
        require(all(one in (options or ()) for one in first), "what is chosen at first is one of the options, exactly")
        most = each.get("max_length", 3000)
        require(len(each.get("initial_value", "")) <= most <= 3000, "initial_value <= max_length <= 3,000")
    for element in _rich(block):
        require(element["type"] not in ("broadcast", "user", "usergroup", "channel"), "nothing pings")


def _rich(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, Mapping) and value.get("type") == "rich_text":
        stack = list(value["elements"])
        while stack:
            each = stack.pop()
            yield each
            stack.extend(each.get("elements", ()))


def _unique(values: list[Any], what: str) -> None:
    twice = [value for value, times in Counter(values).items() if times > 1]
    require(not twice, f"{what} is given twice: {twice}")
